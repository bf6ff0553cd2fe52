/** Comments a post (Kaushik). */
import { defineKpi } from './kpi';

export const conversationRate = defineKpi({
  id: 'conversation_rate',
  unit: 'perPost',
  direction: 'up',
  pooled: true,
  lines: [{ basis: 'posts', expression: { op: 'perPost', over: 'comments' } }],
});
