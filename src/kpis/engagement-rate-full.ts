/** Public interactions + saves + clicks ÷ exposures or reach: networks count clicks differently, so it is never pooled. */
import { defineKpi } from './kpi';

export const engagementRateFull = defineKpi({
  id: 'engagement_rate_full',
  unit: 'ratio',
  direction: 'up',
  pooled: false,
  lines: [
    { basis: 'exposures', expression: { op: 'ratio', over: 'engagementsFull', under: 'exposures' } },
    { basis: 'reach', expression: { op: 'ratio', over: 'engagementsFull', under: 'reach' } },
  ],
});
