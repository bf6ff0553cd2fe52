/** Public interactions of a typical post: the geometric mean, which one viral post does not move. */
import { defineKpi } from './kpi';

export const typicalInteractions = defineKpi({
  id: 'typical_interactions',
  unit: 'perPost',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'typical', of: 'interactionsPublic' } }],
});
