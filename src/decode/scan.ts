/** Well-formed delimited text to rows, faster than a parser that must expect everything; anything else is left to that one. */

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

/**
 * Rows may have any number of cells. Null as soon as a quoted cell is not closed, or goes on after its closing quote.
 * Whole numbers below 10,000, and cells that repeat the one above them, share one string: a large export consists mostly of those.
 */
export function scanRows(text: string, delimiter: string, told: (share: number) => void = () => {}): string[][] | null {
  const mark = delimiter.charCodeAt(0);
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
  while (at < length) {
    if (text.charCodeAt(at) === quote) {
      const start = at + 1;
      let end = text.indexOf('"', start);
      let doubled = false;
      while (end !== none && text.charCodeAt(end + 1) === quote) {
        doubled = true;
        end = text.indexOf('"', end + 2);
      }
      if (end === none) return null;
      words[width] = rows.length;
      row[width] = doubled ? text.slice(start, end).replace(/""/g, '"') : cellOf(text, start, end, above[width]);
      at = end + 1;
      if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
    } else {
      const start = at;
      let code = text.charCodeAt(at);
      while (code >= zero && code <= nine) code = text.charCodeAt(++at);
      const digits = at - start;
      if (at < length && code !== mark && code !== lineFeed && (code !== carriageReturn || text.charCodeAt(at + 1) !== lineFeed)) words[width] = rows.length;
      while (at < length && code !== mark && code !== lineFeed) code = text.charCodeAt(++at);
      const end = code === lineFeed && at > start && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
      if (digits > 0 && digits < 5 && end - start === digits && text.charCodeAt(start) !== zero) {
        let value = 0;
        for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - zero;
        row[width] = numbers[value] ??= text.slice(start, end);
      } else row[width] = cellOf(text, start, end, above[width]);
    }
    width++;
    if (at >= length) break;
    const code = text.charCodeAt(at++);
    if (code === lineFeed) {
      above = row.slice(0, width);
      rows.push(above as string[]);
      if (rows.length % 8192 === 0) told(at / length);
      width = 0;
    } else if (code !== mark) return null;
    else if (at === length) row[width++] = '';
  }
  if (width > 0) rows.push(row.slice(0, width));
  return rows;
}

/** The string of the cell above where that one reads the same: most columns of ids, names and kinds repeat. */
function cellOf(text: string, start: number, end: number, above: string | undefined): string {
  if (start === end) return '';
  const last = end - start - 1;
  if (above !== undefined && above.length === last + 1 && above.charCodeAt(last) === text.charCodeAt(end - 1) && text.startsWith(above, start)) return above;
  return text.slice(start, end);
}
