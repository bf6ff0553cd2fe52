/** The cells of a data tab: reading them whole, and writing rows in place without touching what is the user's. */
import { isUserColumn } from '../records/columns';
import { fresh, grown } from '../records/room';
import type { Rows } from '../records/rows';
import type { Cell, ColumnKey } from '../records/transfer';
import { formatOf, fromSheet, toSheet, writeBack } from './cells';
import { extent, headerAmong, type KnownHeader, readNotes, sameHeader } from './header';
import type { CellValue, SheetLike } from './services';

export type Grid = {
  sheet: SheetLike;
  /** Line of the header, 1-based. */
  header: number;
  /** Our column at each column of the sheet; null for the user's own. */
  keys: (ColumnKey | null)[];
  /** All cells below the header, as the sheet gives them. */
  rows: CellValue[][];
  /** Zone of the spreadsheet, in which its date cells come. */
  zone: string;
};

/** Null when no line is a header of ours. */
export function readGrid(sheet: SheetLike, zone: string, known?: KnownHeader): Grid | null {
  const { columns, lines } = extent(sheet);
  const values = sheet.getRange(1, 1, lines, columns).getValues();
  const header = sameHeader(values, known) ?? headerAmong(values, readNotes(sheet));
  return header && { sheet, header: header.row, keys: header.keys, rows: values.slice(header.row), zone };
}

/** The cells of our columns; a published time of midnight is told from a day without time by the instant beside it. */
export function cellsOf(grid: Grid): Rows {
  const at = grid.keys.flatMap((key, i) => (key === null ? [] : [{ key, i }]));
  const columns = at.map(({ key }) => key);
  const [local, instant] = [columns.indexOf('publishedLocal'), columns.indexOf('publishedAt')];
  const rows = grid.rows.map((cells) => {
    const row = at.map(({ key, i }) => fromSheet(cells[i] ?? '', key, grid.zone));
    const day = row[local];
    if (row[instant] && typeof day === 'string' && day.length === 10) row[local] = `${day}T00:00`;
    return row;
  });
  return { columns, rows };
}

/** Index below the header where new rows go: after the last row with a cell of ours. Formulas that people filled down do not count. */
export function appendIndex(grid: Grid): number {
  const ours = blocksOf(grid.keys).flatMap(({ start, keys }) => keys.map((_, c) => start + c));
  for (let r = grid.rows.length - 1; r >= 0; r--) if (ours.some((c) => (grid.rows[r]![c] ?? '') !== '')) return r + 1;
  return 0;
}

/** Runs of neighbouring columns that imports write; the user's own stand between. */
export function blocksOf(keys: readonly (ColumnKey | null)[]): { start: number; keys: ColumnKey[] }[] {
  const blocks: { start: number; keys: ColumnKey[] }[] = [];
  keys.forEach((key, i) => {
    if (key === null || isUserColumn(key)) return;
    const last = blocks[blocks.length - 1];
    if (last && last.start + last.keys.length === i) last.keys.push(key);
    else blocks.push({ start: i, keys: [key] });
  });
  return blocks;
}

/** A longer gap between two rows is worth a call of its own; rows within a shorter one are written back as they were. */
const worthACall = 400;

/**
 * `rows`: cells by row index below the header, laid out as `columns`; an index may lie below the last row: the sheet grows.
 * Cells that the sheet already holds are written back unchanged, columns that `columns` lacks as well, the user's not at all.
 */
export function writeRows(grid: Grid, columns: readonly ColumnKey[], rows: ReadonlyMap<number, readonly Cell[]>): void {
  const at = new Map(columns.map((key, i) => [key, i]));
  const spans = spansOf([...rows.keys()]);
  const last = spans[spans.length - 1]?.to ?? -1;
  // whether a tab refuses a line below its grid, or grows by it without formats, is not written anywhere; most have the lines of a fresh one
  if (last >= grid.rows.length && grid.header + 1 + last > fresh.lines) growTo(grid, grid.header + 1 + last);
  for (const { from, to } of spans) {
    for (const { start, keys } of blocksOf(grid.keys)) {
      const values: CellValue[][] = [];
      for (let r = from; r <= to; r++) {
        const cells = rows.get(r);
        values.push(keys.map((key, c) => cellToWrite(grid, grid.rows[r]?.[start + c] ?? '', key, cells?.[at.get(key) ?? -1])));
      }
      writeBlock(grid, grid.header + 1 + from, start + 1, values);
    }
  }
}

function writeBlock(grid: Grid, row: number, column: number, values: CellValue[][]): void {
  const write = (): unknown => grid.sheet.getRange(row, column, values.length, values[0]!.length).setValues(values);
  try {
    write();
  } catch (thrown) {
    // a person may have left fewer lines than a fresh tab has
    if (!growTo(grid, row + values.length - 1)) throw thrown;
    write();
  }
}

/** `cell` undefined: nothing is known of it. */
function cellToWrite(grid: Grid, raw: CellValue, key: ColumnKey, cell: Cell | undefined): CellValue {
  if (cell === undefined || cell === fromSheet(raw, key, grid.zone)) return writeBack(raw, grid.zone);
  return toSheet(cell, key);
}

function spansOf(indexes: number[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const index of indexes.sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && index - last.to <= worthACall) last.to = index;
    else spans.push({ from: index, to: index });
  }
  return spans;
}

/** False when the sheet has so many lines already. New lines get number formats: not every host copies those of the line above. */
function growTo(grid: Grid, lines: number): boolean {
  const have = grid.sheet.getMaxRows();
  if (lines <= have) return false;
  const added = Math.max(lines - have, grown);
  grid.sheet.insertRowsAfter(have, added);
  formatRows(grid.sheet, grid.keys, have + 1, added);
  return true;
}

export function formatRows(sheet: SheetLike, keys: readonly (ColumnKey | null)[], row: number, count: number): void {
  for (const { start, keys: block } of blocksOf(keys)) {
    const line = block.map(formatOf);
    sheet.getRange(row, start + 1, count, block.length).setNumberFormats(Array.from({ length: count }, () => line));
  }
}

/** Deletes rows by index below the header, whole lines, from the bottom up. A sheet must keep a line below a frozen header. */
export function deleteRows(grid: Grid, indexes: readonly number[]): void {
  if (indexes.length === 0) return;
  const lines = grid.sheet.getMaxRows();
  if (lines - grid.header <= indexes.length) grid.sheet.insertRowsAfter(lines, 1);
  const rows = [...indexes].sort((a, b) => b - a);
  for (let i = 0; i < rows.length; ) {
    let count = 1;
    while (i + count < rows.length && rows[i + count] === rows[i]! - count) count++;
    grid.sheet.deleteRows(grid.header + 1 + rows[i]! - (count - 1), count);
    i += count;
  }
}
