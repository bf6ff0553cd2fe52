/** Views, as each network defines them. */
import { defineKpi } from './kpi';

export const views = defineKpi({
  id: 'views',
  unit: 'count',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'sum', of: 'views', rows: ['posts', 'days'] } }],
});
