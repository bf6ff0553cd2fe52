/** Clicks of ads ÷ their impressions. */
import { defineKpi } from './kpi';

export const adCtr = defineKpi({
  id: 'ad_ctr',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'adClicks', under: 'impressions', rows: ['ads'] } }],
});
