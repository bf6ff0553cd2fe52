/** Days without a year get it from the order of the rows and one known day, or not at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type MonthDay } from '../../src/values/dates';
import { nearestDay, restoreYears } from '../../src/values/years';

const monthDay = (day: string): MonthDay => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });

describe('restoreYears', () => {
  test('walks back from the day of the export over the turn of the year', () => {
    const days = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02'];
    expect(restoreYears(days.map(monthDay), { last: '2026-01-04' })).toEqual(days);
  });
  test('walks on from the first day that the archive names', () => {
    const days = ['2024-12-31', '2025-01-01'];
    expect(restoreYears(days.map(monthDay), { first: '2024-12-31' })).toEqual(days);
  });
  test('is null without any known day', () => {
    expect(restoreYears([{ month: 1, day: 1 }], {})).toBeNull();
  });
  test('is null when a 29 February would fall in a common year', () => {
    expect(
      restoreYears(
        [
          { month: 2, day: 29 },
          { month: 3, day: 1 },
        ],
        { last: '2025-03-02' },
      ),
    ).toBeNull();
    expect(
      restoreYears(
        [
          { month: 2, day: 29 },
          { month: 3, day: 1 },
        ],
        { last: '2024-03-02' },
      ),
    ).toEqual(['2024-02-29', '2024-03-01']);
  });
  test('keeps rows without a day where they are', () => {
    expect(restoreYears([null, { month: 5, day: 2 }, null], { last: '2025-05-03' })).toEqual([null, '2025-05-02', null]);
  });
  test('any run of days, in either direction, comes back from either anchor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 2, max: 400 }),
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        (start, length, delay, newestFirst) => {
          const first = addDays('2012-01-01', start);
          const days = Array.from({ length }, (_, i) => addDays(first, i));
          const last = addDays(days[days.length - 1] as string, delay);
          const order = newestFirst ? [...days].reverse() : days;
          expect(restoreYears(order.map(monthDay), { last })).toEqual(order);
          expect(restoreYears(order.map(monthDay), { first })).toEqual(order);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('nearestDay', () => {
  test('finds the year of a printed day from an instant near it', () => {
    expect(nearestDay({ month: 12, day: 31 }, '2026-01-01', 1)).toBe('2025-12-31');
    expect(nearestDay({ month: 1, day: 1 }, '2025-12-31', 1)).toBe('2026-01-01');
    expect(nearestDay({ month: 9, day: 3 }, '2025-09-04', 1)).toBe('2025-09-03');
  });
  test('is null when the printed day contradicts the instant', () => {
    expect(nearestDay({ month: 9, day: 1 }, '2025-09-04', 1)).toBeNull();
  });
});
