/** Clicks on links. */
import { defineKpi } from './kpi';

export const linkClicks = defineKpi({
  id: 'link_clicks',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'linkClicks', rows: ['days', 'posts'] } }],
});
