/** Number of own posts; blank, not 0, where no posts export covers the period. */
import { coverOf } from '../coverage';
import type { Of } from '../kpi';
import { type Sort, total } from './sort';

type CountPart = { own: number };

export const countPosts: Sort<Of<'countPosts'>, CountPart> = {
  statistics: ['sum', 'n', 'covered', 'history', 'gap'],
  judged: { by: 'sides' },
  recipe: { value: { when: 'covered', over: 'sum' } },
  adds: true,
  figures: () => [],
  rows: () => ['posts'],
  part: ({ leaf }, posts, window) => (coverOf(leaf.known.posts ?? [], window).days > 0 ? { own: posts.filter(({ own }) => own).length } : null),
  join: (parts) => ({ own: total(parts.map(({ own }) => own)) }),
  close: ({ own }) => ({ sum: own, n: own, covered: 1 }),
};
