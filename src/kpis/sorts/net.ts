/** End − start of a stock where stocks exist, else gained − lost, else the file's own net. */
import type { Row } from '../collect';
import type { Figure } from '../figures';
import type { Of } from '../kpi';
import type { Source } from '../sources';
import type { Window } from '../window';
import type { Sort } from './sort';
import { joinStocks, type StockPart, stockPart } from './stocks';

type NetPart = StockPart & { gained: number | null; lost: number | null; net: number | null; otherNet: number | null };

export const net: Sort<Of<'net'>, NetPart> = {
  statistics: ['net', 'start', 'last', 'gained', 'lost', 'otherNet', 'n', 'history', 'gap', 'spread', 'periods'],
  judged: { by: 'spread', as: 'net' },
  recipe: { value: { when: 'n', over: 'net' } },
  adds: true,
  figures: ({ stock, gained, lost, net }) => [stock, ...gained, ...lost, ...net],
  rows: () => ['days'],
  stock: true,
  part: netPart,
  join: joinStocks,
  close: ({ accounts, ...figures }) => (figures.net === null ? null : { ...figures, n: accounts }),
};

function netPart(source: Source<Of<'net'>>, days: readonly Row[], window: Window): NetPart {
  const { expression, leaf } = source;
  const part: NetPart = { ...stockPart(source, days, window), gained: null, lost: null, net: null, otherNet: null };
  const first = (figures: Float64Array, names: readonly Figure[]) => {
    for (const name of names) {
      const value = figures[leaf.figures.get(name)!]!;
      if (!Number.isNaN(value)) return value;
    }
    return null;
  };
  let flow: number | null = null;
  let own: number | null = null;
  for (const { figures } of days) {
    const [gained, lost, net] = [first(figures, expression.gained), first(figures, expression.lost), first(figures, expression.net)];
    if (gained !== null) part.gained = (part.gained ?? 0) + gained;
    if (lost !== null) part.lost = (part.lost ?? 0) + lost;
    if (gained !== null && lost !== null) flow = (flow ?? 0) + gained - lost;
    if (net !== null) own = (own ?? 0) + net;
  }
  const difference = part.last !== null && part.start !== null ? part.last - part.start : null;
  part.net = difference ?? flow ?? own;
  part.otherNet = difference !== null && flow !== null ? difference - flow : null;
  return part;
}
