/** Own posts of the period: an effort, not a result. Replies on X count, posts of other accounts do not. */
import { defineKpi } from './kpi';

export const postsPublished = defineKpi({
  id: 'posts_published',
  unit: 'count',
  direction: 'context',
  pooled: true,
  lines: [{ expression: { op: 'countPosts' } }],
});
