/** Sums of other KPIs and of inputs, which meet in the cell of a report only: never measured, and set side by side. */
import type { Of } from '../kpi';
import type { Sort } from './sort';

export const terms: Sort<Of<'terms'>, object> = {
  statistics: [],
  judged: { by: 'sides' },
  recipe: {},
  figures: () => [],
  rows: () => [],
  terms: ({ over, under = [] }) => ({ over, under }),
  part: () => null,
  join: ([first]) => first!,
  close: () => null,
};
