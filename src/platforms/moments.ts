/** When a row happened: the printed day or moment in ISO form, the exact instant where it can be known, and the same in the report zone. */
import type { DateOrder } from '../values/conventions';
import { type DateReading, daysBetween, type MonthDay, readDate, readMonthDay } from '../values/dates';
import { nearestDay, restoreYears } from '../values/years';
import { instantAtOffset, instantOf, localIn } from '../values/zones';

/** Without a settled order a cell is used only where both orders give the same day; null then, as for an empty cell. Neighbouring rows often print the same day, so the last one is kept in mind. */
export function dateReader(dateOrder: DateOrder | null): (text: string) => DateReading {
  const read = dateOrder === null ? readUnordered : (text: string) => readDate(text, { dateOrder });
  let last = '';
  let reading: DateReading = read(last);
  return (text) => {
    if (text !== last) {
      reading = read(text);
      last = text;
    }
    return reading;
  };
}

function readUnordered(text: string): DateReading {
  const one = readDate(text, { dateOrder: 'day-month' });
  const other = readDate(text, { dateOrder: 'month-day' });
  if (one === null || one === 'date-unreadable') return other;
  return other === null || other === 'date-unreadable' || one.day === other.day ? one : null;
}

/** Days of rows printed without a year, in the order of the file; null when the year cannot be told. */
export function daysInOrder(cells: readonly string[], anchor: { first: string | null; last: string | null }): (string | null)[] | null {
  const read = cells.map((text) => readMonthDay(text));
  return restoreYears(
    read.map((day) => (day === 'date-unreadable' ? null : day)),
    anchor,
  );
}

/** True where the first filled cells are days without a year. */
export function lacksYears(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text.trim() !== '').slice(0, 20);
  return filled.length > 0 && filled.every((text) => isMonthDay(readMonthDay(text)));
}

function isMonthDay(read: MonthDay | null | 'date-unreadable'): read is MonthDay {
  return read !== null && read !== 'date-unreadable';
}

/** The year of a printed day from an instant near it (a local day may differ from the instant's by one). */
export function dayNear(text: string, instant: string | null): DateReading {
  const printed = readMonthDay(text);
  if (!isMonthDay(printed) || instant === null) return 'date-unreadable';
  const day = nearestDay(printed, instant.slice(0, 10), 1);
  return day === null ? 'date-unreadable' : { day, time: null, offset: null };
}

export type Moment = { publishedAt: string | null; publishedLocal: string | null; publishedPrinted: string | null };

/**
 * `idInstant` is the one the post's id holds; it wins where it lies within a day of the printed day (a wrong id must not move a post).
 * `zone` is the one times are printed in; a time in an unknown zone gives a day and no instant.
 */
export function momentOf(printed: Exclude<DateReading, 'date-unreadable'>, idInstant: string | null, zone: string | null, reportZone: string): Moment {
  const text = printed === null ? null : printed.time === null ? printed.day : `${printed.day}T${printed.time.slice(0, 5)}`;
  const believed = idInstant !== null && (printed === null || isNear(printed.day, idInstant.slice(0, 10))) ? idInstant : null;
  const publishedAt = believed ?? (printed === null || printed.time === null ? null : printedInstant(`${printed.day}T${printed.time}`, printed.offset, zone));
  const local = publishedAt === null ? null : localIn(publishedAt, reportZone);
  return { publishedAt, publishedLocal: local ?? printed?.day ?? null, publishedPrinted: text };
}

function isNear(day: string, other: string): boolean {
  return day === other || Math.abs(daysBetween(day, other)) <= 1;
}

function printedInstant(local: string, offset: number | null, zone: string | null): string | null {
  if (offset !== null) return instantAtOffset(local, offset);
  return zone === null ? null : instantOf(local, zone);
}
