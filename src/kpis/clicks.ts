/** All clicks of posts as the network counts them, so never over networks. */
import { defineKpi } from './kpi';

export const clicks = defineKpi({
  id: 'clicks',
  unit: 'count',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'sum', of: 'clicks', rows: ['posts', 'days'] } }],
});
