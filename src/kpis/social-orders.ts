/** Orders paid and deals won whose source names a network. */
import { defineKpi } from './kpi';

export const socialOrders = defineKpi({
  id: 'social_orders',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'socialOrders', rows: ['sales'] } }],
});
