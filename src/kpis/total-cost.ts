/** Ads, what else was spent, and the hours at their rate (kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const totalCost = defineKpi({
  id: 'total_cost',
  unit: 'money',
  direction: 'context',
  pooled: true,
  lines: [{ expression: { op: 'terms', over: [{ kpi: 'ad_spend' }, { input: 'costs', column: 'amount' }, { input: 'time', column: 'cost' }] } }],
});
