/** Full cost ÷ net followers gained (kpi-definitions §3.5): nothing where none were. */
import { defineKpi } from './kpi';

export const costPerFan = defineKpi({
  id: 'cost_per_fan',
  unit: 'money',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'terms', over: [{ kpi: 'total_cost' }], under: [{ kpi: 'net_followers' }] } }],
});
