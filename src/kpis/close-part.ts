/** A part in, the statistics that its Metrics columns hold out. */
import type { Cell } from '../records/transfer';
import type { Expression } from './kpi';
import type { DaysPart, Part, PostsPart } from './parts';
import { serialDay } from './periods';
import { jackknife, typical, typicalRate } from './statistics';

/** The statistics of a line by name, for the Metrics columns; null: no data. */
export function closePart(expression: Expression, part: Part | null): { [statistic: string]: Cell } | null {
  switch (part?.from) {
    case 'posts':
      return closePosts(expression, part);
    case 'days':
      return closeDays(expression, part);
    case 'count':
      return { sum: part.own, n: part.own, covered: 1 };
    case 'stock': {
      const { from: _, accounts, ...figures } = part;
      return (expression.op === 'net' ? part.net : part.last) === null ? null : { ...figures, n: accounts };
    }
    default:
      return null;
  }
}

const missingShare = (carried: number, rows: number) => (rows > 0 ? Math.max(0, 1 - carried / rows) : null);
const serial = (day: number | null) => (day === null ? null : serialDay(day));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

function closePosts(expression: Expression, { y, x, rows, change }: PostsPart): { [statistic: string]: Cell } | null {
  const n = y.length;
  if (n === 0) return null;
  const shared = { n, missing: missingShare(n, rows), break: serial(change) };
  const sum = total(y);
  if (expression.op === 'bounds') return { lower: largest(y), upper: sum, rows: 'posts', ...shared };
  if (expression.op === 'sum') return { sum, rows: 'posts', ...shared };
  const made = expression.op === 'ratio' ? typicalRate(y, x) : typical(y);
  const logs = made && { log: made.mean, logSe: made.error, zero: made.zeros };
  if (expression.op === 'typical') return logs && { ...shared, ...logs, n: made.n };
  return { num: sum, den: total(x), se: jackknife(y, x), top: sum > 0 ? largest(y) / sum : null, ...logs, ...shared };
}

function closeDays(expression: Expression, { days, largest, rows, carried, change }: DaysPart): { [statistic: string]: Cell } | null {
  if (days.size === 0) return null;
  const sum = total([...days.values()]);
  const shared = { n: days.size, rows: 'days', break: serial(change) };
  if (expression.op === 'bounds') return { lower: largest, upper: sum, ...shared };
  return { sum, missing: missingShare(carried, rows), ...shared };
}
