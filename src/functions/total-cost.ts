/** Full cost: media + content + tools + hours × loaded rate + other. */
import { refusal } from '../languages/language';
import { readSides, shown, spread, unlike, type Values } from './cells';
import { defineFunction, type Words } from './function';

export const totalCost = defineFunction({
  name: 'TOTAL_COST',
  alias: 'COUT_COMPLET',
  params: [{ name: 'media' }, { name: 'content' }, { name: 'tools' }, { name: 'hours' }, { name: 'rate' }, { name: 'other', optional: true }],
  run: ([media, content, tools, hours, rate, other], words) => {
    const [spent, paid, ...sides] = readSides([hours, rate, media, content, tools, other], words);
    const parts = [...sides.map((side) => sumOfKnown(side, words)), timeCost(spent!, paid!, words)];
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? '' : shown(known.reduce((sum, part) => sum + part, 0));
  },
});

/** Null when no cell is known. */
function sumOfKnown({ at }: Values, words: Words): number | null {
  let [sum, n] = [0, 0];
  for (const value of at) {
    if (value < 0) throw refusal(words, 'negative', { value: value });
    if (Number.isNaN(value)) continue;
    sum += value;
    n += 1;
  }
  return n > 0 ? sum : null;
}

/** Null without hours; hours without a rate make the whole cost unknown (NaN), since time is not free. One rate is paid for every hour, several want their own hours. */
function timeCost(hours: Values, rate: Values, words: Words): number | null {
  for (const value of [...hours.at, ...rate.at]) if (value < 0) throw refusal(words, 'negative', { value: value });
  if (rate.at.length > 1 && (rate.rows !== hours.rows || rate.columns !== hours.columns)) throw unlike(hours, rate, words);
  const paid = spread(rate, hours);
  const spent = hours.at.map((hour, i) => (Number.isNaN(hour) || hour === 0 ? 0 : hour * paid[i]!));
  return hours.at.every(Number.isNaN) ? null : spent.reduce((sum, value) => sum + value, 0);
}
