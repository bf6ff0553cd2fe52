/** Geometric mean of 1 + figure over the posts that carry it, less 1: what a typical post gets, however far the best one went. */
import type { Of } from '../kpi';
import { typical as typicalOf } from '../statistics';
import { joinPosts, judgedStatistics, logsOf, ofPosts, type PostsPart, postsPart } from './over-posts';
import type { Sort } from './sort';

export const typical: Sort<Of<'typical'>, PostsPart> = {
  statistics: judgedStatistics,
  judged: { by: 'posts', as: 'typical' },
  recipe: { value: { when: 'n', over: 'log', ofLogs: true } },
  figures: ({ of }) => [of],
  rows: () => ['posts'],
  part: postsPart,
  join: joinPosts,
  close(part) {
    const made = typicalOf(part.y);
    return made && { ...ofPosts(part), ...logsOf(made), n: made.n };
  },
};
