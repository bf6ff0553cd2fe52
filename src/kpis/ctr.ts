/** Link clicks ÷ exposures, over posts: clicks that stay on the network are none. */
import { defineKpi } from './kpi';

export const ctr = defineKpi({
  id: 'ctr',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ basis: 'exposures', expression: { op: 'ratio', over: 'linkClicks', under: 'exposures' } }],
});
