/** `Spreadsheet` and `SpreadsheetApp`. */

import { splitSheet } from './a1';
import { GRID_LIMIT, type Sheet } from './book';
import { booleanCriteria, LocalConditionalBuilder } from './conditional';
import { LocalMetadata, LocalMetadataFinder, locationTypes, visibilities } from './metadata';
import { LocalProtection, protectionTypes } from './protection';
import type { LocalRange } from './range';
import { LocalRangeList } from './range-list';
import { wrapStrategies } from './range-styles';
import { LocalRichTextBuilder, LocalTextStyleBuilder } from './rich-text';
import { type Enum, enumGroup, Failure, names, type Runtime, Service, tellLate } from './service';
import { checkName, LocalSheet, rangeOf, sheetTypes } from './sheet';
import { removeTab } from './structure';
import { LocalUi } from './ui';
import { LocalRuleBuilder, validationCriteria } from './validation';

export class LocalSpreadsheet extends Service {
  static override title = 'SpreadsheetApp.Spreadsheet';
  static override free = names('getRange getRangeList createDeveloperMetadataFinder toast getId getKey');
  static override signatures: { [member: string]: string } = {
    getSheetByName: 's',
    insertSheet: '|s|n|s n|s o|s n o',
    deleteSheet: 'R',
    setActiveSheet: 'R|R b',
    moveActiveSheet: 'n',
    toast: 's|s s?|s s? n?',
    getRange: 's',
  };

  constructor(run: Runtime) {
    super(run);
    run.tabs = { file: this, of: (sheet) => this.of(sheet) };
  }
  private readonly tabs = new Map<Sheet, LocalSheet>();
  private of(sheet: Sheet): LocalSheet {
    let tab = this.tabs.get(sheet);
    if (!tab) {
      tab = new LocalSheet(this.run, sheet);
      this.tabs.set(sheet, tab);
    }
    return tab;
  }

  getId(): string {
    return this.run.book.id;
  }
  getKey(): string {
    return this.run.book.id;
  }
  getName(): string {
    return this.run.book.name;
  }
  rename(name: string): void {
    this.run.book.name = name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.run.book.id}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this.run.book.locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.run.book.zone;
  }
  getSheets(): LocalSheet[] {
    return this.run.book.sheets.map((sheet) => this.of(sheet));
  }
  getNumSheets(): number {
    return this.run.book.sheets.length;
  }
  getSheetByName(name: string): LocalSheet | null {
    const sheet = this.run.book.sheetNamed(name);
    return sheet && (sheet.name === name || !this.run.manners.exactNames) ? this.of(sheet) : null;
  }
  getSheetById(id: number): LocalSheet | null {
    const sheet = this.run.book.sheets.find((other) => other.id === id);
    return sheet ? this.of(sheet) : null;
  }
  private active(): LocalSheet {
    return this.of(this.run.book.active);
  }
  getActiveSheet(): LocalSheet {
    return this.active();
  }
  getSheetName(): string {
    return this.active().getName();
  }
  getSheetId(): number {
    return this.active().getSheetId();
  }
  getColumnWidth(column: number): number {
    return this.active().getColumnWidth(column);
  }
  getLastRow(): number {
    return this.active().getLastRow();
  }
  getLastColumn(): number {
    return this.active().getLastColumn();
  }
  getDataRange(): LocalRange {
    return this.active().getDataRange();
  }
  setActiveSheet({ sheet }: LocalSheet): LocalSheet {
    this.run.book.active = sheet;
    sheet.hidden = false;
    return this.of(sheet);
  }
  insertSheet(first?: string | number, second?: number | object): LocalSheet {
    const { book } = this.run;
    if (typeof second === 'object') throw new Error('local Spreadsheet does not model insertSheet with a template');
    const name = typeof first === 'string' ? first : this.freeName();
    const index = typeof first === 'number' ? first : (second ?? book.sheets.indexOf(book.active) + 1);
    checkName(this.run, name, null);
    if (book.cellCount() + 26_000 > GRID_LIMIT)
      throw new Failure(`This action would increase the number of cells in the workbook above the limit of ${GRID_LIMIT} cells.`);
    const sheet = book.addSheet(name, Math.min(index, book.sheets.length));
    book.active = sheet;
    return this.of(sheet);
  }
  private freeName(): string {
    let n = this.run.book.sheets.length + 1;
    while (this.run.book.sheetNamed(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
  deleteSheet({ sheet }: LocalSheet): void {
    const { book } = this.run;
    if (sheet.protections.some((protection) => protection.locked))
      throw new Failure('You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.');
    if (book.sheets.length === 1) throw new Failure("You can't remove all the sheets in a document.");
    if (!book.sheets.some((other) => other !== sheet && !other.hidden)) throw new Failure("You can't remove all the visible sheets in a document.");
    removeTab(book, sheet);
  }
  deleteActiveSheet(): LocalSheet {
    this.deleteSheet(this.active());
    return this.active();
  }
  renameActiveSheet(name: string): void {
    this.active().setName(name);
  }
  moveActiveSheet(position: number): void {
    const { book } = this.run;
    if (position < 1 || position > book.sheets.length) throw new Failure('The sheet position is out of bounds.');
    book.sheets.splice(book.sheets.indexOf(book.active), 1);
    book.sheets.splice(position - 1, 0, book.active);
  }
  getRange(text: string): LocalRange {
    const { sheet, rest } = splitSheet(text);
    const home = sheet === null || sheet === '' ? this.run.book.active : this.run.book.sheetNamed(sheet);
    if (!home) throw new Failure('Range not found');
    return rangeOf(this.run, home, rest);
  }
  getRangeList(texts: string[]): LocalRangeList {
    return new LocalRangeList(
      this.run,
      texts.map((text) => this.getRange(text)),
    );
  }
  getRangeByName(name: string): LocalRange | null {
    const found = this.run.book.names.find((entry) => entry.name.toLowerCase() === splitSheet(name).rest.toLowerCase());
    return found
      ? rangeOf(
          this.run,
          found.sheet,
          `R${found.rect.row + 1}C${found.rect.column + 1}:R${found.rect.row + found.rect.rows}C${found.rect.column + found.rect.columns}`,
        )
      : null;
  }
  setNamedRange(name: string, { sheet, rect }: LocalRange): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^\$?[A-Za-z]{1,3}\$?\d+$/.test(name)) throw new Failure(`The name "${name}" is not a valid range name.`);
    const { book } = this.run;
    book.names = book.names.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase());
    book.names.push({ name, sheet, rect });
  }
  removeNamedRange(name: string): void {
    const { book } = this.run;
    const kept = book.names.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase());
    if (kept.length === book.names.length) throw new Failure(`There is no range named "${name}".`);
    book.names = kept;
  }
  toast(message: string): void {
    this.run.shown.toasts.push(message);
  }
  addDeveloperMetadata(key: string, value: string | Enum = '', visibility?: Enum): this {
    LocalMetadata.add(this.run, key, value, visibility, { sheet: null, column: null, row: null });
    return this;
  }
  getDeveloperMetadata(): LocalMetadata[] {
    return this.run.book.metadata.filter((entry) => entry.sheet === null).map((entry) => new LocalMetadata(this.run, entry));
  }
  createDeveloperMetadataFinder(): LocalMetadataFinder {
    return new LocalMetadataFinder(this.run, () => true);
  }
  getProtections(type: Enum): LocalProtection[] {
    return this.run.book.sheets.flatMap((sheet) => LocalProtection.list(this.run, sheet, type));
  }
}

/** Refuses, in Google's words, what the place where the script runs may not use. */
export function needFile(run: Runtime, member: string): void {
  if (run.mode === 'NONE')
    throw new Failure(
      `You do not have permission to call SpreadsheetApp.${member}. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly`,
    );
}

export class LocalSpreadsheetApp extends Service {
  static override title = 'SpreadsheetApp';
  static override free = names(
    'getActive getActiveSpreadsheet getActiveSheet getUi flush newDataValidation newConditionalFormatRule newRichTextValue newTextStyle',
  );
  readonly ProtectionType = protectionTypes;
  readonly BorderStyle = enumGroup('SpreadsheetApp.BorderStyle', 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE');
  readonly DeveloperMetadataVisibility = visibilities;
  readonly DeveloperMetadataLocationType = locationTypes;
  readonly DataValidationCriteria = validationCriteria;
  readonly BooleanCriteria = booleanCriteria;
  readonly SheetType = sheetTypes;
  readonly WrapStrategy = wrapStrategies;
  readonly Dimension = enumGroup('SpreadsheetApp.Dimension', 'COLUMNS ROWS');
  readonly RelativeDate = enumGroup('SpreadsheetApp.RelativeDate', 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR');
  readonly CopyPasteType = enumGroup(
    'SpreadsheetApp.CopyPasteType',
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  );
  readonly Direction = enumGroup('SpreadsheetApp.Direction', 'UP DOWN PREVIOUS NEXT');
  private readonly spreadsheet: LocalSpreadsheet;
  private readonly ui: LocalUi;

  constructor(run: Runtime) {
    super(run);
    this.spreadsheet = new LocalSpreadsheet(run);
    this.ui = new LocalUi(run);
  }
  getActive(): LocalSpreadsheet {
    needFile(this.run, 'getActive');
    return this.spreadsheet;
  }
  getActiveSpreadsheet(): LocalSpreadsheet {
    needFile(this.run, 'getActiveSpreadsheet');
    return this.spreadsheet;
  }
  getActiveSheet(): LocalSheet {
    needFile(this.run, 'getActiveSheet');
    return this.spreadsheet.getActiveSheet();
  }
  getUi(): LocalUi {
    if (this.run.mode === 'CUSTOM_FUNCTION') throw new Failure('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.ui;
  }
  flush(): void {
    needFile(this.run, 'flush');
    tellLate(this.run.refused);
  }
  newDataValidation(): LocalRuleBuilder {
    return new LocalRuleBuilder(this.run);
  }
  newConditionalFormatRule(): LocalConditionalBuilder {
    return new LocalConditionalBuilder(this.run);
  }
  newRichTextValue(): LocalRichTextBuilder {
    return new LocalRichTextBuilder(this.run);
  }
  newTextStyle(): LocalTextStyleBuilder {
    return new LocalTextStyleBuilder(this.run);
  }
}
