/** People who left their address. */
import { defineKpi } from './kpi';

export const leads = defineKpi({
  id: 'leads',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 1, rows: ['leads'] } }],
});
