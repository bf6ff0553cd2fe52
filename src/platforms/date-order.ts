/** Which order of day and month a table's dates are in, told by what the rows are rather than by the dates alone. */
import type { DateOrder } from '../values/conventions';
import { daysBetween, readDate } from '../values/dates';
import type { Sheet } from './platform';

const orders: readonly DateOrder[] = ['month-day', 'day-month'];

/** The one order that passes; null where both do, or none. */
export function orderThat(passes: (order: DateOrder) => boolean): DateOrder | null {
  const fitting = orders.filter(passes);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The day a cell prints under an order; null where it prints none. */
export function dayUnder(dateOrder: DateOrder, text: string): string | null {
  const read = readDate(text, { dateOrder });
  return read === null || read === 'date-unreadable' ? null : read.day;
}

/** Under one order only, the days are all of a range, each once, in whatever order they stand. */
export function orderOfDailyCells(cells: readonly string[]): DateOrder | null {
  return orderThat((order) => {
    const days = cells.map((text) => dayUnder(order, text)).sort();
    return days.every((day, i) => day !== null && (i === 0 || daysBetween(days[i - 1] as string, day) === 1));
  });
}

/** The same over the column of days of a table. */
export function orderOfDays(sheet: Sheet): DateOrder | null {
  return orderOfDailyCells(sheet.table.rows.slice(sheet.headerRow + 1).flatMap((row) => row[sheet.at('day')]?.trim() || []));
}
