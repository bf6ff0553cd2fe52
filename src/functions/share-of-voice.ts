/** Mentions of the brand ÷ mentions of the brand and of every tracked competitor. */
import { readValues, shown } from './cells';
import { defineFunction, type Input, type Words } from './function';

export const shareOfVoice = defineFunction({
  name: 'SHARE_OF_VOICE',
  alias: 'PART_DE_VOIX',
  params: [
    { name: 'brand', type: 'number' },
    { name: 'competitors', type: 'number' },
  ],
  run: ([brand, competitors], words) => {
    const [own, others] = [sumOfKnown(brand, words), sumOfKnown(competitors, words)];
    return shown(own + others > 0 ? own / (own + others) : Number.NaN);
  },
});

/** NaN when nothing is known. */
function sumOfKnown(input: Input, words: Words): number {
  let [sum, n] = [0, 0];
  for (const value of readValues(input, words).at) {
    if (Number.isNaN(value)) continue;
    if (value < 0) throw new Error(words.negative(value));
    sum += value;
    n += 1;
  }
  return n > 0 ? sum : Number.NaN;
}
