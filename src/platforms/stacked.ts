/** Files of several tables, one under the other, that are no network's own stack: cut at their blank lines and comments, so that each table is recognised for itself. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { type Block, blocksOf, isComment, partOf, titleOf } from './blocks';
import { headerRowOf, widthOf } from './header-row';

type Part = { positions: number[]; header: readonly string[]; known: boolean };

/** More headers than this are no tables, but a text in pieces. */
const mostTables = 100;

/** `isKnown`: whether a table is some network's. A table comes back whole unless one of its parts is known, and another part has a header of its own. */
export function cutStack(table: Table, isKnown: (part: Table) => boolean): readonly Table[] {
  if (table.arranged !== undefined || !table.rows.some(isBoundary)) return [table];
  const blocks = blocksOf(table, isLoneComment);
  const headed = blocks.filter(({ rows }) => isTable(table, rows));
  if (headed.length < 2 || headed.length > mostTables) return [table];
  const parts: Part[] = [];
  // lines above the first known header belong to it, as long as it is found below them
  const isFound = isKnown(table);
  for (const block of blocks) {
    const positions = [...block.comments, ...block.rows];
    const last = parts[parts.length - 1];
    const known = headed.includes(block) && isKnown(partOf(table, '', positions));
    if (known && isFound && last && !last.known) {
      last.positions.push(...positions);
      parts[parts.length - 1] = { ...last, header: headerAt(table, block), known };
      continue;
    }
    const own = known || (headed.includes(block) && !(last?.known && goesOn(table, last.header, block.rows)));
    if ((own && !(isFound && last && !last.known)) || !last) parts.push({ positions, header: headerAt(table, block), known });
    else last.positions.push(...positions);
  }
  if (parts.length < 2 || !parts.some(({ known }) => known)) return [table];
  return named(table, parts);
}

/** Parts under the words of their headers, one that comes again with its number. */
function named(table: Table, parts: readonly Pick<Part, 'positions' | 'header'>[]): readonly Table[] {
  const names = new Map<string, number>();
  return parts.map(({ positions, header }) => {
    const title = titleOf(header);
    const times = (names.get(title) ?? 0) + 1;
    names.set(title, times);
    return partOf(table, times === 1 ? title : `${title} (${times})`, positions);
  });
}

/** What is known of headers: `words` of all exports, compared as plain; `begins` whether the first line of a table is the header of an export. */
export type KnownHeaders = { words: ReadonlySet<string>; begins: (part: Table) => boolean };

/** Rows of a part that show whether it is an export. */
const shown = 25;

/**
 * An export put right under another one, whose header has other columns or another order, is a table of its own: under the first header its figures would
 * stand in wrong columns. The same header once more is a row to leave out. Lines of one cell above a header belong to it.
 */
export function cutAtHeaders(table: Table, headerRow: number, { words, begins }: KnownHeaders): readonly Table[] {
  const { rows } = table;
  const parts: { positions: number[]; header: readonly string[] }[] = [];
  let from = 0;
  let header: readonly string[] = rows[headerRow] ?? [];
  const cut = (to: number) => parts.push({ positions: Array.from({ length: to - from }, (_, i) => from + i), header });
  for (let at = headerRow + 1; at < rows.length && parts.length < mostTables; at++) {
    const row = rows[at] as readonly string[];
    if (holdsFigure(row) || isSame(row, header) || !isOfWords(row, header, words)) continue;
    const sample = Array.from({ length: Math.min(shown, rows.length - at) }, (_, i) => at + i);
    if (wordsOfBoth(row, header) < 2 && !begins(partOf(table, '', sample))) continue;
    let start = at;
    while (start - 1 > from && filledIn(rows[start - 1] ?? []) <= 1) start--;
    cut(start);
    from = start;
    header = row;
  }
  if (parts.length === 0) return [table];
  cut(rows.length);
  return named(table, parts);
}

/** By its first and last sign: data rows leave at once. */
function holdsFigure(row: readonly string[]): boolean {
  return row.some((cell) => isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(cell.length - 1)));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const filledIn = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

function isSame(row: readonly string[], header: readonly string[]): boolean {
  const width = Math.max(row.length, header.length);
  for (let at = 0; at < width; at++) if ((row[at] ?? '').trim() !== (header[at] ?? '').trim()) return false;
  return true;
}

/** Longer texts are captions. */
const longestHeader = 80;

/** Two words at least, and more known ones than not. */
function isOfWords(row: readonly string[], header: readonly string[], words: ReadonlySet<string>): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  if (filled.length < 2) return false;
  const own = new Set(header.map(plainHeader));
  const known = new Set<string>();
  let unknown = 0;
  for (const cell of filled) {
    const text = cell.length > longestHeader ? '' : plainHeader(cell);
    if (text !== '' && (own.has(text) || words.has(text) || words.has(text.replace(/\([a-z]{3}\)$/, '')))) known.add(text);
    else if (++unknown > 0.4 * filled.length) return false;
  }
  return known.size >= 2;
}

function wordsOfBoth(row: readonly string[], header: readonly string[]): number {
  const own = new Set(header.map(plainHeader).filter((text) => text !== ''));
  return new Set(row.map(plainHeader).filter((text) => own.has(text))).size;
}

const headerAt = (table: Table, { rows }: Block): readonly string[] => table.rows[rows[0] as number] ?? [];

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
/** A caption that begins with a hashtag has other cells beside it. */
const isLoneComment = (row: readonly string[]): boolean => isComment(row) && row.filter((cell) => cell.trim() !== '').length === 1;
const isBoundary = (row: readonly string[]): boolean => isBlankRow(row) || isLoneComment(row);

/** A header of words over rows that fit below it. */
function isTable(table: Table, rows: readonly number[]): boolean {
  return rows.length > 1 && headerRowOf(rows.slice(0, 60).map((at) => table.rows[at] ?? [])) === 0;
}

/** A caption in pieces between blank lines looks like a header of words; the rows of its table go on below. */
function goesOn(table: Table, header: readonly string[], rows: readonly number[]): boolean {
  return rows.slice(1).some((at) => widthOf(table.rows[at] ?? []) === widthOf(header));
}
