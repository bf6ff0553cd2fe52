/** Public interactions ÷ exposures, reach or followers, as a ratio of sums over posts. */
import { defineKpi } from './kpi';

export const engagementRate = defineKpi({
  id: 'engagement_rate',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [
    { basis: 'exposures', expression: { op: 'ratio', over: 'interactionsPublic', under: 'exposures' } },
    { basis: 'reach', expression: { op: 'ratio', over: 'interactionsPublic', under: 'reach' } },
    { basis: 'followers', expression: { op: 'ratio', over: 'interactionsPublic', under: 'followersAtPost' } },
  ],
});
