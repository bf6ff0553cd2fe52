/** Shares ÷ exposures. */
import { defineKpi } from './kpi';

export const viralityRate = defineKpi({
  id: 'virality_rate',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ basis: 'exposures', expression: { op: 'ratio', over: 'shares', under: 'exposures' } }],
});
