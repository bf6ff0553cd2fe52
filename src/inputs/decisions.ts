/** What the team asks to be decided. */
import { defineInput } from './input';

export const decisions = defineInput({
  id: 'decisions',
  rows: 60,
  height: 48,
  columns: {
    period: { type: 'choice', from: 'period' },
    objective: { type: 'choice', from: 'objective', optional: true },
    decision: { type: 'text', width: 360 },
    owner: { type: 'text', optional: true, width: 130 },
    due: { type: 'day', optional: true },
  },
  time: { period: 'period' },
});
