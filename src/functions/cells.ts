/** Arguments of sheet functions to numbers: cells in, `Float64Array` out, NaN where a cell holds no figure. */
import { isBlank } from '../values/blanks';
import { figureIn as figureInText } from '../values/numbers';
import type { Input, Words } from './function';

export type Shape = { rows: number; columns: number };
/** Row by row. */
export type Values = Shape & { at: Float64Array };

const errorText = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)$/i;

/** Blank, `-`, `n/a`, `undefined` and a heading in the first row are missing; other texts, dates and errors are refused in one sentence. */
export function readValues(input: Input, words: Words): Values {
  if (typeof input === 'number' && Number.isFinite(input)) return { rows: 1, columns: 1, at: Float64Array.of(input) };
  if (!Array.isArray(input)) return { rows: 1, columns: 1, at: Float64Array.of(readCell(input, true, words)) };
  const grid = asGrid(input);
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  const at = new Float64Array(rows * columns);
  for (let row = 0, position = 0; row < rows; row += 1) {
    const cells = grid[row]!;
    for (let column = 0; column < columns; column += 1, position += 1) at[position] = figureIn(cells[column], rows === 1 || row > 0, words);
  }
  return { rows, columns, at };
}

/** A range as rows of cells. */
export function asGrid(input: readonly unknown[]): readonly (readonly unknown[])[] {
  return Array.isArray(input[0]) ? (input as readonly (readonly unknown[])[]) : [input];
}

/** The figure of a cell, NaN without one. Numbers and empty cells, nearly all of a column, are settled at once. `strict`: no heading may stand here. */
export function figureIn(cell: unknown, strict: boolean, words: Words): number {
  return typeof cell === 'number' ? cell : cell === '' ? Number.NaN : readCell(cell, strict, words);
}

/** One figure; NaN when the argument is left out or blank. A range of one cell will do, a longer one is refused. */
export function readOne(input: Input, words: Words): number {
  const { at } = readValues(input, words);
  if (at.length > 1) throw new Error(words.oneCell(at.length));
  return at[0] ?? Number.NaN;
}

function readCell(cell: unknown, strict: boolean, words: Words): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : Number.NaN;
  if (cell === undefined || cell === null) return Number.NaN;
  if (cell instanceof Date || Object.prototype.toString.call(cell) === '[object Date]') throw new Error(words.isDate);
  if (typeof cell !== 'string') throw new Error(words.notANumber(String(cell)));
  const text = cell.trim();
  if (errorText.test(text)) throw new Error(words.errorCell(text));
  if (isBlank(text)) return Number.NaN;
  return readText(text, strict, words);
}

/** Text says nothing about its decimal sign, so `1,234` has two readings and is refused; `12,5` and `5,0 %` have one. */
function readText(text: string, strict: boolean, words: Words): number {
  const readings = [figureInText(text, 'point'), figureInText(text, 'comma')].filter((reading) => reading !== null);
  if (readings.length === 2 && readings[0] !== readings[1]) throw new Error(words.twoReadings(text));
  if (readings.length > 0) return readings[0]!;
  if (strict) throw new Error(words.notANumber(text));
  return Number.NaN;
}

/** The shape several arguments make together: a single cell, a row or a column is repeated beside a larger one; others are refused, both shapes named. */
export function sharedShape(sides: readonly Shape[], words: Words): Shape {
  let shape: Shape = { rows: 1, columns: 1 };
  for (const side of sides) {
    const fits = (a: number, b: number) => a === b || a === 1 || b === 1;
    if (side.rows * side.columns === 0 || !fits(side.rows, shape.rows) || !fits(side.columns, shape.columns))
      throw new Error(words.shapes(words.shape(shape.rows, shape.columns), words.shape(side.rows, side.columns)));
    shape = { rows: Math.max(shape.rows, side.rows), columns: Math.max(shape.columns, side.columns) };
  }
  return shape;
}

/** The side as an array of the shared shape; itself where it already has it. */
export function spread({ rows, columns, at }: Values, shape: Shape): Float64Array {
  if (rows === shape.rows && columns === shape.columns) return at;
  const out = new Float64Array(shape.rows * shape.columns);
  for (let row = 0, position = 0; row < shape.rows; row += 1)
    for (let column = 0; column < shape.columns; column += 1, position += 1)
      out[position] = at[(rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column)]!;
  return out;
}

/** A figure for a cell: blank where it is not defined, never NaN or ∞. */
export function shown(figure: number | null): number | string {
  return figure === null || !Number.isFinite(figure) ? '' : figure;
}

/** Figures laid out in a shape; a single one stands alone. */
export function laidOut(figures: ArrayLike<number>, { rows, columns }: Shape): number | string | (number | string)[][] {
  if (rows * columns === 1) return shown(figures[0]!);
  const out: (number | string)[][] = new Array(rows);
  for (let row = 0, position = 0; row < rows; row += 1) {
    const cells: (number | string)[] = new Array(columns);
    for (let column = 0; column < columns; column += 1, position += 1) cells[column] = shown(figures[position]!);
    out[row] = cells;
  }
  return out;
}
