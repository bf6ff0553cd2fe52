/** Revenue of the sales whose source names a network. */
import { defineKpi } from './kpi';

export const socialRevenue = defineKpi({
  id: 'social_revenue',
  unit: 'money',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'socialRevenue', rows: ['sales'] } }],
});
