/** Full cost: media + content + tools + hours × loaded rate + other. */
import { readValues, shown } from './cells';
import { defineFunction, type Input, type Words } from './function';
import { combined } from './pair';

export const totalCost = defineFunction({
  name: 'TOTAL_COST',
  alias: 'COUT_COMPLET',
  params: [
    { name: 'media', type: 'number' },
    { name: 'content', type: 'number' },
    { name: 'tools', type: 'number' },
    { name: 'hours', type: 'number' },
    { name: 'rate', type: 'number' },
    { name: 'other', type: 'number', optional: true },
  ],
  run: ([media, content, tools, hours, rate, other], words) => {
    const parts = [...[media, content, tools, other].map((input) => sumOfKnown(input, words)), timeCost(hours, rate, words)];
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? '' : shown(known.reduce((sum, part) => sum + part, 0));
  },
});

/** Null when no cell is known. */
function sumOfKnown(input: Input, words: Words): number | null {
  let [sum, n] = [0, 0];
  for (const value of readValues(input, words).at) {
    if (value < 0) throw new Error(words.negative(value));
    if (Number.isNaN(value)) continue;
    sum += value;
    n += 1;
  }
  return n > 0 ? sum : null;
}

/** Null without hours; hours without a rate make the whole cost unknown (NaN), since time is not free. */
function timeCost(hours: Input, rate: Input, words: Words): number | null {
  const [spent, paid] = [readValues(hours, words), readValues(rate, words)];
  for (const value of [...spent.at, ...paid.at]) if (value < 0) throw new Error(words.negative(value));
  const cost = combined([spent, paid], (hour, price) => (Number.isNaN(hour) || hour === 0 ? 0 : hour * price), words);
  return spent.at.every(Number.isNaN) ? null : cost.at.reduce((sum, value) => sum + value, 0);
}
