/** Comments received. */
import { defineKpi } from './kpi';

export const comments = defineKpi({
  id: 'comments',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'comments', rows: ['posts', 'days'] } }],
});
