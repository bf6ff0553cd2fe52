/** Revenue ÷ number of sales. */
import { defineKpi } from './kpi';

export const averageOrder = defineKpi({
  id: 'average_order',
  unit: 'money',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'netRevenue', under: 'won', rows: ['sales'] } }],
});
