/** max ≤ R ≤ Σ, of people who may have been counted several times. */
import type { Of } from '../kpi';
import { closeEither, type EitherPart, eitherPart, joinEither } from './posts-or-days';
import type { Sort } from './sort';

export const bounds: Sort<Of<'bounds'>, EitherPart> = {
  statistics: ['lower', 'upper', 'n', 'rows', 'break', 'history', 'gap'],
  judged: { by: 'bounds' },
  recipe: { lower: { when: 'n', over: 'lower' }, upper: { when: 'n', over: 'upper' } },
  figures: ({ of }) => [of],
  rows: ({ rows }) => rows,
  part: eitherPart,
  join: joinEither,
  close(part) {
    const closed = closeEither(part);
    return closed && { lower: closed.most, upper: closed.sum, ...closed.shared };
  },
};
