/** How a tab is shown: frozen and hidden rows and columns, sizes, colour. */

import type { Sheet } from './book';
import type { LocalRange } from './range';
import { Failure } from './service';
import { SheetGrid } from './sheet-grid';
import { color, skip } from './styling';

export abstract class SheetView extends SheetGrid {
  // --- view

  setFrozenRows(rows: number): void {
    if (rows >= this.sheet.rowCount) throw new Failure("You can't freeze all visible rows on the sheet.");
    this.sheet.frozenRows = rows;
  }
  getFrozenRows(): number {
    return this.sheet.frozenRows;
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this.sheet.columnCount) throw new Failure("You can't freeze all visible columns on the sheet.");
    this.sheet.frozenColumns = columns;
  }
  getFrozenColumns(): number {
    return this.sheet.frozenColumns;
  }
  setColumnWidths(start: number, count: number, width: number): this {
    this.inGrid('column', start, count);
    for (let column = start - 1; column < start - 1 + count; column++) this.sheet.widths.set(column, width);
    return this;
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  getColumnWidth(column: number): number {
    this.inGrid('column', column, 1);
    return this.sheet.widths.get(column - 1) ?? 100;
  }
  setRowHeightsForced(start: number, count: number, height: number): this {
    this.inGrid('row', start, count);
    for (let row = start - 1; row < start - 1 + count; row++) this.sheet.heights.set(row, height);
    return this;
  }
  setRowHeights(start: number, count: number, height: number): this {
    return this.setRowHeightsForced(start, count, Math.max(21, height));
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  getRowHeight(row: number): number {
    this.inGrid('row', row, 1);
    return this.sheet.heights.get(row - 1) ?? 21;
  }
  private hide(axis: 'row' | 'column', start: number, count: number, hidden: boolean): void {
    this.inGrid(axis, start, count);
    const set = axis === 'row' ? this.sheet.hiddenRows : this.sheet.hiddenColumns;
    for (let index = start - 1; index < start - 1 + count; index++) {
      if (hidden) set.add(index);
      else set.delete(index);
    }
  }
  hideColumns(start: number, count = 1): void {
    this.hide('column', start, count, true);
  }
  showColumns(start: number, count = 1): void {
    this.hide('column', start, count, false);
  }
  hideRows(start: number, count = 1): void {
    this.hide('row', start, count, true);
  }
  showRows(start: number, count = 1): void {
    this.hide('row', start, count, false);
  }
  hideColumn(range: LocalRange): void {
    this.hide('column', range.getColumn(), range.getNumColumns(), true);
  }
  unhideColumn(range: LocalRange): void {
    this.hide('column', range.getColumn(), range.getNumColumns(), false);
  }
  hideRow(range: LocalRange): void {
    this.hide('row', range.getRow(), range.getNumRows(), true);
  }
  unhideRow(range: LocalRange): void {
    this.hide('row', range.getRow(), range.getNumRows(), false);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.sheet.hiddenColumns.has(column - 1);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.sheet.hiddenRows.has(row - 1);
  }
  hideSheet(): this {
    const { sheet, run } = this;
    if (sheet.hidden) return this;
    const visible = run.book.sheets.filter((other) => !other.hidden && other !== sheet);
    if (visible.length === 0) throw new Failure("You can't hide all the sheets in a document.");
    sheet.hidden = true;
    if (run.book.active === sheet) run.book.active = visible[0] as Sheet;
    return this;
  }
  showSheet(): this {
    this.sheet.hidden = false;
    return this;
  }
  isSheetHidden(): boolean {
    return this.sheet.hidden;
  }
  setHiddenGridlines(hidden: boolean): this {
    this.sheet.gridlines = !hidden;
    return this;
  }
  hasHiddenGridlines(): boolean {
    return !this.sheet.gridlines;
  }
  setTabColor(value: string | null): this {
    const hex = color(value);
    if (hex !== skip) this.sheet.tabColor = (hex as string | undefined) ?? null;
    return this;
  }
  getTabColor(): string | null {
    return this.sheet.tabColor;
  }
  activate(): this {
    this.run.book.active = this.sheet;
    this.sheet.hidden = false;
    return this;
  }
  isRightToLeft(): boolean {
    return false;
  }
}
