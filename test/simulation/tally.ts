/** Judgements of one kind in, what they come to out: how often something was called established, and the whole curve of p-values. */
import type { Judgement } from '../../src/kpis/judge';

/** `p`, `established`: of what was judged, that is what no doubt stopped. `seen`: doublings called established, of those same comparisons. */
export type Tally = { kpi: string; where: string; compared: number; p: number[]; established: number; seen: number };

export const emptyTally = (kpi: string, where: string): Tally => ({ kpi, where, compared: 0, p: [], established: 0, seen: 0 });

const isEstablished = ({ codes: [first] }: Judgement) => first === 'UP' || first === 'DOWN';

/** `doubled`: the same comparison with the current side doubled, where that is looked at. */
export function count(tally: Tally, unchanged: Judgement, doubled?: Judgement): void {
  tally.compared += 1;
  if (!isEstablished(unchanged) && unchanged.codes[0] !== 'NO_DIFFERENCE_SHOWN') return;
  tally.p.push(unchanged.p!);
  if (isEstablished(unchanged)) tally.established += 1;
  if (doubled && isEstablished(doubled)) tally.seen += 1;
}

export function joined(tallies: readonly Tally[]): Tally {
  const whole = emptyTally(tallies[0]!.kpi, tallies[0]!.where);
  for (const { compared, p, established, seen } of tallies) {
    whole.compared += compared;
    for (const value of p) whole.p.push(value);
    whole.established += established;
    whole.seen += seen;
  }
  return whole;
}

export const falseAlarms = ({ p, established }: Tally) => established / p.length;
export const doublingsSeen = ({ p, seen }: Tally) => seen / p.length;
export const shareBelow = ({ p }: Tally, limit: number) => p.filter((value) => value < limit).length / p.length;

/** Kolmogorov–Smirnov distance of the p-values from the even spread that they have where nothing changed. */
export function distanceFromUniform({ p }: Tally): number {
  return Float64Array.from(p)
    .sort()
    .reduce((far, value, i) => Math.max(far, value - i / p.length, (i + 1) / p.length - value), 0);
}

/** A bound with the two simulation errors that the number of trials leaves it. */
export const withErrors = (bound: number, trials: number) => bound + 2 * Math.sqrt((bound * (1 - bound)) / trials);
