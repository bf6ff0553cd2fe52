/** Answered in time ÷ all that were due: answered, or waiting for longer than the time allowed. */
import { refusal } from '../languages/language';
import { readOne, readValues } from './cells';
import { defineFunction } from './function';

export const slaRate = defineFunction({
  name: 'SLA_RATE',
  alias: 'RESPECT_DELAI',
  kpi: 'response_in_time',
  params: [
    { name: 'durations', time: 'hours' },
    { name: 'target', time: 'hours' },
    { name: 'waiting', time: 'hours', optional: true },
  ],
  run: ([durations, target, waiting], words) => {
    const allowed = readOne(target, words);
    const [answered, open] = [durations, waiting].map((input) => [...readValues(input, words).at].filter((hours) => !Number.isNaN(hours)));
    for (const hours of [allowed, ...answered!, ...open!]) if (hours < 0) throw refusal(words, 'negative', { value: hours });
    const due = answered!.length + open!.filter((hours) => hours > allowed).length;
    if (Number.isNaN(allowed) || due === 0) return '';
    return answered!.filter((hours) => hours <= allowed).length / due;
  },
});
