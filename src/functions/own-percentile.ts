/** Share of comparable past posts that lie below a value. */
import { readOne, readValues } from './cells';
import { defineFunction } from './function';

export const ownPercentile = defineFunction({
  name: 'OWN_PERCENTILE',
  alias: 'RANG_PROPRE',
  params: [{ name: 'value' }, { name: 'history' }],
  run: ([value, history], words) => {
    const own = readOne(value, words);
    const past = readValues(history, words).at.filter((other) => !Number.isNaN(other));
    if (Number.isNaN(own) || past.length < 10) return '';
    return past.filter((other) => other < own).length / past.length;
  },
});
