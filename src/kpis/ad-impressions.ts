/** Times that ads were shown. */
import { defineKpi } from './kpi';

export const adImpressions = defineKpi({
  id: 'ad_impressions',
  unit: 'count',
  direction: 'context',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'impressions', rows: ['ads'] } }],
});
