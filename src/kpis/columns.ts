/** The columns of the Metrics tab, generated from the KPI expressions: the only door between data and reports. */
import type { PlatformId } from '../records/platform-ids';
import type { Cell } from '../records/transfer';
import type { Gap } from './gaps';
import type { Kpi, Line, Rows } from './kpi';

/**
 * Rows in the order of `columns`; absent is null. `gaps`: what figures lack, by the number that the rows hold (1 is the first). `leftOut`: tables of figures of a period that
 * overlap others, as `platform account from to`. `dropped`: calendar periods left out, oldest first, so that the tab keeps to its size.
 */
export type MetricsTable = {
  columns: string[];
  rows: Cell[][];
  gaps: Gap[];
  leftOut: { platform: PlatformId; account: string; from: string; to: string }[];
  dropped: { weeks: number; months: number };
};

/** `engagement_rate.reach`, or the KPI's id where it has one line without a basis. */
export function lineId(kpi: Pick<Kpi, 'id'>, line: Pick<Line, 'basis'>): string {
  return line.basis ? `${kpi.id}.${line.basis}` : kpi.id;
}

/**
 * Column of a line's statistic. A line without data has blanks, one that no row of any account carries has no columns. The statistics of a sort are in its file; what they mean:
 * num, den: sums over the rows where both sides are present · n: those rows (distinct days where the rows are days, accounts for stocks) ·
 * log, logSe: what the typical of those posts has, as a mean of logs (of a ratio of each post's own rate), with its error · se: jackknife error of the ratio, or that of the mean,
 * blank under 2 rows · zero: share of the posts whose figure is 0 ·
 * missing: share of the rows of the period that lack a side · top: share of the largest post in num or sum ·
 * rows: `posts` or `days`, which export fed it · covered: 1 when exports cover the period ·
 * last, start: stock at the end of the period and before it · lost, gained · otherNet: stock difference minus (gained − lost), where both routes exist ·
 * hits: rows that pass · at: the quantile, reached: 1 where that many rows are known to end · open: rows still open · low, high: interval of a share or a quantile ·
 * break: serial day of the latest definition change on or before the period's end; a comparison whose earlier window starts before that day crosses it ·
 * history: months from the first row that carries the figure to the end of the period · gap: number of what is lacking, negative where only accounts of a joined figure are ·
 * spread: variance between earlier periods of the same length beyond that within them, on the scale a change is judged on · periods: how many of them there are.
 */
export const columnId = (line: string, statistic: string): string => `${line}:${statistic}`;

/**
 * Columns that every row has, before those of the lines.
 * key: `period|platform|account|scope|currency`, platform and account `all` where summed · from, to: serial days ·
 * days: length · elapsed: days of it that have passed by the newest export (= days when it is finished) ·
 * asOf: newest export day · posts: own posts · immature: share of posts too young (§11.9) ·
 * yearBefore: 1 when the same period a year earlier has data · followersCurrent: share of posts set against today's followers for want of those at publication ·
 * impossible: posts dropped from a ratio because they have a figure above 0 over 0 ·
 * currency: of its money, blank where there is none or several. A key with one is a row of what is in it.
 * Behind them postsOf, daysOf (or the rows of another family): the accounts of which the exports cover such rows in the period; two periods with unlike accounts cannot be compared.
 */
export const commonColumns = [
  'key',
  'period',
  'from',
  'to',
  'days',
  'elapsed',
  'platform',
  'account',
  'scope',
  'currency',
  'asOf',
  'posts',
  'immature',
  'yearBefore',
  'followersCurrent',
  'impossible',
] as const;

/** Behind the common columns, one for each sort of rows of the family. */
export const accountsColumn = (rows: Rows): string => `${rows}Of`;

/** Key of a Metrics row, as reports build it from their selectors. */
export function metricsKey(period: string, platform: string, account: string, scope: string, currency: string): string {
  return `${period}|${platform}|${account}|${scope}|${currency}`;
}
