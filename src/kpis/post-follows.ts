/** Followers gained through a post, as the network credits them: a part of all new ones. */
import { defineKpi } from './kpi';

export const postFollows = defineKpi({
  id: 'post_follows',
  unit: 'people',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'sum', of: 'follows', rows: ['posts'] } }],
});
