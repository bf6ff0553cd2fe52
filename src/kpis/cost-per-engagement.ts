/** Full cost ÷ public interactions (kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const costPerEngagement = defineKpi({
  id: 'cost_per_engagement',
  unit: 'money',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'terms', over: [{ kpi: 'total_cost' }], under: [{ kpi: 'interactions_public' }] } }],
});
