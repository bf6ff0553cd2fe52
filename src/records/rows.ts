/** Records to rows of cells under named columns, and back without loss. */
import { figureIn } from '../values/numbers';
import { heldText } from '../values/texts';
import { columnsOf, dimensions, isExtra, isField } from './columns';
import type { Scope, SocialRecord } from './record';
import type { Cell, ColumnKey } from './transfer';

export type Rows = { columns: ColumnKey[]; rows: Cell[][] };

/** `columns`: the union where several files share a tab; left out, those the records fill. What no column names is not carried. */
export function toRows(records: readonly SocialRecord[], columns: ColumnKey[] = columnsOf(records)): Rows {
  const read = columns.map(readerOf);
  return { columns, rows: records.map((record) => read.map((cell) => cell(record))) };
}

/** What stands in a column for a record: the one place where its texts become what a sheet holds. */
export function readerOf(key: ColumnKey): (record: SocialRecord) => Cell {
  if (isField(key)) return ({ values }) => values[key] ?? null;
  const header = key.slice(2);
  // a header may be called `constructor`, which every object has
  if (isExtra(key)) return ({ extra }) => (typeof extra[header] === 'string' ? heldText(extra[header]) || null : null);
  return (record) => {
    const cell = (record as unknown as { [key: string]: Cell })[key] ?? null;
    return typeof cell === 'string' ? heldText(cell) : cell;
  };
}

/**
 * `firstRow`: the line of the tab the first row stands on, which becomes `row`. A cell that does not fit its column (a word among figures) is
 * missing, never 0. Rows without `asOf` or account are kept: the caller decides.
 */
export function fromRows({ columns, rows }: Rows, firstRow = 2): SocialRecord[] {
  return rows.map((cells, i) => recordOf(columns, cells, firstRow + i));
}

/** The figure of a cell, also where somebody typed it as text (`1 234`); null where it holds none, or one that two ways of writing numbers read differently. */
export function figureOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || !/\d/.test(cell)) return null;
  const [point, comma] = [figureIn(cell, 'point'), figureIn(cell, 'comma')];
  return point === null || comma === null || point === comma ? (point ?? comma) : null;
}

function recordOf(columns: readonly ColumnKey[], cells: readonly Cell[], row: number): SocialRecord {
  const values: SocialRecord['values'] = {};
  const extra: SocialRecord['extra'] = {};
  const texts: { [key: string]: string | null } = {};
  for (const key of dimensions) texts[key] = null;
  columns.forEach((key, i) => {
    const cell = cells[i] ?? null;
    if (cell === null || cell === '') return;
    if (isField(key)) {
      const figure = figureOf(cell);
      if (figure !== null) values[key] = figure;
    } else if (isExtra(key)) extra[key.slice(2)] = String(cell);
    else if (texts[key] === null) texts[key] = String(cell);
  });
  const scope: Scope = texts.scope === 'organic' || texts.scope === 'paid' ? texts.scope : 'total';
  return { ...texts, row, scope, asOf: texts.asOf ?? '', values, extra } as SocialRecord;
}

/** True for a row a person marked in the `Exclude` column: anything but an empty, false or «no» cell. */
export function isExcluded(cell: Cell): boolean {
  if (cell === null || cell === false || cell === 0) return false;
  return typeof cell !== 'string' || !['', 'false', 'no', 'non', 'faux', '0'].includes(cell.trim().toLowerCase());
}
