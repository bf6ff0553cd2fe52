/** When a row happened: the printed day or moment in ISO form, the exact instant where it can be known, and the same in the report zone. */
import type { DateOrder } from '../values/conventions';
import { type DateReading, daysBetween, type MonthDay, type PrintedDate, readDate, readMonthDay } from '../values/dates';
import { nearestDay, restoreYears } from '../values/years';
import { instantAtOffset, instantOf, localIn } from '../values/zones';

/** Without a settled order a cell is used only where both orders give the same day; null then, as for an empty cell. Rows often print the same day. */
export function dateReader(dateOrder: DateOrder | null): (text: string) => DateReading {
  return remembered(dateOrder === null ? readUnordered : (text: string) => readDate(text, { dateOrder }));
}

/** Days of eleven years; a file of many more different times gains nothing by keeping them all. */
const keptAnswers = 4096;

/** The function with its first answers kept. */
function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = answer(key);
    if (known.size < keptAnswers) known.set(key, made);
    return made;
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

/** True where the first days among the cells have no year; words stand beside them, a total or a note below. */
export function lacksYears(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text.trim() !== '').slice(0, 50);
  const days = filled.filter((text) => isMonthDay(readMonthDay(text)));
  return days.length > 0 && !filled.some((text) => !days.includes(text) && isDate(readUnordered(text)));
}

const isDate = (read: DateReading): boolean => read !== null && read !== 'date-unreadable';

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

/** `printed`: what the file says; `idInstant`: what the post's id holds, which wins where it lies within a day of the printed day (a wrong id must not move a post). */
export type MomentReader = (printed: Exclude<DateReading, 'date-unreadable'>, idInstant: string | null) => Moment;

/** `zone` is the one times are printed in; a time in an unknown zone gives a day and no instant. */
export function momentReader(zone: string | null, reportZone: string): MomentReader {
  const toUtc = byHour((minute) => (zone === null ? null : (instantOf(minute, zone)?.slice(0, 16) ?? null)));
  const toLocal = byHour((minute) => localIn(`${minute}Z`, reportZone));

  const printedInstant = ({ day, time, offset, somewhere }: PrintedDate): string | null => {
    if (time === null || somewhere) return null;
    if (offset !== null) return instantAtOffset(`${day}T${time}`, offset);
    const minute = toUtc(`${day}T${time.slice(0, 5)}`);
    return minute && `${minute}:${time.slice(6) || '00'}Z`;
  };

  const moment: MomentReader = (printed, idInstant) => {
    const believed = idInstant !== null && (printed === null || isNear(printed.day, idInstant.slice(0, 10))) ? idInstant : null;
    const publishedAt = believed ?? (printed === null ? null : printedInstant(printed));
    const local = publishedAt === null ? null : toLocal(publishedAt.slice(0, 16));
    return { publishedAt, publishedLocal: local ?? printed?.day ?? null, publishedPrinted: printed === null ? null : printedText(printed, zone) };
  };
  const withoutId = remembered((printed: Exclude<DateReading, 'date-unreadable'>) => moment(printed, null));
  return (printed, idInstant) => (idInstant === null ? withoutId(printed) : moment(printed, idInstant));
}

/** In the export's own zone: one file may print other distances from UTC than the next. */
function printedText({ day, time, offset }: PrintedDate, zone: string | null): string {
  const instant = time === null || offset === null || zone === null ? null : instantAtOffset(`${day}T${time}`, offset);
  if (instant !== null && zone !== null) return localIn(instant, zone) ?? day;
  return time === null ? day : `${day}T${time.slice(0, 5)}`;
}

/** Converts `YYYY-MM-DDTHH:MM` to another zone's; an hour whose first and last minute move alike is looked up once, since zones move on whole quarters. */
function byHour(convert: (minute: string) => string | null): (minute: string) => string | null {
  const hours = new Map<string, string | null>();
  return (minute) => {
    const hour = minute.slice(0, 13);
    let moved = hours.get(hour);
    if (moved === undefined) {
      const [first, last] = [convert(`${hour}:00`), convert(`${hour}:59`)];
      moved = first?.endsWith(':00') && last === `${first.slice(0, 13)}:59` ? first.slice(0, 13) : null;
      hours.set(hour, moved);
    }
    return moved === null ? convert(minute) : moved + minute.slice(13);
  };
}

function isNear(day: string, other: string): boolean {
  return day === other || Math.abs(daysBetween(day, other)) <= 1;
}
