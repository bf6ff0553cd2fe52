/** Which order of day and month a table's dates are in, told by what the rows are rather than by the dates alone. */
import { kinds } from '../kinds';
import type { DateOrder } from '../values/conventions';
import { addDays, daysBetween, readDate } from '../values/dates';
import { isInside, rangeOfTable } from './covers';
import type { ExportDefinition, Sheet } from './platform';

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

/**
 * The one order under which no row is of a day after that of the export, and all lie inside the range that the file or its name prints; null where both orders are possible, or none.
 * Deals may be expected to close on a day to come.
 */
export function possibleOrder(sheet: Sheet, { kind, above }: ExportDefinition, exportedOn: string | null): DateOrder | null {
  const column = Math.max(sheet.at('day'), sheet.at('published'));
  if (column < 0 || kinds[kind].mayLieAhead) return null;
  const cells = [...new Set(sheet.table.rows.slice(sheet.headerRow + 1).flatMap((row) => row[column]?.trim() || []))];
  const said = above?.(sheet);
  const range = said?.from && said.to ? { from: said.from, to: said.to } : rangeOfTable(sheet.table);
  const latest = exportedOn === null ? null : addDays(exportedOn, 1);
  const among = (fits: (from: string, to: string) => boolean) =>
    orderThat((order) => {
      const days = cells.flatMap((text) => dayUnder(order, text) ?? []).sort();
      const [from, to] = [days[0], days[days.length - 1]];
      return from !== undefined && to !== undefined && fits(from, to);
    });
  return among((_, to) => latest === null || to <= latest) ?? among((from, to) => range !== null && isInside({ from, to }, range));
}
