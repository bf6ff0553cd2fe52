/** Two periods' figures in, what may be said of their difference out: kept to closed forms, since the reports' formulas mirror it. */
import { tQuantile, twoSidedP } from './statistics';

/**
 * A figure of one period. n: posts, or days · se: the figure's own standard error (jackknife) · zero: share of the posts without any ·
 * log, logSe: what the typical post tells, mean of its logs and their error (`typical`, of a ratio `typicalRate`) · unfinished: days of the period are still to come.
 */
export type Side = {
  value: number | null;
  n: number;
  se?: number | null;
  log?: number | null;
  logSe?: number | null;
  zero?: number | null;
  unfinished?: boolean;
};

/** How the figure moved over the account's earlier periods of the same length, on the scale of its judgement: variance between periods, and how many they were. */
export type Spread = { variance: number; periods: number };

/** ratio, mean, typical: over posts · days: a total of days, each side per day · net: a difference of stocks, per day as well, which may be negative. */
export type JudgedAs = 'ratio' | 'mean' | 'typical' | 'days' | 'net';

export type JudgeCode = 'NO_DATA' | 'NO_BASELINE' | 'SIDE_BY_SIDE' | 'UNFINISHED' | 'FEW_POSTS' | 'FEW_EVENTS' | 'NO_DIFFERENCE_SHOWN' | 'UP' | 'DOWN';

/** Difference, margin, low and high are logs, a factor once raised, but for net. They are null where nothing can be tested. Codes in the order in which they are tested, the first gives the sentence. */
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
/** How many of the latest periods the spread is taken of: an account that has grown differed less, in figures that are no logs. */
export const mostPeriods = { ratio: 24, mean: 24, typical: 24, days: 24, net: 12 } as const;
/** With a larger share of posts without any there is no typical post; of a rate more would let its base move it. */
export const mostWithoutAny = { ratio: 1 / 5, mean: 1 / 2, typical: 1 / 5 } as const;

const nothing = { difference: null, margin: null, low: null, high: null, p: null, freedom: null };

/** What is compared, and what spreads are taken of: the log of a total of days per day and one, a difference of stocks as it is. */
export const levelOfDays = (as: 'days' | 'net', perDay: number): number => (as === 'net' ? perDay : Math.log1p(Math.max(0, perDay)));

/**
 * Judges the current figure against the compared one. Over posts the typical post has to have moved beyond chance (t on logs, which one large post does not move),
 * and the printed figure the same way, by more than its own error. The spread of earlier periods counts from twelve on; a total of days is judged by nothing else.
 */
export function judge(as: JudgedAs, current: Side, compared: Side, spread: Spread | null): Judgement {
  if (current.value === null) return { ...nothing, codes: ['NO_DATA'] };
  if (compared.value === null) return { ...nothing, codes: ['NO_BASELINE'] };
  const own = spread && spread.periods >= leastPeriods ? spread : null;
  const doubts: JudgeCode[] = current.unfinished ? ['UNFINISHED'] : [];
  if (as === 'days' || as === 'net') {
    const difference = levelOfDays(as, current.value) - levelOfDays(as, compared.value);
    if (!own) return { ...nothing, difference, codes: [...doubts, 'SIDE_BY_SIDE'] };
    return verdict(tested(difference, 2 * own.variance, own.periods - 1), doubts, true);
  }
  const few = Math.min(current.n, compared.n);
  if (few < leastPosts) doubts.push('FEW_POSTS');
  if (Math.max(current.zero ?? 0, compared.zero ?? 0) > mostWithoutAny[as]) doubts.push('FEW_EVENTS');
  const [error, before] = [current.logSe ?? null, compared.logSe ?? null];
  if (error === null || before === null) return { ...nothing, codes: doubts };
  const variance = error ** 2 + before ** 2 + 2 * (own?.variance ?? 0);
  const found = tested(current.log! - compared.log!, variance, Math.min(few, own?.periods ?? few) - 1);
  return verdict(found, doubts, as === 'typical' || follows(found.difference, current.value - compared.value, current, compared));
}

/** The printed figure moved as the typical post did, by more than its own error; one without an error hangs on a single post. */
function follows(typically: number, moved: number, current: Side, compared: Side): boolean {
  const [se, before] = [current.se ?? null, compared.se ?? null];
  return se !== null && before !== null && typically * moved > 0 && moved ** 2 > se ** 2 + before ** 2;
}

type Tested = { [K in Exclude<keyof Judgement, 'codes'>]: number };

/** t with 2.5 % beyond it on either side, by freedom. */
const quantiles = new Map<number, number>();

function tested(difference: number, variance: number, freedom: number): Tested {
  const error = Math.sqrt(variance);
  const t = quantiles.get(freedom) ?? tQuantile(0.975, freedom);
  quantiles.set(freedom, t);
  const margin = t * error;
  const p = difference === 0 ? 1 : error === 0 ? 0 : twoSidedP(difference / error, freedom);
  return { difference, margin, low: difference - margin, high: difference + margin, p, freedom };
}

function verdict(found: Tested, doubts: JudgeCode[], shown: boolean): Judgement {
  if (!shown || Math.abs(found.difference) <= found.margin) return { ...found, codes: [...doubts, 'NO_DIFFERENCE_SHOWN'] };
  return { ...found, codes: doubts.length > 0 ? doubts : [found.difference > 0 ? 'UP' : 'DOWN'] };
}

/** Bounds of reach: a change is established only where the two do not meet. */
export function judgeBounds(current: { low: number; high: number }, compared: { low: number; high: number }): 'UP' | 'DOWN' | 'NO_DIFFERENCE_SHOWN' {
  if (current.low > compared.high) return 'UP';
  return current.high < compared.low ? 'DOWN' : 'NO_DIFFERENCE_SHOWN';
}
