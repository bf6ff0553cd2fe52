/** Link clicks of ads, else their clicks. */
import { defineKpi } from './kpi';

export const adClicks = defineKpi({
  id: 'ad_clicks',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'adClicks', rows: ['ads'] } }],
});
