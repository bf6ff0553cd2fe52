/** A sheet being laid out: cells are put one by one and come out as a Layout. */

import type { Expr } from './formula';
import { a1, a1Range } from './formula';
import type { BorderLine, ChartSpec, Conditional, Content, Layout, ReportLine, Selectors, Style } from './layout';

export type Canvas = {
  cells: Content[][];
  styled: number[][];
  styles: Style[];
  heights: number[];
  merges: Layout['merges'];
  borders: BorderLine[];
  dropdowns: Layout['dropdowns'];
  conditionals: Conditional[];
  charts: ChartSpec[];
  editable: string[];
  lines: ReportLine[];
  width: number;
  plainHeight: number;
  /** Rows taken by option tables of sparklines. */
  options: number;
};

export function newCanvas(width: number, plainHeight = 21): Canvas {
  return {
    cells: [],
    styled: [],
    styles: [{}],
    heights: [],
    merges: [],
    borders: [],
    dropdowns: [],
    conditionals: [],
    charts: [],
    editable: [],
    lines: [],
    width,
    plainHeight,
    options: 1,
  };
}

function styleIndex(canvas: Canvas, style: Style): number {
  const text = JSON.stringify(style);
  const found = canvas.styles.findIndex((known) => JSON.stringify(known) === text);
  return found >= 0 ? found : canvas.styles.push(style) - 1;
}

function grow(canvas: Canvas, row: number): void {
  while (canvas.cells.length < row) {
    canvas.cells.push(new Array<Content>(canvas.width).fill(null));
    canvas.styled.push(new Array<number>(canvas.width).fill(0));
    canvas.heights.push(canvas.plainHeight);
  }
}

/** Row and column are 1-based. */
export function put(canvas: Canvas, row: number, column: number, content: Content, style?: Style): void {
  grow(canvas, row);
  if (column > canvas.width) throw new Error(`Column ${column} is outside the layout.`);
  (canvas.cells[row - 1] as Content[])[column - 1] = content;
  if (style) (canvas.styled[row - 1] as number[])[column - 1] = styleIndex(canvas, style);
}

/** Puts a formula and gives its expression's cell back through `a1`. */
export function compute(canvas: Canvas, row: number, column: number, expression: Expr, style?: Style): void {
  put(canvas, row, column, { formula: `=${expression}` }, style);
}

/** Styles every cell of a block, without touching what it holds. */
export function paint(canvas: Canvas, row: number, column: number, lastRow: number, lastColumn: number, style: Style): void {
  grow(canvas, lastRow);
  const index = styleIndex(canvas, style);
  for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) (canvas.styled[r - 1] as number[])[c - 1] = index;
}

/** Gives the cell below the same look: merged cells keep one, also where a reader draws the covered cell. */
export function repeatLook(canvas: Canvas, row: number, column: number): void {
  const index = canvas.styled[row - 1]?.[column - 1] ?? 0;
  paint(canvas, row + 1, column, row + 1, column, canvas.styles[index] ?? {});
}

export function height(canvas: Canvas, row: number, px: number, count = 1): void {
  grow(canvas, row + count - 1);
  for (let r = row; r < row + count; r++) canvas.heights[r - 1] = px;
}

export function merge(canvas: Canvas, row: number, column: number, lastRow: number, lastColumn: number, way: 'all' | 'across' | 'down' = 'all'): void {
  grow(canvas, lastRow);
  canvas.merges.push({ range: a1Range(row, column, lastRow, lastColumn), way });
}

/** Ranges of one look are gathered, so that a rule costs one service call. */
export function border(canvas: Canvas, ranges: string[], edges: BorderLine['edges'], color: string, weight: BorderLine['weight']): void {
  const same = canvas.borders.find((known) => known.color === color && known.weight === weight && known.edges.join() === edges.join());
  if (same) same.ranges.push(...ranges);
  else canvas.borders.push({ ranges: [...ranges], edges, color, weight });
}

export function dropdown(canvas: Canvas, row: number, column: number, range: string, values: Content[]): void {
  canvas.dropdowns.push({ range: a1(row, column), from: { range }, values, strict: true });
  canvas.editable.push(a1(row, column));
}

export function conditional(canvas: Canvas, ranges: string[], expression: Expr, look: Pick<Conditional, 'fill' | 'ink' | 'bold'>): void {
  if (ranges.length) canvas.conditionals.push({ ranges, formula: `=${expression}`, ...look });
}

export function finish(
  canvas: Canvas,
  sheet: Pick<Layout, 'key' | 'name' | 'tabColor' | 'widths' | 'hiddenColumns'> & {
    hidden?: boolean;
    gridlines?: boolean;
    frozenRows?: number;
    selectors?: Selectors | null;
  },
): Layout {
  return {
    hidden: false,
    gridlines: false,
    frozenRows: 0,
    selectors: null,
    ...sheet,
    heights: canvas.heights,
    contents: canvas.cells,
    styles: canvas.styles,
    styled: canvas.styled,
    merges: canvas.merges,
    borders: canvas.borders,
    dropdowns: canvas.dropdowns,
    conditionals: canvas.conditionals,
    charts: canvas.charts,
    editable: canvas.editable,
    lines: canvas.lines,
  };
}
