/** What the team says about a period, whole or by objective. */
import { defineInput } from './input';

export const commentary = defineInput({
  id: 'commentary',
  rows: 60,
  height: 48,
  columns: {
    period: { type: 'choice', from: 'period' },
    objective: { type: 'choice', from: 'objective', optional: true },
    text: { type: 'text', width: 420 },
  },
  time: { period: 'period' },
  key: ['period', 'objective'],
});
