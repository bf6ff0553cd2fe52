/** Hours from a request to its answer. Requests that still wait are known to take longer than they have (kpi-definitions §11.8): left out, the answered ones alone would look fast. */

import { quantileOfTimes } from '../kpis/statistics';
import { refusal } from '../languages/language';
import { readOne, readSides, sharedShape, shown, spread } from './cells';
import { defineFunction, type Input, type Words } from './function';

const spoken: ReadonlyMap<string, 'median' | 'mean' | 'p90'> = new Map([
  ['median', 'median'],
  ['médiane', 'median'],
  ['mediane', 'median'],
  ['mean', 'mean'],
  ['moyenne', 'mean'],
  ['p90', 'p90'],
]);

export const responseTime = defineFunction({
  name: 'RESPONSE_TIME',
  alias: 'TEMPS_REPONSE',
  kpi: 'median_response_time',
  params: [
    { name: 'received', type: 'date', time: 'moment' },
    { name: 'answered', type: 'date', time: 'moment' },
    { name: 'statistic', type: 'string', optional: true },
    { name: 'until', type: 'date', time: 'moment', optional: true },
  ],
  run: ([received, answered, statistic, until], words) => {
    const stat = readStatistic(statistic, words);
    const sides = readSides([received, answered], words);
    const shape = sharedShape(sides, words);
    const [starts, ends] = sides.map((side) => spread(side, shape)) as [Float64Array, Float64Array];
    const asked = readOne(until, words);
    const end = Number.isNaN(asked) ? newest(starts, ends) : asked;
    const [times, waiting]: [number[], number[]] = [[], []];
    for (const [i, start] of starts.entries()) {
      const isOpen = Number.isNaN(ends[i]!) || ends[i]! > end;
      // moments are fractions of days: what is less than a second of a difference is none
      const hours = Math.round(((isOpen ? end : ends[i]!) - start) * 86_400) / 3600;
      // an answer before its request is an error of the file
      if (hours >= 0) (isOpen ? waiting : times).push(hours);
    }
    if (stat !== 'mean') return shown(quantileOfTimes(times, waiting, stat === 'p90' ? 0.9 : 0.5).value);
    return waiting.length > 0 || times.length === 0 ? '' : shown(times.reduce((sum, hours) => sum + hours, 0) / times.length);
  },
});

function readStatistic(input: Input, words: Words): 'median' | 'mean' | 'p90' {
  const text = Array.isArray(input) ? input.flat()[0] : input;
  if (text === undefined || text === null || text === '') return 'median';
  const stat = spoken.get(String(text).trim().toLowerCase());
  if (!stat) throw refusal(words, 'statistic', { seen: String(text) });
  return stat;
}

/** The last moment that is known of. */
function newest(...sides: Float64Array[]): number {
  let last = Number.NaN;
  for (const side of sides) for (const moment of side) if (!Number.isNaN(moment) && !(moment <= last)) last = moment;
  return last;
}
