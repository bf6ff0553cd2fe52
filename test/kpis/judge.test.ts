import { describe, expect, test } from 'vitest';
import { judge, judgeBounds, type Side } from '../../src/kpis/judge';
import { twoSidedP } from '../../src/kpis/statistics';

const side = (value: number | null, more: Partial<Side> = {}): Side => ({ value, n: 20, se: 0.1, top: 0.1, zero: 0, ...more });

describe('a change', () => {
  test('is established where its interval leaves out 0: ± t(smaller n − 1) · √(se₁² + se₂²)', () => {
    const judged = judge('mean', side(1.3, { n: 30, se: 0.3 }), side(2.6, { n: 8, se: 0.4 }), null);
    expect(judged.codes).toEqual(['DOWN']);
    expect(judged.freedom).toBe(7);
    expect(judged.margin).toBeCloseTo(2.3646242516 * 0.5, 8);
    expect([judged.difference, judged.low, judged.high]).toEqual([-1.3, -1.3 - judged.margin!, -1.3 + judged.margin!]);
    expect(judged.p).toBeCloseTo(twoSidedP(2.6, 7), 12);
    expect(judge('mean', side(2.6), side(1.3), null).codes).toEqual(['UP']);
    expect(judge('mean', side(1.4), side(1.3), null).codes).toEqual(['NO_DIFFERENCE_SHOWN']);
  });

  test('is one of 0 ± 0 where every post of both periods is alike', () => {
    expect(judge('ratio', side(0.05, { se: 0 }), side(0.05, { se: 0 }), null)).toMatchObject({ p: 1, codes: ['NO_DIFFERENCE_SHOWN'] });
    expect(judge('ratio', side(0.06, { se: 0 }), side(0.05, { se: 0 }), null)).toMatchObject({ p: 0, codes: ['UP'] });
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
  const doubtful = { FEW_POSTS: { n: 7 }, FEW_EVENTS: { zero: 0.51 }, ONE_POST: { top: 0.51 } } as const;
  test.each(Object.entries(doubtful))('%s', (code, more) => {
    expect(judge('ratio', side(9, more), side(1), null).codes).toEqual([code]);
    expect(judge('ratio', side(9), side(1, more), null).codes).toEqual([code]);
    expect(judge('ratio', side(1, more), side(1), null).codes).toEqual([code, 'NO_DIFFERENCE_SHOWN']);
  });

  test('limits themselves are enough', () => expect(judge('ratio', side(9, { n: 8, zero: 0.5, top: 0.5 }), side(1), null).codes).toEqual(['UP']));

  test('logs bear a large post, but fewer without any', () => {
    expect(judge('typical', side(9, { top: 0.9 }), side(1), null).codes).toEqual(['UP']);
    expect(judge('typical', side(9, { zero: 0.21 }), side(1), null).codes).toEqual(['FEW_EVENTS']);
  });

  test('one post that holds the whole base', () => expect(judge('ratio', side(9, { se: null }), side(1), null).codes).toEqual(['ONE_POST']));

  test('all of them are listed, in order', () => {
    expect(judge('ratio', side(9, { n: 3, zero: 0.6, top: 0.7 }), side(1), null).codes).toEqual(['FEW_POSTS', 'FEW_EVENTS', 'ONE_POST']);
  });
});

test('without a figure there is nothing to judge', () => {
  expect(judge('mean', side(null), side(1), null).codes).toEqual(['NO_DATA']);
  expect(judge('mean', side(1), side(null), null)).toMatchObject({ difference: null, p: null, codes: ['NO_BASELINE'] });
});

test('a total of days stands beside the other until twelve earlier periods are known', () => {
  const days = (value: number): Side => ({ value, n: 30, se: null });
  expect(judge('days', days(9), days(4), null)).toMatchObject({ difference: 5, margin: null, codes: ['SIDE_BY_SIDE'] });
  expect(judge('days', days(9), days(4), { variance: 1, periods: 11 }).codes).toEqual(['SIDE_BY_SIDE']);
  const judged = judge('days', days(9), days(4), { variance: 1, periods: 12 });
  expect(judged.codes).toEqual(['UP']);
  expect(judged.margin).toBeCloseTo(2.2009851601 * Math.SQRT2, 8);
});

test('bounds have to part', () => {
  expect(judgeBounds({ low: 6, high: 9 }, { low: 2, high: 5 })).toBe('UP');
  expect(judgeBounds({ low: 1, high: 2 }, { low: 3, high: 5 })).toBe('DOWN');
  expect(judgeBounds({ low: 5, high: 9 }, { low: 2, high: 5 })).toBe('NO_DIFFERENCE_SHOWN');
});
