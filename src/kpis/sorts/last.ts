/** The last value in the period. */
import type { Of } from '../kpi';
import type { Sort } from './sort';
import { joinStocks, type StockPart, stockPart } from './stocks';

export const last: Sort<Of<'last'>, StockPart> = {
  statistics: ['last', 'start', 'n', 'history', 'gap'],
  judged: { by: 'sides' },
  recipe: { value: { when: 'n', over: 'last' } },
  figures: ({ of }) => [of],
  rows: () => ['days'],
  stock: true,
  part: stockPart,
  join: joinStocks,
  close: ({ accounts, ...figures }) => (figures.last === null ? null : { ...figures, n: accounts }),
};
