/** The sum over posts or days, whichever carries it. */
import type { Of } from '../kpi';
import { closeEither, type EitherPart, eitherPart, joinEither } from './posts-or-days';
import type { Sort } from './sort';

export const sum: Sort<Of<'sum'>, EitherPart> = {
  statistics: ['sum', 'n', 'missing', 'rows', 'break', 'history', 'gap', 'spread', 'periods'],
  judged: { by: 'spread', as: 'days' },
  recipe: { value: { when: 'n', over: 'sum' } },
  total: true,
  adds: true,
  figures: ({ of }) => [of],
  rows: ({ rows }) => rows,
  part: eitherPart,
  join: joinEither,
  close(part) {
    const closed = closeEither(part);
    return closed && { sum: closed.sum, missing: closed.missing, ...closed.shared };
  },
};
