/** Days printed without a year get it back from the order of the rows and one known day. */
import { daysBetween, type MonthDay, toDay } from './dates';

/** What is known besides the rows: the first day of the range (a zip's name), or the day of the export, which no row lies after. */
export type YearAnchor = { first?: string | null; last?: string | null };

/**
 * Days in the order of the file, one direction throughout (a null row stays null). Null as a whole when the year is not certain:
 * no anchor, or a 29 February that would fall in a common year.
 */
export function restoreYears(days: readonly (MonthDay | null)[], anchor: YearAnchor): (string | null)[] | null {
  const known = days.flatMap((day, index) => (day === null ? [] : [{ day, index }]));
  if (known.length === 0) return days.map(() => null);
  const ascending = ascends(known.map(({ day }) => day));
  if (!ascending) known.reverse();
  const dated = anchor.first ? forward(known, anchor.first) : anchor.last ? backward(known, anchor.last) : null;
  if (dated === null) return null;
  const out: (string | null)[] = days.map(() => null);
  for (const [position, { index }] of known.entries()) out[index] = dated[position] as string;
  return out;
}

/** The day with that month and day nearest to a known one (an id's instant), null when it lies further than `within` days from it. */
export function nearestDay(monthDay: MonthDay, known: string, within: number): string | null {
  const year = Number(known.slice(0, 4));
  for (const candidate of [year, year - 1, year + 1]) {
    const day = toDay(candidate, monthDay.month, monthDay.day);
    if (day !== null && Math.abs(daysBetween(known, day)) <= within) return day;
  }
  return null;
}

const yearLength = 12 * 32;
const position = ({ month, day }: MonthDay): number => month * 32 + day;

/** A step from December to January goes up: what counts is the shorter way round the year. */
function ascends(days: readonly MonthDay[]): boolean {
  let up = 0;
  for (let i = 1; i < days.length; i++) {
    const ahead = (position(days[i] as MonthDay) - position(days[i - 1] as MonthDay) + 2 * yearLength) % yearLength;
    up += ahead === 0 ? 0 : ahead <= yearLength / 2 ? 1 : -1;
  }
  return up >= 0;
}

type Known = readonly { day: MonthDay }[];

/** The first row is the earliest such day not before `first`; every step back in the calendar is a new year. */
function forward(known: Known, first: string): string[] | null {
  const start = (known[0] as { day: MonthDay }).day;
  let year = Number(first.slice(0, 4));
  const sameYear = toDay(year, start.month, start.day);
  if (sameYear === null || sameYear < first) year++;
  return walk(known, year, 1);
}

/** The last row is the latest such day not after `last`. */
function backward(known: Known, last: string): string[] | null {
  const end = (known[known.length - 1] as { day: MonthDay }).day;
  let year = Number(last.slice(0, 4));
  const sameYear = toDay(year, end.month, end.day);
  if (sameYear === null || sameYear > last) year--;
  return walk([...known].reverse(), year, -1)?.reverse() ?? null;
}

function walk(known: Known, startYear: number, step: 1 | -1): string[] | null {
  const out: string[] = [];
  let year = startYear;
  let before: number | null = null;
  for (const { day } of known) {
    const here = position(day);
    if (before !== null && (step === 1 ? here < before : here > before)) year += step;
    before = here;
    const dated = toDay(year, day.month, day.day);
    if (dated === null) return null;
    out.push(dated);
  }
  return out;
}
