/** Requests handed to somebody else ÷ those of which it is known. */
import { defineKpi } from './kpi';

export const escalationRate = defineKpi({
  id: 'escalation_rate',
  unit: 'ratio',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'share', hits: { is: 'escalated', at: 1 }, of: { known: 'escalated' }, rows: ['requests'] } }],
});
