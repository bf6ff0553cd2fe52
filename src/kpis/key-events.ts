/** What the site counts as an aim: purchases, sign-ups, calls. */
import { defineKpi } from './kpi';

export const keyEvents = defineKpi({
  id: 'key_events',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'keyEvents', rows: ['web'] } }],
});
