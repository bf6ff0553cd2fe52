/** The sum of a figure over rows of any kind, or their number; side by side, since money is never judged. */
import type { Of } from '../kpi';
import { joinRows, ofRows, type RowsPart, rowStatistics, rowsPart, sumAt } from './over-rows';
import type { Sort } from './sort';

export const total: Sort<Of<'total'>, RowsPart> = {
  statistics: ['sum', 'covered', ...rowStatistics],
  judged: { by: 'sides' },
  recipe: { value: { when: 'covered', over: 'sum' } },
  adds: true,
  figures: ({ of }) => (of === 1 ? [] : [of]),
  rows: ({ rows }) => rows,
  part: rowsPart,
  join: joinRows,
  close(part, { of }) {
    const { sum, n } = of === 1 ? { sum: part.figures.length, n: part.figures.length } : sumAt(part, 0);
    return n === 0 && of !== 1 ? null : { sum, covered: 1, ...ofRows(n, part) };
  },
};
