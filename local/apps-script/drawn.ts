/** A sheet as a person sees it: what each cell shows, its look with conditional formats applied, drop-down lists and chart data worked out. */

import { contains, type Rect, rectName } from './a1';
import type { Book, Cell, Chart, Drawing, Reference, Sheet } from './book';
import type { Calculation } from './calculation';
import { typed } from './coerce';
import { display, isDatePattern, patternOf, plainText } from './display';
import { shift, usesDecimalComma } from './formulas';
import type { ChartSnapshot, StyleSnapshot } from './snapshot';

export type DrawnCell = {
  /** What the cell shows; absent: nothing. */
  d?: string;
  /** The number behind it. */
  n?: number;
  /** What a person gets to edit, where it is not what the cell shows. */
  e?: string;
  /** Index into the styles of the workbook. */
  s?: number;
  link?: string;
  note?: string;
  drawing?: Drawing;
};
export type DrawnCells = { [row: number]: { [column: number]: DrawnCell } };

export type DrawnSeries = { name: string; values: (number | null)[] };
export type DrawnChart = Pick<ChartSnapshot, 'id' | 'type' | 'position' | 'options'> & { categories: string[]; series: DrawnSeries[] };

/** Everything of a sheet but its cells. Hidden columns at the right end are left out. */
export type DrawnFrame = {
  id: number;
  name: string;
  tabColor: string | null;
  gridlines: boolean;
  frozenRows: number;
  rows: number;
  columns: number;
  widths: { [column: number]: number };
  heights: { [row: number]: number };
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: string[];
  lists: { range: string; values: string[]; strict: boolean }[];
  charts: DrawnChart[];
};

type Place = { book: Book; calculation: Calculation };

/** Columns up to the last one that can be seen. */
function shownColumns(sheet: Sheet): number {
  let columns = sheet.columnCount;
  while (columns > 1 && sheet.hiddenColumns.has(columns - 1)) columns--;
  return columns;
}

export function drawFrame(place: Place, sheet: Sheet): DrawnFrame {
  const columns = shownColumns(sheet);
  const hidden = (indexes: Set<number>) => [...indexes].sort((a, b) => a - b);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    frozenRows: sheet.frozenRows,
    rows: sheet.rowCount,
    columns,
    widths: Object.fromEntries(sheet.widths),
    heights: Object.fromEntries(sheet.heights),
    hiddenColumns: hidden(sheet.hiddenColumns).filter((column) => column < columns),
    hiddenRows: hidden(sheet.hiddenRows),
    merges: sheet.merges.map(rectName),
    lists: sheet.validations.flatMap((rule) => {
      const values = listOf(place, rule.criteria, rule.values[0]);
      return values ? [{ range: rectName(rule.rect), values, strict: !rule.allowInvalid }] : [];
    }),
    charts: sheet.charts.map((chart) => drawChart(place, chart)),
  };
}

function cellsOf({ book, calculation }: Place, { sheet, rect }: Reference): (Cell | undefined)[] {
  calculation.settle(sheet, rect);
  return Array.from({ length: rect.rows * rect.columns }, (_, i) =>
    book.cell(sheet, rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)),
  );
}

/** Null for a rule that is no list, or whose tab has been removed. */
function listOf(place: Place, criteria: string, source: unknown): string[] | null {
  if (criteria === 'VALUE_IN_LIST') return (source as unknown[]).map(String);
  if (criteria !== 'VALUE_IN_RANGE' || !place.book.sheets.includes((source as Reference).sheet)) return null;
  return cellsOf(place, source as Reference)
    .map((cell) => display(place.book, cell))
    .filter((text) => text !== '');
}

/** The value behind an entry of the drop-down that covers the cell; undefined when no list offers it. */
export function listedValue(place: Place, sheet: Sheet, row: number, column: number, text: string): string | number | boolean | undefined {
  const rule = sheet.validations.find(({ rect }) => contains(rect, { row, column, rows: 1, columns: 1 }));
  if (rule?.criteria === 'VALUE_IN_LIST') return (rule.values[0] as unknown[]).map(String).find((value) => value === text);
  if (rule?.criteria !== 'VALUE_IN_RANGE') return undefined;
  return cellsOf(place, rule.values[0] as Reference).find((cell) => display(place.book, cell) === text && text !== '')?.v;
}

/** One column of each range; the first of all is the axis, the header above each series its name. Hidden cells count only where the chart says so. */
function drawChart(place: Place, { id, type, ranges, headers, hidden, position, options }: Chart): DrawnChart {
  const there = ranges.filter(({ sheet }) => place.book.sheets.includes(sheet));
  const columns = there.flatMap(({ sheet, rect }) =>
    Array.from({ length: rect.columns }, (_, i) => ({ sheet, rect: { ...rect, column: rect.column + i, columns: 1 } })),
  );
  const [axis, ...series] = columns
    .filter(({ sheet, rect }) => hidden || !sheet.hiddenColumns.has(rect.column))
    .map((column) => cellsOf(place, column).filter((_, i) => hidden || !column.sheet.hiddenRows.has(column.rect.row + i)));
  const header = headers > 0 ? 1 : 0;
  return {
    id,
    type,
    position,
    options,
    categories: (axis ?? []).slice(header).map((cell) => display(place.book, cell)),
    series: series.map((cells) => ({
      name: header ? display(place.book, cells[0]) : '',
      values: cells.slice(header).map((cell) => (typeof cell?.v === 'number' ? cell.v : null)),
    })),
  };
}

/** Styles met while drawing: those of the book, then looks that conditional formats made. */
export type Looks = { styles: StyleSnapshot[]; index(style: StyleSnapshot): number };

/** What every visible cell of the sheet shows. */
export function drawCells(place: Place, sheet: Sheet, looks: Looks): DrawnCells {
  const { book, calculation } = place;
  const columns = shownColumns(sheet);
  calculation.settle(sheet, { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });
  const conditioned = conditionedCells(place, sheet);
  const cells: DrawnCells = {};
  for (let row = 0; row < sheet.rows.length; row++) {
    const line = sheet.rows[row];
    if (!line || sheet.hiddenRows.has(row)) continue;
    const out: { [column: number]: DrawnCell } = {};
    for (let column = 0; column < Math.min(columns, line.length); column++) {
      const cell = line[column];
      if (!cell || sheet.hiddenColumns.has(column)) continue;
      const drawn = drawCell(book, cell);
      const look = conditioned.get(row * 20_000 + column);
      if (cell.s !== 0 || look) drawn.s = looks.index(look ? { ...book.styles[cell.s], ...look } : (book.styles[cell.s] as StyleSnapshot));
      if (Object.keys(drawn).length > 0) out[column] = drawn;
    }
    if (Object.keys(out).length > 0) cells[row] = out;
  }
  return cells;
}

function drawCell(book: Book, cell: Cell): DrawnCell {
  const drawn: DrawnCell = {};
  const shown = display(book, cell);
  if (shown !== '') drawn.d = shown;
  if (typeof cell.v === 'number') drawn.n = cell.v;
  const edited = editText(book, cell, shown);
  if (edited !== shown) drawn.e = edited;
  if (cell.link !== undefined) drawn.link = cell.link;
  const note = cell.note ?? cell.formula?.message;
  if (note) drawn.note = note;
  if (cell.formula?.drawing) drawn.drawing = cell.formula.drawing;
  return drawn;
}

/** Typing this again leaves the cell as it is. */
function editText(book: Book, cell: Cell, shown: string): string {
  if (cell.formula) return cell.formula.text;
  const { v } = cell;
  if (typeof v === 'number') {
    const pattern = patternOf(book, cell) ?? '';
    if (isDatePattern(pattern)) return shown;
    return pattern.includes('%') ? `${plainText(book.locale, Number((v * 100).toPrecision(14)))}%` : plainText(book.locale, v);
  }
  if (typeof v === 'string' && /^[\s'=+\-−@.,\d($€£]/.test(v)) {
    const again = typed(v, book.locale, 2000);
    if (again.kind !== 'value' || again.value !== v) return `'${v}`;
  }
  return typeof v === 'string' ? v : shown;
}

type Look = Pick<StyleSnapshot, 'fill' | 'ink' | 'bold'>;

/** As in Sheets, the first rule that is true decides how a cell looks. */
function conditionedCells({ book, calculation }: Place, sheet: Sheet): Map<number, Look> {
  const looks = new Map<number, Look>();
  const comma = usesDecimalComma(book.locale);
  for (const { rects, criteria, values, fill, ink, bold } of sheet.conditionals) {
    const [first] = rects;
    if (criteria !== 'CUSTOM_FORMULA' || !first) continue;
    const look: Look = { ...(fill === undefined ? {} : { fill }), ...(ink === undefined ? {} : { ink }), ...(bold === undefined ? {} : { bold }) };
    for (const rect of rects) {
      eachCell(sheet, rect, (row, column) => {
        const key = row * 20_000 + column;
        if (looks.has(key)) return;
        if (calculation.holds(sheet, row, column, shift(String(values[0]), comma, row - first.row, column - first.column))) looks.set(key, look);
      });
    }
  }
  return looks;
}

/** Cells that can be seen, without the empty rest of an endless range. */
function eachCell(sheet: Sheet, rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < Math.min(rect.row + rect.rows, sheet.rows.length); row++) {
    if (sheet.hiddenRows.has(row)) continue;
    for (let column = rect.column; column < rect.column + rect.columns; column++) if (!sheet.hiddenColumns.has(column)) visit(row, column);
  }
}
