/** Reach of several posts or days: at least the largest, at most the sum (or a known population); never one figure. */
import { refusal } from '../languages/language';
import { readOne, readValues } from './cells';
import { defineFunction } from './function';

export const reachBounds = defineFunction({
  name: 'REACH_BOUNDS',
  alias: 'BORNES_PORTEE',
  kpi: 'reach',
  params: [{ name: 'reach' }, { name: 'population', optional: true }],
  run: ([reach, population], words) => {
    const cap = readOne(population, words);
    let [lower, upper, n] = [0, 0, 0];
    for (const value of readValues(reach, words).at) {
      if (Number.isNaN(value)) continue;
      if (value < 0) throw refusal(words, 'negative', { value: value });
      lower = Math.max(lower, value);
      upper += value;
      n += 1;
    }
    if (n === 0) return '';
    if (cap < lower) throw refusal(words, 'population', { population: cap, largest: lower });
    upper = Number.isNaN(cap) ? upper : Math.min(upper, cap);
    return [[lower, upper, upper - lower]];
  },
});
