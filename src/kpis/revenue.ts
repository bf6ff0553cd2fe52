/** Revenue of orders paid and deals won, less what was given back. */
import { defineKpi } from './kpi';

export const revenue = defineKpi({
  id: 'revenue',
  unit: 'money',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'netRevenue', rows: ['sales'] } }],
});
