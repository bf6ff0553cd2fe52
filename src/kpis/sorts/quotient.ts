/** Σ over ÷ Σ under, each over all rows that carry it: what was spent without a result is spent all the same. */
import type { Of } from '../kpi';
import { joinRows, ofRows, type RowsPart, rowStatistics, rowsPart, sumAt } from './over-rows';
import type { Sort } from './sort';

export const quotient: Sort<Of<'quotient'>, RowsPart> = {
  statistics: ['num', 'den', ...rowStatistics],
  judged: { by: 'sides' },
  recipe: { value: { when: 'den', over: 'num', under: 'den' } },
  figures: ({ over, under }) => [over, under],
  rows: ({ rows }) => rows,
  part: rowsPart,
  join: joinRows,
  close(part) {
    const [over, under] = [sumAt(part, 0), sumAt(part, 1)];
    return over.n === 0 || under.n === 0 ? null : { num: over.sum, den: under.sum, ...ofRows(over.n, part) };
  },
};
