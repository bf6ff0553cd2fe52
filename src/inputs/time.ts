/** Hours that people worked, and what they cost. */
import { defineInput } from './input';

export const time = defineInput({
  id: 'time',
  rows: 120,
  columns: {
    from: { type: 'day' },
    to: { type: 'day', optional: true },
    person: { type: 'text', optional: true },
    hours: { type: 'number', width: 70 },
    rate: { type: 'money', optional: true, width: 80 },
    currency: { type: 'currency', optional: true },
    platform: { type: 'choice', from: 'platform', optional: true },
    objective: { type: 'choice', from: 'objective', optional: true },
    campaign: { type: 'text', optional: true },
    cost: { type: 'product', of: ['hours', 'rate'], otherwise: 'rate' },
  },
  time: { from: 'from', to: 'to' },
});
