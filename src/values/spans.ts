/** A period printed in one cell → its first and last day. */
import { isBlank, tidy } from './blanks';
import { addDays, readDate, toDay } from './dates';
import { monthNumber } from './months';

export type Span = { from: string; to: string };

const quarter = /^(?:[qt]([1-4])[ -/]*(\d{4})|(\d{4})[ -/]*[qt]([1-4]))$/i;
const week = /^(\d{4})[ -]?[ws](\d{1,2})$/i;
const numericMonth = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;
const wordedMonth = /^(?:(\p{L}+)\.?[ -/]*(?:de )?(\d{4})|(\d{4})[ -/]*(\p{L}+)\.?)$/u;

/** `2026-08`, `08/2026`, `août 2026`, `Aug-2026`, `T3 2026`, `2026-Q3`, `2026-W32`, `2026`, or two days with a dash or `..` between; null for an empty cell. */
export function readSpan(text: string): Span | null | 'date-unreadable' {
  if (isBlank(text)) return null;
  const cell = tidy(text);
  return yearsAndParts(cell) ?? twoDays(cell) ?? 'date-unreadable';
}

function yearsAndParts(cell: string): Span | null {
  if (/^\d{4}$/.test(cell)) return months(Number(cell), 1, 12);
  const inQuarter = quarter.exec(cell);
  if (inQuarter) {
    const first = Number(inQuarter[1] ?? inQuarter[4]) * 3 - 2;
    return months(Number(inQuarter[2] ?? inQuarter[3]), first, first + 2);
  }
  const inWeek = week.exec(cell);
  if (inWeek) return isoWeek(Number(inWeek[1]), Number(inWeek[2]));
  const numbers = numericMonth.exec(cell);
  if (numbers) return month(Number(numbers[1] ?? numbers[4]), Number(numbers[2] ?? numbers[3]));
  const words = wordedMonth.exec(cell);
  return words && month(Number(words[2] ?? words[3]), monthNumber(words[1] ?? words[4] ?? '') ?? 0);
}

const month = (year: number, number: number) => months(year, number, number);

function months(year: number, first: number, last: number): Span | null {
  const from = toDay(year, first, 1);
  const next = last === 12 ? toDay(year + 1, 1, 1) : toDay(year, last + 1, 1);
  return from && next ? { from, to: addDays(next, -1) } : null;
}

/** Monday to Sunday; the first week is the one with 4 January. */
function isoWeek(year: number, number: number): Span | null {
  const fourth = toDay(year, 1, 4);
  if (fourth === null || number < 1 || number > 53) return null;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(fourth, 7 * (number - 1) - weekday);
  // the Thursday of a week says which year it is of
  return addDays(from, 3).startsWith(String(year)) ? { from, to: addDays(from, 6) } : null;
}

/** Days that mean the same under both orders of day and month. */
function twoDays(cell: string): Span | null {
  const [first, last, ...more] = cell.split(/ [-–—] | ?\.\. ?| (?:to|au|à) /);
  if (first === undefined || last === undefined || more.length > 0) return null;
  const [from, to] = [certainDay(first), certainDay(last)];
  return from && to && from <= to ? { from, to } : null;
}

function certainDay(text: string): string | null {
  const days = (['day-month', 'month-day'] as const).flatMap((dateOrder) => {
    const read = readDate(text.replace(/^(?:du|from) /, ''), { dateOrder });
    return read === null || read === 'date-unreadable' ? [] : [read.day];
  });
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}
