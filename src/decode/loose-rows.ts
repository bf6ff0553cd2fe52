/** Delimited text to rows whatever its quotes: cells that go on after their closing quote, quotes that never close. Reads as PapaParse does (a test compares them). */

type LooseRows = { rows: string[][]; cut: boolean; badQuotes: number };

/**
 * `cut`: a quoted cell is not closed · `badQuotes`: cells whose quotes do not stand where cells begin and end, the unclosed one included.
 * `preview`: rows to read, 0 for all. A line end at the end of the text begins one more row, of one empty cell.
 */
export function looseRows(text: string, delimiter: string, newline: '\n' | '\r', preview: number): LooseRows {
  const result: LooseRows = { rows: [], cut: false, badQuotes: 0 };
  const { rows } = result;
  let row: string[] = [];
  let at = 0;
  let nextMark = text.indexOf(delimiter);
  let nextLine = text.indexOf(newline);
  const isFull = () => preview > 0 && rows.length >= preview;
  const goTo = (place: number) => {
    at = place;
    if (nextMark >= 0 && nextMark < at) nextMark = text.indexOf(delimiter, at);
    if (nextLine >= 0 && nextLine < at) nextLine = text.indexOf(newline, at);
  };
  const endRow = (rest?: string) => {
    if (rest !== undefined) row.push(rest);
    rows.push(row);
    row = [];
  };
  while (text !== '') {
    if (text[at] === '"') {
      const start = at + 1;
      const end = endOfQuoted(text, start, goTo, () => [nextMark, nextLine], delimiter, newline, result);
      if (end.close < 0) {
        result.cut = true;
        result.badQuotes++;
        endRow(text.slice(start));
        break;
      }
      row.push(text.slice(start, end.close).replaceAll('""', '"'));
      if (end.next < 0) {
        endRow();
        break;
      }
      goTo(end.next + 1);
      if (text[end.next] === newline) endRow();
    } else if (nextMark >= 0 && (nextLine < 0 || nextMark < nextLine)) {
      row.push(text.slice(at, nextMark));
      goTo(nextMark + 1);
    } else if (nextLine >= 0) {
      row.push(text.slice(at, nextLine));
      goTo(nextLine + 1);
      endRow();
    } else {
      endRow(text.slice(at));
      break;
    }
    if (row.length === 0 && isFull()) break;
  }
  return result;
}

/** Places of the closing quote and of the mark that ends the cell, spaces between them passed over; −1: there is none. */
function endOfQuoted(
  text: string,
  start: number,
  goTo: (place: number) => void,
  ahead: () => [mark: number, line: number],
  delimiter: string,
  newline: string,
  result: LooseRows,
): { close: number; next: number } {
  for (let close = text.indexOf('"', start); close >= 0; close = text.indexOf('"', close + 1)) {
    if (close === text.length - 1) return { close, next: -1 };
    if (text[close + 1] === '"') {
      close++;
      continue;
    }
    goTo(close + 1);
    const [mark, line] = ahead();
    const upTo = line < 0 ? mark : Math.min(mark, line);
    const afterSpaces = pastSpaces(text, close + 1, upTo);
    if (text[afterSpaces] === delimiter) return { close, next: afterSpaces };
    const afterMoreSpaces = pastSpaces(text, close + 1, line);
    if (text[afterMoreSpaces] === newline) return { close, next: afterMoreSpaces };
    result.badQuotes++;
    close++;
  }
  return { close: -1, next: -1 };
}

/** `to` where nothing but spaces stands before it, else `from`. */
function pastSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] as string)) at++;
  return at === to ? to : from;
}
