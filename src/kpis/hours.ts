/** Hours of the team. */
import { defineKpi } from './kpi';

export const hours = defineKpi({
  id: 'hours',
  unit: 'hours',
  direction: 'context',
  pooled: true,
  lines: [{ expression: { op: 'terms', over: [{ input: 'time', column: 'hours' }] } }],
});
