/** Posts to read again: the five with the most public interactions in the period the report was built for, each against comparable posts of the same account and format. */
import { figureReader } from '../../kpis/figure-value';
import { parsePeriod } from '../../kpis/periods';
import { say } from '../../languages/language';
import type { FieldName } from '../../records/fields';
import { isNetwork, type PlatformId } from '../../records/platform-ids';
import { isStory, type SocialRecord } from '../../records/record';
import { border, type Canvas, compute, conditional, height, merge, put } from '../canvas';
import type { Context } from '../context';
import { a1Range, area, call, cell, differs } from '../formula';
import { drawHeader, drawSection, figure, note, verdictText } from '../headings';
import { hidden } from '../hidden';
import type { Content } from '../layout';
import { putNetworkName } from '../network-rows';
import { periodLabel } from '../periods';
import { sparkOptions } from '../sparkline';
import { B, base, C, colors, D, E, F, G, H, I, J } from '../tokens';
import type { Maker, Page } from './block';

const most = 5;
/** Letters of a caption that fit its columns. */
const longest = 42;
const leastComparable = 10;
/** Hidden column of the id of the period the block was built for. */
const { builtPeriod } = hidden;

type TopPost = {
  platform: PlatformId;
  record: SocialRecord;
  /** What posts are sorted by. */
  got: number;
  exposures: number | null;
  rate: number | null;
  /** Of how many it did least, where it is shown for that. */
  least?: number;
  /** Share of comparable posts published before it with a lower rate; null under ten of them. */
  rank: number | null;
  comparable: number;
};

type Post = Omit<TopPost, 'rank' | 'comparable'>;
const dayOf = (record: SocialRecord) => record.publishedLocal?.slice(0, 10) ?? null;

function allPosts(context: Context, by: FieldName | undefined): Post[] {
  const out: Post[] = [];
  for (const { tab, records } of context.tabs) {
    if (tab.kind !== 'posts' || !isNetwork(tab.platform)) continue;
    const [gotOf, exposuresOf] = [figureReader(by ?? 'interactionsPublic', tab.platform), figureReader('exposures', tab.platform)];
    for (const record of records) {
      const day = dayOf(record);
      if (day === null || isStory(record)) continue;
      const [got, exposures] = [gotOf(record, day), exposuresOf(record, day)];
      if (got === null || (by && got === 0)) continue;
      out.push({ platform: tab.platform, record, got, exposures, rate: exposures ? got / exposures : null });
    }
  }
  return out;
}

const topPosts = (context: Context, by: FieldName | undefined): TopPost[] => ranked(context, by, (own) => own.slice(0, most));

/** With fewer posts the last is as good as any. */
const leastPosts = 8;

function bestAndLeast(context: Context): TopPost[] {
  return ranked(context, undefined, (own) => [
    ...own.slice(0, 3),
    ...(own.length < leastPosts ? [] : own.slice(-1).map((post) => ({ ...post, least: own.length }))),
  ]);
}

/** `own`: of the period the report is built for, those that got most first. */
type Gathered = { all: Post[]; own: Post[] };

/** A block is planned and drawn, and several sheets of a report ask for the same posts. */
const gathered = new WeakMap<Context, Map<FieldName | undefined, Gathered>>();

function gather(context: Context, by: FieldName | undefined): Gathered {
  const known = gathered.get(context) ?? new Map<FieldName | undefined, Gathered>();
  gathered.set(context, known);
  const found = known.get(by);
  if (found) return found;
  const period = parsePeriod(context.period);
  const all = period ? allPosts(context, by) : [];
  const own = all.filter(({ record }) => {
    const day = dayOf(record) as string;
    return period !== null && day >= period.from && day <= period.to;
  });
  own.sort((a, b) => b.got - a.got || (b.exposures ?? 0) - (a.exposures ?? 0));
  known.set(by, { all, own });
  return { all, own };
}

/** Posts of the period, as far as `pick` takes them, each with its rank. */
function ranked(context: Context, by: FieldName | undefined, pick: (own: Post[]) => Post[]): TopPost[] {
  const { all, own } = gather(context, by);
  return pick(own).map((post) => ({ ...post, ...rankOf(post, all) }));
}

function rankOf(post: Post, all: Post[]): { rank: number | null; comparable: number } {
  const { record } = post;
  const past = all.filter(
    (other) =>
      other.platform === post.platform &&
      other.record.account === record.account &&
      other.record.format === record.format &&
      other.rate !== null &&
      (other.record.publishedLocal as string) < (record.publishedLocal as string),
  );
  const rate = post.rate;
  if (rate === null || past.length < leastComparable) return { rank: null, comparable: past.length };
  return { rank: past.filter((other) => (other.rate as number) < rate).length / past.length, comparable: past.length };
}

function caption(context: Context, record: SocialRecord): string {
  const plain = (record.title ?? '').replace(/\s+/g, ' ').trim();
  if (!plain) return context.words.report.untitled;
  const short = plain.length > longest ? `${plain.slice(0, longest - 1).replace(/[\s,;:.]+\S*$/, '')}…` : plain;
  return /^[«“"„]/.test(short) ? short : say(context.words, 'quoted', { caption: short });
}

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

export const posts: Maker<{ by?: FieldName }> = {
  plan: ({ by }, context) => ({ height: 2 + Math.max(1, topPosts(context, by).length), rows: {} }),
  draw: ({ by }, row, sheet) => drawPosts(sheet, row, topPosts(sheet.context, by), by && sheet.context.words.header.columns[by]),
};

/** Three that did most, and the one that did least where enough are left to call it so. */
export const bestPosts: Maker<object, Page> = {
  plan: (_, context) => ({ height: 2 + Math.max(1, bestAndLeast(context).length), rows: {} }),
  draw: (_, row, page) => drawPosts(page, row, bestAndLeast(page.context)),
};

function drawPosts({ context, canvas, frame }: Page, row: number, shown: readonly TopPost[], sorted?: string): void {
  const { report } = context.words;
  const period = parsePeriod(context.period);
  drawSection(canvas, row, report.sections.posts, period ? say(context.words, 'builtFor', { period: capital(periodLabel(period, context.words)) }) : null);
  drawHeader(canvas, row + 1, [
    { column: B, content: report.headers.post },
    { column: D, content: report.headers.network },
    { column: E, content: report.headers.published },
    { column: F, content: report.headers.exposures, align: 'right' },
    { column: G, content: sorted ?? report.headers.interactionsShort, align: 'right' },
    { column: H, content: report.headers.rate, align: 'right' },
    { column: I, content: `\u00A0\u00A0${report.headers.ownRank}` },
    { column: J, content: report.headers.takeaway },
  ]);
  const first = row + 2;
  for (const [i, post] of shown.entries()) drawPost(context, canvas, first + i, post);
  if (shown.length === 0) {
    put(canvas, first, B, report.noPosts, note);
    height(canvas, first, 28);
    return;
  }
  const last = first + shown.length - 1;
  merge(canvas, first, B, last, C, 'across');
  // The built period stands in a cell, so that the rule stays the same from build to build.
  put(canvas, row, builtPeriod, context.period);
  const moved = differs(frame.period, cell(row, builtPeriod));
  conditional(canvas, [a1Range(row, B, last, J)], moved, { ink: colors.built });
}

function drawPost(context: Context, canvas: Canvas, row: number, post: TopPost): void {
  const { formats, words } = context;
  const { record } = post;
  height(canvas, row, 40);
  const said = caption(context, record);
  const link = record.permalink && /^https?:\/\//.test(record.permalink) ? record.permalink : null;
  const linked: Content = link ? { text: said, link } : said;
  put(canvas, row, B, linked, { ...base, ink: link ? '#0B57D0' : colors.text, size: 10 });
  putNetworkName(context, canvas, row, post.platform, D, { bold: false, size: 9 });
  const local = record.publishedLocal as string;
  const month = words.report.monthsShort[+local.slice(5, 7) - 1] as string;
  const posted = say(words, 'postedAt', { day: +local.slice(8, 10), month, hour: local.length > 10 ? +local.slice(11, 13) : null });
  put(canvas, row, E, record.format ? `${posted}\n${record.format}` : posted, { ...note, wrap: true });
  put(canvas, row, F, post.exposures ?? '–', { ...figure, format: formats.count });
  put(canvas, row, G, post.got, { ...figure, bold: true, format: formats.count });
  put(canvas, row, H, post.rate ?? '–', { ...figure, format: formats.rate });
  if (post.rank !== null) {
    put(canvas, row, hidden.bar, post.rank);
    put(canvas, row, hidden.bar + 1, 1 - post.rank);
    compute(canvas, row, I, call('SPARKLINE', area(row, hidden.bar, row, hidden.bar + 1), sparkOptions.share), base);
  }
  put(canvas, row, J, takeaway(context, post), { ...verdictText, ink: colors.text });
  border(canvas, [a1Range(row, B, row, J)], ['bottom'], colors.line, 'thin');
}

function takeaway({ words }: Context, post: TopPost): string {
  if (post.least !== undefined) return words.report.leastOf.replace('{n}', String(post.least));
  const count = post.comparable;
  if (post.rank === null) return say(words, 'fewToRank', { count });
  const percent = Math.round(post.rank * 100);
  if (percent === 100) return say(words, 'firstOfAll', { count });
  if (percent >= 95) return say(words, 'amongBest', { percent, count });
  return say(words, percent < 60 ? 'ordinary' : 'aboveOthers', { percent, count });
}
