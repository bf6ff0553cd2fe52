/** The statistics of each sort of measure as SQL over the rows of a line; a new sort does not compile until it is written here. */
import type { Expression, Of, RowTest } from '../kpis/kpi';
import { sortOf } from '../kpis/sorts';
import { figureOfTest } from '../kpis/sorts/over-rows';

/**
 * `statistics`: aggregates over the relation `rows` of one period and entity, whose columns are kind, account, day, own, f0, f1… in the order of the sort's figures, and `pairs`, what a window
 * function knows of the rows that count: total0, total1. `counts`: the condition under which a row counts. `stock`: read over accounts instead, see `line-sql.ts`.
 */
export type SortSql = { counts: string; statistics: { [name: string]: string } } | { stock: 'last' | 'net' };

type Compilers = { [O in Expression['op']]: (expression: Of<O>) => SortSql };

const ofLogs = (log: string, counts: string) => ({
  log: `AVG(CASE WHEN ${counts} THEN ${log} END)`,
  logSe: `SQRT(VAR_SAMP(CASE WHEN ${counts} THEN ${log} END) / COUNT(CASE WHEN ${counts} THEN 1 END))`,
});
const total = (at: number) => `SUM(f${at})`;
const n = 'COUNT(*)';
const present = (...at: number[]) => at.map((i) => `f${i} IS NOT NULL`).join(' AND ');

/** By leaving one row at a time out of Σ f0 ÷ Σ f1, in one pass (see `jackknife`). */
const shift = '(total0 * f1 - total1 * f0) / total1 / NULLIF(total1 - f1, 0)';
const ofRatio = `CASE WHEN COUNT(*) < 2 OR MIN(total1 - f1) <= 0 THEN NULL ELSE SQRT((COUNT(*) - 1) * VAR_POP(${shift})) END`;

const daysOrPosts = `CASE WHEN MAX(kind) = 'days' THEN COUNT(DISTINCT day) ELSE COUNT(*) END`;

function testSql(test: RowTest, at: number): string {
  if ('is' in test) return `f${at} = ${test.at}`;
  return 'known' in test ? `f${at} IS NOT NULL` : `f${at} <= ${test.upTo}`;
}

const compilers: Compilers = {
  ratio: () => ({
    counts: `${present(0, 1)} AND NOT (f1 < 0 OR (f1 = 0 AND f0 <> 0))`,
    statistics: { num: total(0), den: total(1), n, se: ofRatio, ...ofLogs('LN((f0 + 0.5) / NULLIF(f1 + 0.5, 0))', 'f0 >= 0 AND f1 > 0') },
  }),
  perPost: () => ({
    counts: present(0),
    statistics: { num: total(0), den: n, n, se: 'SQRT(VAR_SAMP(f0) / COUNT(*))', ...ofLogs('LN(1 + GREATEST(f0, 0))', 'f0 >= 0') },
  }),
  typical: () => ({ counts: `${present(0)} AND f0 >= 0`, statistics: { n, ...ofLogs('LN(1 + f0)', 'f0 >= 0') } }),
  sum: () => ({ counts: present(0), statistics: { sum: total(0), n: daysOrPosts } }),
  bounds: () => ({ counts: present(0), statistics: { lower: 'MAX(f0)', upper: total(0), n: daysOrPosts } }),
  countPosts: () => ({ counts: 'own', statistics: { sum: n, n } }),
  last: () => ({ stock: 'last' }),
  net: () => ({ stock: 'net' }),
  total: ({ of }) => ({ counts: of === 1 ? 'TRUE' : present(0), statistics: { sum: of === 1 ? n : total(0), n } }),
  quotient: () => ({
    counts: 'TRUE',
    statistics: {
      num: 'CASE WHEN COUNT(f1) > 0 THEN SUM(f0) END',
      den: 'CASE WHEN COUNT(f0) > 0 THEN SUM(f1) END',
      n: 'CASE WHEN COUNT(f1) > 0 THEN COUNT(f0) END',
    },
  }),
  share: ({ hits, of }) => {
    const same = figureOfTest(hits) === figureOfTest(of);
    return { counts: testSql(of, 1), statistics: { hits: `COUNT(CASE WHEN ${testSql(hits, same ? 1 : 0)} THEN 1 END)`, n } };
  },
  // their sides are queries of their own
  terms: () => ({ counts: 'FALSE', statistics: {} }),
  // smallest time by which the curve of Kaplan and Meier has fallen to the share, see `line-sql.ts`
  quantile: ({ open, share }) => ({
    counts: open ? `(${present(0)} OR (f1 = ${open.at} AND ${present(2)}))` : present(0),
    statistics: { n, at: `CASE WHEN MIN(CASE WHEN curve <= ${1 - share} + 1e-9 THEN f0 END) IS NULL THEN NULL ELSE ${flatMiddle(1 - share)} END` },
  }),
};

/** The middle where the curve lies flat at the share. */
function flatMiddle(left: number): string {
  const first = `MIN(CASE WHEN curve <= ${left} + 1e-9 THEN f0 END)`;
  return `(${first} + COALESCE(CASE WHEN MIN(CASE WHEN curve BETWEEN ${left} - 1e-9 AND ${left} + 1e-9 THEN f0 END) IS NULL THEN NULL ELSE MIN(CASE WHEN curve < ${left} - 1e-9 THEN f0 END) END, ${first})) / 2`;
}

export function sortSql(expression: Expression): SortSql {
  return (compilers[expression.op] as (expression: Expression) => SortSql)(expression);
}

/** Columns of the figures a line reads, f0, f1… */
export const figuresRead = (expression: Expression) => sortOf(expression).figures(expression);
