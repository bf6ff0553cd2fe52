/** Functions of two sides (a rate, a cost a result, a return): one figure of the sums, or one a row, their mean or their median. */
import { median } from '../kpis/statistics';
import { asGrid, figureIn, laidOut, readValues, sharedShape, shown, spread, type Values } from './cells';
import type { Input, Output, Param, SheetFunction, Words } from './function';

export const methods = ['total', 'each', 'mean', 'median'] as const;
export type Method = (typeof methods)[number];
const spoken: { [word: string]: Method } = {
  total: 'total',
  each: 'each',
  mean: 'mean',
  median: 'median',
  chaque: 'each',
  moyenne: 'mean',
  médiane: 'median',
  mediane: 'median',
};

export const methodParam: Param = { name: 'method', type: 'string', optional: true };

/** Whether an argument is text that could only be meant as a method. */
export function isMethodWord(input: Input): boolean {
  return typeof input === 'string' && spoken[input.trim().toLowerCase()] !== undefined;
}

/** `total` when left out or blank; words in English and French, others refused. */
export function readMethod(input: Input, words: Words): Method {
  const text = Array.isArray(input) ? input.flat()[0] : input;
  if (text === undefined || text === null || text === '') return 'total';
  const method = spoken[String(text).trim().toLowerCase()];
  if (!method) throw new Error(words.method(String(text)));
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

/** Two arguments paired row by row and reduced by the method. */
export function pairInputs(pairing: Pairing, over: Input, under: Input, method: Method, words: Words): Output {
  if (method === 'total' && Array.isArray(over) && Array.isArray(under)) {
    const [a, b] = [asGrid(over), asGrid(under)];
    if (a.length === b.length && a[0]?.length === b[0]?.length) return totalOfGrids(pairing, a, b, words);
  }
  return pairFigure(pairing, readValues(over, words), readValues(under, words), method, words);
}

/** The rows where both sides are known, reduced by the method. */
export function pairFigure(pairing: Pairing, a: Values, b: Values, method: Method, words: Words): Output {
  const shape = sharedShape([a, b], words);
  const [over, under] = [spread(a, shape), spread(b, shape)];
  const counts = counter(pairing, words);
  const each = new Float64Array(over.length);
  let [y, x, n] = [0, 0, 0];
  for (let i = 0; i < each.length; i += 1) {
    each[i] = pairing.figure(over[i]!, under[i]!);
    if (!counts(over[i]!, under[i]!)) continue;
    y += over[i]!;
    x += under[i]!;
    n += 1;
  }
  if (method === 'total') return n === 0 ? '' : shown(pairing.figure(y, x));
  if (method === 'each') return laidOut(each, shape);
  const known = each.filter((value) => Number.isFinite(value));
  if (known.length === 0) return '';
  return shown(method === 'median' ? median(known) : known.reduce((sum, value) => sum + value, 0) / known.length);
}

/** The same total in one pass over the cells themselves, since whole columns are the common case. Two numbers that no rule touches are added at once. */
function totalOfGrids(pairing: Pairing, over: readonly (readonly unknown[])[], under: readonly (readonly unknown[])[], words: Words): number | string {
  const counts = counter(pairing, words);
  const columns = over[0]!.length;
  let y = 0;
  let x = 0;
  let n = 0;
  for (let row = 0; row < over.length; row += 1) {
    const overRow = over[row]!;
    const underRow = under[row]!;
    for (let column = 0; column < columns; column += 1) {
      const above = overRow[column];
      const below = underRow[column];
      if (typeof above === 'number' && typeof below === 'number' && above >= 0 && below > 0) {
        y += above;
        x += below;
        n += 1;
      } else if (above !== '' || !(below === '' || (typeof below === 'number' && below >= 0))) {
        const strict = row > 0 || over.length === 1;
        const [first, second] = [figureIn(above, strict, words), figureIn(below, strict, words)];
        if (!counts(first, second)) continue;
        y += first;
        x += second;
        n += 1;
      }
    }
  }
  return n === 0 ? '' : shown(pairing.figure(y, x));
}

/** Whether a pair enters a total: both sides known and possible. Sides that may not be below 0 are refused. */
function counter({ impossible, negative }: Pairing, words: Words): (above: number, below: number) => boolean {
  const leastOver = negative?.over ? Number.NEGATIVE_INFINITY : 0;
  const leastUnder = negative?.under ? Number.NEGATIVE_INFINITY : 0;
  const drops = impossible ?? false;
  return (above, below) => {
    if (above < leastOver) throw new Error(words.negative(above));
    if (below < leastUnder) throw new Error(words.negative(below));
    return !Number.isNaN(above) && !Number.isNaN(below) && !(drops && below === 0 && above !== 0);
  };
}

/** Several sides joined row by row into one, for a side that is a sum or a product; unknown where any is. */
export function combined(sides: readonly Values[], join: (...values: number[]) => number, words: Words): Values {
  const shape = sharedShape(sides, words);
  const columns = sides.map((side) => spread(side, shape));
  return { ...shape, at: Float64Array.from({ length: shape.rows * shape.columns }, (_, i) => join(...columns.map((column) => column[i]!))) };
}

/** over ÷ under; not defined over 0, nor over a net that is below it. */
export const quotient = (over: number, under: number) => (under > 0 ? over / under : Number.NaN);

type PairDefinition = Omit<SheetFunction, 'params' | 'run'> & { sides: readonly [string, string]; pairing: Pairing };

/** A function of two sides and a method. */
export function definePair<const D extends PairDefinition>({
  sides,
  pairing,
  ...definition
}: D): Omit<D, 'sides' | 'pairing'> & Pick<SheetFunction, 'params' | 'run'> {
  return {
    ...definition,
    params: [{ name: sides[0], type: 'number' }, { name: sides[1], type: 'number' }, methodParam],
    run: ([over, under, method], words) => pairInputs(pairing, over, under, readMethod(method, words), words),
  };
}

/** A share of what could have been: a count of things that need the other side to exist. */
export const share: Pairing = { figure: quotient, impossible: true };
/** The same for interactions, which networks correct downwards. */
export const corrected: Pairing = { figure: quotient, impossible: true, negative: { over: true } };
/** Money or time for each result; spending without a result counts. */
export const each: Pairing = { figure: quotient };
