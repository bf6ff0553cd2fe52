/** Reactions of every kind, or likes where a network has only those. */
import { defineKpi } from './kpi';

export const reactions = defineKpi({
  id: 'reactions',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'applause', rows: ['posts', 'days'] } }],
});
