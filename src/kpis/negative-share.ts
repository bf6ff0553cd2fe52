/** Negative mentions ÷ rated mentions of the brand. */
import { defineKpi } from './kpi';

export const negativeShare = defineKpi({
  id: 'negative_share',
  unit: 'ratio',
  direction: 'down',
  pooled: true,
  lines: [{ expression: { op: 'share', hits: { is: 'sentiment', at: -1 }, of: { known: 'sentiment' }, rows: ['mentions'] } }],
});
