/** Reactions or likes a post (Kaushik). */
import { defineKpi } from './kpi';

export const applauseRate = defineKpi({
  id: 'applause_rate',
  unit: 'perPost',
  direction: 'up',
  pooled: true,
  lines: [{ basis: 'posts', expression: { op: 'perPost', over: 'applause' } }],
});
