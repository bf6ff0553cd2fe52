/** Formula texts as Sheets reads them: tokens, what the engine is given, what is read back, and how references move. */

import { closeRect, columnLetters, parseA1, sheetReference } from './a1';
import type { Book, Reference, Sheet } from './book';

export type Token =
  | { kind: 'reference'; text: string; sheet: string | null; range: string }
  | { kind: 'text' | 'number' | 'name' | 'function' | 'operator' | 'separator' | 'space' | 'error' | 'open' | 'close'; text: string };

/** Reasons a formula cannot be read; Sheets keeps the text and shows #ERROR!. */
export class Unreadable extends Error {}

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR_VALUE = /#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!)/y;
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9][0-9]*(?::\$?(?:[A-Za-z]{1,3}\$?(?:[1-9][0-9]*)?|[1-9][0-9]*))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?[1-9][0-9]*)?|\$?[1-9][0-9]*:\$?(?:[1-9][0-9]*|[A-Za-z]{1,3}\$?[1-9][0-9]*))(?![\p{L}\p{N}_.(!])/uy;
const NUMBER_POINT = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NUMBER_COMMA = /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:@]/y;

const commas = new Map<string, boolean>();

export function usesDecimalComma(locale: string): boolean {
  let known = commas.get(locale);
  if (known === undefined) {
    known = new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
    commas.set(locale, known);
  }
  return known;
}

/** Splits the text after `=`. A comma-decimal locale takes `;` only, and `\` between columns of an array literal. */
export function tokenize(body: string, decimalComma: boolean): Token[] {
  const tokens: Token[] = [];
  const closers: string[] = [];
  const patterns: [RegExp, 'space' | 'text' | 'error' | 'reference' | 'number' | 'name' | 'operator'][] = [
    [SPACE, 'space'],
    [TEXT, 'text'],
    [ERROR_VALUE, 'error'],
    [REFERENCE, 'reference'],
    [decimalComma ? NUMBER_COMMA : NUMBER_POINT, 'number'],
    [NAME, 'name'],
    [OPERATOR, 'operator'],
  ];
  let at = 0;
  while (at < body.length) {
    const found = firstMatch(patterns, body, at);
    if (!found) {
      at = takeStructure(body, at, tokens, closers, decimalComma);
      continue;
    }
    const [kind, match] = found;
    const text = match[0];
    at += text.length;
    if (kind === 'reference') tokens.push({ kind, text, sheet: sheetIn(match[1]), range: match[2] as string });
    else if (kind === 'name') tokens.push({ kind: body[at] === '(' ? 'function' : 'name', text });
    else tokens.push({ kind, text });
  }
  if (closers.length > 0) throw new Unreadable('a bracket is not closed');
  return tokens;
}

function firstMatch<K>(patterns: [RegExp, K][], body: string, at: number): [K, RegExpExecArray] | null {
  for (const [pattern, kind] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (match) return [kind, match];
  }
  return null;
}

function sheetIn(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  return prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
}

function takeStructure(body: string, at: number, tokens: Token[], closers: string[], decimalComma: boolean): number {
  const sign = body[at] as string;
  if (sign === '(' || sign === '{') {
    closers.push(sign === '(' ? ')' : '}');
    tokens.push({ kind: 'open', text: sign });
  } else if (sign === ')' || sign === '}') {
    if (closers.pop() !== sign) throw new Unreadable(`«${sign}» closes nothing`);
    tokens.push({ kind: 'close', text: sign });
  } else if (sign === ';' || (sign === ',' && !decimalComma)) tokens.push({ kind: 'separator', text: sign });
  else if (sign === '\\' && closers[closers.length - 1] === '}') tokens.push({ kind: 'separator', text: sign });
  else throw new Unreadable(`«${sign}» does not belong here`);
  return at + 1;
}

/** A tab as the engine knows it: it cannot read every sign that a name may hold. */
export const engineName = (name: string, id: number | string) => (/[\\/?*[\]]/.test(name) ? `tab ${id}` : name);

/** The formula in the engine's own writing (`,` between arguments, `.` decimals, closed ranges) and the cells it names. */
export function translate(book: Book, home: Sheet, text: string): { text: string; references: Reference[]; missing: boolean; functions: string[] } {
  const tokens = tokenize(text.slice(1), usesDecimalComma(book.locale));
  const references: Reference[] = [];
  const functions: string[] = [];
  const braces: boolean[] = [];
  let missing = false;
  let out = '=';
  for (const token of tokens) {
    if (token.kind === 'reference') {
      const sheet = token.sheet === null ? home : book.sheetNamed(token.sheet);
      const open = parseA1(token.range);
      if (!sheet || !open) {
        missing = true;
        continue;
      }
      const rect = closeRect(open, sheet.rowCount, sheet.columnCount);
      if (rect.row + rect.rows > sheet.rowCount || rect.column + rect.columns > sheet.columnCount || rect.rows < 1 || rect.columns < 1) missing = true;
      references.push({ sheet, rect });
      const closed = `$${columnLetters(rect.column)}$${rect.row + 1}`;
      const single = rect.rows === 1 && rect.columns === 1 && !token.range.includes(':');
      const range = single ? closed : `${closed}:$${columnLetters(rect.column + rect.columns - 1)}$${rect.row + rect.rows}`;
      out += `${token.sheet === null ? '' : `'${engineName(sheet.name, sheet.id).replace(/'/g, "''")}'!`}${range}`;
    } else if (token.kind === 'separator') {
      const inLiteral = braces[braces.length - 1] === true;
      out += inLiteral && token.text === ';' ? ';' : ',';
    } else if (token.kind === 'open' || token.kind === 'close') {
      if (token.kind === 'open') braces.push(token.text === '{');
      else braces.pop();
      out += token.text;
    } else if (token.kind === 'number') out += plainNumber(token.text.replace(',', '.'));
    else if (token.kind === 'function') {
      functions.push(token.text.toUpperCase());
      out += token.text.toUpperCase();
    } else if (token.kind === 'error' && token.text === '#REF!') {
      missing = true;
      out += token.text;
    } else out += token.text;
  }
  return { text: out, references, missing, functions };
}

/** The engine takes no exponents. */
function plainNumber(text: string): string {
  return /[eE]/.test(text) ? Number(text).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

const PART = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9][0-9]*)?$/;
type Part = { columnFixed: boolean; column: number | null; rowFixed: boolean; row: number | null };

function readPart(text: string): Part {
  const match = PART.exec(text) as RegExpExecArray;
  const column = match[2];
  // in `$5` the dollar stands before a row, not a column
  if (column === undefined) return { columnFixed: false, column: null, rowFixed: match[1] === '$', row: Number(match[4]) - 1 };
  let n = 0;
  for (const letter of column.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return { columnFixed: match[1] === '$', column: n - 1, rowFixed: match[3] === '$', row: match[4] === undefined ? null : Number(match[4]) - 1 };
}

function writePart(part: Part): string {
  const column = part.column === null ? '' : `${part.columnFixed ? '$' : ''}${columnLetters(part.column)}`;
  return column + (part.row === null ? '' : `${part.rowFixed ? '$' : ''}${part.row + 1}`);
}

/** Rewrites every reference; `change` gives the new text, or null for #REF!. Text that cannot be read is left alone. */
function mapReferences(text: string, decimalComma: boolean, change: (token: Extract<Token, { kind: 'reference' }>) => string | null): string {
  let tokens: Token[];
  try {
    tokens = tokenize(text.slice(1), decimalComma);
  } catch {
    return text;
  }
  return `=${tokens.map((token) => (token.kind === 'reference' ? (change(token) ?? '#REF!') : token.text)).join('')}`;
}

/** As Sheets keeps it: references in capitals with ordered corners, tab names in their own writing, one-cell areas collapsed. */
export function normalise(book: Book, text: string): string {
  return mapReferences(text, usesDecimalComma(book.locale), (token) => {
    const sheet = token.sheet === null ? null : book.sheetNamed(token.sheet);
    const prefix = token.sheet === null ? '' : `${sheet ? sheetReference(sheet.name) : token.text.slice(0, token.text.lastIndexOf('!'))}!`;
    const [left, right] = token.range.split(':').map(readPart) as [Part, Part | undefined];
    if (!right) return prefix + writePart(left);
    if (left.row !== null && right.row !== null && left.row > right.row) {
      [left.row, right.row] = [right.row, left.row];
      [left.rowFixed, right.rowFixed] = [right.rowFixed, left.rowFixed];
    }
    if (left.column !== null && right.column !== null && left.column > right.column) {
      [left.column, right.column] = [right.column, left.column];
      [left.columnFixed, right.columnFixed] = [right.columnFixed, left.columnFixed];
    }
    const [a, b] = [writePart(left), writePart(right)];
    return prefix + (a === b && left.row !== null && left.column !== null ? a : `${a}:${b}`);
  });
}

/** The same formula seen from a cell `rows` below and `columns` to the right: relative references move along. */
export function shift(text: string, decimalComma: boolean, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return mapReferences(text, decimalComma, (token) => {
    const parts = token.range.split(':').map(readPart);
    for (const part of parts) {
      if (part.row !== null && !part.rowFixed) part.row += rows;
      if (part.column !== null && !part.columnFixed) part.column += columns;
      if ((part.row !== null && part.row < 0) || (part.column !== null && part.column < 0)) return null;
    }
    return token.text.slice(0, token.text.length - token.range.length) + parts.map(writePart).join(':');
  });
}

/** Rows or columns inserted (`count` > 0) or deleted (`count` < 0) at `start`. */
export type Shift = { axis: 'row' | 'column'; start: number; count: number };

/** First and last index after the change; null when nothing is left. */
export function moveSpan(first: number, last: number, { start, count }: Shift): [number, number] | null {
  if (count > 0) return [first >= start ? first + count : first, last >= start ? last + count : last];
  const end = start - count;
  const kept = (n: number) => (n < start ? n : n < end ? start : n + count);
  const newLast = last < start ? last : last < end ? start - 1 : last + count;
  const newFirst = kept(first);
  return newFirst > newLast ? null : [newFirst, newLast];
}

/** Whether a formula may name a tab; most name few, and are not taken apart for the others. */
function mayName(text: string, name: string): boolean {
  const written = name.replace(/'/g, "''");
  return text.includes(written) || text.toLowerCase().includes(written.toLowerCase());
}

/** Follows inserted and deleted rows or columns of `changed`. */
export function adjust(book: Book, home: Sheet, text: string, changed: Sheet, change: Shift): string {
  if (home !== changed && !mayName(text, changed.name)) return text;
  return mapReferences(text, usesDecimalComma(book.locale), (token) => {
    const sheet = token.sheet === null ? home : book.sheetNamed(token.sheet);
    if (sheet !== changed) return token.text;
    const parts = token.range.split(':').map(readPart);
    const left = parts[0] as Part;
    const right = parts[1] ?? { ...left };
    const span = moveSpan(left[change.axis] ?? 0, right[change.axis] ?? left[change.axis] ?? 0, change);
    if (left[change.axis] === null && right[change.axis] === null) return token.text;
    if (!span) return null;
    if (left[change.axis] !== null) left[change.axis] = span[0];
    if (right[change.axis] !== null) right[change.axis] = span[1];
    const prefix = token.text.slice(0, token.text.length - token.range.length);
    return prefix + (parts.length === 1 ? writePart(left) : `${writePart(left)}:${writePart(right)}`);
  });
}

/** Follows rows or columns of `changed` that were moved: one index at a time for cells, the ends for areas. */
export function mapIndexes(book: Book, home: Sheet, text: string, changed: Sheet, axis: 'row' | 'column', moved: (index: number) => number): string {
  return mapReferences(text, usesDecimalComma(book.locale), (token) => {
    const sheet = token.sheet === null ? home : book.sheetNamed(token.sheet);
    if (sheet !== changed) return token.text;
    const parts = token.range.split(':').map(readPart);
    // an area keeps its place unless it is a single line of what moved
    if (parts[1] && parts[1][axis] !== parts[0]?.[axis]) return token.text;
    for (const part of parts) if (part[axis] !== null) part[axis] = moved(part[axis]);
    return token.text.slice(0, token.text.length - token.range.length) + parts.map(writePart).join(':');
  });
}

/** A tab got another name (null: it was deleted). */
export function renameSheet(book: Book, text: string, old: string, fresh: string | null): string {
  if (!mayName(text, old)) return text;
  return mapReferences(text, usesDecimalComma(book.locale), (token) => {
    if (token.sheet === null || token.sheet.toLowerCase() !== old.toLowerCase()) return token.text;
    return fresh === null ? null : `${sheetReference(fresh)}!${token.range}`;
  });
}

const RC = /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_(])/y;

/** `=R[1]C1` seen from a cell, in A1 writing; text in quotes is left alone. */
export function fromR1C1(text: string, row: number, column: number): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    TEXT.lastIndex = at;
    const quoted = TEXT.exec(text);
    if (quoted) {
      out += quoted[0];
      at = TEXT.lastIndex;
      continue;
    }
    RC.lastIndex = at;
    const match = /[A-Za-z0-9_]/.test(text[at - 1] ?? '') ? null : RC.exec(text);
    if (!match) {
      out += text[at++];
      continue;
    }
    const side = (part: string | undefined, here: number) =>
      part === undefined
        ? { fixed: false, n: here }
        : part.startsWith('[')
          ? { fixed: false, n: here + Number(part.slice(1, -1)) }
          : { fixed: true, n: Number(part) - 1 };
    const [r, c] = [side(match[1], row), side(match[2], column)];
    out += r.n < 0 || c.n < 0 ? '#REF!' : writePart({ row: r.n, rowFixed: r.fixed, column: c.n, columnFixed: c.fixed });
    at = RC.lastIndex;
  }
  return out;
}

/** `=G10` seen from a cell, in R1C1 writing. */
export function toR1C1(text: string, decimalComma: boolean, row: number, column: number): string {
  const side = (letter: string, n: number | null, fixed: boolean, here: number) => (n === null ? '' : fixed ? `${letter}${n + 1}` : `${letter}[${n - here}]`);
  return mapReferences(text, decimalComma, (token) => {
    const prefix = token.text.slice(0, token.text.length - token.range.length);
    const parts = token.range.split(':').map(readPart);
    return prefix + parts.map((part) => side('R', part.row, part.rowFixed, row) + side('C', part.column, part.columnFixed, column)).join(':');
  });
}
