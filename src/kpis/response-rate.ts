/** Requests answered ÷ requests of which it is known whether they were (kpi-definitions §3.7). */
import { defineKpi } from './kpi';

export const responseRate = defineKpi({
  id: 'response_rate',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'share', hits: { is: 'answered', at: 1 }, of: { known: 'answered' }, rows: ['requests'] } }],
});
