/** Rows and columns inserted, deleted and moved, tabs renamed and removed: everything that points at cells follows. */

import type { Rect } from './a1';
import type { Book, Sheet } from './book';
import { adjust, moveSpan, renameSheet, type Shift } from './formulas';

function moveRect(rect: Rect, change: Shift): Rect | null {
  const row = change.axis === 'row';
  const [first, count] = row ? [rect.row, rect.rows] : [rect.column, rect.columns];
  const span = moveSpan(first, first + count - 1, change);
  if (!span) return null;
  const size = span[1] - span[0] + 1;
  return row ? { ...rect, row: span[0], rows: size } : { ...rect, column: span[0], columns: size };
}

const moveRects = (rects: Rect[], change: Shift) => rects.map((rect) => moveRect(rect, change)).filter((rect) => rect !== null);

function moveKeys<T>(map: Map<number, T>, change: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const span = moveSpan(key, key, change);
    if (span) moved.set(span[0], value);
  }
  return moved;
}

function moveSet(set: Set<number>, change: Shift): Set<number> {
  return new Set(moveKeys(new Map([...set].map((key) => [key, true])), change).keys());
}

function moveCells(book: Book, sheet: Sheet, { axis, start, count }: Shift): void {
  const removed = count < 0 ? -count : 0;
  if (axis === 'row') {
    for (const line of sheet.rows.slice(start, start + removed)) for (const cell of line ?? []) if (cell) book.empty(cell);
    if (sheet.rows.length > start) {
      if (count < 0) sheet.rows.splice(start, removed);
      else sheet.rows.splice(start, 0, ...Array.from({ length: count }, () => []));
    }
    sheet.rowCount += count;
    return;
  }
  for (const line of sheet.rows) {
    if (!line || line.length <= start) continue;
    for (const cell of line.slice(start, start + removed)) if (cell) book.empty(cell);
    if (count < 0) line.splice(start, removed);
    else line.splice(start, 0, ...new Array<undefined>(count));
  }
  sheet.columnCount += count;
}

/** Inserts blank rows or columns before `start`, or deletes from it. */
export function changeGrid(book: Book, sheet: Sheet, change: Shift): void {
  for (const formula of [...sheet.spilling]) {
    book.clearSpill(formula);
  }
  moveCells(book, sheet, change);
  for (let r = 0; r < sheet.rows.length; r++) {
    const line = sheet.rows[r];
    for (let c = 0; line && c < line.length; c++) {
      const formula = line[c]?.formula;
      if (formula) [formula.row, formula.column] = [r, c];
    }
  }
  for (const home of book.sheets) for (const formula of home.formulas) formula.text = adjust(book, home, formula.text, sheet, change);
  if (change.axis === 'row') {
    sheet.heights = moveKeys(sheet.heights, change);
    sheet.hiddenRows = moveSet(sheet.hiddenRows, change);
  } else {
    sheet.widths = moveKeys(sheet.widths, change);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns, change);
  }
  sheet.merges = moveRects(sheet.merges, change).filter((rect) => rect.rows > 1 || rect.columns > 1);
  const filter = sheet.filter && moveRect(sheet.filter, change);
  if (filter) sheet.filter = filter;
  else delete sheet.filter;
  sheet.validations = sheet.validations.flatMap((rule) => {
    const rect = moveRect(rule.rect, change);
    return rect ? [{ ...rule, rect }] : [];
  });
  for (const rule of sheet.conditionals) rule.rects = moveRects(rule.rects, change);
  sheet.protections = sheet.protections.filter((protection) => {
    if (protection.rect) protection.rect = moveRect(protection.rect, change);
    else return true;
    return protection.rect !== null;
  });
  for (const protection of sheet.protections) protection.unprotected = moveRects(protection.unprotected, change);
  for (const home of book.sheets) {
    for (const chart of home.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        if (range.sheet !== sheet) return [range];
        const rect = moveRect(range.rect, change);
        return rect ? [{ sheet, rect }] : [];
      });
    }
  }
  for (const name of book.names) {
    if (name.sheet === sheet) name.rect = moveRect(name.rect, change) ?? name.rect;
  }
  book.metadata = book.metadata.filter((entry) => {
    const key = change.axis;
    const at = entry[key];
    if (entry.sheet !== sheet || at === null) return true;
    const span = moveSpan(at, at, change);
    if (span) entry[key] = span[0];
    return span !== null;
  });
  book.onStructure();
}

export function renameTab(book: Book, sheet: Sheet, name: string): void {
  const old = sheet.name;
  for (const home of book.sheets) for (const formula of home.formulas) formula.text = renameSheet(book, formula.text, old, name);
  sheet.name = name;
  book.onStructure();
}

/** Formulas that named the tab show #REF! from now on. */
export function removeTab(book: Book, sheet: Sheet): void {
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  sheet.deleted = true;
  for (const home of book.sheets) {
    for (const formula of home.formulas) formula.text = renameSheet(book, formula.text, sheet.name, null);
    for (const chart of home.charts) chart.ranges = chart.ranges.filter((range) => range.sheet !== sheet);
  }
  book.metadata = book.metadata.filter((entry) => entry.sheet !== sheet);
  book.names = book.names.filter((name) => name.sheet !== sheet);
  if (book.active === sheet) {
    const visible = book.sheets.filter((other) => !other.hidden);
    book.active = (visible[Math.min(index, visible.length - 1)] ?? book.sheets[0]) as Sheet;
  }
  book.onStructure();
}
