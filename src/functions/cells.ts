/** Arguments of sheet functions to numbers: cells in, `Float64Array` out, NaN where a cell holds no figure. */
import { sheetEpoch } from '../kpis/periods';
import { refusal } from '../languages/language';
import { isBlank } from '../values/blanks';
import { clockSeconds } from '../values/durations';
import { figureIn as figureInText } from '../values/numbers';
import type { Input, Param, Words } from './function';

export type Shape = { rows: number; columns: number };
/** Row by row. */
export type Values = Shape & { at: Float64Array };
/** What a cell of a time holds: seconds since the epoch of Sheets by the clock of the spreadsheet, whose zone the caller knows. */
export type Clock = (cell: Date) => number;

/** A word where a figure could stand: a heading or a label, until a figure beside it says that it is neither. */
type Word = { row: number; column: number; text: string };
type Side = Values & { words: Word[] };

const errorText = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)$/i;

/** Blank, `-`, `n/a` and `undefined` are missing, headings and labels are passed over; other texts, dates, boxes and errors are refused in one sentence. */
export function readValues(input: Input, words: Words): Values {
  return readSides([input], words)[0]!;
}

/** Several arguments of one call, read together: what is a heading in one must not stand beside a figure of another. */
export function readSides(inputs: readonly Input[], words: Words): Values[] {
  const sides = inputs.map((input) => readSide(input, words));
  if (sides.every((side) => side.words.length === 0)) return sides;
  const bare = withoutLabels(sides);
  for (const side of bare) for (const word of side.words) if (!isHeading(word, side, bare)) throw refusal(words, 'notANumber', { seen: word.text });
  return [...bare];
}

function readSide(input: Input, words: Words): Side {
  const grid = Array.isArray(input) ? asGrid(input) : [[input]];
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  const at = new Float64Array(rows * columns);
  const found: Word[] = [];
  for (let row = 0, position = 0; row < rows; row += 1) {
    const cells = grid[row]!;
    for (let column = 0; column < columns; column += 1, position += 1) {
      const cell = cells[column];
      const value = typeof cell === 'number' ? cell : cell === '' ? Number.NaN : readCell(cell, words);
      if (typeof value === 'string') found.push({ row, column, text: value });
      at[position] = typeof value === 'string' ? Number.NaN : value;
    }
  }
  return { rows, columns, at, words: found };
}

/** A range as rows of cells. */
function asGrid(input: readonly unknown[]): readonly (readonly unknown[])[] {
  return Array.isArray(input[0]) ? (input as readonly (readonly unknown[])[]) : [input];
}

/** One figure; NaN when the argument is left out or blank. A range of one cell will do, a longer one is refused. */
export function readOne(input: Input, words: Words): number {
  const { at } = readValues(input, words);
  if (at.length > 1) throw refusal(words, 'oneCell', { cells: at.length });
  return at[0] ?? Number.NaN;
}

/** The figure of a cell, NaN without one, or the text that is no figure and holds no digit. */
function readCell(cell: unknown, words: Words): number | string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : Number.NaN;
  if (cell === undefined || cell === null) return Number.NaN;
  if (isDate(cell)) throw refusal(words, 'isDate');
  if (typeof cell === 'boolean') throw refusal(words, 'isBox');
  if (typeof cell !== 'string') throw refusal(words, 'notANumber', { seen: String(cell) });
  const text = cell.trim();
  if (errorText.test(text)) throw refusal(words, 'errorCell', { error: text });
  return isBlank(text) ? Number.NaN : readText(text, words);
}

/** Text says nothing about its decimal sign, so `1,234` has two readings and is refused; `12,5` and `5,0 %` have one. */
function readText(text: string, words: Words): number | string {
  const readings = [figureInText(text, 'point'), figureInText(text, 'comma')].filter((reading) => reading !== null);
  if (readings.length === 2 && readings[0] !== readings[1]) throw refusal(words, 'twoReadings', { seen: text });
  if (readings.length > 0) return readings[0]!;
  if (/\d/.test(text)) throw refusal(words, 'notANumber', { seen: text });
  return text;
}

/** Columns of labels before the figures taken off, where the ranges then are equally wide. */
function withoutLabels(sides: readonly Side[]): readonly Side[] {
  const bare = sides.map((side) => (hasLabels(side) ? withoutFirstColumn(side) : side));
  const widths = bare.filter((_, i) => sides[i]!.at.length > 1).map((side) => side.columns);
  return widths.every((width) => width === widths[0]) ? bare : sides;
}

/** The first column holds no figure, and a word beside one. */
function hasLabels({ rows, columns, at, words }: Side): boolean {
  if (columns < 2) return false;
  for (let row = 0; row < rows; row += 1) if (!Number.isNaN(at[row * columns]!)) return false;
  return words.some((word) => word.column === 0 && at.subarray(word.row * columns, (word.row + 1) * columns).some((value) => !Number.isNaN(value)));
}

function withoutFirstColumn({ rows, columns, at, words }: Side): Side {
  const others = words.filter((word) => word.column > 0).map((word) => ({ ...word, column: word.column - 1 }));
  return { rows, columns: columns - 1, at: at.filter((_, position) => position % columns !== 0), words: others };
}

/** In a row without a figure on any side: above all figures, or said on every side (tables one below the other). */
function isHeading({ row }: Word, { rows }: Side, sides: readonly Side[]): boolean {
  if (rows === 1) return false;
  const beside = sides.filter((side) => side.rows === rows);
  const hasFigure = (side: Side, from: number, to: number) => side.at.subarray(from * side.columns, to * side.columns).some((value) => !Number.isNaN(value));
  if (beside.some((side) => hasFigure(side, row, row + 1))) return false;
  return !beside.some((side) => hasFigure(side, 0, row)) || (beside.length > 1 && beside.every((side) => side.words.some((word) => word.row === row)));
}

/** What the kinds of parameters add to plain numbers: boxes where yes is counted, times where lengths, days or moments are meant. */
export function prepared(params: readonly Param[], args: readonly Input[], clock: Clock | null, words: Words): readonly Input[] {
  return args.map((input, i) => {
    if (params[i]?.yes) return mapCells(input, counted);
    const time = params[i]?.time;
    return time
      ? mapCells(input, (cell) => (time === 'day' || time === 'moment' ? inDays(cell, time, clock, words) : lengthIn(cell, time, clock, words)))
      : input;
  });
}

function mapCells(input: Input, change: (cell: unknown) => unknown): Input {
  return Array.isArray(input) ? asGrid(input).map((cells) => cells.map(change)) : change(input);
}

const counted = (cell: unknown): unknown => (typeof cell === 'number' ? cell : (yesOrNo(cell) ?? cell));

/** A ticked box, 1 or a word for yes; an unticked box, 0 or a word for no; null for anything else. */
export function readYes(cell: unknown): boolean | null {
  const value = yesOrNo(cell);
  return value === undefined ? null : value === 1;
}

const yesWords = ['true', 'vrai', 'yes', 'oui', '1'];
const noWords = ['false', 'faux', 'no', 'non', '0'];

function yesOrNo(cell: unknown): number | undefined {
  const word = String(cell).trim().toLowerCase();
  return yesWords.includes(word) ? 1 : noWords.includes(word) ? 0 : undefined;
}

const [hour, daySeconds] = [3600, 86_400];
/** A length of time is under a year: what lies later is a date. */
const year = 366 * daySeconds;

function lengthIn(cell: unknown, unit: 'seconds' | 'hours', clock: Clock | null, words: Words): unknown {
  const seconds = isDate(cell) ? (clock?.(cell) ?? -1) : typeof cell === 'string' ? clockSeconds(cell.trim()) : null;
  if (isDate(cell) && (seconds! < 0 || seconds! >= year)) throw refusal(words, 'isDate');
  if (seconds === null || Number.isNaN(seconds)) return cell;
  return unit === 'hours' ? seconds / hour : seconds;
}

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/;

/** A date, its number, or the text of one as computers write it; other texts are refused, since day and month may be either. */
function inDays(cell: unknown, of: 'day' | 'moment', clock: Clock | null, words: Words): unknown {
  const days = isDate(cell) ? (clock ? clock(cell) / daySeconds : null) : typeof cell === 'string' ? daysOf(cell.trim(), words) : cell;
  if (days === null) throw refusal(words, 'isDate');
  return of === 'day' && typeof days === 'number' ? Math.floor(days) : days;
}

function daysOf(text: string, words: Words): number | string {
  if (errorText.test(text) || isBlank(text)) return text;
  const [, day, time = '00:00', zone = 'Z'] = written.exec(text) ?? [];
  const days = day ? Date.parse(`${day}T${time}${zone}`) / (1000 * daySeconds) + sheetEpoch : Number.NaN;
  if (Number.isNaN(days)) throw refusal(words, 'notADate', { seen: text });
  return days;
}

/** By its class name: a Date made in another script context is no instance of ours. */
function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** The shape several arguments make together: a single cell, a row or a column is repeated beside a larger one; others are refused, both shapes named. */
export function sharedShape(sides: readonly Shape[], words: Words): Shape {
  let shape: Shape = { rows: 1, columns: 1 };
  for (const side of sides) {
    const fits = (a: number, b: number) => a === b || a === 1 || b === 1;
    if (side.rows * side.columns === 0 || !fits(side.rows, shape.rows) || !fits(side.columns, shape.columns)) throw unlike(shape, side, words);
    shape = { rows: Math.max(shape.rows, side.rows), columns: Math.max(shape.columns, side.columns) };
  }
  return shape;
}

/** The refusal that names two shapes. */
export function unlike(first: Shape, second: Shape, words: Words): Error {
  return refusal(words, 'shapes', { rows: first.rows, columns: first.columns, otherRows: second.rows, otherColumns: second.columns });
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
