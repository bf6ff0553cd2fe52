/** Followers at the end of the period: a stock, never summed over days or networks. */
import { defineKpi } from './kpi';

export const followers = defineKpi({
  id: 'followers',
  unit: 'people',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'last', of: 'followers' } }],
});
