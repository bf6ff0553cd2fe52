/** (Positive − negative) ÷ (positive + negative + neutral), from −1 to 1; without neutrals it is about twice as large, so name the variant. */
import { readValues } from './cells';
import { defineFunction, type Input, type Words } from './function';
import { combined, pairFigure } from './pair';

export const netSentiment = defineFunction({
  name: 'NET_SENTIMENT',
  alias: 'SENTIMENT_NET',
  params: [
    { name: 'positive', type: 'number' },
    { name: 'negative', type: 'number' },
    { name: 'neutral', type: 'number', optional: true },
    { name: 'exclude_neutral', type: 'boolean', optional: true },
  ],
  run: ([positive, negative, neutral, exclude], words) => {
    const [pos, neg] = [readValues(positive, words), readValues(negative, words)];
    const neu = readSwitch(exclude, words) || neutral === undefined ? { rows: 1, columns: 1, at: Float64Array.of(0) } : readValues(neutral, words);
    for (const side of [pos, neg, neu]) for (const value of side.at) if (value < 0) throw new Error(words.negative(value));
    const balance = combined([pos, neg, neu], (a, b, c) => a - b + 0 * c, words);
    const all = combined([pos, neg, neu], (a, b, c) => a + b + c, words);
    return pairFigure({ figure: (over, under) => (under > 0 ? over / under : Number.NaN), negative: { over: true } }, balance, all, 'total', words);
  },
});

function readSwitch(input: Input, words: Words): boolean {
  if (input === undefined || input === '' || input === false || input === 0) return false;
  if (input === true || input === 1) return true;
  throw new Error(words.notABoolean(String(input)));
}
