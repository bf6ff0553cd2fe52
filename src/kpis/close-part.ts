/** A part in, the statistics that its Metrics columns hold out. */
import type { Cell } from '../records/transfer';
import type { Expression } from './kpi';
import { bitsSet, type DaysPart, type Part, type PostsPart } from './parts';
import { serialDay } from './periods';
import { addPair, emptySums, ratioError, totalError } from './statistics';

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

function closePosts(expression: Expression, { sums, rows, change }: PostsPart): { [statistic: string]: Cell } | null {
  if (sums.n === 0) return null;
  const shared = { n: sums.n, missing: missingShare(sums.n, rows), top: sums.y > 0 ? sums.largest / sums.y : null, break: serial(change) };
  if (expression.op === 'bounds') return { lower: sums.largest, upper: sums.y, rows: 'posts', ...shared };
  if (expression.op === 'sum') return { sum: sums.y, se: totalError(sums), rows: 'posts', ...shared };
  return { num: sums.y, den: sums.x, se: ratioError(sums), ...shared };
}

function closeDays(expression: Expression, part: DaysPart): { [statistic: string]: Cell } | null {
  const weeks = emptySums();
  for (const { sum, days } of part.weeks.values()) addPair(weeks, sum, bitsSet(days));
  if (weeks.n === 0) return null;
  const shared = { n: weeks.x, rows: 'days', break: serial(part.change) };
  if (expression.op === 'bounds') return { lower: part.largest, upper: weeks.y, ...shared };
  return { sum: weeks.y, se: totalError(weeks), missing: missingShare(part.carried, part.rows), top: null, ...shared };
}
