/** The header of a data tab: which line it is and which column is which, whatever people renamed or moved. */

import type { Kind } from '../kinds';
import type { ColumnPhrases, WorkbookPhrases } from '../languages/language';
import { languageOf } from '../languages/workbook';
import { isColumnKey, isExtra, isUserColumn, type NamedColumn } from '../records/columns';
import type { ColumnKey } from '../records/transfer';
import type { CellValue, SheetLike } from './services';
import { columnPhrases } from './words';

export type Header = {
  /** Line of the sheet, 1-based. */
  row: number;
  texts: string[];
  /** Empty where a cell has none; of a header known from earlier, anything but empty for our columns. */
  notes: string[];
  /** Our column at each column of the sheet; null for the user's own. */
  keys: (ColumnKey | null)[];
};

/** Lines among which the header is looked for: people put titles above it. */
const searched = 20;
/** The key stands on the last line of a header cell's note: notes travel with their cell. */
const noteKey = /\n\[([\s\S]+)\]\s*$/;

export type Top = 'blank' | { header: Header | null; merged: boolean; columns: number };

/** The first lines of a tab; `merged` says that cells of the header (of the first line where there is none) are merged. */
export function readTop(sheet: SheetLike, known?: KnownHeader): Top {
  const { columns, lines } = extent(sheet);
  const range = sheet.getRange(1, 1, Math.min(searched, lines), columns);
  const values = range.getValues();
  if (values.every((cells) => cells.every((cell) => cell === ''))) return 'blank';
  const same = sameHeader(values, known);
  // merging would have cleared texts of the line
  if (same) return { header: same, merged: false, columns };
  const header = headerAmong(values, range.getNotes());
  return { header, merged: sheet.getRange(header?.row ?? 1, 1, 1, columns).getMergedRanges().length > 0, columns };
}

/** A header read earlier; while the line looks the same its notes need not be read again. */
export type KnownHeader = { row: number; print: string; keys: (ColumnKey | null)[] };

/** Null when the line does not look as it did. */
export function sameHeader(values: readonly CellValue[][], known: KnownHeader | undefined): Header | null {
  const texts = (known && values[known.row - 1])?.map(String);
  if (!known || !texts || fingerprint(texts) !== known.print) return null;
  const keys = texts.map((_, i) => known.keys[i] ?? null);
  return { row: known.row, texts, notes: keys.map((key) => key ?? ''), keys };
}

/** Size of the filled part, at least one cell. */
export function extent(sheet: SheetLike): { columns: number; lines: number } {
  const range = sheet.getDataRange();
  return { columns: range.getNumColumns(), lines: range.getNumRows() };
}

/** The line with most columns of ours, the account among them; null when there is none. */
export function headerAmong(values: readonly CellValue[][], notes: readonly string[][]): Header | null {
  const words = columnWords();
  let best: Header | null = null;
  let score = 1;
  values.slice(0, searched).forEach((cells, i) => {
    const texts = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
    const marks = texts.map((_, c) => notes[i]?.[c] ?? '');
    const keys = keysOf(texts, marks, words);
    const found = keys.filter((key) => key !== null).length;
    if (found > score && keys.includes('account')) {
      best = { row: i + 1, texts, notes: marks, keys };
      score = found;
    }
  });
  return best;
}

/** The notes of the lines among which a header is looked for. */
export function readNotes(sheet: SheetLike): string[][] {
  const { columns, lines } = extent(sheet);
  return sheet.getRange(1, 1, Math.min(searched, lines), columns).getNotes();
}

/** Words of the columns in every language, lower case. */
function columnWords(): Map<string, ColumnKey> {
  const words = new Map<string, ColumnKey>();
  for (const { columns: plain, columnsOf } of Object.values(columnPhrases())) {
    for (const columns of [plain, ...Object.values(columnsOf)])
      for (const [key, word] of Object.entries(columns)) if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), key);
  }
  return words;
}

/** By notes first, then by words where a cell has no note. A column that a person copied repeats its note: the leftmost is meant. */
function keysOf(texts: readonly string[], notes: readonly string[], words: ReadonlyMap<string, ColumnKey>): (ColumnKey | null)[] {
  const taken = new Set<ColumnKey>();
  const claim = (key: ColumnKey | undefined): ColumnKey | null => {
    if (key === undefined || taken.has(key) || !isColumnKey(key)) return null;
    taken.add(key);
    return key;
  };
  const noted = notes.map((note) => claim(noteKey.exec(note)?.[1]));
  return texts.map((text, i) => noted[i] ?? (notes[i] === '' ? claim(words.get(text.trim().toLowerCase())) : null));
}

const wordsIn = ({ code }: WorkbookPhrases): ColumnPhrases => columnPhrases()[languageOf(code)];

export function headerWord(key: ColumnKey, kind: Kind, phrases: WorkbookPhrases): string {
  if (isExtra(key)) return key.slice(2);
  const { columns, columnsOf } = wordsIn(phrases);
  return columnsOf[kind]?.[key as NamedColumn] ?? columns[key as NamedColumn];
}

/** What is said of times of publication holds for posts alone, what is said of people's own columns everywhere. */
export function headerNote(key: ColumnKey, kind: Kind, phrases: WorkbookPhrases): string {
  const { notes, columnNote } = wordsIn(phrases);
  const own = kind === 'posts' || isUserColumn(key) ? notes[key as keyof typeof notes] : undefined;
  return `${own ? `${own}\n` : ''}${columnNote}\n[${key}]`;
}

/** What a header line looks like, short: to know later that it is still the same. */
export function fingerprint(cells: readonly CellValue[]): string {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === '') last--;
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(cells.slice(0, last).map(String))) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return `${last}-${(hash >>> 0).toString(16)}`;
}
