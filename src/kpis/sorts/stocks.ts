/** Parts of stocks: the value at the end of a window, and the one before it. */
import type { Row } from '../collect';
import type { Source } from '../sources';
import { type Window, within } from '../window';

export type StockPart = { last: number | null; start: number | null; accounts: number };

export function stockPart({ leaf, positions }: Source, days: readonly Row[], window: Window): StockPart {
  // A value older than the window is long belongs to another time: the difference would not be that of this period.
  const length = window.to - window.from + 1;
  const before = within(leaf.rows.days ?? [], { from: window.from - length, to: window.from - 1 });
  return { last: lastValue(days, positions[0]!), start: lastValue(before, positions[0]!), accounts: 1 };
}

function lastValue(rows: readonly Row[], position: number): number | null {
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const value = rows[i]!.figures[position]!;
    if (!Number.isNaN(value)) return value;
  }
  return null;
}

/** Sums of each figure over the parts; one account without a value makes a sum unknown: it would look like a loss of followers. */
export function joinStocks<P extends { [figure: string]: number | null }>(parts: readonly P[]): P {
  const sum = (key: string) => parts.reduce<number | null>((total, part) => (total === null || part[key] === null ? null : total + part[key]!), 0);
  return Object.fromEntries(Object.keys(parts[0]!).map((key) => [key, sum(key)])) as P;
}
