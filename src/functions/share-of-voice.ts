/** Mentions of the brand ÷ mentions of the brand and of every tracked competitor. */
import { refusal } from '../languages/language';
import { readSides, shown, type Values } from './cells';
import { defineFunction, type Words } from './function';

export const shareOfVoice = defineFunction({
  name: 'SHARE_OF_VOICE',
  alias: 'PART_DE_VOIX',
  params: [{ name: 'brand' }, { name: 'competitors' }],
  run: ([brand, competitors], words) => {
    const [own, others] = readSides([brand, competitors], words).map((side) => sumOfKnown(side, words)) as [number, number];
    return shown(own + others > 0 ? own / (own + others) : Number.NaN);
  },
});

/** NaN when nothing is known. */
function sumOfKnown({ at }: Values, words: Words): number {
  let [sum, n] = [0, 0];
  for (const value of at) {
    if (Number.isNaN(value)) continue;
    if (value < 0) throw refusal(words, 'negative', { value: value });
    sum += value;
    n += 1;
  }
  return n > 0 ? sum : Number.NaN;
}
