/** The columns of the Metrics tab, generated from the KPI expressions: the only door between data and reports. */
import type { Cell } from '../records/transfer';
import type { Expression, Kpi, Line } from './kpi';

/** Rows in the order of `columns`; absent is null. `dropped`: calendar periods left out, oldest first, so that the tab keeps to its size. */
export type MetricsTable = { columns: string[]; rows: Cell[][]; dropped: { weeks: number; months: number } };

/** `engagement_rate.reach`, or the KPI's id where it has one line without a basis. */
export function lineId(kpi: Pick<Kpi, 'id'>, line: Pick<Line, 'basis'>): string {
  return line.basis ? `${kpi.id}.${line.basis}` : kpi.id;
}

/**
 * Statistics stored for a line, by expression. Column id = `${lineId}:${statistic}`. A line without data has blanks.
 * num, den: sums over the rows where both sides are present · n: those rows (distinct days where the rows are days, accounts for stocks) ·
 * se: standard error of the ratio, mean or total (§11.3), blank under 2 rows or 2 weeks ·
 * missing: share of the rows of the period that lack a side · top: share of the largest post in num or sum ·
 * rows: `posts` or `days`, which export fed it · covered: 1 when a posts export covers the period ·
 * last, start: stock at the end of the period and before it · gap: stock difference minus (gained − lost), where both routes exist ·
 * break: serial day of the latest definition change on or before the period's end; a comparison whose earlier window starts before that day crosses it.
 */
export const statistics = {
  ratio: ['num', 'den', 'n', 'se', 'missing', 'top', 'break'],
  perPost: ['num', 'den', 'n', 'se', 'missing', 'top', 'break'],
  sum: ['sum', 'n', 'se', 'missing', 'top', 'rows', 'break'],
  countPosts: ['sum', 'n', 'covered'],
  last: ['last', 'start', 'n'],
  net: ['net', 'start', 'last', 'gained', 'lost', 'gap', 'n'],
  bounds: ['lower', 'upper', 'n', 'rows', 'break'],
} as const satisfies Record<Expression['op'], readonly string[]>;

/**
 * Columns that every row has, before those of the lines.
 * key: `period|platform|account|scope|currency`, platform and account `all` where summed · from, to: serial days ·
 * days: length · elapsed: days of the period that the newest export covers (= days when it is finished) ·
 * asOf: newest export day · posts: own posts · immature: share of posts too young (§11.9) · history: months between the first data and the end of the period ·
 * yearBefore: 1 when the same period a year earlier has data · followersCurrent: share of posts set against today's followers for want of those at publication ·
 * impossible: posts dropped from a ratio because they have a figure above 0 over 0 ·
 * postsOf, daysOf: the accounts whose posts, or days, the exports cover in the period; two periods with unlike accounts cannot be compared.
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
  'history',
  'yearBefore',
  'followersCurrent',
  'impossible',
  'postsOf',
  'daysOf',
] as const;

/** Column ids in order: the common ones, then every statistic of every line. */
export function metricsColumns(kpis: readonly Kpi[]): string[] {
  const out: string[] = [...commonColumns];
  for (const kpi of kpis) for (const line of kpi.lines) for (const statistic of statistics[line.expression.op]) out.push(`${lineId(kpi, line)}:${statistic}`);
  return out;
}

/** Key of a Metrics row, as reports build it from their selectors. */
export function metricsKey(period: string, platform: string, account: string, scope: string, currency: string): string {
  return `${period}|${platform}|${account}|${scope}|${currency}`;
}
