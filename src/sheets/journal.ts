/** The write-ahead journal of a chunk: every cell before and after, written before the tab is touched; from it a chunk is carried through or taken back. */

import type { Kind } from '../kinds';
import { extraKey, isUserColumn, olderColumn } from '../records/columns';
import { identityOf } from '../records/identity';
import type { Merge } from '../records/merge';
import type { Rows } from '../records/rows';
import type { Cell, ColumnKey } from '../records/transfer';
import { appendIndex, cellsOf, deleteRows, type Grid, showDays, writeRows } from './grid';

/** Identities before and after (a row known by its link may get its id), and per changed column: position in `columns`, before, after. */
export type ChangedRow = [string | null, string | null, [number, Cell, Cell][]];

/** `at`: index below the header where the added rows were going to stand · `history`: what the chunk moves into the history tab, see history.ts. */
export type ChunkRecord = { columns: ColumnKey[]; changed: ChangedRow[]; added: Cell[][]; at: number; history?: HistoryChange[] };

/**
 * What a chunk does to one line of the history tab, as texts of records/history.ts: the figures it takes out and those it puts in.
 * `cells`: the identity, in the order of the columns · `at`: index where a new line was going to stand, −1 for one that was there.
 */
export type HistoryChange = [cells: Cell[], at: number, gone: string | null, come: string | null];

/** What merging will write, as the journal keeps it. */
export function recordOf(kind: Kind, grid: Grid, existing: Rows, merge: Merge): ChunkRecord {
  const changed = [...merge.changed].map(([index, after]): ChangedRow => {
    const before = existing.rows[index]!;
    const cells = after.flatMap((cell, i): [number, Cell, Cell][] => (cell === (before[i] ?? null) ? [] : [[i, before[i] ?? null, cell]]));
    return [keyOf(kind, existing.columns, before), keyOf(kind, merge.columns, after), cells];
  });
  return { columns: merge.columns, changed, added: merge.added, at: appendIndex(grid) };
}

export function keyOf(kind: Kind, columns: readonly ColumnKey[], cells: readonly Cell[]): string | null {
  return identityOf(kind, (key) => cells[columns.indexOf(key)] ?? null).key;
}

/** The rows of the tab as they are now, found again by identity. */
export type Found = { rows: Rows; byKey: Map<string, number>; cell: (index: number, key: ColumnKey) => Cell };

export function find(kind: Kind, grid: Grid): Found {
  const rows = cellsOf(grid);
  const at = new Map(rows.columns.map((key, i) => [key, i]));
  const cell = (index: number, key: ColumnKey): Cell => rows.rows[index]?.[at.get(key) ?? -1] ?? null;
  const byKey = new Map<string, number>();
  rows.rows.forEach((_, index) => {
    const { key } = identityOf(kind, (column) => cell(index, column));
    if (key !== null && !byKey.has(key)) byKey.set(key, index);
  });
  return { rows, byKey, cell };
}

/** Where an added row stands: by identity; else at the place meant for it, when a stopped run wrote only a part of it there; null when nowhere. */
export function placeOf(kind: Kind, record: Pick<ChunkRecord, 'columns' | 'added' | 'at'>, found: Found, i: number): number | null {
  const cells = record.added[i]!;
  const known = found.byKey.get(keyOf(kind, record.columns, cells) ?? '');
  if (known !== undefined) return known;
  const index = record.at + i;
  const current = record.columns.map((key) => found.cell(index, key));
  if (identityOf(kind, (key) => found.cell(index, key)).key !== null) return null;
  const part = current.some((cell) => cell !== null) && current.every((cell, c) => cell === null || cell === (cells[c] ?? null));
  return part ? index : null;
}

/** Writes the rows of a chunk, wherever they stand now: a first time, or again after a run that stopped anywhere. */
export function carryThrough(kind: Kind, grid: Grid, record: ChunkRecord): void {
  const found = find(kind, grid);
  const rows = new Map<number, Cell[]>();
  for (const [before, after, cells] of record.changed) {
    const index = found.byKey.get(after ?? '') ?? found.byKey.get(before ?? '');
    if (index === undefined) continue;
    const row = rows.get(index) ?? record.columns.map((key) => found.cell(index, key));
    for (const [c, , cell] of cells) row[c] = cell;
    rows.set(index, row);
  }
  const local = record.columns.indexOf('publishedLocal');
  const days = new Map<number, Cell>();
  let next = appendIndex(grid);
  record.added.forEach((cells, i) => {
    const place = placeOf(kind, record, found, i);
    const index = place ?? next++;
    rows.set(index, cells);
    if (local >= 0) days.set(index, cells[local] ?? null);
  });
  showDays(
    grid,
    found.rows.rows.map((_, i) => found.cell(i, 'publishedLocal')),
    days,
  );
  writeRows(grid, record.columns, rows);
}

export type TakenBack = { restored: number; removed: number; kept: { row: number; column: ColumnKey }[] };

/**
 * Takes a chunk back as far as its cells still are what it wrote; a cell edited since stays and is listed, an added row with such a cell stays whole.
 * Rows are found by identity, wherever people moved or sorted them. `dryRun`: says what would be done.
 */
export function takeBack(kind: Kind, grid: Grid, record: ChunkRecord, dryRun: boolean): TakenBack {
  const found = find(kind, grid);
  const kept: TakenBack['kept'] = [];
  const keep = (index: number, column: ColumnKey): void => {
    kept.push({ row: grid.header + 1 + index, column });
  };
  const rows = new Map<number, Cell[]>();
  for (const [before, after, cells] of record.changed) {
    const index = found.byKey.get(after ?? '') ?? found.byKey.get(before ?? '');
    if (index === undefined) continue;
    const row = record.columns.map((key) => found.cell(index, key));
    let differs = false;
    for (const [c, was, is] of cells) {
      const column = record.columns[c]!;
      if (row[c] === is) {
        row[c] = was;
        differs = true;
      } else if (row[c] !== was && column !== olderColumn) keep(index, column);
    }
    if (differs) rows.set(index, row);
  }
  const gone = addedRows(kind, grid, record, found, keep);
  if (!dryRun) {
    if (rows.size > 0) writeRows(grid, record.columns, rows);
    deleteRows(grid, gone);
  }
  return { restored: rows.size, removed: gone.length, kept };
}

/** Added rows that nobody touched since; `keep` hears of the others. */
function addedRows(kind: Kind, grid: Grid, record: ChunkRecord, found: Found, keep: (index: number, column: ColumnKey) => void): number[] {
  const own = ownCells(grid);
  const gone: number[] = [];
  record.added.forEach((cells, i) => {
    const index = placeOf(kind, record, found, i);
    if (index === null) return;
    const edited = record.columns.filter((key, c) => {
      const current = found.cell(index, key);
      return current !== null && current !== (cells[c] ?? null) && key !== olderColumn;
    });
    const note = own(index);
    for (const column of edited) keep(index, column);
    if (edited.length === 0 && note !== null) keep(index, note);
    if (edited.length === 0 && note === null) gone.push(index);
  });
  return gone;
}

/** The column of the user's own in which a person typed something into this row; formulas and unticked boxes are no typing. */
function ownCells(grid: Grid): (index: number) => ColumnKey | null {
  const columns = grid.keys.flatMap((key, i) => (key === null || isUserColumn(key) ? [i] : []));
  let formulas: string[][] | null = null;
  return (index) => {
    const filled = columns.filter((c) => (grid.rows[index]?.[c] ?? '') !== '' && grid.rows[index]![c] !== false);
    if (filled.length === 0) return null;
    formulas ??= grid.sheet.getRange(grid.header + 1, 1, grid.rows.length, grid.keys.length).getFormulas();
    const typed = filled.find((c) => formulas![index]![c] === '');
    if (typed === undefined) return null;
    return grid.keys[typed] ?? extraKey(String(grid.sheet.getRange(grid.header, typed + 1, 1, 1).getValue()));
  };
}
