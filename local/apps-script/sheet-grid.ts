/** Rows and columns of a tab: inserted, deleted, moved, refused outside the grid. */

import { GRID_LIMIT, type Sheet } from './book';
import { checkProtection } from './cells';
import { moveLines } from './moving';
import type { LocalRange } from './range';
import { Failure, type Runtime, Service } from './service';
import { changeGrid } from './structure';

export abstract class SheetGrid extends Service {
  constructor(
    run: Runtime,
    readonly sheet: Sheet,
  ) {
    super(run);
  }

  // --- rows and columns

  protected insert(axis: 'row' | 'column', start: number, count: number): void {
    const { sheet, run } = this;
    checkProtection(sheet, null);
    const [rows, columns] = axis === 'row' ? [count, sheet.columnCount] : [sheet.rowCount, count];
    if (run.book.cellCount() + rows * columns > GRID_LIMIT)
      throw new Failure(`This action would increase the number of cells in the workbook above the limit of ${GRID_LIMIT} cells.`);
    changeGrid(run.book, sheet, { axis, start, count });
  }
  private remove(axis: 'row' | 'column', position: number, count: number): void {
    const { sheet, run } = this;
    const size = axis === 'row' ? sheet.rowCount : sheet.columnCount;
    this.inGrid(axis, position, count);
    if (count >= size) throw new Failure(`You can't delete all the ${axis}s on the sheet.`);
    const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
    if (frozen > 0 && position <= frozen + 1 && position + count - 1 >= size) throw new Failure(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
    checkProtection(
      sheet,
      axis === 'row'
        ? { row: position - 1, column: 0, rows: count, columns: sheet.columnCount }
        : { row: 0, column: position - 1, rows: sheet.rowCount, columns: count },
    );
    changeGrid(run.book, sheet, { axis, start: position - 1, count: -count });
    if (axis === 'row') sheet.frozenRows -= Math.max(0, Math.min(frozen, position + count - 1) - position + 1);
    else sheet.frozenColumns -= Math.max(0, Math.min(frozen, position + count - 1) - position + 1);
  }
  protected inGrid(axis: 'row' | 'column', position: number, count: number): void {
    const size = axis === 'row' ? this.sheet.rowCount : this.sheet.columnCount;
    if (position < 1 || count < 1 || position + count - 1 > size) throw new Failure(`Those ${axis}s are out of bounds.`);
  }
  /** Destination counted before the move. */
  moveRows(rows: LocalRange, destination: number): void {
    this.inGrid('row', destination, 1);
    moveLines(this.run.book, this.sheet, 'row', rows.rect.row, rows.rect.rows, destination - 1);
  }
  moveColumns(columns: LocalRange, destination: number): void {
    this.inGrid('column', destination, 1);
    moveLines(this.run.book, this.sheet, 'column', columns.rect.column, columns.rect.columns, destination - 1);
  }
  insertRowsAfter(row: number, count: number): this {
    this.inGrid('row', row, 1);
    this.insert('row', row, count);
    return this;
  }
  insertRowsBefore(row: number, count: number): this {
    this.inGrid('row', row, 1);
    this.insert('row', row - 1, count);
    return this;
  }
  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }
  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }
  insertRows(row: number, count = 1): void {
    this.insertRowsBefore(row, count);
  }
  insertColumnsAfter(column: number, count: number): this {
    this.inGrid('column', column, 1);
    this.insert('column', column, count);
    return this;
  }
  insertColumnsBefore(column: number, count: number): this {
    this.inGrid('column', column, 1);
    this.insert('column', column - 1, count);
    return this;
  }
  insertColumnAfter(column: number): this {
    return this.insertColumnsAfter(column, 1);
  }
  insertColumnBefore(column: number): this {
    return this.insertColumnsBefore(column, 1);
  }
  insertColumns(column: number, count = 1): void {
    this.insertColumnsBefore(column, count);
  }
  deleteRow(row: number): this {
    this.remove('row', row, 1);
    return this;
  }
  deleteRows(row: number, count: number): void {
    this.remove('row', row, count);
  }
  deleteColumn(column: number): this {
    this.remove('column', column, 1);
    return this;
  }
  deleteColumns(column: number, count: number): void {
    this.remove('column', column, count);
  }
}
