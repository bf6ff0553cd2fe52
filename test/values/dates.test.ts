/** Dates as the networks, their languages and spreadsheets print them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../src/values/conventions';
import { addDays, daysBetween, readDate, readMonthDay, toDay } from '../../src/values/dates';
import { monthNumber } from '../../src/values/months';

const cases: [text: string, order: DateOrder, expected: string | null][] = [
  ['2025-01-01', 'month-day', '2025-01-01'],
  ['2025-01-01T01:00:00', 'month-day', '2025-01-01 01:00:00'],
  ['2017-07-22T05:30:00.000', 'month-day', '2017-07-22 05:30:00'],
  ['2025-07-31 10:45', 'month-day', '2025-07-31 10:45'],
  ['2023-04-21T14:51:11+0300', 'month-day', '2023-04-21 14:51:11 180'],
  ['2025-03-04T10:06:45+00:00', 'month-day', '2025-03-04 10:06:45 0'],
  ['2021-12-28 16:45 +0000', 'month-day', '2021-12-28 16:45 0'],
  ['2026-03-01T00:00:00.000Z', 'month-day', '2026-03-01 00:00:00 0'],
  ['2025-3-1', 'month-day', '2025-03-01'],
  ['20231010', 'month-day', '2023-10-10'],
  ['03/22/2025 23:51', 'month-day', '2025-03-22 23:51'],
  ['03/04/2025', 'month-day', '2025-03-04'],
  ['03/04/2025', 'day-month', '2025-04-03'],
  ['22/03/2025', 'month-day', 'date-unreadable'],
  ['13-06-2025', 'day-month', '2025-06-13'],
  ['01-31-2025', 'month-day', '2025-01-31'],
  ['11/26/24', 'month-day', '2024-11-26'],
  ['23.09.2026', 'day-month', '2026-09-23'],
  ['12/30/2025 9:40 am', 'month-day', '2025-12-30 09:40'],
  ['04/24/25 8:08:11 PM', 'month-day', '2025-04-24 20:08:11'],
  ['7/20/2026 12:00:00 AM', 'month-day', '2026-07-20 00:00:00'],
  ['9/21/2026, 12:00 PM', 'month-day', '2026-09-21 12:00'],
  ['Tue, Jul 14, 2026', 'month-day', '2026-07-14'],
  ['Mon Feb 17 2025', 'month-day', '2025-02-17'],
  ['Jan 30, 2025', 'day-month', '2025-01-30'],
  ['March 27, 2026', 'month-day', '2026-03-27'],
  ['September 21, 2026, 12:00 AM', 'month-day', '2026-09-21 00:00'],
  ['Thu, 5 Feb 2026', 'month-day', '2026-02-05'],
  ['27 January 2026', 'month-day', '2026-01-27'],
  ['27-Jul-20', 'month-day', '2020-07-27'],
  ['28 sept. 2026', 'day-month', '2026-09-28'],
  ['19 avril 2025', 'day-month', '2025-04-19'],
  ['1er août 2025', 'day-month', '2025-08-01'],
  ['mar. 14 juil. 2026', 'day-month', '2026-07-14'],
  ['mardi 14 juillet 2026 10:05', 'day-month', '2026-07-14 10:05'],
  ['Mar 14, 2026', 'month-day', '2026-03-14'],
  ['14 févr. 2026', 'day-month', '2026-02-14'],
  ['14\u00a0février\u00a02026', 'day-month', '2026-02-14'],
  ['8 de marzo de 2025', 'day-month', '2025-03-08'],
  ['28 апреля 2025', 'day-month', '2025-04-28'],
  ['23 september 2026 00:00', 'day-month', '2026-09-23 00:00'],
  ['3. März 2025', 'day-month', '2025-03-03'],
  ['Sat Jan 01 00:00:00 UTC 2020', 'month-day', '2020-01-01 00:00:00 0'],
  ['2025 Jul 27', 'month-day', '2025-07-27'],
  ['', 'month-day', null],
  ['-', 'month-day', null],
  ['2025-02-29', 'month-day', 'date-unreadable'],
  ['13/13/2025', 'month-day', 'date-unreadable'],
  ['2025-01-01 25:00', 'month-day', 'date-unreadable'],
  ['December 31', 'month-day', 'date-unreadable'],
  ['Lifetime', 'month-day', 'date-unreadable'],
  ['12345', 'month-day', 'date-unreadable'],
  ['happy 14 July 2026', 'month-day', 'date-unreadable'],
  ['14 July 2026 was hot', 'month-day', 'date-unreadable'],
];

describe('readDate', () => {
  test.each(cases)('%j with %s is %j', (text, dateOrder, expected) => {
    const read = readDate(text, { dateOrder });
    expect(read === null || typeof read === 'string' ? read : [read.day, read.time, read.offset].filter((part) => part !== null).join(' ')).toBe(expected);
  });

  test('every day printed with its month in English or French reads back', () => {
    const day = fc.date({ min: new Date('2004-01-01T00:00:00Z'), max: new Date('2049-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('en-US', 'en-GB', 'fr-FR', 'es-ES', 'pt-BR', 'it-IT', 'de-DE', 'nl-NL', 'sv-SE'),
        fc.constantFrom('short' as const, 'long' as const),
        fc.boolean(),
        (at, locale, month, weekday) => {
          const text = at.toLocaleDateString(locale, {
            timeZone: 'UTC',
            day: 'numeric',
            month,
            year: 'numeric',
            ...(weekday && /en|fr/.test(locale) ? { weekday: 'short' } : {}),
          });
          expect({ text, read: readDate(text, { dateOrder: 'day-month' }) }).toEqual({
            text,
            read: { day: at.toISOString().slice(0, 10), time: null, offset: null },
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any text gives a real day, null or a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/:. TZ+-]{1,24}$/)), (text) => {
        const read = readDate(text, { dateOrder: 'day-month' });
        if (read === null || typeof read === 'string') return;
        expect(new Date(`${read.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.day);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readMonthDay', () => {
  test.each([
    ['December 31', 12, 31],
    ['12 September', 9, 12],
    ['September 12', 9, 12],
    ['19 avril', 4, 19],
    ['1 août', 8, 1],
    ['1 aout', 8, 1],
    ['1er mars', 3, 1],
    ['3 fevrier', 2, 3],
    ['8 de marzo', 3, 8],
    ['28 апреля', 4, 28],
    ['February 29', 2, 29],
  ])('%j is month %d day %d', (text, month, day) => {
    expect(readMonthDay(text)).toEqual({ month, day });
  });
  test.each(['February 30', 'December 31, 2025', 'December', '31', 'Total'])('%j is unreadable', (text) => {
    expect(readMonthDay(text)).toBe('date-unreadable');
  });
});

describe('calendar', () => {
  test('days that no calendar has are refused', () => {
    expect([toDay(2024, 2, 29), toDay(2025, 2, 29), toDay(2025, 13, 1), toDay(2025, 4, 31)]).toEqual(['2024-02-29', null, null, null]);
  });
  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween('2025-03-30', addDays('2025-03-30', days)) === days).toBe(true);
      }),
    );
  });
  test('month words of every language the catalogues met', () => {
    expect(['апр', 'юни', 'Juil.', 'DÉC', 'mrt', 'dez', 'ene', 'ott'].map(monthNumber)).toEqual([4, 6, 7, 12, 3, 12, 1, 10]);
    expect(['total', 'x', '', 'm'].map(monthNumber)).toEqual([null, null, null, null]);
  });
});
