/** Where a range lies, and walking over its cells: the ground of the other range members. */

import { columnLetters, contains, type OpenRect, type Rect, rectName } from './a1';
import type { Cell, Sheet } from './book';
import { checkProtection } from './cells';
import { Failure, type Runtime, Service } from './service';

export abstract class RangeArea extends Service {
  constructor(
    run: Runtime,
    readonly sheet: Sheet,
    readonly rect: Rect,
    readonly open: OpenRect | null = null,
    private readonly nameless = false,
  ) {
    super(run);
  }

  override cellCount(): number {
    return this.rect.rows * this.rect.columns;
  }

  /** Another range of the same tab. */
  protected at(rect: Rect): this {
    const Made = this.constructor as new (run: Runtime, sheet: Sheet, rect: Rect) => this;
    return new Made(this.run, this.sheet, rect);
  }

  // --- geometry

  getA1Notation(): string {
    const { open } = this;
    if (this.nameless) return '';
    if (open && open.row === null) return `${columnLetters(open.column as number)}:${columnLetters(open.lastColumn as number)}`;
    if (open && open.column === null) return `${(open.row as number) + 1}:${(open.lastRow as number) + 1}`;
    return rectName(this.rect);
  }
  getRow(): number {
    return this.rect.row + 1;
  }
  getRowIndex(): number {
    return this.rect.row + 1;
  }
  getColumn(): number {
    return this.rect.column + 1;
  }
  getLastRow(): number {
    return this.rect.row + this.rect.rows;
  }
  getLastColumn(): number {
    return this.rect.column + this.rect.columns;
  }
  getNumRows(): number {
    return this.rect.rows;
  }
  getHeight(): number {
    return this.rect.rows;
  }
  getNumColumns(): number {
    return this.rect.columns;
  }
  getWidth(): number {
    return this.rect.columns;
  }
  isStartRowBounded(): boolean {
    return this.open?.row !== null;
  }
  isEndRowBounded(): boolean {
    return this.open?.lastRow !== null;
  }
  isStartColumnBounded(): boolean {
    return this.open?.column !== null;
  }
  isEndColumnBounded(): boolean {
    return this.open?.lastColumn !== null;
  }
  getSheet(): Service {
    return this.run.tabs.of(this.sheet);
  }
  getGridId(): number {
    return this.sheet.id;
  }
  offset(rows: number, columns: number, height = this.rect.rows, width = this.rect.columns): this {
    return this.at(checkedRect(this.sheet, this.rect.row + 1 + rows, this.rect.column + 1 + columns, height, width));
  }
  getCell(row: number, column: number): this {
    if (row < 1 || column < 1 || row > this.rect.rows || column > this.rect.columns) throw new Failure('Cell reference out of range');
    return this.at({ row: this.rect.row + row - 1, column: this.rect.column + column - 1, rows: 1, columns: 1 });
  }

  // --- walking

  /** The range as it can be used now: rows deleted since leave it outside the grid. */
  protected live(): Rect {
    if (this.sheet.deleted) throw new Failure(`Sheet ${this.sheet.id} not found`);
    const { rect, sheet, open } = this;
    const rows = open && open.lastRow === null ? sheet.rowCount - rect.row : rect.rows;
    const columns = open && open.lastColumn === null ? sheet.columnCount - rect.column : rect.columns;
    if (rect.row + rows > sheet.rowCount || rect.column + columns > sheet.columnCount)
      throw new Failure('The coordinates of the range are outside the dimensions of the sheet.');
    return { ...rect, rows, columns };
  }

  protected collect<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.live();
    const out: T[][] = new Array(rows);
    for (let r = 0; r < rows; r++) {
      const line = this.sheet.rows[row + r];
      const values: T[] = new Array(columns);
      for (let c = 0; c < columns; c++) values[c] = read(line?.[column + c], row + r, column + c);
      out[r] = values;
    }
    return out;
  }

  protected first<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T {
    const { row, column } = this.live();
    return read(this.sheet.rows[row]?.[column], row, column);
  }

  protected each(act: (row: number, column: number) => void, formats = false): this {
    const { row, column, rows, columns } = this.live();
    checkProtection(this.sheet, this.rect);
    if (this.sheet.typed && (formats || !this.run.manners.typedFormats))
      throw new Failure('This operation is not allowed on cells in typed columns.', this.run.manners.late);
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) act(r, c);
    return this;
  }

  protected settled(): this {
    this.run.calculation.settle(this.sheet, this.live());
    return this;
  }

  protected changed(): this {
    this.run.calculation.changed(this.sheet, this.rect);
    return this;
  }

  protected checkShape(rows: unknown[][]): void {
    const { rows: height, columns: width } = this.live();
    if (rows.length !== height)
      throw new Failure(
        `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
      );
    for (const row of rows) {
      if (row.length !== width)
        throw new Failure(
          `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
        );
    }
  }

  /** Cells that a merge covers hold nothing. */
  protected covered(): (row: number, column: number) => boolean {
    const merges = this.run.book.mergesTouching(this.sheet, this.rect);
    if (merges.length === 0) return () => false;
    return (row, column) => merges.some((merge) => (row !== merge.row || column !== merge.column) && contains(merge, { row, column, rows: 1, columns: 1 }));
  }
}

/** 1-based numbers to a rectangle inside the grid, refused in Google's words. */
export function checkedRect(sheet: Sheet, row: number, column: number, rows: number, columns: number): Rect {
  if (row < 1) throw new Failure('The starting row of the range is too small.');
  if (column < 1) throw new Failure('The starting column of the range is too small.');
  if (rows < 1) throw new Failure('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Failure('The number of columns in the range must be at least 1.');
  const rect = { row: Math.trunc(row) - 1, column: Math.trunc(column) - 1, rows: Math.trunc(rows), columns: Math.trunc(columns) };
  if (rect.row + rect.rows > sheet.rowCount || rect.column + rect.columns > sheet.columnCount)
    throw new Failure('The coordinates of the range are outside the dimensions of the sheet.');
  return rect;
}
