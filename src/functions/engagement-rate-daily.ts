/** Engagements of a period ÷ (days × followers), so that long and short periods compare. */
import { readValues } from './cells';
import { defineFunction } from './function';
import { combined, corrected, methodParam, pairFigure, readMethod } from './pair';

export const engagementRateDaily = defineFunction({
  name: 'ENGAGEMENT_RATE_DAILY',
  alias: 'TAUX_ENGAGEMENT_QUOTIDIEN',
  params: [{ name: 'engagements', type: 'number' }, { name: 'followers', type: 'number' }, { name: 'days', type: 'number' }, methodParam],
  run: ([engagements, followers, days, method], words) => {
    const base = combined([readValues(followers, words), readValues(days, words)], (a, b) => a * b, words);
    return pairFigure(corrected, readValues(engagements, words), base, readMethod(method, words), words);
  },
});
