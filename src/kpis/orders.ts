/** Orders paid and deals won. */
import { defineKpi } from './kpi';

export const orders = defineKpi({
  id: 'orders',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'won', rows: ['sales'] } }],
});
