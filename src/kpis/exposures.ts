/** How often posts were shown: views or impressions, whichever the network counts. */
import { defineKpi } from './kpi';

export const exposures = defineKpi({
  id: 'exposures',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'exposures', rows: ['posts', 'days'] } }],
});
