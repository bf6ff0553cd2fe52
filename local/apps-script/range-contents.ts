/** Values, formulas and notes of a range. */

import { type Cell, hasContent } from './book';
import { cellValue, checkLength, checkValidation, write } from './cells';
import { display } from './display';
import { fromR1C1, normalise, shift, toR1C1, usesDecimalComma } from './formulas';
import { RangeArea } from './range-area';

export abstract class RangeContents extends RangeArea {
  // --- values

  getValue(): unknown {
    return this.settled().first((cell) => cellValue(this.run, cell));
  }
  getValues(): unknown[][] {
    return this.settled().collect((cell) => cellValue(this.run, cell));
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
}
