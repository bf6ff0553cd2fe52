/** Value of conversions ÷ spend: a return on ad spend, not on all that was invested (kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const roas = defineKpi({
  id: 'roas',
  unit: 'multiple',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'conversionValue', under: 'spend', rows: ['ads'] } }],
});
