/** Which whole days a table speaks of: the range that its file or its name prints, where the rows lie inside it, else from its first row to its last. */
import type { Table } from '../decode/table';
import { type Covers, daysOfRows } from '../records/covered';
import { addDays, readDate } from '../values/dates';
import type { NameFacts } from './platform';
import type { ReadTable } from './reading';

export type Days = { from: string; to: string };

/** `2026-09-01`, `2026.02.05`, `20260607`, `Apr-16-2026`, `30 Jun 2025`, `1-de-abr-de-2026`. */
const day =
  /(?<!\d)(?:\d{4}([-._])\d{1,2}\1\d{1,2}|(?:19|20)\d{6})(?!\d)|(?<!\p{L})\p{L}{3,9}\.?[-_ ]+\d{1,2}[-_, ]+\d{4}(?!\d)|(?<!\d)\d{1,2}[-_ ]+(?:de[-_ ])?\p{L}{3,9}\.?[-_ ]+(?:de[-_ ])?\d{4}(?!\d)/gu;

/** The range in a name that prints two days and no third, the earlier first. */
export function rangeInName(name: string): Days | null {
  const days = [...name.matchAll(day)].map(([text]) => readDate(text.replace(/_/g, '-'), { dateOrder: 'month-day' }));
  const [first, last, ...more] = days;
  if (!first || !last || first === 'date-unreadable' || last === 'date-unreadable' || more.length > 0) return null;
  return first.day <= last.day ? { from: first.day, to: last.day } : null;
}

/** Of the part of the file that is nearest to the table: an archive of a person's own may hold exports under their names. */
export function rangeOfTable({ name, file }: Pick<Table, 'name' | 'file'>): Days | null {
  for (const part of [...name.split(' › ').reverse(), file]) {
    const range = rangeInName(part);
    if (range) return range;
  }
  return null;
}

/** What a name tells, without days that no calendar has. */
export function onlyDays(named: NameFacts): NameFacts {
  const days = ['from', 'to', 'exportedOn'] as const;
  const wrong = days.filter((key) => named[key] && readDate(named[key], { dateOrder: 'month-day' }) === 'date-unreadable');
  return wrong.length > 0 ? { ...named, ...Object.fromEntries(wrong.map((key) => [key, undefined])) } : named;
}

/** Rows may be dated in another zone than the range. */
const slack = 1;
/** The rows lie inside the range, but for a day at each end. */
export const isInside = (rows: Days, range: Days): boolean => rows.from >= addDays(range.from, -slack) && rows.to <= addDays(range.to, slack);

/**
 * `named`: what strict names and the lines above the header tell, of which the end may be missing · `exportedOn`: null where nothing tells it, then the end of the range stands; else the day before it is the last whole one.
 * `doubted`: the printed range, where rows lie outside it.
 */
export function coverOf(
  table: Pick<Table, 'name' | 'file'>,
  rows: Days | null,
  named: NameFacts,
  exportedOn: string | null,
): { covers: Covers | null; doubted: (Days & { rows: Days }) | null } {
  if (rows === null) return { covers: null, doubted: null };
  const range = named.from || named.to ? { from: named.from ?? rows.from, to: named.to ?? rows.to } : rangeOfTable(table);
  const printed = range !== null && isInside(rows, range);
  const { from, to } = printed ? range : rows;
  return { covers: whole({ from, to, printed }, exportedOn), doubted: range && !printed ? { ...range, rows } : null };
}

function whole(covers: Covers, exportedOn: string | null): Covers | null {
  const to = exportedOn !== null && covers.to >= exportedOn ? addDays(exportedOn, -1) : covers.to;
  return covers.from <= to ? { ...covers, to } : null;
}

const bookOf = ({ name }: ReadTable) => /^.*\.xlsx?(?= › )/i.exec(name)?.[0];

/** A workbook is one export: where it prints no range, its sheet of days tells the range of its posts too. */
export function withDaysOfBook(tables: readonly ReadTable[]): ReadTable[] {
  return tables.map((table) => {
    const book = table.kind === 'posts' && !table.covers?.printed && bookOf(table);
    const days = book && tables.find((one) => one.kind === 'daily' && one.covers && one.platform === table.platform && bookOf(one) === book)?.covers;
    const rows = days && daysOfRows(table.records, false);
    return rows && isInside(rows, days) ? { ...table, covers: { ...days, printed: true } } : table;
  });
}
