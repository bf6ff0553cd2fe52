/** Functions of two sides (a rate, a cost a result, a return): one figure of the sums, or one a row, their mean or their median. */

import { median } from '../kpis/statistics';
import { refusal } from '../languages/language';
import { laidOut, readSides, type Shape, sharedShape, shown, spread, unlike, type Values } from './cells';
import type { Input, Output, Param, SheetFunction, Stock, Words } from './function';

export const methods = ['total', 'each', 'mean', 'median'] as const;
export type Method = (typeof methods)[number];
const spoken: ReadonlyMap<string, Method> = new Map([
  ...methods.map((method) => [method, method] as const),
  ['chaque', 'each'],
  ['moyenne', 'mean'],
  ['médiane', 'median'],
  ['mediane', 'median'],
]);

export const methodParam: Param = { name: 'method', type: 'string', optional: true };

/** Whether an argument is text that could only be meant as a method. */
export function isMethodWord(input: Input): boolean {
  return typeof input === 'string' && spoken.has(input.trim().toLowerCase());
}

/** `total` when left out or blank; words in English and French, others refused. */
export function readMethod(input: Input, words: Words): Method {
  const text = Array.isArray(input) ? input.flat()[0] : input;
  if (text === undefined || text === null || text === '') return 'total';
  const method = spoken.get(String(text).trim().toLowerCase());
  if (!method) throw refusal(words, 'method', { seen: String(text) });
  return method;
}

/** How two sides become a figure. */
export type Pairing = {
  /** The figure of two sides that are both known; NaN where it is not defined. */
  figure: (over: number, under: number) => number;
  /** A numerator above 0 over 0 cannot be (interactions without a view), so the row is left out; costs without a result can, and stay. */
  impossible?: true;
  /** What a side below 0 is: refused unless it can be one (corrections, losses). */
  negative?: { over?: true; under?: true };
};

/** Makes the two sides of a pairing of the arguments, where there are more than two. The last argument is all or part of the base. */
export type Join = (values: readonly number[]) => [over: number, under: number];
const asTheyAre: Join = ([over, under]) => [over!, under!];

/** Arguments paired row by row and reduced by the method, as their parameters say. */
export function pairInputs(pairing: Pairing, params: readonly Param[], inputs: readonly Input[], method: Method, words: Words, join = asTheyAre): Output {
  const isPlain = method === 'total' && join === asTheyAre && !params.some((param) => param.stock);
  return (isPlain ? totalOfNumbers(pairing, inputs[0], inputs[1]) : null) ?? pairFigure(pairing, params, readSides(inputs, words), method, words, join);
}

/** The same over sides that are read. */
export function pairFigure(pairing: Pairing, params: readonly Param[], sides: readonly Values[], method: Method, words: Words, join = asTheyAre): Output {
  if (method === 'total') {
    const sums = totals(pairing, params, sides, words, join);
    return sums === null ? '' : shown(pairing.figure(...join(sums)));
  }
  refuseNegative(pairing, sides, words);
  const shape = sharedShape(sides, words);
  const columns = sides.map((side) => spread(side, shape));
  const each = Float64Array.from({ length: shape.rows * shape.columns }, (_, i) => pairing.figure(...join(columns.map((column) => column[i]!))));
  if (method === 'each') return laidOut(each, shape);
  const known = each.filter((value) => Number.isFinite(value));
  if (known.length === 0) return '';
  return shown(method === 'median' ? median(known) : known.reduce((sum, value) => sum + value, 0) / known.length);
}

/**
 * One figure a side, null where none is known. Flows are added over the rows where every range has a figure, and one cell of them is the whole already;
 * stocks stand as their parameter says.
 */
export function totals(pairing: Pairing, params: readonly Param[], sides: readonly Values[], words: Words, join = asTheyAre): number[] | null {
  refuseNegative(pairing, sides, words);
  const isRange = sides.map(({ at }) => at.length !== 1);
  const shape = totalShape(params, sides, words);
  const columns = sides.map((side, i) => (isRange[i] ? spread(side, shape) : side.at));
  const stocks = sides.map((_, i) => params[i]!.stock);
  const ofKind = (...kinds: (Stock | undefined)[]) => columns.filter((_, i) => isRange[i] && kinds.includes(stocks[i]));
  const length = shape.rows * shape.columns;
  const isKnown = (row: number) => (column: Float64Array) => !Number.isNaN(column[row]!);

  let first = 0;
  while (first < length && !ofKind('first').every(isKnown(first))) first += 1;
  let last = length - 1;
  while (last >= first && !ofKind('last').every(isKnown(last))) last -= 1;
  if (last < first) return null;

  const added = ofKind(undefined, 'rows');
  const sums = sides.map(() => 0);
  const row = columns.map((column, i) => (stocks[i] === 'rows' ? column[0]! : 0));
  const drops = pairing.impossible && (isRange[sides.length - 1] || stocks[sides.length - 1] === 'rows');
  let n = 0;
  for (let at = first; at < length; at += 1) {
    if (!added.every(isKnown(at))) continue;
    for (const [i, column] of columns.entries()) if (isRange[i]) row[i] = column[at]!;
    if (drops) {
      const [over, under] = join(row);
      if (under === 0 && over !== 0) continue;
    }
    for (let i = 0; i < sums.length; i += 1) sums[i]! += row[i]!;
    n += 1;
  }
  if (n === 0) return null;
  const whole = columns.map((column, i) => {
    if (!isRange[i]) return stocks[i] === 'rows' && added.length > 0 ? column[0]! * n : column[0]!;
    return stocks[i] === 'first' ? column[first]! : stocks[i] === 'last' ? column[last]! : sums[i]!;
  });
  return whole.some(Number.isNaN) ? null : whole;
}

/** Under «total» ranges have one shape; only a stock of each row may be repeated, and stocks that follow each other in time are one line. */
function totalShape(params: readonly Param[], sides: readonly Values[], words: Words): Shape {
  const ranges = sides.filter(({ at }) => at.length !== 1);
  for (const [i, side] of sides.entries()) {
    const stock = params[i]!.stock;
    if ((stock === 'first' || stock === 'last') && side.rows > 1 && side.columns > 1)
      throw refusal(words, 'oneLine', { rows: side.rows, columns: side.columns });
  }
  const shape = sharedShape(ranges, words);
  const fits = (side: Values, whole: Shape) => side.rows === whole.rows && side.columns === whole.columns;
  for (const side of ranges)
    if (params[sides.indexOf(side)]!.stock !== 'rows' && !fits(side, shape)) {
      const [first, second] = ranges.filter((one) => one === side || !fits(one, side));
      throw unlike(first!, second!, words);
    }
  return shape;
}

/** The total of two ranges of numbers and empty cells under headings in one pass over the cells themselves, since whole columns are the common case; null where any other cell needs reading. */
function totalOfNumbers(pairing: Pairing, over: Input, under: Input): number | string | null {
  if (!isGrid(over) || !isGrid(under) || over.length !== under.length || over[0]!.length !== under[0]!.length || over.length * over[0]!.length === 1)
    return null;
  const drops = pairing.impossible ?? false;
  const columns = over[0]!.length;
  let [y, x, n] = [0, 0, 0];
  const start = over.length === 1 ? 0 : over.findIndex((cells, row) => !(cells.every(isWord) && under[row]!.every(isWord)));
  for (let row = Math.max(start, 0); row < over.length; row += 1) {
    const overRow = over[row]!;
    const underRow = under[row]!;
    for (let column = 0; column < columns; column += 1) {
      const above = overRow[column];
      const below = underRow[column];
      if (typeof above === 'number' && typeof below === 'number' && above >= 0 && below >= 0) {
        if (drops && below === 0 && above !== 0) continue;
        y += above;
        x += below;
        n += 1;
      } else if (!((above === '' || (typeof above === 'number' && above >= 0)) && (below === '' || (typeof below === 'number' && below >= 0)))) return null;
    }
  }
  return n === 0 ? '' : shown(pairing.figure(y, x));
}

/** Empty, or a text that can be a heading. */
const isWord = (cell: unknown) => typeof cell === 'string' && !/[\d#]/.test(cell);
const isGrid = (input: Input): input is unknown[][] => Array.isArray(input) && Array.isArray(input[0]);

/** Sides that may not be below 0 are refused. */
function refuseNegative({ negative }: Pairing, sides: readonly Values[], words: Words): void {
  for (const [i, { at }] of sides.entries()) {
    if (i === 0 ? negative?.over : negative?.under) continue;
    for (const value of at) if (value < 0) throw refusal(words, 'negative', { value: value });
  }
}

/** over ÷ under; not defined over 0, nor over a net that is below it. */
export const quotient = (over: number, under: number) => (under > 0 ? over / under : Number.NaN);

/** A side by its name, with what its parameter adds where it is no plain flow. */
type PairSide = string | (Pick<Param, 'stock' | 'yes' | 'time'> & { name: string });
type PairDefinition = Omit<SheetFunction, 'params' | 'run'> & { sides: readonly [PairSide, PairSide]; pairing: Pairing };

/** A function of two sides and a method. */
export function definePair<const D extends PairDefinition>({
  sides,
  pairing,
  ...definition
}: D): Omit<D, 'sides' | 'pairing'> & Pick<SheetFunction, 'params' | 'run'> {
  const params: Param[] = [...sides.map((side): Param => ({ ...(typeof side === 'string' ? { name: side } : side) })), methodParam];
  return {
    ...definition,
    params,
    run: ([over, under, method], words) => pairInputs(pairing, params, [over, under], readMethod(method, words), words),
  };
}

/** A share of what could have been: a count of things that need the other side to exist. */
export const share: Pairing = { figure: quotient, impossible: true };
/** The same for interactions, which networks correct downwards. */
export const corrected: Pairing = { figure: quotient, impossible: true, negative: { over: true } };
/** Money or time for each result; spending without a result counts. */
export const each: Pairing = { figure: quotient };
