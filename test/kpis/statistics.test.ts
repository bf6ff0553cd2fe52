import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPair,
  addSums,
  bootstrapRatio,
  differenceInterval,
  emptySums,
  median,
  medianDeviation,
  modifiedZ,
  newcombe,
  quantile,
  ratioError,
  ratioEstimate,
  totalError,
  tQuantile,
  wilson,
} from '../../src/kpis/statistics';

const sumsOf = (pairs: readonly (readonly [number, number])[]) => {
  const sums = emptySums();
  for (const [y, x] of pairs) addPair(sums, y, x);
  return sums;
};

// kpi-definitions §11.3
const eightPosts = [
  [120, 2400],
  [95, 2100],
  [60, 1500],
  [300, 5200],
  [40, 900],
  [150, 2500],
  [80, 1900],
  [220, 4300],
] as const;
// kpi-definitions §11.4
const fifteen = [47, 463, 2316, 137, 245, 137, 217, 44, 610, 155, 113, 124, 287, 1125, 158];

describe('ratio estimator', () => {
  test('gives the ratio, standard error and interval of the reference', () => {
    const estimate = ratioEstimate(sumsOf(eightPosts))!;
    expect(estimate.ratio).toBeCloseTo(0.0512019, 7);
    expect(estimate.error).toBeCloseTo(0.0025211, 7);
    expect(estimate.low).toBeCloseTo(0.0452405, 7);
    expect(estimate.high).toBeCloseTo(0.0571634, 7);
    expect(median(eightPosts.map(([y, x]) => y / x))).toBeCloseTo(0.047619, 7);
  });

  test('sums joined from parts are the sums of the whole', () => {
    const joined = sumsOf(eightPosts.slice(0, 3));
    addSums(joined, sumsOf(eightPosts.slice(3)));
    expect(joined).toEqual(sumsOf(eightPosts));
  });

  test('agrees with the residuals themselves', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -5, max: 1000 }), fc.integer({ min: 1, max: 50_000 })), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const sums = sumsOf(rows);
        const r = sums.y / sums.x;
        const squares = rows.reduce((sum, [y, x]) => sum + (y - r * x) ** 2, 0);
        const expected = Math.sqrt(squares / ((rows.length - 1) * rows.length)) / (sums.x / rows.length);
        expect(ratioError(sums)!).toBeCloseTo(expected, 6);
      }),
    );
  });

  test('one row, or no base, has no error', () => {
    expect(ratioError(sumsOf([[1, 2]]))).toBeNull();
    expect(
      ratioError(
        sumsOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull();
  });

  test('a total of posts has √n·s', () => {
    expect(
      totalError(
        sumsOf([
          [2, 1],
          [4, 1],
          [6, 1],
        ]),
      ),
    ).toBeCloseTo(Math.sqrt(3) * 2, 12);
  });

  test('two periods differ by their difference ± z·√(SE₁² + SE₂²)', () => {
    const { low, high } = differenceInterval(0.05, 0.003, 0.06, 0.004);
    expect(low).toBeCloseTo(0.01 - 1.959964 * 0.005, 8);
    expect(high).toBeCloseTo(0.01 + 1.959964 * 0.005, 8);
  });
});

describe("Student's t", () => {
  test.each([
    [1, 12.7062047362],
    [7, 2.3646242516],
    [29, 2.0452296421],
    [77, 1.9912543953],
    [100_000, 1.9599877075],
  ])('the 97.5 % quantile with %d degrees of freedom', (freedom, expected) => expect(tQuantile(0.975, freedom)).toBeCloseTo(expected, 8));
});

describe('Wilson and Newcombe', () => {
  test.each([
    [40, 100, 0.309401, 0.497997],
    [45, 570, 0.059524, 0.104008],
    [15, 500, 0.018263, 0.048904],
    [400, 20_000, 0.01815, 0.022034],
    [18, 20, 0.698966, 0.972134],
    [3, 60, 0.01715, 0.137005],
    [0, 20, 0, 0.161125],
    [10, 10, 0.722467, 1],
  ])('%d of %d lies between %d and %d', (k, n, low, high) => {
    expect(wilson(k, n)!.low).toBeCloseTo(low, 6);
    expect(wilson(k, n)!.high).toBeCloseTo(high, 6);
  });

  test('refuses more successes than trials, and no trials', () => {
    expect([wilson(3, 2), wilson(0, 0), wilson(-1, 5)]).toEqual([null, null, null]);
  });

  test('ranks small items by their lower bound', () => {
    expect(wilson(3, 20)!.low).toBeLessThan(wilson(120, 1000)!.low);
  });

  test.each([
    [45, 570, 60, 580, -0.009, 0.0581],
    [200, 10_000, 260, 10_000, 0.0018, 0.0102],
  ])('%d/%d → %d/%d', (k1, n1, k2, n2, low, high) => {
    expect(newcombe(k1, n1, k2, n2)!.low).toBeCloseTo(low, 4);
    expect(newcombe(k1, n1, k2, n2)!.high).toBeCloseTo(high, 4);
  });
});

describe('typical values', () => {
  test('median, MAD and inclusive quartiles of the reference sample', () => {
    expect([median(fifteen), medianDeviation(fifteen), quantile(fifteen, 0.25), quantile(fifteen, 0.75)]).toEqual([158, 87, 130.5, 375]);
  });

  test('modified z names the outliers on the raw and on the log scale', () => {
    const raw = modifiedZ(fifteen)!;
    expect([raw[2], raw[13], raw[8]].map((z) => Number(z!.toFixed(3)))).toEqual([16.731, 7.497, 3.504]);
    const log = modifiedZ(fifteen.map((value) => Math.log1p(value)))!;
    expect(log.filter((z) => Math.abs(z) > 3.5)).toHaveLength(1);
    expect(log[2]).toBeCloseTo(4.141, 3);
  });

  test('where the MAD is 0 the mean deviation stands in, and all alike gives nothing', () => {
    expect(modifiedZ([5, 5, 5, 5, 9])![4]).toBeCloseTo(4 / ((4 / 5) * 1.2533), 10);
    expect(modifiedZ([5, 5, 5])).toBeNull();
    expect(median([])).toBeNull();
  });
});

describe('bootstrap', () => {
  const [y, x] = [eightPosts.map(([value]) => value), eightPosts.map(([, value]) => value)];

  test('is the same every time and holds the ratio', () => {
    const interval = bootstrapRatio(y, x)!;
    expect(interval).toEqual(bootstrapRatio(y, x));
    expect(interval.low).toBeLessThan(1065 / 20_800);
    expect(interval.high).toBeGreaterThan(1065 / 20_800);
    expect(interval.high - interval.low).toBeLessThan(0.015);
  });

  test('needs two posts and a base', () => {
    expect([bootstrapRatio([1], [2]), bootstrapRatio([0, 0], [0, 0])]).toEqual([null, null]);
  });
});
