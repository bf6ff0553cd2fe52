/** Rows of ads that are the sum of others: of a day, a campaign, an ad set. Told by their figures and by what they lack, whatever they are called. */
import { type FieldName, fields } from '../records/fields';
import type { SocialRecord } from '../records/record';
import type { DateReading } from '../values/dates';
import type { Match } from './recognise';

/** A table's records, and the cells each was read from. */
export type Lines = { records: readonly SocialRecord[]; cells: readonly (readonly string[])[] };

/** More sorts of rows than that are no levels. */
const mostSorts = 24;

/**
 * A sort of rows (those that fill the same columns of words) are subtotals where each of them that has finer rows (the same words, and more) prints
 * their sums, in every figure that adds up. One level after the other, so that a subtotal is never added to its own rows.
 */
export function subtotalsAmong(lines: Lines, match: Match, date: (text: string) => DateReading): ReadonlySet<SocialRecord> {
  const subtotals = new Set<SocialRecord>();
  const sorts = sortsOf(lines, match, date);
  if (sorts.size < 2 || sorts.size > mostSorts) return subtotals;
  const filled = (sort: string) => sort.split('1').length;
  const isFiner = (other: string, sort: string) => other !== sort && [...sort].every((bit, i) => bit !== '1' || other[i] === '1');
  for (const [sort, rows] of [...sorts].sort(([a], [b]) => filled(b) - filled(a))) {
    const finer = [...sorts].flatMap(([other, list]) => (isFiner(other, sort) ? list.filter((row) => !subtotals.has(lines.records[row]!)) : []));
    for (const row of sumsAmong(rows, finer, sort, lines)) subtotals.add(lines.records[row]!);
  }
  return subtotals;
}

/** Rows by which columns they fill: one sign a column, `-` for figures. */
function sortsOf({ records, cells }: Lines, match: Match, date: (text: string) => DateReading): Map<string, number[]> {
  const columns = columnsOfWords(cells, match);
  const isNamed = namedByItself(match, date);
  const width = (columns[columns.length - 1] ?? -1) + 1;
  const sorts = new Map<string, number[]>();
  for (const [row, line] of cells.entries()) {
    const bits = new Array<string>(width).fill('-');
    for (const column of columns) bits[column] = isEmpty(line[column]) || !isNamed(column, line, records[row]!) ? '0' : '1';
    const sort = bits.join('');
    const known = sorts.get(sort);
    if (known) known.push(row);
    else if (sorts.set(sort, [row]).size > mostSorts) break;
  }
  return sorts;
}

/** Columns that are no figure: those that the export declares, and others whose cells are words. */
function columnsOfWords(lines: Lines['cells'], { placed }: Match): number[] {
  const known = new Map(placed.map(({ index, column }) => [index, column]));
  const first = lines.slice(0, 200);
  const width = Math.max(0, ...first.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    const column = known.get(index);
    if (column?.sort === 'figure') return false;
    if (column?.sort === 'label' || /Id$|^by:/.test(column?.key ?? '')) return true;
    const filled = first.flatMap((cells) => (isEmpty(cells[index]) ? [] : [cells[index] as string]));
    return filled.length > 0 && filled.every((cell) => /\p{L}{2}/u.test(cell));
  });
}

function isEmpty(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || (cell.length < 4 && /^[\s\-–—]*$/.test(cell));
}

/** A campaign called after the day, the age or another part of its row is named by nobody. */
function namedByItself({ placed }: Match, date: (text: string) => DateReading): (column: number, cells: readonly string[], record: SocialRecord) => boolean {
  const campaign = placed.find(({ column }) => column.key === 'campaignName')?.index ?? -1;
  const parts = placed.filter(({ column }) => /^(?:by:|day$|month$|week$)/.test(column.key)).map(({ index }) => index);
  return (column, cells, { day }) => {
    if (column !== campaign) return true;
    const cell = cells[column]!;
    if (parts.some((index) => cells[index] === cell)) return false;
    if (day === null || !/^\W*\d|\d\W*$/.test(cell)) return true;
    const read = date(cell);
    return read === null || read === 'date-unreadable' || read.day !== day;
  };
}

const adds = (name: string): name is FieldName => fields[name as FieldName].class === 'flow' && name !== 'results';

/** The rows of one sort, where all that have finer rows are their sums, one of them of several; none otherwise. */
function sumsAmong(rows: readonly number[], finer: readonly number[], sort: string, { records, cells }: Lines): number[] {
  if (finer.length === 0) return [];
  const columns = [...sort].flatMap((bit, column) => (bit === '1' ? [column] : []));
  const keyOf = (row: number): string => JSON.stringify(columns.map((column) => (cells[row]?.[column] ?? '').trim()));
  const groups = new Map<string, SocialRecord[]>(rows.map((row) => [keyOf(row), []]));
  for (const row of finer) groups.get(keyOf(row))?.push(records[row]!);
  const partsOf = (row: number) => groups.get(keyOf(row)) ?? [];
  const having = rows.filter((row) => partsOf(row).length > 0);
  const several = having.some((row) => partsOf(row).length > 1);
  return several && having.every((row) => isSum(records[row]!, partsOf(row))) ? having : [];
}

/** Cents may be rounded in each row. */
function isSum({ values }: SocialRecord, parts: readonly SocialRecord[]): boolean {
  const names = Object.keys(values).filter(adds);
  const sums = names.every((name) => {
    const sum = parts.reduce((total, part) => total + (part.values[name] ?? 0), 0);
    return Math.abs(sum - (values[name] ?? 0)) <= (fields[name].unit === 'money' ? 0.006 * parts.length : 1e-6);
  });
  return sums && names.some((name) => (values[name] ?? 0) > 0);
}
