/** Two periods' figures in, what may be said of their difference out: kept to closed forms, since the reports' formulas mirror it. */
import { tQuantile, twoSidedP } from './statistics';

/**
 * A figure of one period on the scale of its judgement (typical: the mean of logs).
 * n: posts, or days · se: standard error · top: share of the largest post · zero: share of the posts without any.
 */
export type Side = { value: number | null; n: number; se: number | null; top?: number | null; zero?: number | null };

/** How the figure moved over the account's earlier periods of the same length: variance between periods, and how many they were. */
export type Spread = { variance: number; periods: number };

/** ratio, mean, typical: over posts · days: a total or difference of days, each side per day. */
export type Sort = 'ratio' | 'mean' | 'typical' | 'days';

export type JudgeCode = 'NO_DATA' | 'NO_BASELINE' | 'SIDE_BY_SIDE' | 'FEW_POSTS' | 'FEW_EVENTS' | 'ONE_POST' | 'NO_DIFFERENCE_SHOWN' | 'UP' | 'DOWN';

/** low … high holds 95 %; null where nothing can be tested. Codes in the order in which they are tested, the first gives the sentence. */
export type Judgement = {
  difference: number | null;
  margin: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  freedom: number | null;
  codes: JudgeCode[];
};

export const leastPosts = 8;
/** Earlier periods from which on the account's own spread is known well enough to be used. */
export const leastPeriods = 12;
export const mostOfOnePost = 1 / 2;
/** A larger share of posts without any makes the figure one of a few posts; logs of zeros weigh more than sums. */
export const mostWithoutAny = { ratio: 1 / 2, mean: 1 / 2, typical: 1 / 5 } as const;

const nothing = { difference: null, margin: null, low: null, high: null, p: null, freedom: null };

/** Judges the current figure against the compared one; `spread` counts from twelve earlier periods on, and a total of days is judged by nothing else. */
export function judge(sort: Sort, current: Side, compared: Side, spread: Spread | null): Judgement {
  if (current.value === null) return { ...nothing, codes: ['NO_DATA'] };
  if (compared.value === null) return { ...nothing, codes: ['NO_BASELINE'] };
  const difference = current.value - compared.value;
  const own = spread && spread.periods >= leastPeriods ? spread : null;
  if (sort === 'days') return own ? test(difference, 2 * own.variance, own.periods - 1, []) : { ...nothing, difference, codes: ['SIDE_BY_SIDE'] };
  const few = Math.min(current.n, compared.n);
  const doubts: JudgeCode[] = [];
  if (few < leastPosts) doubts.push('FEW_POSTS');
  if (Math.max(current.zero ?? 0, compared.zero ?? 0) > mostWithoutAny[sort]) doubts.push('FEW_EVENTS');
  // Without a standard error one post holds the whole base.
  const unknown = current.se === null || compared.se === null;
  if (sort !== 'typical' && (Math.max(current.top ?? 0, compared.top ?? 0) > mostOfOnePost || (unknown && few >= 2))) doubts.push('ONE_POST');
  if (unknown) return { ...nothing, difference, codes: doubts };
  const variance = current.se! ** 2 + compared.se! ** 2 + 2 * (own?.variance ?? 0);
  return test(difference, variance, Math.min(few, own?.periods ?? few) - 1, doubts);
}

function test(difference: number, variance: number, freedom: number, doubts: JudgeCode[]): Judgement {
  const error = Math.sqrt(variance);
  const margin = tQuantile(0.975, freedom) * error;
  const p = difference === 0 ? 1 : error === 0 ? 0 : twoSidedP(difference / error, freedom);
  const shown: JudgeCode = Math.abs(difference) <= margin ? 'NO_DIFFERENCE_SHOWN' : difference > 0 ? 'UP' : 'DOWN';
  const codes = shown === 'NO_DIFFERENCE_SHOWN' || doubts.length === 0 ? [...doubts, shown] : doubts;
  return { difference, margin, low: difference - margin, high: difference + margin, p, freedom, codes };
}

/** Bounds of reach: a change is established only where the two do not meet. */
export function judgeBounds(current: { low: number; high: number }, compared: { low: number; high: number }): 'UP' | 'DOWN' | 'NO_DIFFERENCE_SHOWN' {
  if (current.low > compared.high) return 'UP';
  return current.high < compared.low ? 'DOWN' : 'NO_DIFFERENCE_SHOWN';
}
