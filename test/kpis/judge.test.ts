import { describe, expect, test } from 'vitest';
import { judge, judgeBounds, type Side } from '../../src/kpis/judge';
import { twoSidedP } from '../../src/kpis/statistics';

/** A rate of e^log, its own error small. */
const side = (log: number, more: Partial<Side> = {}): Side => ({ value: Math.exp(log), n: 20, se: 0.1, log, logSe: 0.1, zero: 0, ...more });

describe('a change over posts', () => {
  test('is established where the interval of the typical post leaves out 0: ± t(smaller n − 1) · √(se₁² + se₂²) on logs', () => {
    const judged = judge('ratio', side(1, { n: 30, logSe: 0.3 }), side(2.3, { n: 8, logSe: 0.4 }), null);
    expect(judged.codes).toEqual(['DOWN']);
    expect(judged.freedom).toBe(7);
    expect(judged.difference).toBeCloseTo(-1.3, 12);
    expect(judged.margin).toBeCloseTo(2.3646242516 * 0.5, 8);
    expect([judged.low, judged.high]).toEqual([judged.difference! - judged.margin!, judged.difference! + judged.margin!]);
    expect(judged.p).toBeCloseTo(twoSidedP(2.6, 7), 12);
    expect(judge('mean', side(2.3), side(1), null).codes).toEqual(['UP']);
    expect(judge('typical', side(1.2), side(1), null).codes).toEqual(['NO_DIFFERENCE_SHOWN']);
  });

  test('is none where the printed figure moved the other way, or no further than its own error', () => {
    expect(judge('ratio', side(2, { value: 0.9 }), side(1, { value: 1 }), null).codes).toEqual(['NO_DIFFERENCE_SHOWN']);
    expect(judge('mean', side(2, { value: 5, se: 3 }), side(1, { value: 1, se: 3 }), null).codes).toEqual(['NO_DIFFERENCE_SHOWN']);
    expect(judge('mean', side(2, { value: 5, se: 2 }), side(1, { value: 1, se: 3 }), null).codes).toEqual(['UP']);
    expect(judge('typical', side(2, { value: 5, se: 3 }), side(1, { value: 1, se: 3 }), null).codes).toEqual(['UP']);
  });

  test('is none where one post holds the whole base, so that the rate has no error', () => {
    expect(judge('ratio', side(2, { se: null }), side(1), null).codes).toEqual(['NO_DIFFERENCE_SHOWN']);
  });

  test('is one of 0 ± 0 where every post of both periods is alike', () => {
    const alike = (log: number) => side(log, { se: 0, logSe: 0 });
    expect(judge('ratio', alike(0.05), alike(0.05), null)).toMatchObject({ p: 1, codes: ['NO_DIFFERENCE_SHOWN'] });
    expect(judge('ratio', alike(0.06), alike(0.05), null)).toMatchObject({ p: 0, codes: ['UP'] });
  });

  test('has to exceed what months differ by themselves, once twelve earlier ones are known', () => {
    const [now, before] = [side(1.5), side(1)];
    expect(judge('typical', now, before, { variance: 0.1, periods: 11 }).codes).toEqual(['UP']);
    const judged = judge('typical', now, before, { variance: 0.1, periods: 12 });
    expect(judged.codes).toEqual(['NO_DIFFERENCE_SHOWN']);
    expect(judged.freedom).toBe(11);
    expect(judged.margin).toBeCloseTo(2.2009851601 * Math.sqrt(0.02 + 0.2), 8);
  });
});

describe('doubts look at both periods', () => {
  const few = { FEW_POSTS: { n: 7 }, FEW_EVENTS: { zero: 0.21 } } as const;
  test.each(Object.entries(few))('%s', (code, more) => {
    expect(judge('ratio', side(3, more), side(1), null).codes).toEqual([code]);
    expect(judge('ratio', side(3), side(1, more), null).codes).toEqual([code]);
    expect(judge('ratio', side(1, more), side(1), null).codes).toEqual([code, 'NO_DIFFERENCE_SHOWN']);
  });

  test('limits themselves are enough', () => {
    expect(judge('ratio', side(3, { n: 8, zero: 0.2 }), side(1), null).codes).toEqual(['UP']);
    expect(judge('mean', side(3, { zero: 0.5 }), side(1), null).codes).toEqual(['UP']);
    expect(judge('mean', side(3, { zero: 0.51 }), side(1), null).codes).toEqual(['FEW_EVENTS']);
    expect(judge('typical', side(3, { zero: 0.21 }), side(1), null).codes).toEqual(['FEW_EVENTS']);
  });

  test('all of them are listed, in order, also where nothing can be tested', () => {
    expect(judge('ratio', side(3, { n: 1, zero: 1, log: -3, logSe: null }), side(1), null)).toMatchObject({ p: null, codes: ['FEW_POSTS', 'FEW_EVENTS'] });
  });
});

test('without a figure there is nothing to judge', () => {
  expect(judge('mean', side(1, { value: null }), side(1), null).codes).toEqual(['NO_DATA']);
  expect(judge('mean', side(1), side(1, { value: null }), null)).toMatchObject({ difference: null, p: null, codes: ['NO_BASELINE'] });
});

describe('days', () => {
  const days = (value: number): Side => ({ value, n: 30 });

  test('a total stands beside the other until twelve earlier periods are known', () => {
    expect(judge('days', days(9), days(4), null)).toMatchObject({ difference: expect.closeTo(Math.log(2), 12), margin: null, codes: ['SIDE_BY_SIDE'] });
    expect(judge('days', days(9), days(4), { variance: 0.01, periods: 11 }).codes).toEqual(['SIDE_BY_SIDE']);
  });

  test('then it is judged by how periods differ by themselves, in logs', () => {
    const judged = judge('days', days(9), days(4), { variance: 0.01, periods: 12 });
    expect(judged.codes).toEqual(['UP']);
    expect(judged.difference).toBeCloseTo(Math.log(2), 12);
    expect(judged.margin).toBeCloseTo(2.2009851601 * Math.sqrt(0.02), 8);
    expect(judge('days', days(9), days(4), { variance: 0.09, periods: 12 }).codes).toEqual(['NO_DIFFERENCE_SHOWN']);
  });

  test('a difference of stocks may be negative and is judged as it is', () => {
    expect(judge('net', days(-6), days(2), { variance: 4, periods: 12 })).toMatchObject({ difference: -8, codes: ['DOWN'] });
  });
});

test('an unfinished period is never established', () => {
  expect(judge('typical', side(3, { unfinished: true }), side(1), null).codes).toEqual(['UNFINISHED']);
  expect(judge('days', { value: 9, n: 9, unfinished: true }, { value: 4, n: 30 }, { variance: 0.01, periods: 12 }).codes).toEqual(['UNFINISHED']);
});

test('bounds have to part', () => {
  expect(judgeBounds({ low: 6, high: 9 }, { low: 2, high: 5 })).toBe('UP');
  expect(judgeBounds({ low: 1, high: 2 }, { low: 3, high: 5 })).toBe('DOWN');
  expect(judgeBounds({ low: 5, high: 9 }, { low: 2, high: 5 })).toBe('NO_DIFFERENCE_SHOWN');
});
