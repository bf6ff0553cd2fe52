/** Shares or reposts a post (Kaushik). */
import { defineKpi } from './kpi';

export const amplificationRate = defineKpi({
  id: 'amplification_rate',
  unit: 'perPost',
  direction: 'up',
  pooled: true,
  lines: [{ basis: 'posts', expression: { op: 'perPost', over: 'shares' } }],
});
