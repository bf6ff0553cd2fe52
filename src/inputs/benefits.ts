/** What social media brought in money, as a low, a central and a high reading. */
import { defineInput } from './input';

export const benefits = defineInput({
  id: 'benefits',
  rows: 60,
  columns: {
    from: { type: 'day' },
    to: { type: 'day', optional: true },
    kind: { type: 'choice', from: 'benefitKind' },
    low: { type: 'money', optional: true },
    central: { type: 'money' },
    high: { type: 'money', optional: true },
    currency: { type: 'currency', optional: true },
    credit: { type: 'choice', from: 'credit', optional: true },
    campaign: { type: 'text', optional: true, width: 170 },
  },
  time: { from: 'from', to: 'to' },
});
