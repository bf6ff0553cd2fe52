/** A cell's value as Sheets shows it, and which number formats mean a date. */

import { numfmt } from '@univerjs/core';
import type { Book, Cell } from './book';
import { mannersOf } from './coerce';
import { isErrorText } from './engine';

const dates = new Map<string, boolean>();

/** Sheets patterns (`yyyy-MM-dd`, `dd/mm/yyyy HH:mm`, `[h]:mm`) that make a number read back as a Date. */
export function isDatePattern(pattern: string): boolean {
  let known = dates.get(pattern);
  if (known === undefined) {
    try {
      known = numfmt.isDateFormat(pattern.toLowerCase());
    } catch {
      known = false;
    }
    dates.set(pattern, known);
  }
  return known;
}

export function patternOf(book: Book, cell: Cell | undefined): string | undefined {
  return book.format(cell) ?? (cell?.formula ?? cell?.spill)?.pattern;
}

/** A number without format: at most ten significant digits, as an ordinary column shows it. */
function general(value: number, decimal: string): string {
  const short = Number(value.toPrecision(10));
  const size = Math.abs(short);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? short
          .toExponential()
          .toUpperCase()
          .replace(/E([+-])(\d)$/, 'E$10$2')
      : String(Number.isInteger(value) && size < 1e15 ? value : short);
  return text.replace('.', decimal);
}

export function display(book: Book, cell: Cell | undefined): string {
  const value = cell?.v;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return mannersOf(book.locale).language === 'fr' ? (value ? 'VRAI' : 'FAUX') : value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && isErrorText(value)) return value;
  const pattern = patternOf(book, cell);
  const { decimal, language } = mannersOf(book.locale);
  if (pattern === undefined || pattern === '@' || /^general$/i.test(pattern)) return typeof value === 'number' ? general(value, decimal) : value;
  try {
    return numfmt.format(pattern, value, { locale: language, leap1900: false });
  } catch {
    return typeof value === 'number' ? general(value, decimal) : value;
  }
}

/** `FIXED`: rounded half away from zero, with the locale's separators. */
export function fixed(locale: string, value: number, decimals: number, grouped: boolean): string {
  const scale = 10 ** decimals;
  // one part in 10^15 undoes what binary fractions lose (1.005)
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale * (1 + Number.EPSILON))) / scale;
  const places = Math.max(0, decimals);
  return new Intl.NumberFormat(locale.replace('_', '-'), { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: grouped }).format(
    rounded,
  );
}

/** A number inside a text: fifteen significant digits, the locale's decimal sign. */
export function plainText(locale: string, value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', mannersOf(locale).decimal);
}
