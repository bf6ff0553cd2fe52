/** Moving whole rows or columns of a tab, as dragging them does: what points at them follows. */

import type { Book, Sheet } from './book';
import { mapIndexes } from './formulas';

/** Moves `count` rows or columns from `from` to before `to`, both counted before the move. */
export function moveLines(book: Book, sheet: Sheet, axis: 'row' | 'column', from: number, count: number, to: number): void {
  if (to >= from && to <= from + count) return;
  const size = axis === 'row' ? sheet.rowCount : sheet.columnCount;
  const order = Array.from({ length: size }, (_, index) => index);
  const taken = order.splice(from, count);
  order.splice(to > from ? to - count : to, 0, ...taken);
  const fresh = new Map(order.map((old, index) => [old, index]));
  const moved = (index: number) => fresh.get(index) ?? index;
  for (const formula of [...sheet.spilling]) book.clearSpill(formula);
  if (axis === 'row') {
    sheet.rows = order.map((old) => sheet.rows[old] ?? []);
    sheet.heights = new Map([...sheet.heights].map(([row, height]) => [moved(row), height]));
    sheet.hiddenRows = new Set([...sheet.hiddenRows].map(moved));
  } else {
    sheet.rows = sheet.rows.map((line) => line && order.map((old) => line[old]));
    sheet.widths = new Map([...sheet.widths].map(([column, width]) => [moved(column), width]));
    sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map(moved));
  }
  for (const formula of sheet.formulas) formula[axis] = moved(formula[axis]);
  for (const home of book.sheets) for (const formula of home.formulas) formula.text = mapIndexes(book, home, formula.text, sheet, axis, moved);
  for (const entry of book.metadata) {
    const at = entry[axis];
    if (entry.sheet === sheet && at !== null) entry[axis] = moved(at);
  }
  const span = axis === 'row' ? 'rows' : 'columns';
  for (const rule of sheet.validations) if (rule.rect[span] === 1) rule.rect = { ...rule.rect, [axis]: moved(rule.rect[axis]) };
  book.onStructure();
}
