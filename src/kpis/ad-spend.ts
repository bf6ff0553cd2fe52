/** What ads cost. */
import { defineKpi } from './kpi';

export const adSpend = defineKpi({
  id: 'ad_spend',
  unit: 'money',
  direction: 'context',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'spend', rows: ['ads'] } }],
});
