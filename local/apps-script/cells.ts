/** Reading and writing cell contents for the range members: what Apps Script values become in the book, and back. */

import { cellName, type Rect } from './a1';
import { type Book, type Cell, hasContent, type Sheet } from './book';
import { mannersOf, typed } from './coerce';
import { instantToSerial, serialToInstant } from './dates';
import { isDatePattern, patternOf } from './display';
import { normalise } from './formulas';
import { Failure, type Runtime } from './service';

const LONGEST = 50_000;

export function cellValue(run: Runtime, cell: Cell | undefined): unknown {
  const value = cell?.v;
  if (value === undefined) return '';
  if (typeof value === 'number') {
    const pattern = patternOf(run.book, cell);
    if (pattern !== undefined && isDatePattern(pattern)) return run.realm.date(serialToInstant(value, run.book.zone));
  }
  return value;
}

export function checkLength(value: unknown): void {
  if (typeof value === 'string' && value.length > LONGEST)
    throw new Failure(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
}

function format(book: Book, cell: Cell, pattern: string): void {
  if (book.format(cell) === undefined) cell.s = book.patchStyle(cell.s, { format: pattern }, `format:${pattern}`);
}

/** One value into one cell, read as if typed. The caller tells the calculation. */
export function write(run: Runtime, sheet: Sheet, row: number, column: number, value: unknown): void {
  const { book } = run;
  if (value === null || value === undefined || value === '') {
    book.put(sheet, row, column, null);
    return;
  }
  if (typeof value === 'number') {
    book.put(sheet, row, column, Number.isFinite(value) ? value : '#NUM!');
    return;
  }
  if (typeof value === 'boolean') {
    book.put(sheet, row, column, value);
    return;
  }
  if (run.realm.isDate(value)) {
    const cell = book.put(sheet, row, column, instantToSerial(value.getTime(), book.zone)) as Cell;
    const { dateFormat } = mannersOf(book.locale);
    const serial = cell.v as number;
    format(book, cell, serial % 1 === 0 ? dateFormat : `${dateFormat} H:mm:ss`);
    return;
  }
  writeText(run, sheet, row, column, String(value));
}

/** One line end, no control characters, whole characters. */
const held = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .map((letter) => (letter >= '\ud800' && letter <= '\udfff' && letter.length === 1 ? '\ufffd' : letter))
    .filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t')
    .join('');

function writeText(run: Runtime, sheet: Sheet, row: number, column: number, text: string): void {
  const { book } = run;
  if (run.manners.held) text = held(text);
  const textCell = book.format(book.cell(sheet, row, column)) === '@';
  if (textCell) {
    if (text.startsWith('='))
      throw new Error(`local Range does not model a formula written into a cell of format @ (${cellName(row, column)}): it is not agreed what becomes of it`);
    book.put(sheet, row, column, text.startsWith("'") ? text.slice(1) : text);
    return;
  }
  const result = typed(text, book.locale, new Date(run.now()).getUTCFullYear());
  if (result.kind === 'blank') book.put(sheet, row, column, null);
  else if (result.kind === 'formula') book.putFormula(sheet, row, column, normalise(book, result.text));
  else {
    const cell = book.put(sheet, row, column, result.value);
    if (result.format && cell) format(book, cell, result.format);
  }
}

const listed = (value: unknown) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value)).toLowerCase();

/** Refuses a value that a strict drop-down does not offer. */
export function checkValidation(run: Runtime, sheet: Sheet, rect: Rect, valueAt: (row: number, column: number) => unknown): void {
  for (const rule of sheet.validations) {
    if (rule.allowInvalid) continue;
    for (let r = Math.max(rule.rect.row, rect.row); r < Math.min(rule.rect.row + rule.rect.rows, rect.row + rect.rows); r++) {
      for (let c = Math.max(rule.rect.column, rect.column); c < Math.min(rule.rect.column + rule.rect.columns, rect.column + rect.columns); c++) {
        const value = valueAt(r, c);
        if (value === null || value === undefined || value === '' || (typeof value === 'string' && value.startsWith('='))) continue;
        const allowed = allowedValues(run, rule.criteria, rule.values);
        const text = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
        if (allowed && !allowed.has(listed(text)))
          throw new Failure(`The data you entered in cell ${cellName(r, c)} violates the data validation rules set on this cell.`);
      }
    }
  }
}

/** Null: a kind of rule that is not tested. */
export function allowedValues(run: Runtime, criteria: string, values: unknown[]): Set<string> | null {
  if (criteria === 'VALUE_IN_LIST') return new Set((values[0] as string[]).map(listed));
  if (criteria !== 'VALUE_IN_RANGE') return null;
  const { sheet, rect } = values[0] as { sheet: Sheet; rect: Rect };
  run.calculation.settle(sheet, rect);
  const allowed = new Set<string>();
  for (let r = rect.row; r < rect.row + rect.rows; r++) {
    for (let c = rect.column; c < rect.column + rect.columns; c++) {
      const cell = run.book.cell(sheet, r, c);
      if (cell && hasContent(cell)) allowed.add(listed(cell.v));
    }
  }
  return allowed;
}

/** Refuses what would change cells under somebody else's protection. */
export function checkProtection(sheet: Sheet, rect: Rect | null): void {
  for (const protection of sheet.protections) {
    if (!protection.locked || protection.warningOnly) continue;
    const area = protection.rect;
    const touched =
      !rect ||
      !area ||
      (rect.row < area.row + area.rows &&
        area.row < rect.row + rect.rows &&
        rect.column < area.column + area.columns &&
        area.column < rect.column + rect.columns);
    if (!touched) continue;
    const free =
      rect !== null &&
      protection.unprotected.some(
        (open) =>
          rect.row >= open.row &&
          rect.column >= open.column &&
          rect.row + rect.rows <= open.row + open.rows &&
          rect.column + rect.columns <= open.column + open.columns,
      );
    if (!free)
      throw new Failure('You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.');
  }
}
