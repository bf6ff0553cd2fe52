/** `Sheet`. */

import { closeRect, parseA1, parseR1C1, splitSheet } from './a1';
import { GRID_LIMIT, type Sheet } from './book';
import { checkProtection, write } from './cells';
import { LocalChart, LocalChartBuilder } from './chart';
import { LocalConditional } from './conditional';
import { LocalMetadata, LocalMetadataFinder } from './metadata';
import { LocalProtection } from './protection';
import { checkedRect, LocalRange, LocalRangeList } from './range';
import { type Enum, enumGroup, Failure, names, type Runtime, Service } from './service';
import { changeGrid, renameTab } from './structure';
import { color, skip } from './styling';

export const sheetTypes = enumGroup('SpreadsheetApp.SheetType', 'GRID OBJECT DATASOURCE');

/** Refuses a tab name as Sheets does; `except` may keep its own. */
export function checkName(run: Runtime, name: string, except: Sheet | null): void {
  if (name === '') throw new Failure('The sheet name cannot be empty.');
  if (name.length > 100) throw new Failure('The sheet name cannot be greater than 100 characters.');
  const other = run.book.sheetNamed(name);
  if (other && other !== except) throw new Failure(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

const FREE = 'getSheetId getRange getRangeList getDataRange newChart getParent getType createDeveloperMetadataFinder';

export class LocalSheet extends Service {
  static override title = 'SpreadsheetApp.Sheet';
  static override free = names(FREE);
  static override signatures: { [member: string]: string } = {
    getRange: 's|n n|n n n|n n n n',
    setName: 's',
    deleteRow: 'n',
    deleteRows: 'n n',
    deleteColumn: 'n',
    deleteColumns: 'n n',
    insertRowsAfter: 'n n',
    insertRowsBefore: 'n n',
    insertColumnsAfter: 'n n',
    insertColumnsBefore: 'n n',
    appendRow: 'a',
    setFrozenRows: 'n',
    setColumnWidth: 'n n',
    setColumnWidths: 'n n n',
    setRowHeight: 'n n',
    setRowHeights: 'n n n',
    setRowHeightsForced: 'n n n',
    setConditionalFormatRules: 'a',
    insertChart: 'R',
    removeChart: 'R',
    updateChart: 'R',
  };

  constructor(
    run: Runtime,
    readonly sheet: Sheet,
  ) {
    super(run);
  }

  // --- identity

  getSheetId(): number {
    return this.sheet.id;
  }
  getName(): string {
    return this.sheet.name;
  }
  getSheetName(): string {
    return this.sheet.name;
  }
  setName(name: string): this {
    checkName(this.run, name, this.sheet);
    renameTab(this.run.book, this.sheet, name);
    return this;
  }
  getIndex(): number {
    return this.run.book.sheets.indexOf(this.sheet) + 1;
  }
  getType(): Enum {
    return sheetTypes.GRID as Enum;
  }
  getParent(): Service {
    return Sheets.parent(this.run);
  }

  // --- size and content

  getLastRow(): number {
    this.run.calculation.settle(this.sheet, this.whole());
    return this.run.book.lastRow(this.sheet);
  }
  getLastColumn(): number {
    this.run.calculation.settle(this.sheet, this.whole());
    return this.run.book.lastColumn(this.sheet);
  }
  getMaxRows(): number {
    return this.sheet.rowCount;
  }
  getMaxColumns(): number {
    return this.sheet.columnCount;
  }
  private whole() {
    return { row: 0, column: 0, rows: this.sheet.rowCount, columns: this.sheet.columnCount };
  }
  getDataRange(): LocalRange {
    const rows = Math.max(1, this.getLastRow());
    const columns = Math.max(1, this.getLastColumn());
    return new LocalRange(this.run, this.sheet, { row: 0, column: 0, rows, columns });
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const height = rows === -1 ? this.getLastRow() - row + 1 : rows;
    const width = columns === -1 ? this.getLastColumn() - column + 1 : columns;
    return new LocalRange(this.run, this.sheet, checkedRect(this.sheet, row, column, height, width)).getValues();
  }
  getRange(first: number | string, column = 1, rows = 1, columns = 1): LocalRange {
    if (typeof first === 'number') return new LocalRange(this.run, this.sheet, checkedRect(this.sheet, first, column, rows, columns));
    const { sheet, rest } = splitSheet(first);
    if (sheet !== null && sheet !== '' && sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw new Failure('Range not found');
    return rangeOf(this.run, this.sheet, rest);
  }
  getRangeList(a1Notations: string[]): LocalRangeList {
    return new LocalRangeList(
      this.run,
      a1Notations.map((text) => this.getRange(text)),
    );
  }
  appendRow(values: unknown[]): this {
    const row = this.getLastRow();
    const { sheet } = this;
    const room = row >= sheet.rowCount ? 1 : 0;
    if (room) this.insert('row', sheet.rowCount, 1);
    if (values.length > sheet.columnCount) this.insert('column', sheet.columnCount, values.length - sheet.columnCount);
    checkProtection(sheet, { row, column: 0, rows: 1, columns: values.length });
    values.forEach((value, column) => write(this.run, sheet, row, column, value));
    this.run.calculation.changed(sheet, { row, column: 0, rows: 1, columns: values.length });
    return this;
  }
  clear(options?: { contentsOnly?: boolean; formatsOnly?: boolean; formatOnly?: boolean }): this {
    const all = !options?.contentsOnly && !options?.formatsOnly && !options?.formatOnly;
    if (all || options?.contentsOnly) this.clearContents();
    if (all || options?.formatsOnly || options?.formatOnly) this.clearFormats();
    return this;
  }
  private used(): LocalRange {
    const columns = Math.max(1, ...this.sheet.rows.map((line) => line?.length ?? 0));
    return new LocalRange(this.run, this.sheet, { row: 0, column: 0, rows: Math.max(1, this.sheet.rows.length), columns });
  }
  clearContents(): this {
    this.used().clearContent();
    return this;
  }
  clearFormats(): this {
    this.used().clear({ formatOnly: true });
    this.sheet.conditionals = [];
    return this;
  }
  clearNotes(): this {
    this.used().clearNote();
    return this;
  }

  // --- rows and columns

  private insert(axis: 'row' | 'column', start: number, count: number): void {
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
  private inGrid(axis: 'row' | 'column', position: number, count: number): void {
    const size = axis === 'row' ? this.sheet.rowCount : this.sheet.columnCount;
    if (position < 1 || count < 1 || position + count - 1 > size) throw new Failure(`Those ${axis}s are out of bounds.`);
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

  // --- metadata, protections, conditional formats, charts

  addDeveloperMetadata(key: string, value: string | Enum = '', visibility?: Enum): this {
    LocalMetadata.add(this.run, key, value, visibility, { sheet: this.sheet, column: null, row: null });
    return this;
  }
  getDeveloperMetadata(): LocalMetadata[] {
    const own = this.run.book.metadata.filter((entry) => entry.sheet === this.sheet && entry.row === null && entry.column === null);
    return own.map((entry) => new LocalMetadata(this.run, entry));
  }
  createDeveloperMetadataFinder(): LocalMetadataFinder {
    return new LocalMetadataFinder(this.run, (entry) => entry.sheet === this.sheet);
  }
  getProtections(type: Enum): LocalProtection[] {
    return LocalProtection.list(this.run, this.sheet, type);
  }
  protect(): LocalProtection {
    let protection = this.sheet.protections.find((other) => other.rect === null);
    if (!protection) {
      protection = { rect: null, warningOnly: false, description: '', unprotected: [], locked: false };
      this.sheet.protections.push(protection);
    }
    return new LocalProtection(this.run, this.sheet, protection);
  }
  getConditionalFormatRules(): LocalConditional[] {
    return this.sheet.conditionals.map((rule) => LocalConditional.of(this.run, this.sheet, rule));
  }
  setConditionalFormatRules(rules: LocalConditional[]): void {
    this.sheet.conditionals = rules.map((rule) => rule.keep(this.sheet));
  }
  clearConditionalFormatRules(): void {
    this.sheet.conditionals = [];
  }
  newChart(): LocalChartBuilder {
    return new LocalChartBuilder(this.run);
  }
  getCharts(): LocalChart[] {
    return this.sheet.charts.map((chart) => LocalChart.of(this.run, chart));
  }
  insertChart(chart: LocalChart): void {
    chart.place(this.sheet);
  }
  updateChart(chart: LocalChart): void {
    chart.place(this.sheet);
  }
  removeChart(chart: LocalChart): void {
    this.sheet.charts = this.sheet.charts.filter((other) => other.id !== chart.getChartId());
  }
}

/** A1 or R1C1 text on that tab. */
export function rangeOf(run: Runtime, sheet: Sheet, text: string): LocalRange {
  const r1c1 = parseR1C1(text);
  const open = r1c1 ?? parseA1(text);
  if (!open) {
    const named = run.book.names.find((entry) => entry.name.toLowerCase() === text.toLowerCase());
    if (named) return new LocalRange(run, named.sheet, named.rect);
    throw new Failure('Range not found');
  }
  const rect = closeRect(open, sheet.rowCount, sheet.columnCount);
  if (rect.row + rect.rows > sheet.rowCount || rect.column + rect.columns > sheet.columnCount || rect.rows < 1 || rect.columns < 1)
    throw new Failure('The coordinates of the range are outside the dimensions of the sheet.');
  const isOpen = open.row === null || open.column === null || open.lastRow === null || open.lastColumn === null;
  return new LocalRange(run, sheet, rect, isOpen ? open : null);
}

/** One object per tab and execution, so that the same tab is the same object. */
const known = new WeakMap<Runtime, Map<Sheet, LocalSheet>>();
const parents = new WeakMap<Runtime, Service>();

export const Sheets = {
  of(run: Runtime, sheet: Sheet): LocalSheet {
    let sheets = known.get(run);
    if (!sheets) known.set(run, (sheets = new Map()));
    let made = sheets.get(sheet);
    if (!made) sheets.set(sheet, (made = new LocalSheet(run, sheet)));
    return made;
  },
  setParent: (run: Runtime, spreadsheet: Service) => parents.set(run, spreadsheet),
  parent: (run: Runtime) => parents.get(run) as Service,
};
