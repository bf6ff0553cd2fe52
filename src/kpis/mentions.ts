/** Texts of others that name the brand. */
import { defineKpi } from './kpi';

export const mentions = defineKpi({
  id: 'mentions',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 1, rows: ['mentions'] } }],
});
