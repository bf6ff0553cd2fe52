/** Posts kept for later; some networks count accounts, so never over networks. */
import { defineKpi } from './kpi';

export const saves = defineKpi({
  id: 'saves',
  unit: 'count',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'sum', of: 'saves', rows: ['posts', 'days'] } }],
});
