/** One convention a file, from all rows of all columns; two readings are reported and not chosen between. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, decideConvention } from '../../src/values/conventions';
import { readDate } from '../../src/values/dates';
import { readNumber } from '../../src/values/numbers';

const decimalOf = (...cells: string[]) => decideConvention([cells]).decimal;
const orderOf = (...cells: string[]) => decideConvention([cells]).dateOrder;

describe('the decimal sign', () => {
  test.each<[string[], Decimal | null]>([
    [['12', '7'], 'point'],
    [['1,5'], 'comma'],
    [['1.5'], 'point'],
    [['1,234'], null],
    [['1.234'], null],
    [['1,234', '0.5'], 'point'],
    [['1.234', '2,5 %'], 'comma'],
    [['1,234,567'], 'point'],
    [['1.234.567'], 'comma'],
    [['1,234.5'], 'point'],
    [['1.234,5'], 'comma'],
    [['0,123'], 'comma'],
    [['1234,567'], 'comma'],
    [['1\u202f234,5'], 'comma'],
    [['US$135.81'], 'point'],
    [['1,23,456'], 'point'],
    [['1,22E+05'], 'comma'],
    [['1.22E+05'], 'point'],
    [['1,22E+05', '1.234'], 'comma'],
  ])('%j is read with decimal %s', (cells, expected) => {
    expect(decimalOf(...cells).value).toBe(expected);
  });

  test('one later row decides for all earlier ones, whatever its column', () => {
    expect(
      decideConvention([
        ['1,234', ''],
        ['2,345', ''],
        ['3,456', '0.7'],
      ]).decimal.value,
    ).toBe('point');
  });
  test('two readings come with a cell that shows the doubt', () => {
    expect(decimalOf('12', '4,567')).toEqual({ value: null, example: '4,567' });
  });
  test('signs that contradict each other are two readings', () => {
    expect(decimalOf('1,5', '2.5').value).toBeNull();
  });
  test('one odd cell among twenty is a slip, not a convention', () => {
    expect(decimalOf(...Array.from({ length: 20 }, () => '2,5'), '3.7').value).toBe('comma');
  });
  test('captions, links, ids, versions and dates do not vote', () => {
    expect(decimalOf('We sold 1,5 million', 'https://a.b/1.5', '10/2/2025', '2025-01-02T10:00:00.000', '1.2.3', '18355151116178767').value).toBe('point');
    expect(decimalOf('We sold 1,5 million').example).toBeNull();
  });
  test('only the given columns are read', () => {
    expect(decideConvention([['1,5', '2.5']], [1]).decimal.value).toBe('point');
  });
});

describe('the order of day and month', () => {
  test.each([
    [['03/22/2025'], 'month-day'],
    [['22/03/2025'], 'day-month'],
    [['03/04/2025'], null],
    [['03/04/2025', '13-04-2025'], 'day-month'],
    [['9/21/2026, 12:00 AM'], 'month-day'],
    [['03/03/2025'], 'month-day'],
    [['2025-03-04'], 'month-day'],
    [['11/26/24', '1/2/24'], 'month-day'],
    [['23.9.2026 10:00'], 'day-month'],
  ] as const)('%j is %s', (cells, expected) => {
    expect(orderOf(...cells).value).toBe(expected);
  });
  test('two readings come with a date that shows the doubt', () => {
    expect(orderOf('04/04/2025', '05/04/2025')).toEqual({ value: null, example: '05/04/2025' });
  });
});

test('a file printed in one convention is decided as that one or left open, never as the other', () => {
  const print = (value: number, decimal: Decimal, digits: number) =>
    value.toLocaleString(decimal === 'point' ? 'en-US' : 'de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  fc.assert(
    fc.property(
      fc.constantFrom<Decimal>('point', 'comma'),
      fc.array(fc.tuple(fc.double({ min: 0, max: 5e7, noNaN: true }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('day-month' as const, 'month-day' as const),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 20 }),
      (decimal, numbers, dateOrder, days) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const cells = numbers.map(([value, digits]) => print(value, decimal, digits));
        const dates = days.map(([month, day]) => (dateOrder === 'day-month' ? `${two(day)}/${two(month)}/2025` : `${two(month)}/${two(day)}/2025`));
        const decided = decideConvention([cells, dates]);
        if (decided.decimal.value !== null && cells.some((cell) => /[.,]/.test(cell))) {
          expect(decided.decimal.value).toBe(decimal);
          for (const [index, cell] of cells.entries()) {
            const [value, digits] = numbers[index] as [number, number];
            expect(readNumber(cell, { decimal })).toBeCloseTo(Number(value.toFixed(digits)), digits === 0 ? 0 : 1);
          }
        }
        if (decided.dateOrder.value !== null && days.some(([month, day]) => month !== day)) {
          expect(decided.dateOrder.value).toBe(dateOrder);
          for (const [index, text] of dates.entries()) {
            const [month, day] = days[index] as [number, number];
            expect(readDate(text, { dateOrder })).toMatchObject({ day: `2025-${two(month)}-${two(day)}` });
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
