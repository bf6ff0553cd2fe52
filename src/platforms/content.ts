/** What cells show without a word of the header: whose posts they are, and which column holds ids, links, moments, texts. Counts show nothing: any could be another. */
import type { PlatformId } from '../records/platform-ids';
import { readDate } from '../values/dates';
import { readId } from '../values/ids';

/** Cells of a column, row by row. */
type Cells = readonly string[];

/** A cell that is one link to a post (or an account) of the network and nothing else. */
const links: readonly (readonly [PlatformId, RegExp])[] = [
  ['instagram', /^(?:www\.)?instagram\.com\//i],
  ['facebook', /^(?:[\w-]+\.)?(?:facebook\.com|fb\.watch|fb\.com)\//i],
  ['tiktok', /^(?:[\w-]+\.)?tiktok\.com\//i],
  ['youtube', /^(?:[\w-]+\.)?(?:youtube\.com|youtu\.be)\//i],
  ['linkedin', /^(?:[\w-]+\.)?linkedin\.com\//i],
  ['x', /^(?:[\w-]+\.)?(?:x|twitter)\.com\//i],
  ['pinterest', /^(?:[\w-]+\.)?(?:pinterest\.[a-z.]+|pin\.it)\//i],
  ['threads', /^(?:www\.)?threads\.(?:net|com)\//i],
  ['bluesky', /^bsky\.app\//i],
  ['mastodon', /^[\w.-]+\/(?:@[\w.@-]+|users\/\w+\/statuses)\/\d{15,}/i],
  ['snapchat', /^(?:[\w-]+\.)?snapchat\.com\//i],
  ['reddit', /^(?:[\w-]+\.)?(?:reddit\.com|redd\.it)\//i],
  ['twitch', /^(?:[\w-]+\.)?twitch\.tv\//i],
  ['whatsapp', /^(?:www\.)?whatsapp\.com\/channel\//i],
];

const filled = (cells: Cells): string[] => cells.flatMap((cell) => cell.trim() || []);
const every = (cells: Cells, passes: (cell: string) => boolean): boolean => {
  const some = filled(cells);
  return some.length > 0 && some.every(passes);
};

/** The network all cells link to. */
export function linkedNetwork(cells: Cells): PlatformId | null {
  const addresses = filled(cells).map((cell) => cell.replace(/^https?:\/\//i, ''));
  if (addresses.length === 0 || addresses.some((text) => /\s/.test(text))) return null;
  return links.find(([, pattern]) => addresses.every((text) => pattern.test(text)))?.[0] ?? null;
}

/** Eleven signs with capitals, digits or marks among them: no word has that in every row. */
const isVideoId = (cell: string) => /^[\w-]{11}$/.test(cell) && /.[A-Z0-9_-]/.test(cell) && /[a-z]/i.test(cell);

/** Ids of videos, at least two. */
export const areVideoIds = (cells: Cells): boolean => new Set(filled(cells)).size > 1 && every(cells, isVideoId);

/** Ids of posts: long numbers, no two alike. */
export function areLongIds(cells: Cells): boolean {
  const some = filled(cells);
  return new Set(some).size === some.length && every(some, (cell) => /^[\d_]{12,}$/.test(readId(cell).id));
}

/** One number in all rows, long enough to be an account's. */
export const isOneNumber = (cells: Cells): boolean => new Set(filled(cells)).size === 1 && every(cells, (cell) => /^\d{5,}$/.test(readId(cell).id));

/** Days or moments in every filled cell; bare numbers are none. */
export const areDates = (cells: Cells): boolean =>
  every(cells, (cell) => !/^\d+$/.test(cell) && (['day-month', 'month-day'] as const).some((dateOrder) => readDate(cell, { dateOrder }) !== 'date-unreadable'));

/** Sentences in most rows, most of them unlike. */
export function areTexts(cells: Cells): boolean {
  const texts = filled(cells);
  const most = (some: number, all: number) => some > 1 && some > all / 2;
  if (!most(texts.length, cells.length) || !most(new Set(texts).size, texts.length)) return false;
  return texts.every((text) => /\p{L}{2}/u.test(text) && !/^https?:/.test(text)) && texts.some((text) => /\s\S+\s/.test(text));
}

/** The one network whose posts the columns are of: linked to in every row, or told by ids of videos beside a date. */
export function shownNetwork(columns: readonly Cells[]): PlatformId | null {
  const linked = new Set(columns.flatMap((cells) => linkedNetwork(cells) ?? []));
  if (linked.size > 1) return null;
  const [network] = linked;
  return network ?? (columns.some(areVideoIds) && columns.some(areDates) ? 'youtube' : null);
}
