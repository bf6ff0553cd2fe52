/** The rows of an account that lie in a window of days. */
import type { Row } from './collect';

/** First and last day numbers. */
export type Window = { from: number; to: number };

/** Index of the first of the ascending numbers that is at least `least`. */
export function firstFrom(ascending: ArrayLike<number>, least: number): number {
  return firstWhere(ascending.length, (i) => ascending[i]! >= least);
}

/** The rows of an ascending list that lie in the window, whole. */
export function within(rows: readonly Row[], { from, to }: Window): Row[] {
  const first = (day: number) => firstWhere(rows.length, (i) => rows[i]!.day >= day);
  const found = rows.slice(first(from), first(to + 1));
  return found.some(({ last }) => last > to) ? found.filter(({ last }) => last <= to) : found;
}

function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
