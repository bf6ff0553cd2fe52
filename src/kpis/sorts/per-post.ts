/** Σ over ÷ number of posts that carry it. */
import type { Of } from '../kpi';
import { typical as typicalOf } from '../statistics';
import { closePairs, joinPosts, judgedStatistics, type PostsPart, postsPart } from './over-posts';
import type { Sort } from './sort';

export const perPost: Sort<Of<'perPost'>, PostsPart> = {
  statistics: ['num', 'den', 'se', 'top', ...judgedStatistics],
  judged: { by: 'posts', as: 'mean' },
  recipe: { value: { when: 'den', over: 'num', under: 'den' } },
  figures: ({ over }) => [over],
  rows: () => ['posts'],
  part: postsPart,
  join: joinPosts,
  close: (part) => closePairs(part, typicalOf(part.y)),
};
