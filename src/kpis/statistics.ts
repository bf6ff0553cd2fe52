/** The statistics of kpi-definitions §11, over plain numbers; null wherever a figure is not defined. */

/** 95 % of the normal distribution, two-sided. */
export const z95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/** Running sums of pairs (y over x) or of single values (x = 1): all that the ratio estimator needs, addable in any order. */
export type Sums = { n: number; y: number; x: number; yy: number; xy: number; xx: number; largest: number };

export function emptySums(): Sums {
  return { n: 0, y: 0, x: 0, yy: 0, xy: 0, xx: 0, largest: Number.NEGATIVE_INFINITY };
}

export function addPair(sums: Sums, y: number, x: number): void {
  sums.n += 1;
  sums.y += y;
  sums.x += x;
  sums.yy += y * y;
  sums.xy += x * y;
  sums.xx += x * x;
  if (y > sums.largest) sums.largest = y;
}

export function addSums(into: Sums, other: Sums): void {
  into.n += other.n;
  into.y += other.y;
  into.x += other.x;
  into.yy += other.yy;
  into.xy += other.xy;
  into.xx += other.xx;
  if (other.largest > into.largest) into.largest = other.largest;
}

/** Σ(y − R·x)² with R = Σy ÷ Σx; rounding may leave it just below 0, which is 0. */
function squaredResiduals({ y, x, yy, xy, xx }: Sums): number {
  const r = y / x;
  return Math.max(0, yy - 2 * r * xy + r * r * xx);
}

/** Standard error of Σy ÷ Σx (Cochran 1977, §11.3); with x = 1 that of the mean. Null under 2 rows or without a base. */
export function ratioError(sums: Sums): number | null {
  const { n, x } = sums;
  if (n < 2 || x <= 0) return null;
  return Math.sqrt(squaredResiduals(sums) / ((n - 1) * n)) / (x / n);
}

/** Standard error of a total of n values: √n·s (with x = 1), or, over blocks of x days each, that of the days' mean times the days. */
export function totalError(sums: Sums): number | null {
  const error = ratioError(sums);
  return error === null ? null : error * sums.x;
}

/** Ratio of sums with its interval R ± t(n−1)·SE, not clamped. Null as the error is. */
export function ratioEstimate(sums: Sums): ({ ratio: number; error: number } & Interval) | null {
  const error = ratioError(sums);
  if (error === null) return null;
  const ratio = sums.y / sums.x;
  const half = tQuantile(0.975, sums.n - 1) * error;
  return { ratio, error, low: ratio - half, high: ratio + half };
}

/** Difference of two estimates with independent errors: ± z·√(SE₁² + SE₂²). */
export function differenceInterval(before: number, beforeError: number, after: number, afterError: number): Interval {
  const half = z95 * Math.hypot(beforeError, afterError);
  return { low: after - before - half, high: after - before + half };
}

/** Sum by Neumaier's compensation: what is lost in rounding is added at the end. */
function sumOf(values: ArrayLike<number>): number {
  let [sum, lost] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * Standard error of Σy ÷ Σx by leaving out one row at a time, in one pass: R₍ᵢ₎ − R = (Y·xᵢ − X·yᵢ) ÷ (X·(X − xᵢ)). Without x that of the mean of y.
 * Null under 2 rows and where leaving one out leaves no base. Exactly 0 for proportional pairs.
 */
export function jackknife(y: ArrayLike<number>, x: ArrayLike<number> | null): number | null {
  const n = y.length;
  if (n < 2) return null;
  const over = sumOf(y);
  const under = x ? sumOf(x) : n;
  const shifts = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const own = x ? x[i]! : 1;
    const rest = under - own;
    if (!(rest > 0)) return null;
    const [expected, found] = [over * own, under * y[i]!];
    // What is left of two equal products is rounding, not a difference.
    const left = Math.abs(expected - found) <= 1e-13 * Math.abs(found) ? 0 : expected - found;
    shifts[i] = left / under / rest;
  }
  const mean = sumOf(shifts) / n;
  return Math.sqrt(((n - 1) / n) * sumOf(shifts.map((shift) => (shift - mean) ** 2)));
}

export type Typical = { n: number; mean: number; error: number | null; zeros: number };

/** The typical value of skewed counts: mean of log(1 + value), its standard error (null under 2), the share without any. Negative values are left out and not counted in n; null where none is left. */
export function typical(values: ArrayLike<number>): Typical | null {
  const counts = Array.from(values).filter((value) => value >= 0);
  return ofLogs(counts.map(Math.log1p), counts);
}

/** The same of a rate, post by post: mean of log((y + ½) ÷ (x + ½)). With ½ a rate that stays the same looks the same on a larger base, unless most counts are 0 or 1. A post without a base has no rate and is left out. */
export function typicalRate(y: ArrayLike<number>, x: ArrayLike<number>): Typical | null {
  const pairs = Array.from(y, (over, i) => [over, x[i]!] as const).filter(([over, under]) => over >= 0 && under > 0);
  return ofLogs(
    pairs.map(([over, under]) => Math.log((over + 0.5) / (under + 0.5))),
    pairs.map(([over]) => over),
  );
}

function ofLogs(logs: readonly number[], counts: readonly number[]): Typical | null {
  const n = counts.length;
  if (n === 0) return null;
  return { n, mean: sumOf(logs) / n, error: jackknife(logs, null), zeros: counts.filter((value) => value === 0).length / n };
}

/** How far the level itself moves from period to period: the variance of the periods' figures less what their own errors explain, never below 0 (method of moments, Hedges). Null under 2 periods. */
export function betweenPeriods(figures: readonly { value: number; error: number }[]): { variance: number; periods: number } | null {
  const periods = figures.length;
  if (periods < 2) return null;
  const mean = sumOf(figures.map(({ value }) => value)) / periods;
  const whole = sumOf(figures.map(({ value }) => (value - mean) ** 2)) / (periods - 1);
  return { variance: Math.max(0, whole - sumOf(figures.map(({ error }) => error ** 2)) / periods), periods };
}

/** Which of several p-values stand out when at most this share of those called so may be false (Benjamini & Hochberg 1995). */
export function benjaminiHochberg(p: readonly number[], share: number): boolean[] {
  const sorted = [...p].sort((a, b) => a - b);
  const limit = sorted.filter((value, i) => value <= ((i + 1) / p.length) * share).pop();
  return p.map((value) => limit !== undefined && value <= limit);
}

/** Wilson score interval of k successes in n trials; null when n is 0 or k is not within 0 … n. */
export function wilson(k: number, n: number): Interval | null {
  if (!(n > 0) || !(k >= 0) || k > n) return null;
  const p = k / n;
  const zz = z95 * z95;
  const centre = (p + zz / (2 * n)) / (1 + zz / n);
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n))) / (1 + zz / n);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Newcombe's interval of p₂ − p₁, built from the two Wilson intervals. */
export function newcombe(k1: number, n1: number, k2: number, n2: number): ({ difference: number } & Interval) | null {
  const [before, after] = [wilson(k1, n1), wilson(k2, n2)];
  if (!before || !after) return null;
  const [p1, p2] = [k1 / n1, k2 / n2];
  const difference = p2 - p1;
  return {
    difference,
    low: difference - Math.hypot(p2 - after.low, before.high - p1),
    high: difference + Math.hypot(after.high - p2, p1 - before.low),
  };
}

/** Quantile by the inclusive convention (Sheets `QUARTILE.INC`); null of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below + (above - below) * (at - low);
}

export function median(values: ArrayLike<number>): number | null {
  return quantile(values, 0.5);
}

/** Median of the distances from the median. */
export function medianDeviation(values: ArrayLike<number>): number | null {
  const middle = median(values);
  return middle === null ? null : median(Array.from(values, (value) => Math.abs(value - middle)));
}

/** Modified z of each value (Iglewicz & Hoaglin 1993); null where all values are alike. Pass log(1 + x) for counts. */
export function modifiedZ(values: readonly number[]): number[] | null {
  const middle = median(values);
  if (middle === null) return null;
  const deviation = medianDeviation(values)!;
  const mean = values.reduce((sum, value) => sum + Math.abs(value - middle), 0) / values.length;
  const scale = deviation > 0 ? deviation / 0.6745 : mean * 1.2533;
  return scale > 0 ? values.map((value) => (value - middle) / scale) : null;
}

/** Percentile interval of Σy ÷ Σx by resampling posts, always from the same seed so that a report does not change by itself. Null under 2 rows or without a base. */
export function bootstrapRatio(y: readonly number[], x: readonly number[], resamples = 2000): Interval | null {
  const n = Math.min(y.length, x.length);
  if (n < 2) return null;
  const random = seeded(20_250_401);
  const ratios: number[] = [];
  for (let i = 0; i < resamples; i += 1) {
    let [over, under] = [0, 0];
    for (let j = 0; j < n; j += 1) {
      const pick = Math.floor(random() * n);
      over += y[pick]!;
      under += x[pick]!;
    }
    if (under > 0) ratios.push(over / under);
  }
  const [low, high] = [quantile(ratios, 0.025), quantile(ratios, 0.975)];
  return low === null || high === null ? null : { low, high };
}

/** Mulberry32: a small generator with a fixed start, 0 ≤ value < 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Quantile of Student's t, for shares of 0.5 and above, found by halving on the distribution itself. */
export function tQuantile(share: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (tDistribution(high, freedom) < share) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-13 * high; i += 1) {
    const middle = (low + high) / 2;
    if (tDistribution(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability of a t at least this far from 0, on either side. */
export function twoSidedP(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

function tDistribution(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}

/** Regularised incomplete beta function by its continued fraction (modified Lentz). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** ln Γ(v) for v > 0: Stirling's series after moving the argument above 9, where it is exact to the last digits. */
function logGamma(v: number): number {
  let [at, shift] = [v, 0];
  for (; at < 9; at += 1) shift -= Math.log(at);
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
  return (at - 0.5) * Math.log(at) - at + 0.9189385332046727 + series + shift;
}
