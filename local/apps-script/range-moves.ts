/** Sorting a range, moving and copying its cells. */

import type { Rect } from './a1';
import type { Cell } from './book';
import { checkProtection } from './cells';
import { shift, usesDecimalComma } from './formulas';
import { checkedRect } from './range-area';
import { RangeStyles } from './range-styles';
import { Enum, Failure, signatureFailure } from './service';
import { place, sortRows } from './sorting';

type SortBy = number | { column: number; ascending?: boolean };
type CopyOptions = { contentsOnly?: boolean; formatOnly?: boolean };

export abstract class RangeMoves extends RangeStyles {
  /** Columns are counted on the sheet. */
  sort(by: SortBy | SortBy[]): this {
    const list = Array.isArray(by) ? by : [by];
    const keys = list.map((key) =>
      typeof key === 'number' ? { column: key - 1, ascending: true } : { column: key.column - 1, ascending: key.ascending ?? true },
    );
    if (keys.some((key) => key.column < this.rect.column || key.column >= this.rect.column + this.rect.columns))
      throw new Failure('The sort column is outside the range.');
    this.settled();
    checkProtection(this.sheet, this.rect);
    sortRows(this.run.book, this.sheet, this.rect, keys);
    return this;
  }

  /** As cut and paste inside the tab: formulas that move keep their text. */
  moveTo(target: RangeMoves): void {
    const { book } = this.run;
    if (target.sheet !== this.sheet) throw new Error('local Range does not model moveTo another tab');
    const area = checkedRect(this.sheet, target.rect.row + 1, target.rect.column + 1, this.rect.rows, this.rect.columns);
    const cells = this.settled().collect((cell) => cell);
    this.each((row, column) => place(book, this.sheet, row, column, undefined, false));
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        const old = book.cell(this.sheet, area.row + r, area.column + c);
        if (old) book.empty(old);
        place(book, this.sheet, area.row + r, area.column + c, cell, false);
      });
    });
    book.onStructure();
  }

  /** Fills the target with whole copies. Options it does not know are ignored, as live. */
  copyTo(target: RangeMoves, how?: unknown, transposed = false): void {
    if (!(target instanceof RangeMoves)) throw signatureFailure('SpreadsheetApp.Range', 'copyTo', [target]);
    const wanted = copyParts(how);
    const { book } = this.run;
    const lines = this.settled().collect((cell) => (cell ? { ...cell } : undefined));
    const source = transposed ? (lines[0] ?? []).map((_, c) => lines.map((line) => line[c])) : lines;
    const [rows, columns] = [source.length, source[0]?.length ?? 0];
    const repeat = (room: number, size: number) => Math.max(1, Math.floor(room / size)) * size;
    const area = checkedRect(target.sheet, target.rect.row + 1, target.rect.column + 1, repeat(target.rect.rows, rows), repeat(target.rect.columns, columns));
    checkProtection(target.sheet, area);
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) this.paste(target, area.row + r, area.column + c, source[r % rows]?.[c % columns], wanted);
    }
    if (wanted.style) this.copyMerges(target, area, rows, columns);
    this.run.calculation.changed(target.sheet, area);
    if (wanted.style) book.onStructure();
  }

  private paste(target: RangeMoves, row: number, column: number, from: Cell | undefined, wanted: Parts): void {
    const { book } = this.run;
    if (wanted.content) {
      if (from?.formula && wanted.formulas) {
        const text = shift(from.formula.text, usesDecimalComma(book.locale), row - from.formula.row, column - from.formula.column);
        book.putFormula(target.sheet, row, column, text);
      } else book.put(target.sheet, row, column, from?.v ?? null);
    }
    if (!wanted.style) return;
    const existing = book.cell(target.sheet, row, column);
    if (existing) existing.s = from?.s ?? 0;
    else if (from && from.s !== 0) book.touch(target.sheet, row, column).s = from.s;
  }

  private copyMerges(target: RangeMoves, area: Rect, rows: number, columns: number): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) return;
    for (const merge of this.run.book.mergesTouching(this.sheet, this.rect)) {
      const moved = { ...merge, row: merge.row - this.rect.row + area.row, column: merge.column - this.rect.column + area.column };
      if (this.run.book.mergesTouching(target.sheet, moved).length === 0) target.sheet.merges.push(moved);
    }
  }
}

type Parts = { content: boolean; formulas: boolean; style: boolean };

function copyParts(how: unknown): Parts {
  if (how instanceof Enum) {
    const type = String(how);
    if (type === 'PASTE_NORMAL') return { content: true, formulas: true, style: true };
    if (type === 'PASTE_VALUES') return { content: true, formulas: false, style: false };
    if (type === 'PASTE_FORMAT') return { content: false, formulas: false, style: true };
    if (type === 'PASTE_FORMULA') return { content: true, formulas: true, style: false };
    throw new Error(`local Range does not model copyTo with ${type}`);
  }
  const options = (typeof how === 'object' && how !== null ? how : {}) as CopyOptions;
  if (options.contentsOnly) return { content: true, formulas: false, style: false };
  if (options.formatOnly) return { content: false, formulas: false, style: true };
  return { content: true, formulas: true, style: true };
}
