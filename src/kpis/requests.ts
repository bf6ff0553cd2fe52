/** Requests that people sent, whatever became of them. */
import { defineKpi } from './kpi';

export const requests = defineKpi({
  id: 'requests',
  unit: 'count',
  direction: 'context',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 1, rows: ['requests'] } }],
});
