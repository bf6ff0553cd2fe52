/** Full cost ÷ sales: the cost per acquisition (kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const costPerSale = defineKpi({
  id: 'cost_per_sale',
  unit: 'money',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'terms', over: [{ kpi: 'total_cost' }], under: [{ kpi: 'orders' }] } }],
});
