/** The workbook the host holds: sheets of cells with styles, and everything else a sheet carries. */

import { overlaps, type Rect } from './a1';
import type { ChartSnapshot, StyleSnapshot } from './snapshot';

/** Shaped so that the calculation engine reads it as it stands: `t` is 1 text, 2 number, 3 boolean. */
export type Cell = {
  v?: string | number | boolean;
  t?: 1 | 2 | 3;
  /** Index into the book's styles; 0 is the plain style. */
  s: number;
  /** Tells the engine that an empty text is a text, not an empty cell. */
  f?: '=';
  formula?: Formula;
  /** The formula whose result spilled here. */
  spill?: Formula;
  link?: string;
  note?: string;
};

export type Reference = { sheet: Sheet; rect: Rect };

/** A formula in a cell. `result` fields stand while `dirty` is false. */
export type Formula = {
  text: string;
  sheet: Sheet;
  row: number;
  column: number;
  dirty: boolean;
  /** Parsed by the engine; undefined until first needed and after the workbook's structure changed. */
  parsed?: { node: unknown; references: Reference[]; volatile: boolean; area: boolean; spills: boolean; failure: string | null };
  /** Number format that the result brings along (a date function), used while the cell has none. */
  pattern?: string;
  /** What a custom function threw: Sheets shows it in the cell's note. */
  message?: string;
  /** What `SPARKLINE` draws into the cell. */
  drawing?: Drawing;
  spilled?: Rect;
};

/** Rows of numbers (null where there is none), and the options by name. */
export type Drawing = { rows: (number | null)[][]; options: { [name: string]: string | number | boolean } };

export type Validation = {
  rect: Rect;
  criteria: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
};
export type Conditional = { rects: Rect[]; criteria: string; values: unknown[]; fill?: string; ink?: string; bold?: boolean };
export type Protection = { rect: Rect | null; warningOnly: boolean; description: string; unprotected: Rect[]; locked: boolean };
export type Metadata = { id: number; key: string; value: string; visibility: string; sheet: Sheet | null; column: number | null; row: number | null };
export type Chart = Omit<ChartSnapshot, 'ranges'> & { ranges: Reference[] };

export type Sheet = {
  /** Turned into a table with typed columns. */
  typed?: boolean;
  /** No grid: a chart alone. */
  type?: 'OBJECT';
  id: number;
  name: string;
  hidden: boolean;
  gridlines: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  rowCount: number;
  columnCount: number;
  rows: (Cell | undefined)[][];
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Rect[];
  filter?: Rect;
  validations: Validation[];
  conditionals: Conditional[];
  charts: Chart[];
  protections: Protection[];
  /** Formulas of this sheet, those not calculated since a change, and those whose result covers several cells. */
  formulas: Set<Formula>;
  dirty: Set<Formula>;
  spilling: Set<Formula>;
  /** Stale formulas not parsed yet, and stale ones whose result may cover several cells. */
  unparsed: Set<Formula>;
  spillers: Set<Formula>;
  deleted: boolean;
};

export const GRID_LIMIT = 10_000_000;

export class Book {
  id: string;
  name: string;
  locale: string;
  zone: string;
  sheets: Sheet[] = [];
  active!: Sheet;
  styles: StyleSnapshot[] = [{}];
  metadata: Metadata[] = [];
  names: { name: string; sheet: Sheet; rect: Rect }[] = [];
  nextId = 1;
  /** Told of every change, so that formulas know what became stale; set by the calculation. */
  onWrite: (sheet: Sheet, rect: Rect) => void = () => {};
  onFormula: (formula: Formula, added: boolean) => void = () => {};
  /** Rows, columns or sheets were added, removed, moved or renamed. */
  onStructure: () => void = () => {};

  private styleKeys = new Map<string, number>([['{}', 0]]);
  private patches = new Map<string, number>();

  constructor(id: string, name: string, locale: string, zone: string) {
    this.id = id;
    this.name = name;
    this.locale = locale;
    this.zone = zone;
  }

  addSheet(name: string, index: number, rows = 1000, columns = 26, id?: number): Sheet {
    const sheet: Sheet = {
      id: id ?? this.freshSheetId(),
      name,
      hidden: false,
      gridlines: true,
      tabColor: null,
      frozenRows: 0,
      frozenColumns: 0,
      rowCount: rows,
      columnCount: columns,
      rows: [],
      widths: new Map(),
      heights: new Map(),
      hiddenColumns: new Set(),
      hiddenRows: new Set(),
      merges: [],
      validations: [],
      conditionals: [],
      charts: [],
      protections: [],
      formulas: new Set(),
      dirty: new Set(),
      spilling: new Set(),
      unparsed: new Set(),
      spillers: new Set(),
      deleted: false,
    };
    this.sheets.splice(index, 0, sheet);
    if (!this.active) this.active = sheet;
    this.onStructure();
    return sheet;
  }

  private freshSheetId(): number {
    if (this.sheets.length === 0) return 0;
    let id: number;
    do id = (1_103_515_245 * this.nextId++ + 12_345) % 2_147_483_647;
    while (this.sheets.some((sheet) => sheet.id === id));
    return id;
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  }

  styleIndex(style: StyleSnapshot): number {
    const key = JSON.stringify(style);
    let index = this.styleKeys.get(key);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.styleKeys.set(key, index);
    }
    return index;
  }

  /** The style `from` with some fields changed; a field set to undefined goes back to the default. */
  patchStyle(from: number, patch: Partial<StyleSnapshot>, patchKey: string): number {
    const key = `${from}|${patchKey}`;
    let index = this.patches.get(key);
    if (index === undefined) {
      const merged: { [field: string]: unknown } = { ...this.styles[from], ...patch };
      const style: { [field: string]: unknown } = {};
      for (const field of Object.keys(merged).sort()) if (merged[field] !== undefined) style[field] = merged[field];
      index = this.styleIndex(style as StyleSnapshot);
      this.patches.set(key, index);
    }
    return index;
  }

  format(cell: Cell | undefined): string | undefined {
    return cell && cell.s !== 0 ? this.styles[cell.s]?.format : undefined;
  }

  cell(sheet: Sheet, row: number, column: number): Cell | undefined {
    return sheet.rows[row]?.[column];
  }

  touch(sheet: Sheet, row: number, column: number): Cell {
    let line = sheet.rows[row];
    if (!line) {
      line = [];
      sheet.rows[row] = line;
    }
    let cell = line[column];
    if (!cell) {
      cell = { s: 0 };
      line[column] = cell;
    }
    return cell;
  }

  /** Empties a cell's content, keeping its style; does not tell `onWrite`. */
  empty(cell: Cell): void {
    if (cell.formula) this.dropFormula(cell);
    delete cell.v;
    delete cell.t;
    delete cell.f;
    delete cell.link;
    delete cell.spill;
  }

  put(sheet: Sheet, row: number, column: number, value: string | number | boolean | null): Cell | undefined {
    if (value === null || value === '') {
      const old = this.cell(sheet, row, column);
      if (old) this.empty(old);
      return old;
    }
    const cell = this.touch(sheet, row, column);
    if (cell.formula || cell.spill || cell.link !== undefined) this.empty(cell);
    cell.v = value;
    cell.t = typeof value === 'string' ? 1 : typeof value === 'number' ? 2 : 3;
    return cell;
  }

  putFormula(sheet: Sheet, row: number, column: number, text: string): Cell {
    const cell = this.touch(sheet, row, column);
    this.empty(cell);
    const formula: Formula = { text, sheet, row, column, dirty: true };
    cell.formula = formula;
    sheet.formulas.add(formula);
    sheet.dirty.add(formula);
    sheet.unparsed.add(formula);
    this.onFormula(formula, true);
    return cell;
  }

  private dropFormula(cell: Cell): void {
    const formula = cell.formula as Formula;
    delete cell.formula;
    const { sheet } = formula;
    sheet.formulas.delete(formula);
    for (const set of [sheet.dirty, sheet.unparsed, sheet.spillers]) set.delete(formula);
    this.clearSpill(formula);
    this.onFormula(formula, false);
  }

  clearSpill(formula: Formula): void {
    const rect = formula.spilled;
    if (!rect) return;
    delete formula.spilled;
    formula.sheet.spilling.delete(formula);
    for (let r = rect.row; r < rect.row + rect.rows; r++) {
      for (let c = rect.column; c < rect.column + rect.columns; c++) {
        const cell = this.cell(formula.sheet, r, c);
        if (cell?.spill === formula) {
          delete cell.spill;
          delete cell.v;
          delete cell.t;
          delete cell.f;
        }
      }
    }
    this.onWrite(formula.sheet, rect);
  }

  /** 1-based last row with content; 0 on an empty sheet. */
  lastRow(sheet: Sheet): number {
    for (let r = sheet.rows.length - 1; r >= 0; r--) if (sheet.rows[r]?.some(hasContent)) return r + 1;
    return 0;
  }

  lastColumn(sheet: Sheet): number {
    let last = 0;
    for (const line of sheet.rows) {
      if (!line) continue;
      for (let c = line.length - 1; c >= last; c--) {
        if (hasContent(line[c])) {
          last = c + 1;
          break;
        }
      }
    }
    return last;
  }

  mergesTouching(sheet: Sheet, rect: Rect): Rect[] {
    return sheet.merges.filter((merge) => overlaps(merge, rect));
  }
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || cell.v !== undefined);
}
