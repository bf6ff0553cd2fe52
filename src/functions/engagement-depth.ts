/** Weighted engagement: Σ weight × interactions ÷ base; the weights are a choice and must be printed beside the result. */
import { refusal } from '../languages/language';
import { readSides, readValues, shown, unlike, type Values } from './cells';
import { defineFunction, type Input, type Param, type Words } from './function';
import { corrected, totals } from './pair';

const defaultWeights = [1, 2, 3, 2, 1];
const parts = ['likes', 'comments', 'shares', 'saves', 'clicks'];
const figures = [...parts, 'base'].map((name): Param => ({ name }));

export const engagementDepth = defineFunction({
  name: 'ENGAGEMENT_DEPTH',
  alias: 'ENGAGEMENT_PONDERE',
  params: [...figures, { name: 'weights', optional: true }],
  run: (args, words) => {
    const sides = readSides(
      figures.map((_, i) => args[i]),
      words,
    );
    return depth(sides.slice(0, parts.length), sides[parts.length]!, readWeights(args.slice(figures.length), sides, words), words);
  },
});

/** A range of weights, or one weight an argument. Four do where there are no clicks to weigh. */
function readWeights(inputs: readonly Input[], sides: readonly Values[], words: Words): readonly number[] {
  if (inputs.every((input) => input === undefined || input === '')) return defaultWeights;
  const given = inputs.flatMap((input) => [...readValues(input, words).at]);
  const needed = sides[parts.length - 1]!.at.every(Number.isNaN) && given.length === parts.length - 1 ? given.length : parts.length;
  if (given.length !== needed || given.some((weight) => !(weight >= 0))) throw refusal(words, 'weights', { count: parts.length, fewer: parts.length - 1 });
  return given;
}

/** Parts in ranges are added row by row with the base; a part in one cell is a whole already, and a blank part is left out. */
function depth(sides: readonly Values[], base: Values, weights: readonly number[], words: Words) {
  const weighed = sides.map(({ at, ...shape }, i): Values => ({ ...shape, at: at.map((value) => value * (weights[i] ?? 0)) }));
  const present = weighed.filter(({ at }) => at.some((value) => !Number.isNaN(value)));
  const ranges = present.filter(({ at }) => at.length > 1);
  const whole = known(present.filter(({ at }) => at.length === 1));
  const other = ranges.find((range) => range.rows !== ranges[0]!.rows || range.columns !== ranges[0]!.columns);
  if (other) throw unlike(ranges[0]!, other, words);
  const sums = totals(corrected, figures.slice(-2), [ranges.length > 0 ? known(ranges) : whole, base], words);
  if (sums === null) return '';
  const [over, under] = sums as [number, number];
  return shown(corrected.figure(ranges.length > 0 ? over + (whole.at[0] || 0) : over, under));
}

/** Sum of the parts that are known, cell by cell; unknown only where all are. All have one shape. */
function known(sides: readonly Values[]): Values {
  const { rows, columns } = sides[0] ?? { rows: 1, columns: 1 };
  const at = new Float64Array(rows * columns).fill(Number.NaN);
  for (const side of sides) for (const [i, value] of side.at.entries()) if (!Number.isNaN(value)) at[i] = (Number.isNaN(at[i]!) ? 0 : at[i]!) + value;
  return { rows, columns, at };
}
