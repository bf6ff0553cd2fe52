/** Dated rates of other currencies; without one, money of two currencies is never added. */
import { defineInput } from './input';

export const fx = defineInput({
  id: 'fx',
  rows: 60,
  columns: { day: { type: 'day' }, currency: { type: 'currency', width: 100 }, rate: { type: 'number', width: 130 } },
  time: { from: 'day' },
  key: ['currency'],
});
