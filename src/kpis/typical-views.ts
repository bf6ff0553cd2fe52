/** Views, or impressions where a network counts those, of a typical post: the geometric mean, which one viral post does not move. */
import { defineKpi } from './kpi';

export const typicalViews = defineKpi({
  id: 'typical_views',
  unit: 'perPost',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'typical', of: 'exposures' } }],
});
