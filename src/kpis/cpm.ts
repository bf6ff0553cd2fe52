/** Spend ÷ impressions × 1,000 (kpi-definitions §3.4). */
import { defineKpi } from './kpi';

export const cpm = defineKpi({
  id: 'cpm',
  unit: 'money',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'spend', under: 'thousandImpressions', rows: ['ads'] } }],
});
