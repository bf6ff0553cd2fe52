/** How many of the rows that can tell are hits, with Wilson's interval. */
import type { Of } from '../kpi';
import { wilson } from '../statistics';
import { figureOfTest, joinRows, ofRows, passes, type RowsPart, rowStatistics, rowsPart } from './over-rows';
import type { Sort } from './sort';

export const share: Sort<Of<'share'>, RowsPart> = {
  statistics: ['hits', 'low', 'high', ...rowStatistics],
  judged: { by: 'sides' },
  recipe: { value: { when: 'n', over: 'hits', under: 'n' } },
  figures: ({ hits, of }) => [figureOfTest(hits), figureOfTest(of)],
  rows: ({ rows }) => rows,
  part: rowsPart,
  join: joinRows,
  close(part, { hits, of }) {
    const asked = part.figures.filter(([, figure]) => passes(of, figure!));
    const found = asked.filter(([figure]) => passes(hits, figure!)).length;
    return asked.length === 0 ? null : { hits: found, ...wilson(found, asked.length), ...ofRows(asked.length, part) };
  },
};
