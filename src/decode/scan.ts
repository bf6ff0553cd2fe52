/** Delimited text to rows, whatever its quotes and line ends. Reads as PapaParse does (tests compare them), well-formed text in less time than that takes. */

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const zero = 48;
const nine = 57;
const none = -1;

/** Per column of a scanned text, the last row whose cell is more than digits. Beside the rows, so that a table made of some of them has none. */
const lastWords = new WeakMap<readonly (readonly string[])[], readonly (number | undefined)[]>();

/** True where it is known that from this row on the column holds nothing but bare digits and empty cells; false also where nobody looked. */
export function isDigitsFrom(rows: readonly (readonly string[])[], row: number, column: number): boolean {
  const words = lastWords.get(rows);
  return words !== undefined && (words[column] ?? none) < row;
}

export type ScannedText = { rows: string[][]; cut: boolean; badQuotes: number };
/** `most`: rows to read at most. `told`: share that is read. */
type ScanOptions = { newline?: '\n' | '\r'; most?: number; told?: ((share: number) => void) | undefined };

/**
 * Rows may have any number of cells; a line end at the end of the text begins no row. A quoted cell ends at a quote before a delimiter, a line end (spaces
 * between them are passed over) or the end of the text. `badQuotes`: quotes within quoted cells that stand elsewhere, and the one that nothing closes;
 * `cut`: there is such a one, its cell is the rest of the text as it stands.
 * Whole numbers below 10,000, and cells that repeat the one above them, share one string: a large export consists mostly of those.
 */
export function scanRows(text: string, delimiter: string, { newline = '\n', most = Number.POSITIVE_INFINITY, told }: ScanOptions = {}): ScannedText {
  const mark = delimiter.charCodeAt(0);
  const lineEnd = newline.charCodeAt(0);
  const length = text.length;
  const numbers: string[] = [];
  const rows: string[][] = [];
  const words: number[] = [];
  lastWords.set(rows, words);
  // one row's cells at a time, copied out at their number: an array that grows with each row would be half empty
  const row: string[] = [];
  let above: readonly string[] = row;
  let width = 0;
  let at = 0;
  let cut = false;
  let badQuotes = 0;
  while (at < length && rows.length < most) {
    if (text.charCodeAt(at) === quote) {
      const start = at + 1;
      let doubled = false;
      let end = text.indexOf('"', start);
      for (; end !== none; end = text.indexOf('"', end + 2)) {
        at = end + 1;
        const code = text.charCodeAt(at);
        if (code === mark || code === lineEnd || at === length) break;
        if (code === quote) doubled = true;
        else {
          at = pastSpaces(text, at, mark, lineEnd);
          if (at < length && (text.charCodeAt(at) === mark || text.charCodeAt(at) === lineEnd)) break;
          badQuotes++;
        }
      }
      words[width] = rows.length;
      if (end === none) {
        cut = true;
        badQuotes++;
        at = length;
        row[width] = text.slice(start);
      } else row[width] = doubled ? text.slice(start, end).replace(/""/g, '"') : cellOf(text, start, end, above[width]);
    } else {
      const start = at;
      let code = text.charCodeAt(at);
      while (code >= zero && code <= nine) code = text.charCodeAt(++at);
      const digits = at - start;
      if (at < length && code !== mark && code !== lineEnd && (code !== carriageReturn || text.charCodeAt(at + 1) !== lineFeed)) words[width] = rows.length;
      while (at < length && code !== mark && code !== lineEnd) code = text.charCodeAt(++at);
      const end = code === lineFeed && at > start && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
      if (digits > 0 && digits < 5 && end - start === digits && text.charCodeAt(start) !== zero) {
        let value = 0;
        for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - zero;
        row[width] = numbers[value] ??= text.slice(start, end);
      } else row[width] = cellOf(text, start, end, above[width]);
    }
    width++;
    if (at >= length) break;
    if (text.charCodeAt(at++) === lineEnd) {
      above = row.slice(0, width);
      rows.push(above as string[]);
      if (rows.length % 8192 === 0) told?.(at / length);
      width = 0;
    } else if (at === length) row[width++] = '';
  }
  if (width > 0) rows.push(row.slice(0, width));
  return { rows, cut, badQuotes };
}

function pastSpaces(text: string, from: number, mark: number, lineEnd: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== mark && text.charCodeAt(at) !== lineEnd && (text[at] as string).trim() === '') at++;
  return at;
}

/** The string of the cell above where that one reads the same: most columns of ids, names and kinds repeat. */
function cellOf(text: string, start: number, end: number, above: string | undefined): string {
  if (start === end) return '';
  const last = end - start - 1;
  if (above !== undefined && above.length === last + 1 && above.charCodeAt(last) === text.charCodeAt(end - 1) && text.startsWith(above, start)) return above;
  return text.slice(start, end);
}
