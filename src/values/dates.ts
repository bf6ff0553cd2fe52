/** Text to calendar day (and time, where printed) under the file's declared order of day and month. */
import { isBlank, tidy } from './blanks';
import type { Convention } from './conventions';
import { isWeekday, monthNumber } from './months';
import { offsetOfZoneWord, zoneWords } from './zone-words';

/**
 * `time` is `HH:MM` or `HH:MM:SS`; `offset` the printed distance from UTC in minutes, null where the file leaves the zone to be known.
 * `somewhere`: letters of a zone stand behind the time that mean several, or none we know, so that no zone may be presumed.
 */
export type PrintedDate = { day: string; time: string | null; offset: number | null; somewhere?: true };
export type DateReading = PrintedDate | null | 'date-unreadable';
export type MonthDay = { month: number; day: number };

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.+))?$/;
const compact = /^(19|20)(\d{2})(\d{2})(\d{2})$/;
const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,T]+(.+))?$/;
const clock = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(?:([ap])(?:\.?m)?\.?(?![a-z]))?(?: ?(?:\(?(z|[a-z]{2,5})\)?)?([+-]\d{1,2}(?::?\d{2})?)?)?$/i;
let clockInside: RegExp | null = null;
/** Among words only the letters that are a zone may follow a time: a month may, too. Made when first asked for. */
const findClock = (cell: string): RegExpExecArray | null => {
  clockInside ??= new RegExp(
    `(?:^| )(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?)(?: (?:(?:utc|gmt) ?)?([+-]\\d{2}:?\\d{2})| \\(?(${zoneWords().join('|')})\\b\\)?)?(?= |$)`,
    'i',
  );
  return clockInside.exec(cell);
};
/** Small words between the parts of a date: «8 de marzo», «July 8 at 10:00», «le 3 mai», «1er». */
const fillers: ReadonlySet<string> = new Set(['de', 'del', 'at', 'a', 'à', 'le', 'el', 'il', 'um', 'om', 'of', 'the', 'den', 'г', 'года']);

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `YYYY-MM-DD`, or null for a day that no calendar has. */
export function toDay(year: number, month: number, day: number): string | null {
  const last = daysInMonth[month - 1];
  if (last === undefined || day < 1 || day > last || (month === 2 && day === 29 && !isLeapYear(year)) || year < 1900 || year > 2199) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Days between two `YYYY-MM-DD`; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * ISO, eight digits, `03/22/2025 23:51`, `13-06-2025`, `9/21/26 12:05 pm`, `Tue, Jul 14, 2026`, `28 sept. 2026`, `27-Jul-20`, with or without time and offset.
 * A date without a year is unreadable here: see `readMonthDay` and `restoreYears`. Two-digit years are 1970 to 2069.
 */
export function readDate(text: string, convention: Pick<Convention, 'dateOrder'>): DateReading {
  if (isBlank(text)) return null;
  const cell = tidy(text);
  const numeric = slashed.exec(cell);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const [month, day] = convention.dateOrder === 'month-day' ? [first, second] : [second, first];
    return printed(fullYear(numeric[4] as string), month, day, numeric[5]);
  }
  const standard = iso.exec(cell) ?? compactParts(cell);
  if (standard) return printed(Number(standard[1]), Number(standard[2]), Number(standard[3]), standard[4]);
  return readWorded(cell);
}

/** A day printed without its year: `December 31`, `19 avril`, `1er août`, `8 de marzo`, `28 апреля`. Dates with a year are unreadable here. */
export function readMonthDay(text: string): MonthDay | null | 'date-unreadable' {
  if (isBlank(text)) return null;
  const parts = wordedParts(tidy(text));
  const [day, year] = parts?.numbers ?? [];
  if (!parts || day === undefined || year !== undefined || toDay(2000, parts.month, Number(day)) === null) return 'date-unreadable';
  return { month: parts.month, day: Number(day) };
}

function compactParts(cell: string): (string | undefined)[] | null {
  const match = compact.exec(cell);
  return match && [cell, `${match[1]}${match[2]}`, match[3], match[4]];
}

function readWorded(cell: string): DateReading {
  const time = findClock(cell);
  const parts = wordedParts(time ? `${cell.slice(0, time.index)} ${cell.slice(time.index + time[0].length)}` : cell);
  if (parts?.numbers.length !== 2) return 'date-unreadable';
  const [first = '', second = ''] = parts.numbers;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (year.length === 1 || year.length === 3 || day.length > 2) return 'date-unreadable';
  return printed(fullYear(year), parts.month, Number(day), time ? `${time[1]}${time[2] ?? (time[3] === undefined ? '' : ` ${time[3]}`)}` : undefined);
}

/** The month and the numbers around it, null as soon as another word stands in the text. */
function wordedParts(cell: string): { month: number; numbers: string[] } | null {
  let month: number | null = null;
  const numbers: string[] = [];
  const words = cell.split(/[\s,./-]+/).filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|º|°)?$/i.exec(word)?.[1];
    if (number !== undefined) numbers.push(number);
    else if (index === 0 && isWeekday(word) && (monthNumber(word) === null || words.slice(1).some((later) => monthNumber(later) !== null))) continue;
    else if (month === null && monthNumber(word) !== null) month = monthNumber(word);
    else if (!fillers.has(word.toLowerCase())) return null;
  }
  return month === null ? null : { month, numbers };
}

function printed(year: number, month: number, day: number, rest: string | undefined): DateReading {
  const date = toDay(year, month, day);
  if (date === null) return 'date-unreadable';
  if (rest === undefined) return { day: date, time: null, offset: null };
  const time = readClock(rest);
  return time === null ? 'date-unreadable' : { day: date, ...time };
}

function readClock(text: string): (Pick<PrintedDate, 'offset' | 'somewhere'> & { time: string }) | null {
  const match = clock.exec(text.trim());
  if (!match) return null;
  const [, hours = '', minutes, seconds, half, word = '', shift] = match;
  // letters of a zone we do not know leave the time without one
  if (word !== '' && word !== word.toUpperCase() && offsetOfZoneWord(word) === null) return null;
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return null;
  const time = `${two(hour)}:${minutes ?? '00'}${seconds === undefined ? '' : `:${seconds}`}`;
  const offset = shift !== undefined ? offsetMinutes(shift) : offsetOfZoneWord(word);
  return word !== '' && offset === null ? { time, offset, somewhere: true } : { time, offset };
}

function offsetMinutes(shift: string): number {
  const digits = shift.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, digits.length < 3 ? 2 : -2)) * 60 + Number(digits.length < 3 ? 0 : digits.slice(-2));
  return shift.startsWith('-') ? -minutes : minutes;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
