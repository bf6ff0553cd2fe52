/** The value that a share of the rows stay below. Rows still open are known to take longer than they have waited: left out, the answered ones alone would look fast. */
import type { Of } from '../kpi';
import { quantileOfTimes } from '../statistics';
import { joinRows, ofRows, type RowsPart, rowStatistics, rowsPart } from './over-rows';
import type { Sort } from './sort';

export const quantile: Sort<Of<'quantile'>, RowsPart> = {
  statistics: ['at', 'reached', 'low', 'high', 'open', ...rowStatistics],
  judged: { by: 'sides' },
  recipe: { value: { when: 'reached', over: 'at' } },
  figures: ({ of, open }) => (open ? [of, open.is, open.waited] : [of]),
  rows: ({ rows }) => rows,
  part: rowsPart,
  join: joinRows,
  close(part, { share, open }) {
    const known = part.figures.flatMap(([figure]) => (Number.isNaN(figure) ? [] : [figure!]));
    const waiting = part.figures.flatMap(([figure, is, waited]) => (open && Number.isNaN(figure) && is === open.at && !Number.isNaN(waited) ? [waited!] : []));
    const n = known.length + waiting.length;
    if (n === 0) return null;
    const { value, low, high } = quantileOfTimes(known, waiting, share);
    return { at: value, reached: value === null ? 0 : 1, low, high, open: waiting.length, ...ofRows(n, part) };
  },
};
