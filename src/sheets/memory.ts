/** The hidden tab that remembers: one row an entry (settings, imports, what undoing needs), so that a copy of the file remembers too. */

import type { WorkbookPhrases } from '../languages/language';
import { workbookLanguages } from '../languages/workbook';
import { literal } from './cells';
import { insertNamed, markedSheets, markSheet, sheetNamed } from './marks';
import type { CellValue, Services, SheetLike } from './services';

/** `note`: what is read with every call, small · `row`: its line. Long texts stand in the cells beside it and are read only when asked for. */
export type Entry = { key: string; note: unknown; row: number };
export type Memory = { sheet: SheetLike; entries: Map<string, Entry> /** Last line in use. */; last: number };

/** A cell holds at most 50,000 characters. */
const pieceLength = 45_000;
/** Columns C to Z of a fresh grid. */
export const piecesPerRow = 24;
const mark = 'memory';

/** Null in a workbook where nothing was imported yet. `marked`: as `markedSheets` gave it. */
export function readMemory(services: Services, marked: ReadonlyMap<string, SheetLike> = markedSheets(services)): Memory | null {
  const sheet = marked.get(mark) ?? findByName(services, marked, mark);
  if (!sheet) return null;
  const rows = sheet.getDataRange().getNumRows();
  const entries = new Map<string, Entry>();
  let last = 0;
  sheet
    .getRange(1, 1, rows, 2)
    .getValues()
    .forEach(([key, note], i) => {
      if (typeof key !== 'string' || key === '') return;
      entries.set(key, { key, note: parse(note), row: i + 1 });
      last = i + 1;
    });
  return { sheet, entries, last };
}

/** In a copy of the file that lost the marks. */
export function findByName(services: Services, marked: ReadonlyMap<string, SheetLike>, name: 'memory' | 'history'): SheetLike | null {
  for (const { tabs } of Object.values(workbookLanguages)) {
    const sheet = sheetNamed(services, marked, tabs[name]);
    if (sheet) return sheet;
  }
  return null;
}

/** A note that a person changed beyond reading counts as absent. */
function parse(note: CellValue | undefined): unknown {
  try {
    return JSON.parse(String(note));
  } catch {
    return null;
  }
}

/** The memory as read in this call, made where there is none. */
export function openMemory(services: Services, phrases: WorkbookPhrases, marked: ReadonlyMap<string, SheetLike>, known: Memory | null): Memory {
  const memory = known ?? { sheet: insertNamed(services, phrases.tabs.memory, 0), entries: new Map<string, Entry>(), last: 0 };
  settleMemory(services, memory, marked);
  return memory;
}

export function isSettled(memory: Memory | null, marked: ReadonlyMap<string, SheetLike>): boolean {
  return memory === null || marked.has(mark);
}

/** Hides and marks a memory found by its name: a run stopped while making it, or a copy of the file lost the marks. Marked last, so that it is found unmarked until all is done. */
export function settleMemory(services: Services, memory: Memory | null, marked: ReadonlyMap<string, SheetLike>): void {
  if (!memory || isSettled(memory, marked)) return;
  memory.sheet.hideSheet();
  markSheet(services, memory.sheet, mark);
}

/** Writes entries in one call: new ones below each other, or one that exists in its place. `text` goes to the cells beside the note. */
export function remember(memory: Memory, entries: readonly { key: string; note: unknown; text?: string }[]): void {
  const [first] = entries;
  if (!first) return;
  const row = memory.entries.get(first.key)?.row ?? memory.last + 1;
  const lines = entries.map(({ key, note, text }) => [literal(key), literal(JSON.stringify(note)), ...split(text ?? '').map(literal)]);
  const width = Math.max(...lines.map((line) => line.length));
  const values = lines.map((line) => [...line, ...new Array<string>(width - line.length).fill('')]);
  const write = (): unknown => memory.sheet.getRange(row, 1, values.length, width).setValues(values);
  try {
    write();
  } catch (thrown) {
    // mostly the grid is long enough; asking each time would cost a call
    if (!grow(memory.sheet, row + values.length - 1)) throw thrown;
    write();
  }
  entries.forEach(({ key, note }, i) => {
    memory.entries.set(key, { key, note, row: row + i });
  });
  memory.last = Math.max(memory.last, row + lines.length - 1);
}

/** Never between the two halves of a character: a cell would lose both. */
function split(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + pieceLength;
    const to = text.charCodeAt(end - 1) >> 10 === 0xd800 >> 10 ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** A text too long for one line, cut for several entries. */
export function splitForRows(text: string): string[] {
  const pieces = split(text);
  return Array.from({ length: Math.ceil(pieces.length / piecesPerRow) }, (_, i) => pieces.slice(i * piecesPerRow, (i + 1) * piecesPerRow).join(''));
}

/** The long texts of consecutive entries, joined. */
export function recall(memory: Memory, first: Entry, rows: number): string {
  return memory.sheet
    .getRange(first.row, 3, rows, piecesPerRow)
    .getValues()
    .map((line) => line.join(''))
    .join('');
}

/** False when the sheet has so many lines already. */
function grow(sheet: SheetLike, lines: number): boolean {
  const grid = sheet.getMaxRows();
  if (lines <= grid) return false;
  sheet.insertRowsAfter(grid, Math.max(lines - grid, 200));
  return true;
}

/** Removes entries and their lines; the lines of the others move up. */
export function forget(memory: Memory, keys: readonly string[]): void {
  const rows = keys
    .map((key) => memory.entries.get(key)?.row ?? 0)
    .filter((row) => row > 0)
    .sort((a, b) => b - a);
  for (let i = 0; i < rows.length; ) {
    let count = 1;
    while (rows[i + count] === rows[i]! - count) count++;
    memory.sheet.deleteRows(rows[i]! - count + 1, count);
    i += count;
  }
  for (const key of keys) memory.entries.delete(key);
  for (const [key, entry] of memory.entries) memory.entries.set(key, { ...entry, row: entry.row - rows.filter((row) => row < entry.row).length });
  memory.last -= rows.length;
}
