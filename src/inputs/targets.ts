/** What a KPI should come to, from where, by when, and who answers for it. */
import { defineInput } from './input';

export const targets = defineInput({
  id: 'targets',
  rows: 60,
  columns: {
    kpi: { type: 'choice', from: 'kpi' },
    platform: { type: 'choice', from: 'platform', optional: true },
    account: { type: 'choice', from: 'account', optional: true, width: 190 },
    baseline: { type: 'figure', optional: true },
    target: { type: 'figure' },
    start: { type: 'day', optional: true },
    end: { type: 'day', optional: true },
    owner: { type: 'text', optional: true, width: 130 },
    horizon: { type: 'choice', from: 'horizon', optional: true },
  },
  time: { from: 'start', to: 'end', open: true },
  key: ['kpi', 'platform', 'account'],
  groups: { kpi: 'what', baseline: 'aim' },
});
