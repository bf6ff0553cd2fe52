/** Tab records in, the Metrics table out: which periods and which networks and accounts get rows, in what order, and what is dropped when they are too many. */
import { families, kinds, rowsOfFamily } from '../kinds';
import type { Family } from '../kinds/kind';
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { Scope } from '../records/record';
import { feedsReports } from '../records/reported';
import type { Cell } from '../records/transfer';
import { collect, figurePositions, type Leaf, type Tabs } from './collect';
import { accountsColumn, columnId, commonColumns, lineId, type MetricsTable } from './columns';
import { coverOf, enough } from './coverage';
import { familyOf } from './family';
import { isMoney } from './figures';
import { type GapList, gapList } from './gaps';
import { kpis } from './index';
import type { Kpi } from './kpi';
import { type Board, type Entity, type Place, rowsOf, windowOf } from './metrics-rows';
import { dayNumber, isoDay, type Period, parsePeriod, periodsBetween, previousPeriod, yearEarlier } from './periods';
import { sortOf } from './sorts';
import { sourceOf } from './sources';
import { addSpreads, byKind } from './spread';

export type MeasureOptions = {
  /** Ids of chosen periods; each brings the period before it and the same a year earlier. Ids that are no period are left out. */
  periods: readonly string[];
  family?: Family;
  /** Shared by the tables of several families, so that a number means one gap. */
  gaps?: GapList;
  /** Most cells of the table; the oldest weeks and months are dropped beyond. */
  cells?: number;
};

/** The tab is small on purpose: report formulas search it. */
const mostCells = 250_000;
const trendWeeks = 53;

/** One row for each period, network, account, scope and currency with data of one family. `tabs`: records of the data tabs, rows marked as excluded already left out. */
export function measure(tabs: Tabs, options: MeasureOptions): MetricsTable {
  const { family = 'social' } = options;
  const rowNames = rowsOfFamily(family);
  const { leaves, places } = carriedIn(tabs, family);
  const columns = [...commonColumns, ...rowNames.map(accountsColumn), ...places.flatMap(({ id, names }) => names.map((name) => columnId(id, name)))];
  const sources = new Map(leaves.map((leaf) => [leaf, places.map((place) => sourceOf(place.line.expression, leaf))]));
  const { gaps, gapNumber } = options.gaps ?? gapList();
  const board: Board = { rows: rowNames, places, sources, entities: entitiesOf(leaves), newest: newestDay(leaves), gapNumber };
  const chosen = chosenPeriods(options.periods);
  const networks = board.entities.filter(({ account, scope, currency }) => account === 'all' && scope === 'total' && currency === '');
  const groups = [chosen, ...calendarPeriods(leaves, chosen)].map((periods, i) =>
    periods.map((period) => rowsOf(board, period, i === weeksAt ? networks : board.entities)),
  );
  for (const group of byKind(groups)) addSpreads(columns, places, group);
  const dropped = dropOldest(groups, Math.floor((options.cells ?? mostCells) / columns.length));
  const seen = new Set<Cell>();
  const rows = groups.flat(2).filter((row) => !seen.has(row[0]!) && seen.add(row[0]!));
  return { columns, rows, gaps, leftOut: leftOut(leaves), dropped };
}

/** The lines of a family that some account carries. */
function carriedIn(tabs: Tabs, family: Family): { leaves: Leaf[]; places: Place[] } {
  const own = kpis.filter((kpi) => familyOf(kpi) === family);
  const leaves = collect(tabs, figurePositions(own), family);
  return { leaves, places: linePlaces(own).filter(({ line }) => leaves.some((leaf) => sourceOf(line.expression, leaf))) };
}

/** Ids of the KPIs that some account carries, without a figure of them worked out. */
export const carriedKpis = (tabs: Tabs): Set<string> => new Set(familiesIn(tabs).flatMap((family) => carriedIn(tabs, family).places.map(({ kpi }) => kpi.id)));

/** Metrics by family: those of networks always, of the others where a sheet needs them. */
export type Metrics = { social: MetricsTable } & { [F in Family]?: MetricsTable };

/** The tables of several families, that of networks among them; their gaps are numbered together. */
export function measureFamilies(tabs: Tabs, families: readonly Family[], options: Pick<MeasureOptions, 'periods'>): Metrics {
  const gaps = gapList();
  const of = (family: Family) => measure(tabs, { ...options, family, gaps });
  return { ...Object.fromEntries(families.filter((family) => family !== 'social').map((family) => [family, of(family)])), social: of('social') };
}

/** Families of which some tab holds rows that feed KPIs. */
export const familiesIn = (tabs: Tabs): Family[] =>
  families.filter((family) => tabs.some(({ tab, records }) => records.length > 0 && feedsReports(tab) && kinds[tab.kind].family === family));

/** Position of the weeks among the groups of periods. */
const weeksAt = 4;

/** The newest month that is over by the newest export and that most networks cover, or most other sources where there is no network; else the last month with data that is over, else the last with data. Null without data. */
export function defaultPeriod(tabs: Tabs): string | null {
  const leavesOf = (family: Family) => collect(tabs, new Map(), family).filter((leaf) => leaf.scope === 'total');
  const social = leavesOf('social');
  const leaves = social.length > 0 ? social : families.flatMap(leavesOf);
  if (leaves.length === 0) return null;
  const newest = newestDay(leaves);
  const months = periodsBetween('month', ...spanOf(leaves));
  const covers = (month: Period, least: number) => (leaf: Leaf) =>
    Object.values(leaf.known).some((known) => coverOf(known, windowOf(month)).days > least * month.days);
  const networks = (of: readonly Leaf[]) => new Set(of.map(({ platform }) => platform)).size;
  const over = months.filter((month) => dayNumber(month.to) <= newest);
  const counts = over.map((month) => networks(leaves.filter(covers(month, enough))));
  const most = Math.max(0, ...counts);
  const half = networks(leaves) / 2;
  const full = over.filter((_, i) => counts[i]! > 0 && (counts[i]! > half || counts[i] === most));
  if (full.length > 0) return full[full.length - 1]!.id;
  const some = months.filter((month) => leaves.some(covers(month, 0)));
  const ended = some.filter((month) => dayNumber(month.to) <= newest);
  return (ended[ended.length - 1] ?? some[some.length - 1] ?? months[months.length - 1])?.id ?? null;
}

/** The last whole day that any export speaks of: the day before it was made, or the end of the range it prints where that lies behind. */
function newestDay(leaves: readonly Leaf[]): number {
  return Math.max(...leaves.map(({ asOf, last }) => (asOf >= last ? asOf - 1 : last)), ...knownEnds(leaves));
}

function leftOut(leaves: readonly Leaf[]): MetricsTable['leftOut'] {
  return leaves
    .filter(({ scope }) => scope === 'total')
    .flatMap(({ platform, account, leftOut }) => leftOut.map(({ from, to }) => ({ platform, account, from: isoDay(from), to: isoDay(to) })));
}

function linePlaces(kpis: readonly Kpi[]): Place[] {
  return kpis.flatMap((kpi) =>
    kpi.lines.map((line) => {
      const sort = sortOf(line.expression);
      return { kpi, line, id: lineId(kpi, line), names: sort.statistics, money: sort.figures(line.expression).some(isMoney) };
    }),
  );
}

/** From the first row to the last, or to the end of what the exports cover: nothing published is a figure too. */
function spanOf(leaves: readonly Leaf[]): [number, number] {
  return [Math.min(...leaves.map((leaf) => leaf.first)), Math.max(...leaves.map((leaf) => leaf.last), ...knownEnds(leaves))];
}

const knownEnds = (leaves: readonly Leaf[]) =>
  leaves.flatMap(({ known }) => Object.values(known).map((spans) => spans[spans.length - 1]?.to ?? Number.NEGATIVE_INFINITY));

/** Everything, each network and each account, for the total and, where something was paid for, for organic and paid apart; each again in every currency where there are several. */
function entitiesOf(leaves: readonly Leaf[]): Entity[] {
  const out: Entity[] = [];
  const add = (platform: Entity['platform'], account: string, scope: Scope, joined: Leaf[]) => {
    const entity = (currency: string, leaves: Leaf[]): Entity => ({
      platform,
      account,
      scope,
      currency,
      leaves,
      asOf: Math.max(...leaves.map((leaf) => leaf.asOf)),
    });
    out.push(entity('', joined));
    if (currencies.length > 1)
      for (const currency of currencies) {
        const leaves = joined.filter((leaf) => leaf.currency === currency);
        if (leaves.length > 0) out.push(entity(currency, leaves));
      }
  };
  const currencies = [...new Set(leaves.map(({ currency }) => currency))].filter((currency) => currency !== '').sort();
  const paid = leaves.some((leaf) => leaf.scope === 'paid');
  for (const scope of ['total', 'organic', 'paid'] as const) {
    const scoped = leaves.filter((leaf) => leaf.scope === scope);
    if (scoped.length === 0 || (scope !== 'total' && !paid)) continue;
    add('all', 'all', scope, scoped);
    for (const platform of platformIds) {
      const accounts = scoped.filter((leaf) => leaf.platform === platform);
      if (accounts.length === 0) continue;
      add(platform, 'all', scope, accounts);
      // the row of a network answers for its only account
      if (accountsOf(leaves, platform) > 1)
        for (const account of new Set(accounts.map((leaf) => leaf.account)))
          add(
            platform,
            account,
            scope,
            accounts.filter((leaf) => leaf.account === account),
          );
    }
  }
  return out;
}

const accountsOf = (leaves: readonly Leaf[], platform: PlatformId) =>
  new Set(leaves.filter((leaf) => leaf.platform === platform).map(({ account }) => account)).size;

function chosenPeriods(ids: readonly string[]): Period[] {
  const periods = ids.map(parsePeriod).filter((period) => period !== null);
  return periods.flatMap((period) => [period, previousPeriod(period), yearEarlier(period)]);
}

/** Years, quarters and months of the data, and the last weeks, without those already chosen. */
function calendarPeriods(leaves: readonly Leaf[], chosen: readonly Period[]): Period[][] {
  if (leaves.length === 0) return [];
  const [first, last] = spanOf(leaves);
  const known = new Set(chosen.map((period) => period.id));
  return (['year', 'quarter', 'month', 'week'] as const).map((kind) => {
    const from = kind === 'week' ? Math.max(first, last - (trendWeeks - 1) * 7) : first;
    return periodsBetween(kind, from, last).filter((period) => !known.has(period.id));
  });
}

/** Drops the rows of the oldest weeks, then of the oldest months, until they fit. */
function dropOldest(groups: Cell[][][][], most: number): MetricsTable['dropped'] {
  const dropped = { weeks: 0, months: 0 };
  const [, , , months, weeks] = groups;
  let left = groups.flat(2).length;
  for (const [list, name] of [
    [weeks, 'weeks'],
    [months, 'months'],
  ] as const)
    while (left > most && list && list.length > 0) {
      left -= list.shift()!.length;
      dropped[name] += 1;
    }
  return dropped;
}
