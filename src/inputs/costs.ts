/** What was spent besides time. */
import { defineInput } from './input';

export const costs = defineInput({
  id: 'costs',
  rows: 120,
  columns: {
    from: { type: 'day' },
    to: { type: 'day', optional: true },
    type: { type: 'choice', from: 'costType' },
    amount: { type: 'money' },
    currency: { type: 'currency', optional: true },
    platform: { type: 'choice', from: 'platform', optional: true },
    objective: { type: 'choice', from: 'objective', optional: true },
    campaign: { type: 'text', optional: true },
    note: { type: 'text', optional: true, width: 170 },
  },
  time: { from: 'from', to: 'to' },
});
