/** Well-formed delimited text to rows, faster than a parser that must expect everything; anything else is left to that one. */

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const zero = 48;
const none = -1;

/**
 * Rows may have any number of cells. Null as soon as a quoted cell is not closed, or goes on after its closing quote.
 * Whole numbers below 10,000 share one string each: a large export consists mostly of those.
 */
export function scanRows(text: string, delimiter: string): string[][] | null {
  const mark = delimiter.charCodeAt(0);
  const length = text.length;
  const numbers: string[] = [];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < length) {
    if (text.charCodeAt(at) === quote) {
      const end = closingQuote(text, at + 1);
      if (end === none) return null;
      row.push(quotedCell(text, at + 1, end));
      at = end + 1;
      if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
    } else {
      const start = at;
      let code = text.charCodeAt(at);
      let value = code > zero && code <= zero + 9 ? 0 : none;
      while (at < length && code !== mark && code !== lineFeed) {
        if (value !== none) value = code >= zero && code <= zero + 9 && at < start + 4 && (value > 0 || at === start) ? value * 10 + code - zero : none;
        code = text.charCodeAt(++at);
      }
      const end = code === lineFeed && at > start && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
      const cell = (value === none ? undefined : numbers[value]) ?? text.slice(start, end);
      if (value !== none) numbers[value] = cell;
      row.push(cell);
    }
    if (at >= length) break;
    const code = text.charCodeAt(at++);
    if (code === lineFeed) {
      rows.push(row);
      row = [];
    } else if (code !== mark) return null;
    else if (at === length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== none && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function quotedCell(text: string, start: number, end: number): string {
  const cell = text.slice(start, end);
  return cell.includes('"') ? cell.replace(/""/g, '"') : cell;
}
