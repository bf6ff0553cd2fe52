/** Σ over ÷ Σ under, over the posts where both are present. */
import type { Of } from '../kpi';
import { typicalRate } from '../statistics';
import { closePairs, joinPosts, judgedStatistics, type PostsPart, postsPart } from './over-posts';
import type { Sort } from './sort';

export const ratio: Sort<Of<'ratio'>, PostsPart> = {
  statistics: ['num', 'den', 'se', 'top', ...judgedStatistics],
  judged: { by: 'posts', as: 'ratio' },
  recipe: { value: { when: 'den', over: 'num', under: 'den' } },
  figures: ({ over, under }) => [over, under],
  rows: () => ['posts'],
  pairs: true,
  part: postsPart,
  join: joinPosts,
  close: (part) => closePairs(part, typicalRate(part.y, part.x)),
};
