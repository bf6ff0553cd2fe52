/** Well-formed delimited text to rows, faster than a parser that must expect everything; anything else is left to that one. */

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const zero = 48;
const none = -1;

/**
 * Rows may have any number of cells. Null as soon as a quoted cell is not closed, or goes on after its closing quote.
 * Whole numbers below 10,000, and cells that repeat the one above them, share one string: a large export consists mostly of those.
 */
export function scanRows(text: string, delimiter: string): string[][] | null {
  const mark = delimiter.charCodeAt(0);
  const length = text.length;
  const numbers: string[] = [];
  const rows: string[][] = [];
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
      row[width] = doubled ? text.slice(start, end).replace(/""/g, '"') : cellOf(text, start, end, above[width]);
      at = end + 1;
      if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
    } else {
      const start = at;
      let code = text.charCodeAt(at);
      let value = code > zero && code <= zero + 9 ? 0 : none;
      while (value !== none && at < start + 5 && code !== mark && code !== lineFeed && at < length) {
        value = code >= zero && code <= zero + 9 && at < start + 4 ? value * 10 + code - zero : none;
        code = text.charCodeAt(++at);
      }
      while (at < length && code !== mark && code !== lineFeed) code = text.charCodeAt(++at);
      const end = code === lineFeed && at > start && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
      if (value === none) row[width] = cellOf(text, start, end, above[width]);
      else row[width] = numbers[value] ??= text.slice(start, end);
    }
    width++;
    if (at >= length) break;
    const code = text.charCodeAt(at++);
    if (code === lineFeed) {
      above = row.slice(0, width);
      rows.push(above as string[]);
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
