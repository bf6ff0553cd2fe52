/** The exact slice of Apps Script this add-on uses. Production code takes it, the real services fit it, the local host implements it. */

export type CellValue = string | number | boolean | Date | null;

export interface Services {
  SpreadsheetApp: SpreadsheetAppService;
  LockService: { getDocumentLock(): LockLike };
  /** The key tells users apart without naming them, and needs no scope. */
  Session: { getActiveUserLocale(): string; getScriptTimeZone(): string; getTemporaryActiveUserKey(): string };
  /** A store of this user's own for minutes; needs no scope. */
  CacheService: { getUserCache(): CacheLike };
  HtmlService: { createHtmlOutputFromFile(name: string): HtmlOutputLike };
  Utilities: { getUuid(): string; formatDate(date: Date, zone: string, format: string): string; sleep(milliseconds: number): void };
  Charts: { ChartType: { LINE: unknown; COLUMN: unknown }; ChartHiddenDimensionStrategy: { SHOW_BOTH: unknown } };
}

export interface LockLike {
  tryLock(milliseconds: number): boolean;
  releaseLock(): void;
}

export interface CacheLike {
  get(key: string): string | null;
  /** What is kept of them. */
  getAll(keys: string[]): { [key: string]: string };
  putAll(values: { [key: string]: string }, seconds: number): void;
}

export interface HtmlOutputLike {
  getContent(): string;
  setTitle(title: string): HtmlOutputLike;
}

export interface MenuLike {
  addItem(caption: string, functionName: string): MenuLike;
  addSeparator(): MenuLike;
  addToUi(): void;
}

export interface UiLike {
  createAddonMenu(): MenuLike;
  showSidebar(page: HtmlOutputLike): void;
  showModalDialog(page: HtmlOutputLike, title: string): void;
}

export interface SpreadsheetAppService {
  getActive(): SpreadsheetLike;
  getUi(): UiLike;
  flush(): void;
  newDataValidation(): ValidationBuilderLike;
  newConditionalFormatRule(): ConditionalBuilderLike;
  newRichTextValue(): RichTextBuilderLike;
  newTextStyle(): TextStyleBuilderLike;
  ProtectionType: { SHEET: unknown; RANGE: unknown };
  BorderStyle: { SOLID: unknown; SOLID_MEDIUM: unknown; SOLID_THICK: unknown };
  DeveloperMetadataVisibility: { PROJECT: unknown; DOCUMENT: unknown };
}

export interface SpreadsheetLike {
  getId(): string;
  getName(): string;
  getSheets(): SheetLike[];
  getSheetByName(name: string): SheetLike | null;
  getSheetById(id: number): SheetLike | null;
  insertSheet(name: string, index: number): SheetLike;
  deleteSheet(sheet: SheetLike): void;
  getActiveSheet(): SheetLike;
  setActiveSheet(sheet: SheetLike): SheetLike;
  moveActiveSheet(position: number): void;
  getSpreadsheetLocale(): string;
  getSpreadsheetTimeZone(): string;
  toast(message: string, title: string, seconds: number): void;
  /** Every protection of the file, of the type asked for. */
  getProtections(type: unknown): ProtectionLike[];
  /** Searches the file, its sheets, rows and columns. */
  createDeveloperMetadataFinder(): MetadataFinderLike;
}

export interface SheetLike {
  getSheetId(): number;
  /** A tab may be a chart alone, or connected data: no grid. */
  getType(): unknown;
  getName(): string;
  setName(name: string): SheetLike;
  getIndex(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getRange(row: number, column: number, rows: number, columns: number): RangeLike;
  /** From A1 to the last row and column with content. */
  getDataRange(): RangeLike;
  getRangeList(a1Notations: string[]): RangeListLike;
  insertRowsAfter(row: number, count: number): SheetLike;
  insertColumnsAfter(column: number, count: number): SheetLike;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  setFrozenRows(rows: number): void;
  setColumnWidths(start: number, count: number, width: number): SheetLike;
  setRowHeightsForced(start: number, count: number, height: number): SheetLike;
  hideColumns(start: number, count: number): void;
  showColumns(start: number, count: number): void;
  hideSheet(): SheetLike;
  showSheet(): SheetLike;
  isSheetHidden(): boolean;
  setHiddenGridlines(hidden: boolean): SheetLike;
  setTabColor(color: string | null): SheetLike;
  getDeveloperMetadata(): MetadataLike[];
  addDeveloperMetadata(key: string, value: string, visibility: unknown): SheetLike;
  getProtections(type: unknown): ProtectionLike[];
  protect(): ProtectionLike;
  setConditionalFormatRules(rules: unknown[]): void;
  clear(options?: { formatOnly: boolean }): SheetLike;
  getFilter(): unknown;
  getCharts(): ChartLike[];
  newChart(): ChartBuilderLike;
  insertChart(chart: unknown): void;
  removeChart(chart: unknown): void;
}

export interface RangeLike {
  getA1Notation(): string;
  getValue(): CellValue;
  getValues(): CellValue[][];
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  /** Notes travel with their cell: those of header cells carry the column's key, so people may rename and move columns. */
  getNotes(): string[][];
  setNotes(notes: string[][]): RangeLike;
  getSheet(): SheetLike;
  setValue(value: CellValue): RangeLike;
  setValues(values: CellValue[][]): RangeLike;
  setFormula(formula: string): RangeLike;
  clearContent(): RangeLike;
  getNumberFormats(): string[][];
  setNumberFormats(formats: string[][]): RangeLike;
  /** One filter a tab; a second one is refused. */
  createFilter(): unknown;
  setBackgrounds(colors: (string | null)[][]): RangeLike;
  setFontColors(colors: (string | null)[][]): RangeLike;
  setFontSizes(sizes: number[][]): RangeLike;
  setFontWeights(weights: string[][]): RangeLike;
  setFontFamily(family: string): RangeLike;
  setFontStyles(styles: string[][]): RangeLike;
  setHorizontalAlignments(alignments: string[][]): RangeLike;
  setVerticalAlignments(alignments: string[][]): RangeLike;
  setWraps(wraps: boolean[][]): RangeLike;
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string,
    style: unknown,
  ): RangeLike;
  merge(): RangeLike;
  mergeAcross(): RangeLike;
  mergeVertically(): RangeLike;
  getMergedRanges(): RangeLike[];
  breakApart(): RangeLike;
  setDataValidation(rule: unknown): RangeLike;
  setRichTextValue(value: unknown): RangeLike;
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
}

export interface RangeListLike {
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string,
    style: unknown,
  ): RangeListLike;
  setBackground(color: string): RangeListLike;
  setNumberFormat(format: string): RangeListLike;
}

export interface MetadataLike {
  getKey(): string;
  getValue(): string;
  /** The sheet it is on; null when it is on the file itself. */
  getLocation(): { getSheet(): SheetLike | null };
  remove(): void;
}

export interface MetadataFinderLike {
  withKey(key: string): MetadataFinderLike;
  find(): MetadataLike[];
}

export interface ProtectionLike {
  setWarningOnly(warningOnly: boolean): ProtectionLike;
  isWarningOnly(): boolean;
  canEdit(): boolean;
  getRange(): RangeLike;
  setDescription(description: string): ProtectionLike;
  setUnprotectedRanges(ranges: RangeLike[]): ProtectionLike;
  remove(): void;
}

export interface ValidationBuilderLike {
  requireValueInList(values: string[], showDropdown: boolean): ValidationBuilderLike;
  requireValueInRange(range: RangeLike, showDropdown: boolean): ValidationBuilderLike;
  setAllowInvalid(allow: boolean): ValidationBuilderLike;
  build(): unknown;
}

export interface ConditionalBuilderLike {
  whenFormulaSatisfied(formula: string): ConditionalBuilderLike;
  setBackground(color: string): ConditionalBuilderLike;
  setFontColor(color: string): ConditionalBuilderLike;
  setBold(bold: boolean): ConditionalBuilderLike;
  setRanges(ranges: RangeLike[]): ConditionalBuilderLike;
  build(): unknown;
}

export interface RichTextBuilderLike {
  setText(text: string): RichTextBuilderLike;
  setLinkUrl(url: string): RichTextBuilderLike;
  build(): unknown;
}

export interface TextStyleBuilderLike {
  setBold(bold: boolean): TextStyleBuilderLike;
  build(): unknown;
}

export interface ChartLike {
  getChartId(): number;
}

export interface ChartBuilderLike {
  setChartType(type: unknown): ChartBuilderLike;
  addRange(range: RangeLike): ChartBuilderLike;
  setNumHeaders(headers: number): ChartBuilderLike;
  setHiddenDimensionStrategy(strategy: unknown): ChartBuilderLike;
  setPosition(row: number, column: number, offsetX: number, offsetY: number): ChartBuilderLike;
  setOption(option: string, value: unknown): ChartBuilderLike;
  build(): unknown;
}

declare const SpreadsheetApp: Services['SpreadsheetApp'];
declare const LockService: Services['LockService'];
declare const CacheService: Services['CacheService'];
declare const HtmlService: Services['HtmlService'];
declare const Session: Services['Session'];
declare const Utilities: Services['Utilities'];
declare const Charts: Services['Charts'];

/** The services of this execution, each by its name: that the global object holds them is written nowhere. */
export const services = (): Services => ({ SpreadsheetApp, LockService, CacheService, HtmlService, Session, Utilities, Charts });

/** The spreadsheet the script is bound to. */
export const fileOf = (services: Services): SpreadsheetLike => services.SpreadsheetApp.getActive();
