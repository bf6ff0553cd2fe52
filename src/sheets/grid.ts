/** The cells of a data tab: reading them whole, and writing rows in place without touching what is the user's. */
import { isUserColumn } from '../records/columns';
import { fresh, grown } from '../records/room';
import type { Rows } from '../records/rows';
import type { Cell, ColumnKey } from '../records/transfer';
import { a1Range } from '../report/formula';
import { fromSheet, timeFormat, toSheet, writeBack } from './cells';
import { extent, headerAmong, type KnownHeader, readNotes, sameHeader } from './header';
import { runs } from './runs';
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
  const spans = spansOf([...rows.keys()], worthACall);
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

/** `gap`: rows that lie nearer stand in one span. */
function spansOf(indexes: number[], gap: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const index of indexes.sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && index - last.to <= gap) last.to = index;
    else spans.push({ from: index, to: index });
  }
  return spans;
}

/** False when the sheet has so many lines already. New lines look like the one above: not every host copies its formats. */
function growTo({ sheet, keys }: Grid, lines: number): boolean {
  const have = sheet.getMaxRows();
  if (lines <= have) return false;
  const added = Math.max(lines - have, grown);
  sheet.insertRowsAfter(have, added);
  const [formats = []] = sheet.getRange(have, 1, 1, keys.length).getNumberFormats();
  formatColumns(sheet, formats, have + 1, added);
  return true;
}

/** Google's words where a person turned the tab into a table whose columns have types. */
export const typedColumns = /typed column/i;

/** One call a format, so that no call carries a text for every cell. `formats`: of each column from the first; null leaves it. */
export function formatColumns(sheet: SheetLike, formats: readonly (string | null)[], row: number, count: number, isFresh = false): void {
  const ranges = new Map<string, string[]>();
  for (const [start, length, format] of runs(formats))
    if (format !== null) ranges.set(format, [...(ranges.get(format) ?? []), a1Range(row, start + 1, row + count - 1, start + length)]);
  for (const [format, of] of ranges) setFormat(sheet, of, format, isFresh);
}

/** A table with typed columns may refuse formats: its rows are worth more than their look. */
function setFormat(sheet: SheetLike, ranges: string[], format: string, isFresh = false): void {
  try {
    sheet.getRangeList(ranges).setNumberFormat(format);
    // a refusal may be told at the next reading only; of a fresh tab nobody made a table
    if (!isFresh) sheet.getRange(1, 1, 1, 1).getValue();
  } catch (thrown) {
    if (!typedColumns.test(String(thrown))) throw thrown;
  }
}

/** More pieces than this are not worth their call. */
const mostPieces = 500;

/**
 * Times of publication that are days alone are shown without 00:00. `known`: those that stand there, `added`: those to come, by row index below the header.
 * A column of nothing but days is one as a whole; what differs from the rest is shown otherwise cell by cell.
 */
export function showDays(grid: Grid, known: readonly Cell[], added: ReadonlyMap<number, Cell>): void {
  const { sheet, header } = grid;
  const column = grid.keys.indexOf('publishedLocal') + 1;
  const isDay = (cell: Cell): boolean => typeof cell === 'string' && cell.length === 10;
  const filled = known.filter((cell) => cell !== null);
  const allDays = filled.length > 0 && filled.every(isDay);
  const other = [...added].filter(([, cell]) => cell !== null && isDay(cell) !== allDays).map(([index]) => index);
  if (column === 0 || other.length === 0) return;
  const format =
    sheet
      .getRange(header + 1, column, 1, 1)
      .getNumberFormats()[0]?.[0]
      ?.replace(timeFormat, '') ?? '';
  const isWhole = filled.length === 0 && [...added.values()].every(isDay);
  const pieces = isWhole ? [[header + 1, sheet.getMaxRows()] as const] : spansOf(other, 1).map(({ from, to }) => [header + 1 + from, header + 1 + to] as const);
  if (pieces.length > mostPieces) return;
  setFormat(
    sheet,
    pieces.map(([from, to]) => a1Range(from, column, to, column)),
    allDays ? format + timeFormat : format,
  );
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
