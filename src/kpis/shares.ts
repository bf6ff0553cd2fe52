/** Shares, reposts and retweets. */
import { defineKpi } from './kpi';

export const shares = defineKpi({
  id: 'shares',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'shares', rows: ['posts', 'days'] } }],
});
