/** Numbers as files print them, under either decimal sign; what is no figure is said, never guessed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/values/conventions';
import { looksLikeDate, readNumber, readPercent } from '../../src/values/numbers';

const nbsp = '\u00a0';
const narrow = '\u202f';

const cases: [text: string, decimal: Decimal, expected: number | null | string][] = [
  ['0', 'point', 0],
  ['1234', 'point', 1234],
  ['1,234', 'point', 1234],
  ['1,234', 'comma', 1.234],
  ['1.234', 'comma', 1234],
  ['1.234', 'point', 1.234],
  ['1,234,567.89', 'point', 1234567.89],
  ['1.234.567,89', 'comma', 1234567.89],
  ['1.234.567', 'point', 'number-unreadable'],
  ['1,23,456', 'point', 123456],
  ['12,34', 'point', 'number-unreadable'],
  ['12.34', 'comma', 'number-unreadable'],
  [`1${narrow}234${narrow}567,5`, 'comma', 1234567.5],
  [`1${nbsp}234`, 'comma', 1234],
  ['1 234', 'point', 1234],
  ['12 34', 'comma', 'number-unreadable'],
  ["1'234'567.5", 'point', 1234567.5],
  ['1’234,5', 'comma', 1234.5],
  ['-12', 'point', -12],
  ['\u221212', 'point', -12],
  ['+7', 'point', 7],
  ['.5', 'point', 0.5],
  [',5', 'comma', 0.5],
  ['5%', 'point', 0.05],
  [`5,0${nbsp}%`, 'comma', 0.05],
  ['5.8%', 'point', 0.058],
  ['-12.80%', 'point', -0.128],
  ['US$135.81', 'point', 135.81],
  ['$1,234.50', 'point', 1234.5],
  ['-$3', 'point', -3],
  ['€ 12,50', 'comma', 12.5],
  [`1${narrow}234,50${narrow}€`, 'comma', 1234.5],
  ['12.50 EUR', 'point', 12.5],
  ["CHF 1'200.00", 'point', 1200],
  ['₹1,00,000', 'point', 100000],
  ['3423.0', 'point', 3423],
  ['1e-7', 'point', 1e-7],
  ['155526.0243', 'point', 155526.0243],
  [' 12 ', 'point', 12],
  ["'12", 'point', 12],
  ['', 'point', null],
  [' ', 'point', null],
  ['-', 'point', null],
  ['--', 'point', null],
  [' --', 'point', null],
  ['–', 'comma', null],
  ['n/a', 'point', null],
  ['undefined', 'point', null],
  ['< 1%', 'point', 'number-bound'],
  ['<1', 'point', 'number-bound'],
  ['> 90%', 'point', 'number-bound'],
  [`<${nbsp}1${nbsp}%`, 'comma', 'number-bound'],
  ['menos de 1%', 'comma', 'number-bound'],
  ['moins de 1 %', 'comma', 'number-bound'],
  ['3.апр', 'point', 'number-is-date'],
  ['17.юни', 'comma', 'number-is-date'],
  ['3.àïð', 'point', 'number-is-date'],
  ['3-Apr', 'point', 'number-is-date'],
  ['10-mars', 'comma', 'number-is-date'],
  ['avr-25', 'comma', 'number-is-date'],
  ['03/04/2025', 'point', 'number-is-date'],
  ['2025-04-03', 'point', 'number-is-date'],
  ['abc', 'point', 'number-unreadable'],
  ['12 min', 'point', 'number-unreadable'],
  ['1.2.3', 'comma', 'number-unreadable'],
  ['(not set)', 'point', 'number-unreadable'],
  ['1e999', 'point', 'number-unreadable'],
];

describe('readNumber', () => {
  test.each(cases)('%j under decimal %s is %j', (text, decimal, expected) => {
    expect(readNumber(text, { decimal })).toBe(expected);
  });

  test('every printed number reads back, with every separator of thousands of its convention', () => {
    const grouping: { [D in Decimal]: string[] } = { point: ['', ',', ' ', nbsp, narrow, "'", '’'], comma: ['', '.', ' ', nbsp, narrow, "'", '’'] };
    fc.assert(
      fc.property(
        fc.constantFrom<Decimal>('point', 'comma'),
        fc.nat({ max: 6 }),
        fc.bigInt({ min: 0n, max: 999_999_999_999n }),
        fc.nat({ max: 4 }),
        fc.constantFrom('', '-', '\u2212'),
        fc.constantFrom('', '%'),
        (decimal, choice, digits, decimals, minus, percent) => {
          const padded = digits.toString().padStart(decimals + 1, '0');
          const whole = padded.slice(0, padded.length - decimals);
          const fraction = padded.slice(padded.length - decimals);
          const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, grouping[decimal][choice] as string);
          const text = minus + grouped + (decimals ? (decimal === 'point' ? '.' : ',') + fraction : '') + percent;
          const expected = Number(`${minus ? '-' : ''}${whole}.${fraction || '0'}e${percent ? -2 : 0}`);
          expect(readNumber(text, { decimal })).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any text gives a finite number, null or a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom<Decimal>('point', 'comma'), (text, decimal) => {
        const read = readNumber(text, { decimal });
        expect(read === null || typeof read === 'string' || Number.isFinite(read)).toBe(true);
      }),
    );
  });
});

describe('readPercent', () => {
  test.each([
    ['1.68', 'point', 0.0168],
    ['5,88', 'comma', 0.0588],
    ['20.71%', 'point', 0.2071],
    ['100', 'point', 1],
    ['', 'point', null],
    ['< 1%', 'point', 'number-bound'],
  ] as const)('%j under decimal %s is %j', (text, decimal, expected) => {
    expect(readPercent(text, { decimal })).toBe(expected);
  });
});

test('looksLikeDate leaves words with a number alone', () => {
  expect(['12 min', '5 sec', 'page 3', '11-50', '2-10', '18-24'].map(looksLikeDate)).toEqual([false, false, false, false, false, false]);
});
