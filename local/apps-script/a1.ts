/** A1 and R1C1 texts to 0-based rectangles and back. */

export type Rect = { row: number; column: number; rows: number; columns: number };

/** A rectangle as written: a missing end means «to the edge of the grid» (`A2:A`, `A:A`, `3:5`). */
export type OpenRect = { row: number | null; column: number | null; lastRow: number | null; lastColumn: number | null };

export function columnLetters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** `A1`, or `A1:B2`. */
export function rectName(rect: Rect): string {
  const first = cellName(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${cellName(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

const END = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]*)?$/;

function parseEnd(text: string): { row: number | null; column: number | null } | null {
  const match = END.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return { column: match[1] === undefined ? null : columnIndex(match[1]), row: match[2] === undefined ? null : Number(match[2]) - 1 };
}

function ordered(a: number | null, b: number | null): [number | null, number | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b];
}

/** Null when the text is no A1 reference. A lone column or row (`A`, `5`) is none. */
export function parseA1(text: string): OpenRect | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const first = parseEnd(parts[0] as string);
  if (!first) return null;
  if (parts.length === 1) {
    if (first.row === null || first.column === null) return null;
    return { row: first.row, column: first.column, lastRow: first.row, lastColumn: first.column };
  }
  const second = parseEnd(parts[1] as string);
  if (!second) return null;
  if (first.row === null && second.row === null && (first.column === null || second.column === null)) return null;
  if (first.column === null && second.column === null && (first.row === null || second.row === null)) return null;
  // `A1:5` and `A1:C` are open on the side their second half does not name
  const [row, lastRow] = first.row === null ? [second.row, null] : ordered(first.row, second.row);
  const [column, lastColumn] = first.column === null ? [second.column, null] : ordered(first.column, second.column);
  if (first.row === null && second.row === null) return { row: null, lastRow: null, column, lastColumn };
  if (first.column === null && second.column === null) return { row, lastRow, column: null, lastColumn: null };
  return { row, lastRow, column, lastColumn };
}

/** Absolute R1C1 (`R2C2:R4C5`); null otherwise. */
export function parseR1C1(text: string): OpenRect | null {
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text);
  if (!match) return null;
  const [r1, c1] = [Number(match[1]) - 1, Number(match[2]) - 1];
  const [r2, c2] = match[3] === undefined ? [r1, c1] : [Number(match[3]) - 1, Number(match[4]) - 1];
  return { row: Math.min(r1, r2), lastRow: Math.max(r1, r2), column: Math.min(c1, c2), lastColumn: Math.max(c1, c2) };
}

/** Fills the open sides from a grid of `rows` × `columns`. */
export function closeRect(open: OpenRect, rows: number, columns: number): Rect {
  const row = open.row ?? 0;
  const column = open.column ?? 0;
  const lastRow = open.lastRow ?? rows - 1;
  const lastColumn = open.lastColumn ?? columns - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Sheet name and the rest; quotes around the name are taken off. `!A1` has the name ''. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: text };
  const name = text.slice(0, at);
  const quoted = /^'([\s\S]*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] as string).replace(/''/g, "'") : name, rest: text.slice(at + 1) };
}

/** The name as a reference writes it: quoted where Sheets quotes it. */
export function sheetReference(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^\$?[A-Za-z]{1,3}\$?\d+$/.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}
