/** (Positive − negative) ÷ (positive + negative + neutral), from −1 to 1; without neutrals it is about twice as large, so name the variant. */
import { refusal } from '../languages/language';
import { readYes } from './cells';
import { defineFunction, type Input, type Param, type Words } from './function';
import { pairInputs, quotient } from './pair';

const mentions: Param[] = [{ name: 'positive' }, { name: 'negative' }, { name: 'neutral', optional: true }];

export const netSentiment = defineFunction({
  name: 'NET_SENTIMENT',
  alias: 'SENTIMENT_NET',
  params: [...mentions, { name: 'exclude_neutral', type: 'boolean', optional: true }],
  run: ([positive, negative, neutral, exclude], words) => {
    const labelled = readSwitch(exclude, words) || neutral === undefined ? [positive, negative] : [positive, negative, neutral];
    return pairInputs({ figure: quotient }, mentions, labelled, 'total', words, ([pos, neg, neu = 0]) => [pos! - neg!, pos! + neg! + neu]);
  },
});

function readSwitch(input: Input, words: Words): boolean {
  const cell: unknown = Array.isArray(input) && input.flat().length === 1 ? input.flat()[0] : input;
  const yes = cell === undefined || cell === '' ? false : readYes(cell);
  if (yes === null) throw refusal(words, 'notABoolean', { seen: String(cell) });
  return yes;
}
