/** What people typed, read by the rules that the tab's own formulas follow: rows with their days and ids in, values and what is wrong with them out. */
import type { InputFault } from '../problems';
import type { Input, InputColumn } from './input';

/** A cell as the sheet holds it: a day is a serial number, a blank cell is null. */
export type Typed = string | number | boolean | null;
export type TypedRow = { readonly [column: string]: Typed };

/** `from` and `to`: serial days, 0 where the row has no usable time · `at`: its place below the header, from 0 · `example`: it came with the demonstration. */
export type InputRow = { at: number; from: number; to: number; values: { [column: string]: string | number | null }; example?: true };

export type Fault = { input: string; at: number; column: string; fault: InputFault };

/** The id that a choice's text stands for, in whatever language; null where it stands for none. */
export type Understand = (list: (InputColumn & { type: 'choice' })['from'], text: string) => string | null;

/** Days that no calendar of ours leaves: where a row begins or ends when it has no limit. */
export const always = { from: 1, to: 2_958_465 } as const;

const isBlank = (cell: Typed | undefined): boolean => cell === undefined || cell === null || cell === '';
export const isUsed = (row: TypedRow | undefined): boolean => row !== undefined && Object.values(row).some((cell) => !isBlank(cell));

/** Of the rows, those in use; whatever is no day and no number is null, a choice that nobody knows is its text behind a question mark. */
export function readInput(input: Input, rows: readonly (TypedRow | undefined)[], understand: Understand): InputRow[] {
  return rows.flatMap((row, at) => {
    if (!row || !isUsed(row)) return [];
    const values: InputRow['values'] = {};
    for (const [name, column] of Object.entries(input.columns)) values[name] = readCell(column, row[name] ?? null, understand);
    return [{ at, ...spanOf(input, row), values }];
  });
}

function readCell(column: InputColumn, cell: Typed, understand: Understand): string | number | null {
  if (isBlank(cell) || column.type === 'product') return null;
  if (column.type === 'choice') return understand(column.from, String(cell)) ?? `?${cell}`;
  if (column.type === 'text') return String(cell);
  if (column.type === 'currency') return String(cell).trim().toUpperCase();
  return typeof cell === 'number' ? cell : null;
}

function spanOf({ time }: Input, row: TypedRow): { from: number; to: number } {
  const none = { from: 0, to: 0 };
  if ('period' in time) return none;
  const day = (name: string | undefined, otherwise: number) => {
    const cell = name === undefined ? null : (row[name] ?? null);
    return isBlank(cell) ? otherwise : typeof cell === 'number' ? Math.floor(cell) : 0;
  };
  const from = day(time.from, time.open ? always.from : 0);
  const to = day(time.to, time.open ? always.to : from);
  return from > 0 && to >= from ? { from, to } : none;
}

/** The first thing wrong with each row. `worth`: the money of a column as typed and in the report's currency, null where it cannot be told. */
export function faultsOf(
  input: Input,
  rows: readonly (TypedRow | undefined)[],
  read: readonly InputRow[],
  worth: (row: InputRow, column: string) => { amount: number | null; priced: number | null },
): Fault[] {
  const columns = Object.entries(input.columns);
  const keys = new Map(read.map((row) => [row, keyOf(input, row, rows[row.at] as TypedRow)]));
  const isTwice = (row: InputRow) =>
    keys.get(row) !== null && read.some((other) => other !== row && keys.get(other) === keys.get(row) && other.from <= row.to && row.from <= other.to);
  const faultOf = (row: InputRow): [string, InputFault] | null => {
    for (const [name, column] of columns) {
      const fault = cellFault(column, rows[row.at]?.[name] ?? null, row.values[name] ?? null);
      if (fault) return [name, fault];
    }
    if (!('period' in input.time) && row.from === 0) return [input.time.to ?? input.time.from, 'order'];
    if (isTwice(row)) return [input.key?.[0] as string, 'twice'];
    for (const [name, column] of columns) {
      const typed = column.type === 'product' ? column.of[0] : name;
      if (!isMoney(input, name) || row.values[typed] === null) continue;
      const { amount, priced } = worth(row, name);
      if (priced === null) return [name, amount === null ? 'price' : 'rate'];
    }
    return null;
  };
  return read.flatMap((row) => {
    const found = faultOf(row);
    return found ? [{ input: input.id, at: row.at, column: found[0], fault: found[1] }] : [];
  });
}

/** What names a row among those of its time; null without a key, and while something that the row needs is missing. */
function keyOf(input: Input, { values }: InputRow, cells: TypedRow): string | null {
  const isThere = ([name, column]: [string, InputColumn]) => {
    if (column.type === 'product' || column.optional) return true;
    return ['text', 'choice', 'currency', 'day'].includes(column.type) ? !isBlank(cells[name]) : values[name] !== null;
  };
  if (!input.key || !Object.entries(input.columns).every(isThere)) return null;
  return input.key.map((name) => values[name] ?? 'all').join('|');
}

/** True for a column whose amounts are money spent or gained: an hourly rate is none, the product it goes into is. */
export function isMoney(input: Input, name: string): boolean {
  const type = input.columns[name]?.type;
  return type === 'product' || (type === 'money' && !Object.values(input.columns).some((column) => column.type === 'product' && column.of[1] === name));
}

function cellFault(column: InputColumn, cell: Typed, value: string | number | null): InputFault | null {
  if (column.type === 'product') return null;
  if (isBlank(cell)) return column.optional ? null : 'missing';
  if (column.type === 'text') return null;
  if (column.type === 'currency') return String(value).length === 3 ? null : 'currency';
  if (column.type === 'choice') return String(value).startsWith('?') ? 'choice' : null;
  if (value !== null) return null;
  return column.type === 'day' ? 'day' : 'number';
}
