/** `Range` and `RangeList`. */

import { columnLetters, contains, type OpenRect, overlaps, type Rect, rectName } from './a1';
import { type Cell, hasContent, type Sheet } from './book';
import { checkLength, checkProtection, checkValidation, valueOf, write } from './cells';
import { display } from './display';
import { fromR1C1, normalise, shift, toR1C1, usesDecimalComma } from './formulas';
import { LocalMetadata } from './metadata';
import { LocalProtection } from './protection';
import { LocalRichText } from './rich-text';
import { Enum, Failure, names, type Runtime, Service, signatureFailure } from './service';
import { Sheets } from './sheet';
import type { StyleSnapshot } from './snapshot';
import { type StyleMember, skip, styleMembers } from './styling';
import { LocalRule } from './validation';

const FREE =
  'getA1Notation getRow getRowIndex getColumn getLastRow getLastColumn getNumRows getHeight getNumColumns getWidth getSheet getGridId getCell offset isStartRowBounded isStartColumnBounded isEndRowBounded isEndColumnBounded getRanges';

export class LocalRange extends Service {
  static override title = 'SpreadsheetApp.Range';
  static override free = names(FREE);
  static override signatures: { [member: string]: string } = {
    setValues: 'm',
    setFormulas: 'm',
    setFormulasR1C1: 'm',
    setNotes: 'm',
    setFormula: 's',
    setNumberFormats: 'm',
    setBackgrounds: 'm',
    setFontColors: 'm',
    setFontSizes: 'm',
    setFontWeights: 'm',
    setFontStyles: 'm',
    setFontFamilies: 'm',
    setFontLines: 'm',
    setHorizontalAlignments: 'm',
    setVerticalAlignments: 'm',
    setWraps: 'm',
    setBorder: 'b? b? b? b? b? b?|b? b? b? b? b? b? s? e?',
    setDataValidation: 'R?',
    setRichTextValue: 'R',
    offset: 'n n|n n n|n n n n',
    getCell: 'n n',
    copyTo: 'R|R o|R * b',
    setFontSize: 'n',
    setNumberFormat: 's',
  };

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

  private at(rect: Rect): LocalRange {
    return new LocalRange(this.run, this.sheet, rect);
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
    return Sheets.of(this.run, this.sheet);
  }
  getGridId(): number {
    return this.sheet.id;
  }
  offset(rows: number, columns: number, height = this.rect.rows, width = this.rect.columns): LocalRange {
    return this.at(checkedRect(this.sheet, this.rect.row + 1 + rows, this.rect.column + 1 + columns, height, width));
  }
  getCell(row: number, column: number): LocalRange {
    if (row < 1 || column < 1 || row > this.rect.rows || column > this.rect.columns) throw new Failure('Cell reference out of range');
    return this.at({ row: this.rect.row + row - 1, column: this.rect.column + column - 1, rows: 1, columns: 1 });
  }

  // --- walking

  /** The range as it can be used now: rows deleted since leave it outside the grid. */
  private live(): Rect {
    if (this.sheet.deleted) throw new Failure(`Sheet ${this.sheet.id} not found`);
    const { rect, sheet, open } = this;
    const rows = open && open.lastRow === null ? sheet.rowCount - rect.row : rect.rows;
    const columns = open && open.lastColumn === null ? sheet.columnCount - rect.column : rect.columns;
    if (rect.row + rows > sheet.rowCount || rect.column + columns > sheet.columnCount)
      throw new Failure('The coordinates of the range are outside the dimensions of the sheet.');
    return { ...rect, rows, columns };
  }

  private collect<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
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

  private first<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T {
    const { row, column } = this.live();
    return read(this.sheet.rows[row]?.[column], row, column);
  }

  private each(act: (row: number, column: number) => void): this {
    const { row, column, rows, columns } = this.live();
    checkProtection(this.sheet, this.rect);
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) act(r, c);
    return this;
  }

  private settled(): this {
    this.run.calculation.settle(this.sheet, this.live());
    return this;
  }

  private changed(): this {
    this.run.calculation.changed(this.sheet, this.rect);
    return this;
  }

  private checkShape(rows: unknown[][]): void {
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
  private covered(): (row: number, column: number) => boolean {
    const merges = this.run.book.mergesTouching(this.sheet, this.rect);
    if (merges.length === 0) return () => false;
    return (row, column) => merges.some((merge) => (row !== merge.row || column !== merge.column) && contains(merge, { row, column, rows: 1, columns: 1 }));
  }

  // --- values

  getValue(): unknown {
    return this.settled().first((cell) => valueOf(this.run, cell));
  }
  getValues(): unknown[][] {
    return this.settled().collect((cell) => valueOf(this.run, cell));
  }
  getDisplayValue(): string {
    return this.settled().first((cell) => display(this.run.book, cell));
  }
  getDisplayValues(): string[][] {
    return this.settled().collect((cell) => display(this.run.book, cell));
  }
  isBlank(): boolean {
    return this.settled()
      .collect((cell) => hasContent(cell))
      .every((line) => line.every((content) => !content));
  }
  setValue(value: unknown): this {
    checkLength(value);
    checkValidation(this.run, this.sheet, this.live(), () => value);
    const covered = this.covered();
    return this.each((row, column) => (covered(row, column) ? undefined : write(this.run, this.sheet, row, column, value))).changed();
  }
  setValues(rows: unknown[][]): this {
    this.checkShape(rows);
    for (const row of rows) for (const value of row) checkLength(value);
    const { row: top, column: left } = this.rect;
    const valueAt = (row: number, column: number) => rows[row - top]?.[column - left];
    checkValidation(this.run, this.sheet, this.rect, valueAt);
    const covered = this.covered();
    return this.each((row, column) => (covered(row, column) ? undefined : write(this.run, this.sheet, row, column, valueAt(row, column)))).changed();
  }
  clearContent(): this {
    return this.each((row, column) => {
      const cell = this.run.book.cell(this.sheet, row, column);
      if (cell) this.run.book.empty(cell);
    }).changed();
  }
  trimWhitespace(): this {
    return this.each((row, column) => {
      const cell = this.run.book.cell(this.sheet, row, column);
      if (cell?.t === 1 && !cell.formula && typeof cell.v === 'string') cell.v = cell.v.trim().replace(/\s+/g, ' ');
    }).changed();
  }

  // --- formulas

  private formulaOf = (cell: Cell | undefined): string => cell?.formula?.text ?? '';

  getFormula(): string {
    return this.first(this.formulaOf);
  }
  getFormulas(): string[][] {
    return this.collect(this.formulaOf);
  }
  private formulaR1C1 = (cell: Cell | undefined, row: number, column: number): string =>
    cell?.formula ? toR1C1(cell.formula.text, usesDecimalComma(this.run.book.locale), row, column) : '';
  getFormulaR1C1(): string {
    return this.first(this.formulaR1C1);
  }
  getFormulasR1C1(): string[][] {
    return this.collect(this.formulaR1C1);
  }
  private putFormula(row: number, column: number, text: string | null): void {
    const { book } = this.run;
    if (text === null || text === undefined || text === '') book.put(this.sheet, row, column, null);
    else book.putFormula(this.sheet, row, column, normalise(book, text.startsWith('=') ? text : `=${text}`));
  }
  setFormula(formula: string): this {
    checkLength(formula);
    const comma = usesDecimalComma(this.run.book.locale);
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    return this.each((row, column) => this.putFormula(row, column, text && shift(text, comma, row - this.rect.row, column - this.rect.column))).changed();
  }
  setFormulas(formulas: (string | null)[][]): this {
    this.checkShape(formulas);
    for (const row of formulas) for (const formula of row) checkLength(formula);
    return this.each((row, column) => this.putFormula(row, column, formulas[row - this.rect.row]?.[column - this.rect.column] ?? null)).changed();
  }
  setFormulaR1C1(formula: string): this {
    return this.each((row, column) => this.putFormula(row, column, fromR1C1(formula, row, column))).changed();
  }
  setFormulasR1C1(formulas: (string | null)[][]): this {
    this.checkShape(formulas);
    return this.each((row, column) => {
      const formula = formulas[row - this.rect.row]?.[column - this.rect.column] ?? null;
      this.putFormula(row, column, formula === null ? null : fromR1C1(formula, row, column));
    }).changed();
  }

  // --- notes

  getNote(): string {
    return this.first((cell) => cell?.note ?? '');
  }
  getNotes(): string[][] {
    return this.collect((cell) => cell?.note ?? '');
  }
  private putNote(row: number, column: number, note: unknown, text: (value: unknown) => string): void {
    if (note === null || note === undefined || note === '') {
      const cell = this.run.book.cell(this.sheet, row, column);
      if (cell) delete cell.note;
    } else this.run.book.touch(this.sheet, row, column).note = text(note);
  }
  setNote(note: unknown): this {
    return this.each((row, column) => this.putNote(row, column, note, String));
  }
  setNotes(notes: unknown[][]): this {
    this.checkShape(notes);
    // a number loses nothing alone but becomes «25.0» in an array
    const text = (note: unknown) => (typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note));
    return this.each((row, column) => this.putNote(row, column, notes[row - this.rect.row]?.[column - this.rect.column], text));
  }
  clearNote(): this {
    return this.setNote(null);
  }

  // --- styles (the single members are added below from their table)

  styleOf(cell: Cell | undefined): StyleSnapshot {
    return this.run.book.styles[cell?.s ?? 0] as StyleSnapshot;
  }
  private restyle(row: number, column: number, patch: Partial<StyleSnapshot>, key: string): void {
    const { book } = this.run;
    const existing = book.cell(this.sheet, row, column);
    const next = book.patchStyle(existing?.s ?? 0, patch, key);
    if (existing) existing.s = next;
    else if (next !== 0) book.touch(this.sheet, row, column).s = next;
  }
  setStyles(member: StyleMember, valueAt: (row: number, column: number) => unknown): this {
    const seen = new Map<unknown, { patch: Partial<StyleSnapshot>; key: string } | null>();
    this.each((row, column) => {
      const value = valueAt(row, column);
      let known = seen.get(value);
      if (known === undefined) {
        const written = member.write(value);
        known = written === skip ? null : { patch: { [member.field]: written }, key: `${member.field}:${String(written)}` };
        seen.set(value, known);
      }
      if (known) this.restyle(row, column, known.patch, known.key);
    });
    // a number format decides whether a value reads as a date, and what a formula inherits
    return member.field === 'format' ? this.changed() : this;
  }
  getStyle(member: StyleMember): unknown {
    return this.first((cell) => member.read(this.styleOf(cell)));
  }
  getStyles(member: StyleMember): unknown[][] {
    return this.collect((cell) => member.read(this.styleOf(cell)));
  }
  checkStyleShape(values: unknown[][]): void {
    this.checkShape(values);
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0')).join('');
    return this.setStyles(styleMembers[0] as StyleMember, () => `#${hex}`);
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: Enum | null = null,
  ): this {
    const weight = { SOLID_MEDIUM: 'medium', SOLID_THICK: 'thick', SOLID: 'thin' }[String(style ?? 'SOLID')] as 'thin' | 'medium' | 'thick' | undefined;
    if (!weight) throw new Error(`local Range does not model the border style ${style}`);
    const line = { color: color === null ? '#000000' : String(color).toLowerCase(), weight };
    const { row: r1, column: c1, rows, columns } = this.rect;
    const [r2, c2] = [r1 + rows - 1, c1 + columns - 1];
    type Edge = 'top' | 'left' | 'bottom' | 'right';
    return this.each((row, column) => {
      const wanted: [Edge, boolean | null][] = [
        ['top', row === r1 ? top : horizontal],
        ['left', column === c1 ? left : vertical],
        ['bottom', row === r2 ? bottom : horizontal],
        ['right', column === c2 ? right : vertical],
      ];
      const borders = { ...this.styleOf(this.run.book.cell(this.sheet, row, column)).borders };
      for (const [edge, on] of wanted) {
        if (on === true) borders[edge] = line;
        else if (on === false) delete borders[edge];
      }
      const sorted = Object.fromEntries((['bottom', 'left', 'right', 'top'] as Edge[]).flatMap((edge) => (borders[edge] ? [[edge, borders[edge]]] : [])));
      const patch = { borders: Object.keys(sorted).length > 0 ? sorted : undefined };
      this.restyle(row, column, patch, `borders:${JSON.stringify(sorted)}`);
    });
  }

  // --- clearing

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean; validationsOnly?: boolean; commentsOnly?: boolean }): this {
    const only = options && (options.contentsOnly || options.formatOnly || options.validationsOnly || options.commentsOnly) ? options : null;
    if (!only || only.contentsOnly) this.clearContent();
    if (!only || only.formatOnly) this.clearStyle(false);
    if (only?.validationsOnly) this.clearDataValidations();
    if (only?.commentsOnly) this.clearNote();
    return this;
  }
  clearFormat(): this {
    return this.clearStyle(true);
  }
  private clearStyle(keepNumberFormat: boolean): this {
    return this.each((row, column) => {
      const cell = this.run.book.cell(this.sheet, row, column);
      if (!cell) return;
      const format = keepNumberFormat ? this.run.book.format(cell) : undefined;
      cell.s = format === undefined ? 0 : this.run.book.styleIndex({ format });
    }).changed();
  }

  // --- merging

  isPartOfMerge(): boolean {
    return this.run.book.mergesTouching(this.sheet, this.rect).length > 0;
  }
  getMergedRanges(): LocalRange[] {
    return this.run.book.mergesTouching(this.sheet, this.rect).map((rect) => this.at(rect));
  }
  private mergeBlocks(blocks: Rect[]): this {
    const { book } = this.run;
    this.live();
    checkProtection(this.sheet, this.rect);
    for (const merge of this.run.book.mergesTouching(this.sheet, this.rect)) {
      if (!contains(this.rect, merge)) throw new Failure('You must select all cells in a merged range to merge or unmerge them.');
    }
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.rect));
    for (const block of blocks) {
      if (block.rows === 1 && block.columns === 1) continue;
      this.sheet.merges.push(block);
      for (let r = block.row; r < block.row + block.rows; r++) {
        for (let c = block.column; c < block.column + block.columns; c++) {
          const cell = r === block.row && c === block.column ? undefined : book.cell(this.sheet, r, c);
          if (cell) book.empty(cell);
        }
      }
    }
    return this.changed();
  }
  merge(): this {
    return this.mergeBlocks([this.rect]);
  }
  mergeAcross(): this {
    return this.mergeBlocks(Array.from({ length: this.rect.rows }, (_, r) => ({ ...this.rect, row: this.rect.row + r, rows: 1 })));
  }
  mergeVertically(): this {
    return this.mergeBlocks(Array.from({ length: this.rect.columns }, (_, c) => ({ ...this.rect, column: this.rect.column + c, columns: 1 })));
  }
  breakApart(): this {
    for (const merge of this.run.book.mergesTouching(this.sheet, this.rect)) {
      if (!contains(this.rect, merge)) throw new Failure('You must select all cells in a merged range to merge or unmerge them.');
    }
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.rect));
    return this;
  }

  // --- validation, rich text, metadata, protection

  setDataValidation(rule: LocalRule | null): this {
    this.live();
    checkProtection(this.sheet, this.rect);
    this.sheet.validations = this.sheet.validations.flatMap((old) => cut(old.rect, this.rect).map((rect) => ({ ...old, rect })));
    if (rule) this.sheet.validations.push({ ...rule.rule, rect: this.rect });
    return this;
  }
  private ruleAt(row: number, column: number): LocalRule | null {
    const found = this.sheet.validations.find((rule) => contains(rule.rect, { row, column, rows: 1, columns: 1 }));
    return found ? new LocalRule(this.run, found) : null;
  }
  getDataValidation(): LocalRule | null {
    return this.ruleAt(this.rect.row, this.rect.column);
  }
  getDataValidations(): (LocalRule | null)[][] {
    return this.collect((_, row, column) => this.ruleAt(row, column));
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  setRichTextValue(value: LocalRichText): this {
    if (!(value instanceof LocalRichText)) throw signatureFailure(LocalRange.title, 'setRichTextValue', [value]);
    checkLength(value.getText());
    return this.each((row, column) => {
      const cell = this.run.book.put(this.sheet, row, column, value.getText());
      const link = value.getLinkUrl();
      if (cell && link !== null) cell.link = link;
    }).changed();
  }
  getRichTextValue(): LocalRichText | null {
    return this.settled().first((cell) => (cell && typeof cell.v !== 'string' ? null : new LocalRichText(this.run, String(cell?.v ?? ''), cell?.link ?? null)));
  }
  private metadataPlace(): { column: number | null; row: number | null } {
    const { rect, sheet } = this;
    if (rect.columns === 1 && rect.row === 0 && rect.rows === sheet.rowCount) return { column: rect.column, row: null };
    if (rect.rows === 1 && rect.column === 0 && rect.columns === sheet.columnCount) return { column: null, row: rect.row };
    throw new Failure(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }
  addDeveloperMetadata(key: string, value: string | Enum = '', visibility?: Enum): this {
    LocalMetadata.add(this.run, key, value, visibility, { sheet: this.sheet, ...this.metadataPlace() });
    return this;
  }
  getDeveloperMetadata(): LocalMetadata[] {
    const { rect, sheet } = this;
    const column = rect.columns === 1 && rect.rows === sheet.rowCount ? rect.column : null;
    const row = rect.rows === 1 && rect.columns === sheet.columnCount ? rect.row : null;
    if (column === null && row === null) return [];
    return this.run.book.metadata.filter((m) => m.sheet === sheet && m.column === column && m.row === row).map((m) => new LocalMetadata(this.run, m));
  }
  protect(): LocalProtection {
    const protection = { rect: this.rect, warningOnly: false, description: '', unprotected: [], locked: false };
    this.sheet.protections.push(protection);
    return new LocalProtection(this.run, this.sheet, protection);
  }

  // --- copying

  copyTo(target: LocalRange, options?: { contentsOnly?: boolean; formatOnly?: boolean } | Enum): void {
    if (!(target instanceof LocalRange)) throw signatureFailure(LocalRange.title, 'copyTo', [target, options].slice(0, options === undefined ? 1 : 2));
    if (options instanceof Enum) throw new Error('local Range does not model copyTo with a paste type');
    const { book } = this.run;
    this.settled();
    const comma = usesDecimalComma(book.locale);
    const source = this.collect((cell) => (cell ? { ...cell } : undefined));
    const repeat = (room: number, size: number) => Math.max(1, Math.floor(room / size)) * size;
    const [height, width] = [repeat(target.rect.rows, this.rect.rows), repeat(target.rect.columns, this.rect.columns)];
    const area = checkedRect(target.sheet, target.rect.row + 1, target.rect.column + 1, height, width);
    checkProtection(target.sheet, area);
    for (let r = 0; r < height; r++) {
      for (let c = 0; c < width; c++) {
        const from = source[r % this.rect.rows]?.[c % this.rect.columns];
        const [row, column] = [area.row + r, area.column + c];
        if (!options?.formatOnly) {
          if (from?.formula && !options?.contentsOnly)
            book.putFormula(target.sheet, row, column, shift(from.formula.text, comma, row - from.formula.row, column - from.formula.column));
          else book.put(target.sheet, row, column, from?.v ?? null);
        }
        if (!options?.contentsOnly) book.touch(target.sheet, row, column).s = from?.s ?? 0;
      }
    }
    this.run.calculation.changed(target.sheet, area);
  }
}

/** What is left of `rect` after `hole` is taken out. */
export function cut(rect: Rect, hole: Rect): Rect[] {
  if (!overlaps(rect, hole)) return [rect];
  const [bottom, right] = [rect.row + rect.rows, rect.column + rect.columns];
  const [holeBottom, holeRight] = [hole.row + hole.rows, hole.column + hole.columns];
  const top = Math.max(rect.row, hole.row);
  const low = Math.min(bottom, holeBottom);
  const parts: Rect[] = [
    { ...rect, rows: hole.row - rect.row },
    { ...rect, row: holeBottom, rows: bottom - holeBottom },
    { row: top, rows: low - top, column: rect.column, columns: hole.column - rect.column },
    { row: top, rows: low - top, column: holeRight, columns: right - holeRight },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
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

/** `getBackground`, `getBackgrounds`, `setBackground`, `setBackgrounds` and their like. */
const prototype = LocalRange.prototype as unknown as { [member: string]: unknown };
for (const member of styleMembers) {
  prototype[`get${member.one}`] = function (this: LocalRange) {
    return this.getStyle(member);
  };
  prototype[`get${member.many}`] = function (this: LocalRange) {
    return this.getStyles(member);
  };
  prototype[`set${member.one}`] = function (this: LocalRange, value: unknown) {
    return this.setStyles(member, () => value);
  };
  prototype[`set${member.many}`] = function (this: LocalRange, values: unknown[][]) {
    this.checkStyleShape(values);
    return this.setStyles(member, (row, column) => values[row - this.rect.row]?.[column - this.rect.column]);
  };
}

export class LocalRangeList extends Service {
  static override title = 'SpreadsheetApp.RangeList';
  static override free = names('getRanges');

  constructor(
    run: Runtime,
    private readonly ranges: LocalRange[],
  ) {
    super(run);
  }
  override cellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.cellCount(), 0);
  }
  getRanges(): LocalRange[] {
    return this.ranges;
  }
}

/** Members of Range that a list applies to each of its ranges. */
const LISTED =
  'setValue setFormula setFormulaR1C1 setBackground setBackgroundRGB setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setHorizontalAlignment setNote setNumberFormat setVerticalAlignment setWrap setBorder clear clearContent clearFormat clearNote clearDataValidations setDataValidation breakApart trimWhitespace';
const listPrototype = LocalRangeList.prototype as unknown as { [member: string]: unknown };
for (const member of LISTED.split(' ')) {
  listPrototype[member] = function (this: LocalRangeList, ...args: unknown[]) {
    for (const range of this.getRanges()) (range as unknown as { [member: string]: (...args: unknown[]) => unknown })[member]?.(...args);
    return this;
  };
}
