/** Functions computed cell by cell over arguments of one shape: blank wherever a needed argument is. */
import { refusal } from '../languages/language';
import { laidOut, readSides, sharedShape, spread } from './cells';
import type { Input, Output, Param, SheetFunction, Words } from './function';

type CellwiseDefinition = Omit<SheetFunction, 'params' | 'run'> & {
  /** A default stands for an argument that is left out; a cell left blank stays unknown. `most`: a share, refused above it (and below −most). */
  of: readonly { name: string; default?: number; negative?: true; most?: number }[];
  /** NaN: not defined. */
  figure: (...values: number[]) => number;
};

export function defineCellwise<const D extends CellwiseDefinition>({
  of,
  figure,
  ...definition
}: D): Omit<D, 'of' | 'figure'> & Pick<SheetFunction, 'params' | 'run'> {
  return {
    ...definition,
    params: of.map((argument): Param => (argument.default === undefined ? { name: argument.name } : { name: argument.name, optional: true })),
    run: (args, words) => cellwise(of, figure, args, words),
  };
}

function cellwise(of: CellwiseDefinition['of'], figure: CellwiseDefinition['figure'], args: readonly Input[], words: Words): Output {
  const sides = readSides(
    of.map((argument, i) => (args[i] === undefined ? argument.default : args[i])),
    words,
  );
  for (const [i, { at }] of sides.entries()) for (const value of at) refuse(of[i]!, value, words);
  const shape = sharedShape(sides, words);
  const columns = sides.map((side) => spread(side, shape));
  const figures = new Float64Array(shape.rows * shape.columns);
  for (let i = 0; i < figures.length; i += 1) figures[i] = figure(...columns.map((column) => column[i]!));
  return laidOut(figures, shape);
}

function refuse({ negative, most }: CellwiseDefinition['of'][number], value: number, words: Words): void {
  if (value < 0 && !negative) throw refusal(words, 'negative', { value: value });
  if (most !== undefined && Math.abs(value) > most) throw refusal(words, 'fraction', { value: value });
}
