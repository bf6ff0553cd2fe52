/** Weighted engagement: Σ weight × interactions ÷ base; the weights are a choice and must be printed beside the result. */
import { readValues, sharedShape, spread, type Values } from './cells';
import { defineFunction, type Words } from './function';
import { corrected, pairFigure } from './pair';

const defaultWeights = [1, 2, 3, 2, 1];

export const engagementDepth = defineFunction({
  name: 'ENGAGEMENT_DEPTH',
  alias: 'ENGAGEMENT_PONDERE',
  params: [
    { name: 'likes', type: 'number' },
    { name: 'comments', type: 'number' },
    { name: 'shares', type: 'number' },
    { name: 'saves', type: 'number' },
    { name: 'clicks', type: 'number' },
    { name: 'base', type: 'number' },
    { name: 'weights', type: 'number', optional: true },
  ],
  run: (args, words) => {
    const parts = args.slice(0, 5).map((input) => readValues(input, words));
    const given = args[6] === undefined ? defaultWeights : [...readValues(args[6], words).at];
    if (given.length !== parts.length || given.some((weight) => !(weight >= 0))) throw new Error(words.weights(parts.length));
    return pairFigure(corrected, weighted(parts, given, words), readValues(args[5], words), 'total', words);
  },
});

/** Sum of the parts that are known; unknown only where all are. */
function weighted(parts: readonly Values[], weights: readonly number[], words: Words): Values {
  const shape = sharedShape(parts, words);
  const at = new Float64Array(shape.rows * shape.columns).fill(Number.NaN);
  for (const [part, side] of parts.entries())
    for (const [i, value] of spread(side, shape).entries()) if (!Number.isNaN(value)) at[i] = (Number.isNaN(at[i]!) ? 0 : at[i]!) + weights[part]! * value;
  return { ...shape, at };
}
