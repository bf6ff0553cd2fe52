/** Figures that people read on a network's screen: reach of a whole period, which no file gives. */
import { defineInput } from './input';

export const screenFigures = defineInput({
  id: 'screen',
  rows: 200,
  columns: {
    period: { type: 'choice', from: 'period', width: 190 },
    platform: { type: 'choice', from: 'platform' },
    account: { type: 'choice', from: 'account', optional: true },
    reach: { type: 'count', width: 120 },
    day: { type: 'day', optional: true, width: 120 },
  },
  time: { period: 'period' },
  key: ['period', 'platform', 'account'],
});
