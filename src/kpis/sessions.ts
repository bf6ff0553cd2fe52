/** Visits of the site. */
import { defineKpi } from './kpi';

export const sessions = defineKpi({
  id: 'sessions',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'sessions', rows: ['web'] } }],
});
