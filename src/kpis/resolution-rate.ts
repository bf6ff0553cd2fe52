/** Requests of the period that are solved by the day of the export ÷ those of which it is known: a cohort, the latest ones are young (kpi-definitions §3.7). */
import { defineKpi } from './kpi';

export const resolutionRate = defineKpi({
  id: 'resolution_rate',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'share', hits: { is: 'resolved', at: 1 }, of: { known: 'resolved' }, rows: ['requests'] } }],
});
