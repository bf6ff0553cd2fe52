/** Full cost ÷ leads (kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const costPerLead = defineKpi({
  id: 'cost_per_lead',
  unit: 'money',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'terms', over: [{ kpi: 'total_cost' }], under: [{ kpi: 'leads' }] } }],
});
