/** Engagements of a period ÷ (days × followers), so that long and short periods compare. */
import { refusal } from '../languages/language';
import { readSides, sharedShape, spread, type Values } from './cells';
import { defineFunction, type Param, type Words } from './function';
import { corrected, methodParam, pairFigure, readMethod } from './pair';

const params: Param[] = [{ name: 'engagements' }, { name: 'followers', stock: 'mean' }, { name: 'days' }, methodParam];

export const engagementRateDaily = defineFunction({
  name: 'ENGAGEMENT_RATE_DAILY',
  alias: 'TAUX_ENGAGEMENT_QUOTIDIEN',
  params,
  run: ([engagements, followers, days, word], words) => {
    const method = readMethod(word, words);
    const [over, stock, time] = readSides([engagements, followers, days], words) as [Values, Values, Values];
    for (const value of [...stock.at, ...time.at]) if (value < 0) throw refusal(words, 'negative', { value: value });
    if (stock.at.length > 1 && over.at.length > 1) sharedShape([over, stock], words);
    const base = method === 'total' && time.at.length === 1 ? times(averaged(stock), time, words) : times(stock, time, words);
    return pairFigure(corrected, [params[0]!, params[2]!], [over, base], method, words);
  },
});

/** The average of the known values, for a number of days that stands for the whole period. */
function averaged({ at }: Values): Values {
  const known = at.filter((value) => !Number.isNaN(value));
  return { rows: 1, columns: 1, at: Float64Array.of(known.reduce((sum, value) => sum + value, 0) / known.length) };
}

function times(a: Values, b: Values, words: Words): Values {
  const shape = sharedShape([a, b], words);
  const [left, right] = [spread(a, shape), spread(b, shape)];
  return { ...shape, at: left.map((value, i) => value * right[i]!) };
}
