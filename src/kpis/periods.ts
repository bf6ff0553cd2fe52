/** Periods by id (`2025-03`, `2025-W12`, `2025-Q1`, `2025`, `2025-03-01..2025-03-14`): first and last day, and what each is compared with. Days are ISO text. */

export type PeriodKind = 'week' | 'month' | 'quarter' | 'year' | 'range';
export type Period = { id: string; kind: PeriodKind; from: string; to: string; days: number };

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day (longer ISO text is cut). */
export function dayNumber(day: string): number {
  return Math.round(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY);
}

/** ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Serial number that Sheets gives to 1 January 1970. */
export const sheetEpoch = 25_569;

/** Day number as a spreadsheet counts it (days since 1899-12-30). */
export function serialDay(number: number): number {
  return number + sheetEpoch;
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

function make(id: string, kind: PeriodKind, from: number, to: number): Period {
  return { id, kind, from: isoDay(from), to: isoDay(to), days: to - from + 1 };
}

/** Monday of an ISO week: the week that holds 4 January is the first. */
function weekStart(year: number, week: number): number {
  const fourth = dayNumber(`${pad(year, 4)}-01-04`);
  return fourth - weekday(fourth) + (week - 1) * 7;
}

/** 0 = Monday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function monthStart(year: number, month: number): number {
  return Math.round(Date.UTC(year, month - 1, 1) / DAY);
}

function months(id: string, kind: PeriodKind, year: number, month: number, count: number): Period {
  return make(id, kind, monthStart(year, month), monthStart(year, month + count) - 1);
}

function isRealDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(dayNumber(text)) === text;
}

export function week(year: number, number: number): Period {
  const start = weekStart(year, number);
  return make(`${pad(year, 4)}-W${pad(number, 2)}`, 'week', start, start + 6);
}

export function month(year: number, number: number): Period {
  return months(`${pad(year, 4)}-${pad(number, 2)}`, 'month', year, number, 1);
}

export function quarter(year: number, number: number): Period {
  return months(`${pad(year, 4)}-Q${number}`, 'quarter', year, number * 3 - 2, 3);
}

export function year(number: number): Period {
  return months(pad(number, 4), 'year', number, 1, 12);
}

/** Any range; null when a day does not exist or the range ends before it begins. */
export function range(from: string, to: string): Period | null {
  if (!isRealDay(from) || !isRealDay(to) || to < from) return null;
  return make(`${from}..${to}`, 'range', dayNumber(from), dayNumber(to));
}

/** The period of an id; null when the text is none. */
export function parsePeriod(id: string): Period | null {
  const span = /^(.{10})\.\.(.{10})$/.exec(id);
  if (span) return range(span[1]!, span[2]!);
  const parts = /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|(\d{2})))?$/.exec(id);
  if (!parts) return null;
  const [, y, w, q, m] = parts;
  const of = +y!;
  if (w) return +w >= 1 && weekStart(of, +w) < weekStart(of + 1, 1) ? week(of, +w) : null;
  if (q) return quarter(of, +q);
  if (m) return +m >= 1 && +m <= 12 ? month(of, +m) : null;
  return year(of);
}

/** The calendar period of a kind that holds the day. */
export function periodOf(kind: Exclude<PeriodKind, 'range'>, day: number): Period {
  const at = isoDay(day);
  const of = +at.slice(0, 4);
  const inMonth = +at.slice(5, 7);
  if (kind === 'year') return year(of);
  if (kind === 'month') return month(of, inMonth);
  if (kind === 'quarter') return quarter(of, Math.ceil(inMonth / 3));
  const ofWeek = +isoDay(day - weekday(day) + 3).slice(0, 4);
  return week(ofWeek, Math.floor((day - weekStart(ofWeek, 1)) / 7) + 1);
}

/** Every calendar period of a kind that touches the days, oldest first. */
export function periodsBetween(kind: Exclude<PeriodKind, 'range'>, from: number, to: number): Period[] {
  const out: Period[] = [];
  for (let day = from; day <= to; ) {
    const period = periodOf(kind, day);
    out.push(period);
    day = dayNumber(period.to) + 1;
  }
  return out;
}

/** What it is compared with: the calendar period before it, or the equal range just before it. */
export function previousPeriod(period: Period): Period {
  const before = dayNumber(period.from) - 1;
  if (period.kind !== 'range') return periodOf(period.kind, before);
  return range(isoDay(before - period.days + 1), isoDay(before))!;
}

/** The same period a year earlier. A 53rd week meets the last week of that year; 29 February becomes the 28th. */
export function yearEarlier(period: Period): Period {
  const [of, rest] = [+period.id.slice(0, 4) - 1, period.id.slice(4)];
  if (period.kind === 'range') return range(dayBefore(period.from), dayBefore(period.to))!;
  return parsePeriod(`${pad(of, 4)}${rest}`) ?? week(of, 52);
}

function dayBefore(day: string): string {
  const moved = `${pad(+day.slice(0, 4) - 1, 4)}${day.slice(4)}`;
  return isRealDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Days of the period that exports up to `asOf` cover: 0 before it begins, all of them once it is over. */
export function elapsedDays(period: Period, asOf: number): number {
  return Math.max(0, Math.min(period.days, asOf - dayNumber(period.from) + 1));
}

/** The first days of a period, to compare an unfinished one with; its id is `<period>#<days>`. */
export function firstDays(period: Period, days: number): Period {
  const from = dayNumber(period.from);
  const length = Math.min(days, period.days);
  return make(`${period.id}#${days}`, period.kind, from, from + length - 1);
}

/** Months from the first day to the last, both included; parts of a month as a fraction of 31 days. */
export function monthsSpanned(first: number, last: number): number {
  const [a, b] = [isoDay(first), isoDay(last + 1)];
  const whole = (+b.slice(0, 4) - +a.slice(0, 4)) * 12 + +b.slice(5, 7) - +a.slice(5, 7);
  return whole + (+b.slice(8, 10) - +a.slice(8, 10)) / 31;
}
