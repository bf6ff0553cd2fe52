/** `Sheet`. */

import { closeRect, parseA1, parseR1C1, splitSheet } from './a1';
import type { Sheet } from './book';
import { checkProtection, write } from './cells';
import { LocalChart, LocalChartBuilder } from './chart';
import { LocalConditional } from './conditional';
import { LocalFilter } from './filter';
import { LocalMetadata, LocalMetadataFinder } from './metadata';
import { LocalProtection } from './protection';
import { LocalRange } from './range';
import { checkedRect } from './range-area';
import { LocalRangeList } from './range-list';
import { type Enum, enumGroup, Failure, names, type Runtime, type Service } from './service';
import { SheetView } from './sheet-view';
import { sortRows } from './sorting';
import { renameTab } from './structure';

export const sheetTypes = enumGroup('SpreadsheetApp.SheetType', 'GRID OBJECT DATASOURCE');

/** Refuses a tab name as Sheets does; `except` may keep its own. */
export function checkName(run: Runtime, name: string, except: Sheet | null): void {
  if (name === '') throw new Failure('The sheet name cannot be empty.');
  if (name.length > 100) throw new Failure('The sheet name cannot be greater than 100 characters.');
  const other = run.book.sheetNamed(name);
  if (other && other !== except) throw new Failure(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

const FREE = 'getSheetId getRange getRangeList getDataRange newChart getParent getType createDeveloperMetadataFinder';

export class LocalSheet extends SheetView {
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
    sort: 'n|n b',
    moveRows: 'R n',
    moveColumns: 'R n',
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
    return sheetTypes[this.sheet.type ?? 'GRID'] as Enum;
  }
  getParent(): Service {
    return this.run.tabs.file;
  }

  // --- size and content

  getLastRow(): number {
    this.needGrid();
    this.run.calculation.settle(this.sheet, this.whole());
    return this.run.book.lastRow(this.sheet);
  }
  getLastColumn(): number {
    this.needGrid();
    this.run.calculation.settle(this.sheet, this.whole());
    return this.run.book.lastColumn(this.sheet);
  }
  getMaxRows(): number {
    this.needGrid();
    return this.sheet.rowCount;
  }
  getMaxColumns(): number {
    this.needGrid();
    return this.sheet.columnCount;
  }
  private needGrid(): void {
    if (this.sheet.type === 'OBJECT') throw new Failure('The action is not supported for OBJECT sheet.');
  }
  private whole() {
    return { row: 0, column: 0, rows: this.sheet.rowCount, columns: this.sheet.columnCount };
  }
  getDataRange(): LocalRange {
    this.needGrid();
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
    this.needGrid();
    if (typeof first === 'number' && this.run.manners.grows && first > 0 && first + rows - 1 > this.sheet.rowCount)
      this.insert('row', this.sheet.rowCount, first + rows - 1 - this.sheet.rowCount);
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
    for (let column = 0; column < values.length; column++) write(this.run, sheet, row, column, values[column]);
    this.run.calculation.changed(sheet, { row, column: 0, rows: 1, columns: values.length });
    return this;
  }
  /** Every row below the frozen ones, the header too. */
  sort(column: number, ascending = true): this {
    const { rows, columns } = this.getDataRange().rect;
    const row = this.sheet.frozenRows;
    if (rows > row) sortRows(this.run.book, this.sheet, { row, column: 0, rows: rows - row, columns }, [{ column: column - 1, ascending }]);
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

  // --- filter, metadata, protections, conditional formats, charts

  getFilter(): LocalFilter | null {
    return this.sheet.filter ? new LocalFilter(this.run, this.sheet) : null;
  }
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
