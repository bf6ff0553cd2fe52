/** The statistics that changes are judged by, over plain numbers; null wherever a figure is not defined. */

/** 95 % of the normal distribution, two-sided. */
export const z95 = 1.959963984540054;

export type Interval = { low: number; high: number };

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

/**
 * The time by which a share has ended, of times of which some (`open`) are only known to be longer (Kaplan & Meier 1958); the middle where the curve lies flat at the share, so that
 * without open ones it is the ordinary median. Interval after Brookmeyer & Crowley (1982) on the scale of logs. Null what is not reached.
 */
export function quantileOfTimes(
  ended: readonly number[],
  open: readonly number[],
  share: number,
): { value: number | null; low: number | null; high: number | null } {
  const left = 1 - share;
  let [survival, variance, risk] = [1, 0, ended.length + open.length];
  const found: { [bound in 'value' | 'low' | 'high']: number | null } = { value: null, low: null, high: null };
  const flat: { [bound: string]: true } = {};
  const crosses = (bound: 'value' | 'low' | 'high', curve: number, time: number) => {
    if (found[bound] === null && curve <= left + 1e-9) {
      found[bound] = time;
      if (curve >= left - 1e-9) flat[bound] = true;
    } else if (flat[bound] && curve < left - 1e-9) {
      found[bound] = (found[bound]! + time) / 2;
      delete flat[bound];
    }
  };
  const times = [...ended].sort((a, b) => a - b);
  const waiting = [...open].sort((a, b) => a - b);
  for (let i = 0, passed = 0; i < times.length; ) {
    const time = times[i]!;
    let ends = 0;
    for (; times[i] === time; i += 1) ends += 1;
    for (; passed < waiting.length && waiting[passed]! < time; passed += 1) risk -= 1;
    survival *= 1 - ends / risk;
    variance += ends / (risk * (risk - ends));
    risk -= ends;
    const error = survival > 0 ? Math.exp(z95 * Math.sqrt(variance)) : 1;
    crosses('low', survival / error, time);
    crosses('value', survival, time);
    crosses('high', Math.min(1, survival * error), time);
  }
  return found;
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
