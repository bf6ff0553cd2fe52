/** TikTok Studio exports: overview, viewers and follower history by day, content by video, followers by gender, territory and hour. Headers are English in every interface language; days have no year. */
import type { SocialRecord } from '../records/record';
import { instantFromSnowflake } from '../values/ids';
import { lacksYears } from './moments';
import { type Column, definePlatform, figure, label, type NameFacts, type Sheet } from './platform';
import { by, splitsOf, splitter } from './split';

const day = label('day', { en: 'Date' });
const audience: readonly Column[] = [by('gender', { en: 'Gender' }), by('country', { en: 'Top territories' }), figure('share', { en: 'Distribution' })];
const activity: readonly Column[] = [day, by('hour', { en: 'Hour' }), figure('activeFollowers', { en: 'Active followers' })];
const likes = figure('likes', { en: 'Likes' });
const comments = figure('comments', { en: 'Comments' });
const shares = figure('shares', { en: 'Shares' });

/** `https://www.tiktok.com/@handle/video/7590117423970258206` → handle and id. */
function linkParts(record: SocialRecord): { handle: string; id: string } | null {
  const found = /tiktok\.com\/@([^/]+)\/(?:video|photo)\/(\d+)/i.exec(record.permalink ?? '');
  return found ? { handle: (found[1] as string).toLowerCase(), id: found[2] as string } : null;
}

/** `Overview_2026-04-16_1777023477_handle.zip` (first day, instant of the export in seconds) and `Content_handle.zip`; a browser adds ` (1)`. */
function readName(fileName: string): NameFacts {
  const ranged = /^Overview_(\d{4}-\d{2}-\d{2})_(1\d{9})_([\w.]+?)(?: \(\d+\))?\.zip$/i.exec(fileName);
  if (ranged)
    return { from: ranged[1], exportedOn: new Date(Number(ranged[2]) * 1000).toISOString().slice(0, 10), account: (ranged[3] as string).toLowerCase() };
  const plain = /^(?:Content|Viewers|Followers)_([\w.]+?)(?: \(\d+\))?\.zip$/i.exec(fileName);
  return plain ? { account: (plain[1] as string).toLowerCase() } : {};
}

/** The first cells of a column that are filled. */
function cellsOf({ table, headerRow, at }: Sheet, key: string): string[] {
  return table.rows.slice(headerRow + 1, headerRow + 200).flatMap((row) => row[at(key)]?.trim() || []);
}

/** Days without a year, or no row to tell. */
function printsMonthAndDay(sheet: Sheet): boolean {
  const days = cellsOf(sheet, 'day');
  return days.length === 0 || lacksYears(days) || readName(sheet.table.file).account !== undefined;
}

/** Entries of the archive of followers, as they are called there or by people who unpacked it. */
const ofFollowers = /follower[-_ ]?(?:gender|top[-_ ]?territories|activity|history)/i;

export const tiktok = definePlatform({
  id: 'tiktok',
  readName,
  exports: [
    {
      kind: 'daily',
      requires: ['day', 'views', 'profileVisits', 'likes', 'comments', 'shares'],
      identity: ['day'],
      zone: null,
      yearless: 'order',
      shows: printsMonthAndDay,
      columns: [
        day,
        figure('views', { en: 'Video Views' }),
        figure('profileVisits', { en: 'Profile Views' }),
        likes,
        comments,
        shares,
        // gains less losses: it may be negative
        figure('netFollows', { en: 'New followers' }),
      ],
      // the same words with losses, people reached or the net growth beside them are another export, where they mean gains
      fits: ({ table, headerRow }) => !table.rows[headerRow]?.some((text) => /^(?:lost followers|net growth|reached audience)$/i.test(text.trim())),
    },
    {
      kind: 'daily',
      requires: ['day', 'viewers', 'newViewers', 'returningViewers'],
      identity: ['day'],
      zone: null,
      yearless: 'order',
      shows: printsMonthAndDay,
      columns: [
        day,
        figure('viewers', { en: 'Total Viewers' }),
        figure('newViewers', { en: 'New Viewers' }),
        figure('returningViewers', { en: 'Returning Viewers' }),
      ],
    },
    {
      kind: 'daily',
      requires: ['day', 'followers', 'netFollows'],
      identity: ['day'],
      zone: null,
      yearless: 'order',
      shows: printsMonthAndDay,
      columns: [day, figure('followers', { en: 'Followers' }), figure('netFollows', { en: 'Difference in followers from previous day' })],
    },
    {
      // business accounts: here «New followers» are gains, with the losses beside them
      kind: 'daily',
      requires: ['day', 'views', ['reach', 'netFollows']],
      identity: ['day'],
      zone: null,
      yearless: 'order',
      shows: (sheet) => sheet.at('reach') >= 0 || printsMonthAndDay(sheet),
      columns: [
        label('day', { en: 'Date', sv: 'Datum' }),
        figure('views', { en: 'Video views', sv: 'Videovisningar' }),
        figure('reach', { en: 'Reached audience', sv: 'Målgrupp som nåtts' }),
        figure('profileVisits', { en: 'Profile views', sv: 'Profilvisningar' }),
        figure('likes', { en: 'Likes', sv: 'Gilla-markeringar' }),
        figure('shares', { en: 'Shares', sv: 'Delningar' }),
        figure('comments', { en: 'Comments', sv: 'Kommentarer' }),
        figure('netFollows', { en: 'Net growth', sv: 'Nettotillväxt' }),
        figure('follows', { en: 'New followers', sv: 'Nya följare' }),
        figure('followsLost', { en: 'Lost followers', sv: 'Tappade följare' }),
      ],
    },
    {
      // shares of all followers on the day of the export
      kind: 'audience',
      requires: ['share', splitsOf(audience)],
      identity: ['dimension', 'segment'],
      zone: null,
      // shares of one, not of a hundred
      shows: (sheet) => ofFollowers.test(sheet.table.name) || cellsOf(sheet, 'share').every((cell) => /^(?:0?[.,]\d+|[01])$/.test(cell)),
      columns: audience,
      refine: splitter(audience),
    },
    {
      kind: 'breakdown',
      requires: ['day', 'by:hour', 'activeFollowers'],
      identity: ['day', 'segment'],
      zone: null,
      yearless: 'order',
      // each day has all its hours
      shows: (sheet) => ofFollowers.test(sheet.table.name) || (printsMonthAndDay(sheet) && cellsOf(sheet, 'by:hour').includes('23')),
      columns: activity,
      refine: splitter(activity),
    },
    {
      kind: 'posts',
      requires: ['permalink', 'title', 'published', 'views', 'likes'],
      identity: ['postId'],
      // printed days are the account's own calendar days, in a zone no file tells
      zone: null,
      yearless: 'id',
      columns: [
        label('title', { en: 'Video title' }),
        label('permalink', { en: 'Video link' }),
        label('published', { en: ['Post time', 'Publishing time'] }),
        figure('views', { en: ['Total views', 'Video views'] }),
        figure('likes', { en: ['Total likes', 'Likes'] }),
        figure('comments', { en: ['Total comments', 'Comments'] }),
        figure('shares', { en: ['Total shares', 'Shares'] }),
        figure('saves', { en: 'Add to favorites' }),
        figure('averageViewSeconds', { en: 'Average watch time' }, { form: 'duration' }),
      ],
      // other tools name the columns of their videos so too
      fits: ({ table, headerRow, at }) => {
        const links = table.rows.slice(headerRow + 1, headerRow + 200).flatMap((row) => row[at('permalink')]?.trim() || []);
        return links.length === 0 || links.some((text) => /tiktok\.com/i.test(text));
      },
      refine: (record) => {
        const parts = linkParts(record);
        record.postId = parts?.id ?? null;
        record.account = parts?.handle ?? null;
      },
      instant: (record) => (record.postId === null ? null : instantFromSnowflake(record.postId, 'tiktok')),
    },
  ],
});
