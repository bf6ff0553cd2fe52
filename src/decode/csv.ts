/** Delimited text to rows of cells: finds the delimiter, survives `sep=` lines, ragged rows and a lost end. */
import { scanRows } from './scan';

export type Delimiter = ',' | ';' | '\t' | '|';
/** `firstLine` is the line of the first row as a person counts (2 after a `sep=` line); `cut` tells that the text ends inside a quoted cell. */
export type CsvRows = { rows: string[][]; firstLine: number; delimiter: Delimiter; cut: boolean };

/** Where two fit equally well the earlier wins: a comma is also a decimal sign, a bar also a word in titles. */
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];
const headLength = 65_536;
const sepLine = /^\ufeff*"?sep=(.)"?\r?\n/i;

/** Blank lines stay as rows of one empty cell, so that blocks can be told apart; only those at the end are dropped. `wrappings`: how often lines may have been wrapped in quotes. `told`: share that is read. */
export function parseCsv(text: string, wrappings = 2, told?: (share: number) => void): CsvRows {
  const marker = sepLine.exec(text);
  // each saving may add a mark of its own
  const body = text.slice(marker?.[0].length ?? 0).replace(/^\ufeff+/, '');
  const delimiter = findDelimiter(body, marker?.[1]);
  const { rows, cut } = scanRows(body, delimiter, { newline: lineEnd(body), told });
  while (rows.length > 0 && isBlankLine(rows[rows.length - 1] as string[])) rows.pop();
  const inner = wrappings > 0 ? unwrapped(rows) : null;
  if (inner !== null && inner.length < body.trimEnd().length) return parseCsv(inner, wrappings - 1, told);
  const partly = wrappings > 0 && !cut ? partlyUnwrapped(rows, body, delimiter) : null;
  if (partly !== null) {
    const opened = scanRows(partly, delimiter, { told });
    const isWhole = !opened.cut && opened.badQuotes === 0 && quotesNeeded(opened.rows, delimiter) <= quotesIn(partly);
    if (isWhole && isMoreRegular(opened.rows, rows)) return { rows: opened.rows, firstLine: marker ? 2 : 1, delimiter, cut };
  }
  return { rows, firstLine: marker ? 2 : 1, delimiter, cut };
}

/**
 * The text inside, where a program saved each line of the file as one quoted cell: the lines put together again are the file as it was,
 * line ends within its captions included. Null for any other file.
 */
function unwrapped(rows: readonly string[][]): string | null {
  const header = rows[0]?.[0] ?? '';
  if (rows.some((row) => row.some((cell, index) => index > 0 && cell !== ''))) return null;
  if (!/([,;\t])"?[^,;\t]+"?\1/.test(header) && !hasTwoColumns(rows)) return null;
  return rows.map((row) => row[0] ?? '').join('\n');
}

/**
 * The text inside, where a program wrapped only the lines that hold a quote, and left the others bare, lines of the same caption included. Null unless
 * that explains every quote of the text.
 */
function partlyUnwrapped(rows: readonly string[][], body: string, delimiter: Delimiter): string | null {
  const isWrapped = (row: readonly string[]) => {
    const line = row[0] ?? '';
    return (line.includes('"') || line.includes(delimiter)) && row.every((cell, index) => index === 0 || cell === '');
  };
  const wrapped = rows.filter(isWrapped);
  if (!wrapped.some(([line = '']) => line.includes('"') && line.includes(delimiter)) || wrapped.length === rows.length) return null;
  const open = quotesIn(body) - wrapped.reduce((sum, [line = '']) => sum + 2 + 2 * quotesIn(line), 0);
  // the program's own delimiter within a line had it wrapped too
  const perhaps = rows.filter((row) => row.length === 1 && !isWrapped(row) && /[;\t|]/.test(row[0] as string));
  if (open !== 0 && open !== 2 * perhaps.length) return null;
  return rows.map((row) => (isWrapped(row) ? row[0] : row.join(delimiter))).join('\n');
}

const quotesIn = (text: string): number => text.split('"').length - 1;

/** Quotes a writer needs at least: a quote within a bare cell (`Report "May`) is nobody's writing. */
function quotesNeeded(rows: readonly string[][], delimiter: Delimiter): number {
  const needed = (cell: string) => (/["\n]/.test(cell) || cell.includes(delimiter) ? 2 + 2 * quotesIn(cell) : 0);
  return rows.reduce((sum, row) => row.reduce((all, cell) => all + needed(cell), sum), 0);
}

/** Fewer rows of another width than the commonest, and the rows begin at that width. */
function isMoreRegular(rows: readonly string[][], before: readonly string[][]): boolean {
  const strays = (some: readonly string[][]) => some.length - Math.floor(regularity(some));
  return strays(rows) < strays(before) && Math.floor(regularity(rows)) > 1;
}

/** Lines of a title, then one delimiter in each line: a sentence here and there has one too, a text has not in all of them. */
function hasTwoColumns(rows: readonly string[][]): boolean {
  const counts = rows.map(([line = '']) => line.split(/[,;\t]/).length - 1);
  const first = counts.findIndex((count) => count > 0);
  return first >= 0 && first < 4 && counts.length - first > 1 && counts.slice(first).every((count) => count === 1);
}

/**
 * The delimiter under which most lines of the beginning have one same width above one, and quotes close where cells end. A `sep=` line is a hint only:
 * files saved again keep it after the delimiter has changed.
 */
export function findDelimiter(text: string, hint?: string): Delimiter {
  const head = text.slice(0, headLength);
  const newline = lineEnd(head);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue;
    const { rows, badQuotes } = scanRows(head, delimiter, { newline, most: 200 });
    const score = regularity(rows) - badQuotes + (delimiter === hint ? 0.5 : 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many rows share the commonest width, a wider table a little ahead of a narrower one. */
function regularity(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) best = Math.max(best, count + width / 1000);
  return best;
}

/**
 * A line feed ends a row whatever stands before it: files glued together mix both line ends. Spreadsheets on old Macs end rows with the other sign alone, and
 * still write line feeds within their cells.
 */
function lineEnd(text: string): '\n' | '\r' {
  if (!text.includes('\n')) return '\r';
  const head = text.slice(0, headLength);
  if (!head.includes('\r') || head.includes('\r\n')) return '\n';
  return head.replace(/"[^"]*"?/g, '').includes('\n') ? '\n' : '\r';
}

function isBlankLine(row: string[]): boolean {
  return row.length === 0 || (row.length === 1 && (row[0] as string).trim() === '');
}
