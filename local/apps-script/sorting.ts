/** Sorting rows as Sheets does, and moving rows or columns: whole cells travel, with their styles and notes. */

import type { Rect } from './a1';
import type { Book, Cell, Sheet } from './book';
import { shift, usesDecimalComma } from './formulas';

export type SortKey = { column: number; ascending: boolean };

/** Numbers, then text without regard to case, then booleans; blanks last in both directions. */
function compare(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const [x, y] = [a?.v, b?.v];
  if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
  const rank = (value: string | number | boolean) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  let order = rank(x) - rank(y);
  if (order === 0 && typeof x === 'string') order = x.localeCompare(y as string, undefined, { sensitivity: 'accent' });
  else if (order === 0) order = Number(x) - Number(y);
  return ascending ? order : -order;
}

/** Puts `cell` at a place: a formula's relative references move along when it changes its row or column. */
export function place(book: Book, sheet: Sheet, row: number, column: number, cell: Cell | undefined, follow: boolean): void {
  const line = sheet.rows[row] ?? [];
  sheet.rows[row] = line;
  line[column] = cell;
  const formula = cell?.formula;
  if (!formula) return;
  if (follow) formula.text = shift(formula.text, usesDecimalComma(book.locale), row - formula.row, column - formula.column);
  [formula.row, formula.column] = [row, column];
}

/** Sorts the rows of `rect`; keys are columns of the sheet. Rows with equal keys keep their order. */
export function sortRows(book: Book, sheet: Sheet, rect: Rect, keys: readonly SortKey[]): void {
  for (const formula of [...sheet.spilling]) book.clearSpill(formula);
  const lines = Array.from({ length: rect.rows }, (_, r) => Array.from({ length: rect.columns }, (__, c) => book.cell(sheet, rect.row + r, rect.column + c)));
  const at = (line: (Cell | undefined)[], key: SortKey) => line[key.column - rect.column];
  lines.sort((a, b) => {
    for (const key of keys) {
      const order = compare(at(a, key), at(b, key), key.ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach((line, r) => {
    line.forEach((cell, c) => {
      place(book, sheet, rect.row + r, rect.column + c, cell, true);
    });
  });
  book.onStructure();
}
