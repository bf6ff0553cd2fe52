/** Distance between two splits of people (acquired and engaged): ½ Σ|pᵢ − qᵢ|, 0 when alike, 1 when apart. */
import { refusal } from '../languages/language';
import { readSides, sharedShape, shown, spread } from './cells';
import { defineFunction } from './function';

export const audienceGap = defineFunction({
  name: 'AUDIENCE_GAP',
  alias: 'ECART_AUDIENCE',
  params: [{ name: 'followers_shares' }, { name: 'engaged_shares' }],
  run: ([followers, engaged], words) => {
    const sides = readSides([followers, engaged], words);
    const shape = sharedShape(sides, words);
    const [p, q] = sides.map((side) => spread(side, shape));
    const known: [number, number][] = [];
    let [sumP, sumQ] = [0, 0];
    for (let i = 0; i < p!.length; i += 1) {
      const pair: [number, number] = [p![i]!, q![i]!];
      for (const value of pair) if (value < 0) throw refusal(words, 'negative', { value: value });
      if (pair.some(Number.isNaN)) continue;
      known.push(pair);
      sumP += pair[0];
      sumQ += pair[1];
    }
    // Shares come as 0–1 or 0–100 and seldom add up: each side is set to 1.
    return shown(sumP > 0 && sumQ > 0 ? known.reduce((sum, [a, b]) => sum + Math.abs(a / sumP - b / sumQ), 0) / 2 : Number.NaN);
  },
});
