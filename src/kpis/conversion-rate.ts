/** Key events ÷ sessions (kpi-definitions §3.6): events, so a visit may count twice. */
import { defineKpi } from './kpi';

export const conversionRate = defineKpi({
  id: 'conversion_rate',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'keyEvents', under: 'sessions', rows: ['web'] } }],
});
