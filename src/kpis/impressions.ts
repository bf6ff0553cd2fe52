/** Times content was displayed, where the network counts that. */
import { defineKpi } from './kpi';

export const impressions = defineKpi({
  id: 'impressions',
  unit: 'count',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'sum', of: 'impressions', rows: ['posts', 'days'] } }],
  never: ['tiktok'],
});
