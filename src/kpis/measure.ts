/** Tab records in, the Metrics table out: which periods and which networks and accounts get rows, in what order, and what is dropped when they are too many. */
import { platformIds } from '../records/platform-ids';
import type { Scope, SocialRecord } from '../records/record';
import type { Covered } from '../records/tab-records';
import type { Cell, TabId } from '../records/transfer';
import { collect, figurePositions, type Leaf } from './collect';
import { lineId, type MetricsTable, metricsColumns, statistics } from './columns';
import { kpis } from './index';
import type { Kpi } from './kpi';
import { type Entity, hasRows, type Place, rowsOf, windowOf } from './metrics-rows';
import { dayNumber, type Period, parsePeriod, periodsBetween, previousPeriod, yearEarlier } from './periods';
import { sourceOf } from './sources';

export type MeasureOptions = {
  /** Ids of chosen periods; each brings the period before it and the same a year earlier. Ids that are no period are left out. */
  periods: readonly string[];
};

type Tabs = readonly { tab: TabId; records: readonly SocialRecord[]; covered?: readonly Covered[] }[];

/** The tab is small on purpose: report formulas search it. */
const mostCells = 250_000;
const trendWeeks = 53;

/** One row for each period, network, account and scope with data. `tabs`: records of the data tabs, rows marked as excluded already left out. */
export function measure(tabs: Tabs, options: MeasureOptions): MetricsTable {
  const columns = metricsColumns(kpis);
  const leaves = collect(tabs, figurePositions(kpis));
  const places = linePlaces();
  const sources = new Map(leaves.map((leaf) => [leaf, places.map((place) => sourceOf(place.line.expression, leaf))]));
  const board = { places, sources, entities: entitiesOf(leaves) };
  const chosen = chosenPeriods(options.periods);
  const groups = [chosen, ...calendarPeriods(leaves, chosen)].map((periods) => periods.map((period) => rowsOf(board, period)));
  const dropped = dropOldest(groups, Math.floor(mostCells / columns.length));
  const seen = new Set<Cell>();
  const rows = groups.flat(2).filter((row) => !seen.has(row[0]!) && seen.add(row[0]!));
  return { columns, dropped, rows };
}

/** The last month with data that the newest export covers to its end; without one, the last month with data. Null without data. */
export function defaultPeriod(tabs: Tabs): string | null {
  const leaves = collect(tabs, new Map());
  if (leaves.length === 0) return null;
  const asOf = Math.max(...leaves.map((leaf) => leaf.asOf));
  const months = periodsBetween('month', ...spanOf(leaves)).filter((month) => leaves.some((leaf) => hasRows(leaf, windowOf(month))));
  const full = months.filter((month) => dayNumber(month.to) <= asOf);
  return (full[full.length - 1] ?? months[months.length - 1])?.id ?? null;
}

function linePlaces(): Place[] {
  return kpis.flatMap((kpi: Kpi) => kpi.lines.map((line) => ({ kpi, line, id: lineId(kpi, line), names: statistics[line.expression.op] })));
}

function spanOf(leaves: readonly Leaf[]): [number, number] {
  return [Math.min(...leaves.map((leaf) => leaf.first)), Math.max(...leaves.map((leaf) => leaf.last))];
}

/** Everything, each network and each account, for the total and, where something was paid for, for organic and paid apart. */
function entitiesOf(leaves: readonly Leaf[]): Entity[] {
  const entity = (platform: Entity['platform'], account: string, scope: Scope, joined: Leaf[]): Entity => ({
    platform,
    account,
    scope,
    leaves: joined,
    asOf: Math.max(...joined.map((leaf) => leaf.asOf)),
    first: spanOf(joined)[0],
  });
  const out: Entity[] = [];
  const paid = leaves.some((leaf) => leaf.scope === 'paid');
  for (const scope of ['total', 'organic', 'paid'] as const) {
    const scoped = leaves.filter((leaf) => leaf.scope === scope);
    if (scoped.length === 0 || (scope !== 'total' && !paid)) continue;
    out.push(entity('all', 'all', scope, scoped));
    for (const platform of platformIds) {
      const accounts = scoped.filter((leaf) => leaf.platform === platform);
      if (accounts.length === 0) continue;
      out.push(entity(platform, 'all', scope, accounts));
      for (const leaf of accounts) out.push(entity(platform, leaf.account, scope, [leaf]));
    }
  }
  return out;
}

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
