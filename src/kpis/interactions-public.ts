/** Reactions + comments + shares: the only set of interactions that networks share. */
import { defineKpi } from './kpi';

export const interactionsPublic = defineKpi({
  id: 'interactions_public',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'interactionsPublic', rows: ['posts', 'days'] } }],
});
