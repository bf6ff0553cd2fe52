import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  betweenPeriods,
  jackknife,
  median,
  newcombe,
  quantile,
  tQuantile,
  twoSidedP,
  typical,
  typicalRate,
  wilson,
} from '../../src/kpis/statistics';

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

describe('jackknife', () => {
  const [y, x] = [eightPosts.map(([value]) => value), eightPosts.map(([, value]) => value)];

  test('is the definition: every ratio without one post, their spread', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -5, max: 1000 }), fc.integer({ min: 1, max: 50_000 })), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const n = rows.length;
        const ratios = rows.map((_, left) => {
          const kept = rows.filter((__, i) => i !== left);
          return kept.reduce((sum, [over]) => sum + over, 0) / kept.reduce((sum, [, under]) => sum + under, 0);
        });
        const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / n;
        const expected = Math.sqrt(((n - 1) / n) * ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0));
        const error = jackknife(
          rows.map(([over]) => over),
          rows.map(([, under]) => under),
        )!;
        expect(Math.abs(error - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-15);
      }),
    );
  });

  test('of a mean is the ordinary standard error', () => {
    expect(jackknife([2, 4, 4, 4, 5, 5, 7, 9], null)).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
    expect(
      jackknife(
        y,
        y.map(() => 1),
      ),
    ).toBeCloseTo(jackknife(y, null)!, 12);
  });

  test('is near the ratio estimator of the reference (0.0025211)', () => {
    expect(jackknife(y, x)!).toBeGreaterThan(0.0025211);
    expect(jackknife(y, x)!).toBeLessThan(0.0028);
  });

  test('of proportional pairs is exactly 0, whatever their size', () => {
    const bases = fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(bases, fc.double({ min: 1e-6, max: 1e3, noNaN: true }), (under, rate) => {
        expect(
          jackknife(
            under.map((base) => base * rate),
            under,
          ),
        ).toBe(0);
      }),
    );
    expect(jackknife([1, 2, 3], [3, 6, 9])).toBe(0);
    expect(jackknife(new Array(10).fill(0.1), null)).toBe(0);
  });

  test('a hair of difference is still one', () => {
    expect(jackknife([1_000_000, 1_000_001], null)).toBeCloseTo(0.5, 9);
  });

  test('one row, no base, or one post with the whole base has none', () => {
    expect([jackknife([1], [2]), jackknife([0, 0], [0, 0]), jackknife([3, 0, 0], [50, 0, 0]), jackknife([], null)]).toEqual([null, null, null, null]);
  });
});

describe('typical post', () => {
  test('is the mean of the logs of one more, its error theirs', () => {
    const { n, mean, error, zeros } = typical([0, 1, 3, 7])!;
    expect([n, zeros]).toEqual([4, 0.25]);
    expect(Math.expm1(mean)).toBeCloseTo(64 ** 0.25 - 1, 12);
    expect(error! / Math.LN2).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
  });

  test('leaves out what is below 0, and is nothing without values', () => {
    expect(typical([-4, 5, 5])).toEqual({ n: 2, mean: Math.log(6), error: 0, zeros: 0 });
    expect(typical([8])!.error).toBeNull();
    expect([typical([]), typical([-1, Number.NaN])]).toEqual([null, null]);
  });
});

describe('typical rate', () => {
  test('is the mean of the logs of each rate, with half a count on both sides', () => {
    const { n, mean, error, zeros } = typicalRate([0, 3.5, -1, 1, 0], [0.5, 7.5, 9, Number.NaN, 0])!;
    expect([n, zeros]).toEqual([2, 0.5]);
    expect(mean).toBeCloseTo(Math.log(0.5), 12);
    expect(error).toBe(0);
    expect([typicalRate([2], [4])!.error, typicalRate([], [])]).toEqual([null, null]);
  });

  test('one post that all the world saw moves it little', () => {
    const rest = new Array(29).fill(1000);
    const pairs = [rest.map(() => 50), rest] as const;
    const viral = typicalRate([...pairs[0], 2000], [...pairs[1], 1_000_000])!;
    expect(Math.exp(viral.mean) / Math.exp(typicalRate(...pairs)!.mean)).toBeGreaterThan(0.87);
  });
});

test('variance between periods is that of the published trials of a vaccine (Hedges: 0.3286)', () => {
  const logs = [-0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.012, -0.4694, -1.3713, -0.3394, 0.4459, -0.0173];
  const variances = [0.3256, 0.1946, 0.4154, 0.02, 0.0512, 0.0069, 0.223, 0.004, 0.0564, 0.073, 0.0124, 0.5325, 0.0714];
  const spread = betweenPeriods(logs.map((value, i) => ({ value, error: Math.sqrt(variances[i]!) })))!;
  expect(spread.variance).toBeCloseTo(0.3286, 4);
  expect(spread.periods).toBe(13);
  expect(betweenPeriods([1, 2, 3].map((value) => ({ value, error: 5 })))!.variance).toBe(0);
  expect(betweenPeriods([{ value: 1, error: 1 }])).toBeNull();
});

describe('Benjamini and Hochberg', () => {
  test('accepts the first four of the reference (kpi-definitions §11.6)', () => {
    expect(benjaminiHochberg([0.001, 0.012, 0.029, 0.039, 0.2], 0.05)).toEqual([true, true, true, true, false]);
  });

  test('accepts nine of the fifteen of the 1995 article at 10 %, four at 5 %', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const accepted = (share: number) => benjaminiHochberg(p, share).filter(Boolean).length;
    expect([accepted(0.05), accepted(0.1), benjaminiHochberg([], 0.1).length, benjaminiHochberg([0.2], 0.1)[0]]).toEqual([4, 9, 0, false]);
  });

  test('keeps the order in which the values came', () => {
    expect(benjaminiHochberg([0.2, 0.001], 0.05)).toEqual([false, true]);
  });
});

describe("Student's t", () => {
  test.each([
    [12.7062047362, 1],
    [2.3646242516, 7],
    [-1.9912543953, 77],
  ])('%d with %d degrees of freedom has 5 %% beyond it', (t, freedom) => expect(twoSidedP(t, freedom)).toBeCloseTo(0.05, 9));

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

describe('quantiles', () => {
  test('median and inclusive quartiles of the reference sample', () => {
    expect([median(fifteen), quantile(fifteen, 0.25), quantile(fifteen, 0.75)]).toEqual([158, 130.5, 375]);
  });

  test('there is none of nothing', () => expect(median([])).toBeNull());
});
