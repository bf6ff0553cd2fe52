/** `Range`. */

import { contains, overlaps, type Rect } from './a1';
import { checkLength, checkProtection, write } from './cells';
import { LocalMetadata } from './metadata';
import { LocalProtection } from './protection';
import { RangeMoves } from './range-moves';
import { LocalRichText } from './rich-text';
import { type Enum, Failure, names, signatureFailure } from './service';
import { LocalRule } from './validation';

const FREE =
  'getA1Notation getRow getRowIndex getColumn getLastRow getLastColumn getNumRows getHeight getNumColumns getWidth getSheet getGridId getCell offset isStartRowBounded isStartColumnBounded isEndRowBounded isEndColumnBounded getRanges';

export class LocalRange extends RangeMoves {
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
    copyTo: 'R|R *|R * b',
    moveTo: 'R',
    insertCheckboxes: '|*|* *',
    setTextStyle: 'R',
    setFontSize: 'n',
    setNumberFormat: 's',
  };

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

  // --- filter, validation, rich text, metadata, protection

  createFilter(): null {
    if (this.sheet.filter) throw new Failure("You can't create a filter in a sheet that already has a filter.");
    this.sheet.filter = this.live();
    return null;
  }

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
  /** Unchecked to begin with; other checkbox values take the place of true and false. */
  insertCheckboxes(...values: unknown[]): this {
    this.setDataValidation(new LocalRule(this.run, { criteria: 'CHECKBOX', values, allowInvalid: false, helpText: null }));
    return this.setValue(values.length === 0 ? false : (values[1] ?? ''));
  }
  removeCheckboxes(): this {
    return this.tick(() => null).clearDataValidations();
  }
  check(): this {
    return this.tick((values) => values[0] ?? true);
  }
  uncheck(): this {
    return this.tick((values) => (values.length === 0 ? false : (values[1] ?? '')));
  }
  private tick(valueFor: (values: unknown[]) => unknown): this {
    return this.each((row, column) => {
      const rule = this.ruleAt(row, column)?.rule;
      if (rule?.criteria === 'CHECKBOX') write(this.run, this.sheet, row, column, valueFor(rule.values));
    }).changed();
  }
  /** Null when some cell is no checkbox or they differ. */
  isChecked(): boolean | null {
    const states = this.settled().collect((cell, row, column) => {
      const rule = this.ruleAt(row, column)?.rule;
      return rule?.criteria === 'CHECKBOX' ? cell?.v === (rule.values[0] ?? true) : null;
    });
    const all = new Set(states.flat());
    return all.size === 1 ? ([...all][0] as boolean | null) : null;
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
