/** Spend ÷ clicks of ads (kpi-definitions §3.4). */
import { defineKpi } from './kpi';

export const cpc = defineKpi({
  id: 'cpc',
  unit: 'money',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'spend', under: 'adClicks', rows: ['ads'] } }],
});
