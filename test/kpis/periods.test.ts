import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  elapsedDays,
  firstDays,
  isoDay,
  monthsSpanned,
  parsePeriod,
  periodOf,
  periodsBetween,
  previousPeriod,
  yearEarlier,
} from '../../src/kpis/periods';

const span = (id: string) => {
  const period = parsePeriod(id)!;
  return [period.kind, period.from, period.to, period.days];
};

describe('parsePeriod', () => {
  test.each([
    ['2025-02', 'month', '2025-02-01', '2025-02-28', 28],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 29],
    ['2025-12', 'month', '2025-12-01', '2025-12-31', 31],
    ['2026-W25', 'week', '2026-06-15', '2026-06-21', 7],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04', 7],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03', 7],
    ['2025-Q1', 'quarter', '2025-01-01', '2025-03-31', 90],
    ['2025-Q4', 'quarter', '2025-10-01', '2025-12-31', 92],
    ['2025', 'year', '2025-01-01', '2025-12-31', 365],
    ['2025-04-01..2025-04-14', 'range', '2025-04-01', '2025-04-14', 14],
    ['2025-04-01..2025-04-01', 'range', '2025-04-01', '2025-04-01', 1],
  ])('%s is a %s from %s to %s', (id, ...expected) => expect(span(id)).toEqual(expected));

  test.each([
    '',
    '2025-13',
    '2025-00',
    '2025-W00',
    '2025-W53',
    '2025-Q5',
    '25-01',
    '2025-02-01..2025-01-01',
    '2025-02-30..2025-03-01',
    '2025-01..2025-02',
    'all',
  ])('«%s» is no period', (id) => {
    expect(parsePeriod(id)).toBeNull();
  });
});

describe('what a period is compared with', () => {
  test.each([
    ['2025-03', '2025-02', '2024-03'],
    ['2025-01', '2024-12', '2024-01'],
    ['2026-W01', '2025-W52', '2025-W01'],
    ['2026-W53', '2026-W52', '2025-W52'],
    ['2025-Q1', '2024-Q4', '2024-Q1'],
    ['2025', '2024', '2024'],
    ['2025-04-01..2025-04-14', '2025-03-18..2025-03-31', '2024-04-01..2024-04-14'],
    ['2024-02-29..2024-03-01', '2024-02-27..2024-02-28', '2023-02-28..2023-03-01'],
  ])('%s: %s before it, %s a year earlier', (id, previous, earlier) => {
    const period = parsePeriod(id)!;
    expect([previousPeriod(period).id, yearEarlier(period).id]).toEqual([previous, earlier]);
  });

  test('an unfinished period has the days that the export covers', () => {
    const march = parsePeriod('2025-03')!;
    const on = (day: string) => elapsedDays(march, dayNumber(day));
    expect([on('2025-02-27'), on('2025-03-01'), on('2025-03-10'), on('2025-03-31'), on('2025-05-01')]).toEqual([0, 1, 10, 31, 31]);
  });

  test('its comparison is cut to the same days, never beyond its own end', () => {
    expect(firstDays(parsePeriod('2025-02')!, 10)).toMatchObject({ id: '2025-02#10', from: '2025-02-01', to: '2025-02-10', days: 10 });
    expect(firstDays(parsePeriod('2025-02')!, 30)).toMatchObject({ id: '2025-02#30', to: '2025-02-28', days: 28 });
  });
});

test('months spanned count both ends', () => {
  const months = (from: string, to: string) => monthsSpanned(dayNumber(from), dayNumber(to));
  expect([months('2025-01-01', '2025-06-30'), months('2025-01-01', '2025-01-31'), months('2024-12-15', '2025-01-14')]).toEqual([6, 1, 1]);
  expect(months('2025-01-16', '2025-01-31')).toBeLessThan(1);
});

describe('properties', () => {
  const day = fc.integer({ min: dayNumber('1999-01-01'), max: dayNumber('2050-12-31') });
  const kind = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);

  test('the period of a day holds it, reads back from its id, and follows the one before it', () => {
    fc.assert(
      fc.property(day, kind, (at, of) => {
        const period = periodOf(of, at);
        expect(period.from <= isoDay(at) && isoDay(at) <= period.to).toBe(true);
        expect(parsePeriod(period.id)).toEqual(period);
        expect(dayNumber(previousPeriod(period).to)).toBe(dayNumber(period.from) - 1);
      }),
    );
  });

  test('calendar periods follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), kind, (from, length, of) => {
        const list = periodsBetween(of, from, from + length);
        for (const [i, period] of list.entries()) if (i > 0) expect(previousPeriod(period)).toEqual(list[i - 1]);
        expect(dayNumber(list[0]!.from)).toBeLessThanOrEqual(from);
        expect(dayNumber(list[list.length - 1]!.to)).toBeGreaterThanOrEqual(from + length);
      }),
    );
  });
});
