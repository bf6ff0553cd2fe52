/** Tab records in, the Metrics table out: one row for each period, network, account and scope, in one pass over the data. */
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { Scope, SocialRecord } from '../records/record';
import type { Cell, TabId } from '../records/transfer';
import { collect, figurePositions, type Leaf } from './collect';
import { lineId, type MetricsTable, metricsColumns, metricsKey, statistics } from './columns';
import { kpis } from './index';
import type { Kpi, Line } from './kpi';
import { closePart, joinParts, type Part, partOf, type Source, sharedRows, sourceOf, type Window, within } from './parts';
import { dayNumber, elapsedDays, firstDays, monthsSpanned, type Period, parsePeriod, periodsBetween, previousPeriod, serialDay, yearEarlier } from './periods';

export type MeasureOptions = {
  /** Ids of chosen periods; each brings the period before it and the same a year earlier. Ids that are no period are left out. */
  periods: readonly string[];
};

/** The tab is small on purpose: report formulas search it. */
const mostCells = 250_000;
const trendWeeks = 53;

/** A KPI line at its place in the columns. */
type Place = { kpi: Kpi; line: Line; id: string; names: readonly string[] };
/** What a row speaks of: an account, a network (account `all`) or everything (platform `all`), with the leaves it joins. */
type Entity = { platform: PlatformId | 'all'; account: string; scope: Scope; leaves: Leaf[]; asOf: number; first: number; last: number };

/** `tabs`: records of the data tabs, rows marked as excluded already left out. */
export function measure(tabs: readonly { tab: TabId; records: readonly SocialRecord[] }[], options: MeasureOptions): MetricsTable {
  const columns = metricsColumns(kpis);
  const leaves = collect(tabs, figurePositions(kpis));
  const places = linePlaces();
  const sources = new Map(leaves.map((leaf) => [leaf, places.map((place) => sourceOf(place.line.expression, leaf))]));
  const entities = entitiesOf(leaves);
  const chosen = chosenPeriods(options.periods);
  const calendar = calendarPeriods(leaves, chosen);
  const board = { places, sources, entities };
  const groups = [chosen, ...calendar].map((periods) => periods.map((period) => ({ period, rows: rowsOf(board, period) })));
  const dropped = dropOldest(groups, Math.floor(mostCells / columns.length));
  const seen = new Set<Cell>();
  const rows = groups.flat().flatMap((group) => group.rows);
  return { columns, dropped, rows: rows.filter((row) => !seen.has(row[0]!) && seen.add(row[0]!)) };
}

/** The last month with data that the newest export covers to its end; without one, the last month with data. Null without data. */
export function defaultPeriod(tabs: readonly { tab: TabId; records: readonly SocialRecord[] }[]): string | null {
  const leaves = collect(tabs, new Map());
  if (leaves.length === 0) return null;
  const [first, last] = spanOf(leaves);
  const asOf = Math.max(...leaves.map((leaf) => leaf.asOf));
  const months = periodsBetween('month', first, last).filter((month) => leaves.some((leaf) => hasRows(leaf, windowOf(month))));
  const full = months.filter((month) => dayNumber(month.to) <= asOf);
  return (full[full.length - 1] ?? months[months.length - 1])?.id ?? null;
}

function linePlaces(): Place[] {
  return kpis.flatMap((kpi: Kpi) => kpi.lines.map((line) => ({ kpi, line, id: lineId(kpi, line), names: statistics[line.expression.op] })));
}

function spanOf(leaves: readonly Leaf[]): [number, number] {
  return [Math.min(...leaves.map((leaf) => leaf.first)), Math.max(...leaves.map((leaf) => leaf.last))];
}

const windowOf = (period: Period): Window => ({ from: dayNumber(period.from), to: dayNumber(period.to) });

function hasRows(leaf: Leaf, window: Window): boolean {
  return within(leaf.posts, window).length + within(leaf.days, window).length > 0;
}

function entitiesOf(leaves: readonly Leaf[]): Entity[] {
  const entity = (platform: Entity['platform'], account: string, scope: Scope, joined: Leaf[]): Entity => {
    const [first, last] = spanOf(joined);
    return { platform, account, scope, leaves: joined, asOf: Math.max(...joined.map((leaf) => leaf.asOf)), first, last };
  };
  const out: Entity[] = [];
  for (const scope of ['total', 'organic', 'paid'] as const) {
    const scoped = leaves.filter((leaf) => leaf.scope === scope);
    if (scoped.length === 0) continue;
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
  const periods = ids.map(parsePeriod).filter((period): period is Period => period !== null);
  return periods.flatMap((period) => [period, previousPeriod(period), yearEarlier(period)]);
}

/** Months, quarters and years of the data, and the last weeks, without those already chosen. The order is that of worth: what comes last is dropped first. */
function calendarPeriods(leaves: readonly Leaf[], chosen: readonly Period[]): Period[][] {
  if (leaves.length === 0) return [];
  const [first, last] = spanOf(leaves);
  const known = new Set(chosen.map((period) => period.id));
  const kinds = (['year', 'quarter', 'month', 'week'] as const).map((kind) =>
    periodsBetween(kind, kind === 'week' ? Math.max(first, last - (trendWeeks - 1) * 7) : first, last),
  );
  return kinds.map((periods) => periods.filter((period) => !known.has(period.id)));
}

type Group = { period: Period; rows: Cell[][] };

/** Drops the oldest weeks, then the oldest months, until the rows fit. */
function dropOldest(groups: Group[][], most: number): MetricsTable['dropped'] {
  const dropped = { weeks: 0, months: 0 };
  const [, , , months, weeks] = groups;
  let left = groups.flat().reduce((sum, group) => sum + group.rows.length, 0);
  for (const [list, name] of [
    [weeks, 'weeks'],
    [months, 'months'],
  ] as const) {
    while (left > most && list && list.length > 0) {
      left -= list.shift()!.rows.length;
      dropped[name] += 1;
    }
  }
  return dropped;
}

type Board = { places: Place[]; sources: Map<Leaf, (Source | null)[]>; entities: Entity[] };

/** Rows of a period for whatever has data in it, each followed by its shortened comparisons where the period is unfinished. */
function rowsOf(board: Board, period: Period): Cell[][] {
  const whole = new Map<Leaf, (Part | null)[]>();
  const partsOf = (leaf: Leaf) => {
    let parts = whole.get(leaf);
    if (!parts) {
      parts = leafParts(board, leaf, windowOf(period));
      whole.set(leaf, parts);
    }
    return parts;
  };
  const rows: Cell[][] = [];
  for (const entity of board.entities) {
    const row = entityRow(board, entity, period, partsOf, () => windowOf(period));
    if (!row) continue;
    rows.push(row);
    const elapsed = elapsedDays(period, entity.asOf);
    if (elapsed < period.days)
      for (const compared of [previousPeriod(period), yearEarlier(period)]) rows.push(...shortened(board, entity, period, compared, elapsed));
  }
  return rows;
}

/** The comparison over the elapsed days only: each account over its own, so that like meets like. */
function shortened(board: Board, entity: Entity, period: Period, compared: Period, elapsed: number): Cell[][] {
  const window = (leaf: Leaf) => {
    const own = elapsedDays(period, leaf.asOf);
    return own < period.days ? windowOf(firstDays(compared, own)) : windowOf(compared);
  };
  const row = entityRow(board, entity, firstDays(compared, elapsed), (leaf) => leafParts(board, leaf, window(leaf)), window);
  return row ? [row] : [];
}

function leafParts({ sources }: Board, leaf: Leaf, window: Window): (Part | null)[] {
  const posts = within(leaf.posts, window);
  const days = within(leaf.days, window);
  return sources.get(leaf)!.map((source) => source && partOf(source, window, posts, days));
}

function entityRow(board: Board, entity: Entity, period: Period, partsOf: (leaf: Leaf) => (Part | null)[], window: (leaf: Leaf) => Window): Cell[] | null {
  const parts = board.places.map((_, index) => joined(board, entity, index, partsOf));
  const closed = board.places.map((place, index) => closePart(place.line.expression, parts[index]!));
  if (closed.every((figures) => figures === null)) return null;
  const own = closed[board.places.findIndex((place) => place.line.expression.op === 'countPosts')]?.sum ?? null;
  const row = commonCells(entity, period, own, window);
  board.places.forEach((place, index) => {
    const figures = hidden(board, entity, place) ? null : closed[index]!;
    for (const name of place.names) row.push(figures?.[name] ?? null);
  });
  const impossible = parts.reduce((most, part) => (part?.from === 'posts' ? Math.max(most, part.dropped) : most), 0);
  row[commonCount - 1] = impossible || null;
  return row;
}

/** The part of a line for an entity. Accounts fed by other rows (posts against days) than the rest stay out, and nothing but the pooled KPIs joins networks. */
function joined({ places, sources }: Board, entity: Entity, index: number, partsOf: (leaf: Leaf) => (Part | null)[]): Part | null {
  const { kpi, line } = places[index]!;
  const pooled = entity.platform === 'all';
  if (pooled && !kpi.pooled) return null;
  const leaves = pooled && line.expression.op !== 'countPosts' ? entity.leaves.filter((leaf) => leaf.poolable) : entity.leaves;
  const shared = sharedRows(
    line.expression,
    leaves.flatMap((leaf) => sources.get(leaf)![index] ?? []),
  );
  const fed = leaves.filter((leaf) => sources.get(leaf)![index]?.rows === shared);
  const parts = (group: readonly Leaf[]) => group.map((leaf) => partsOf(leaf)[index]!).filter((part) => part !== null);
  if (!pooled) return joinParts(parts(fed), true);
  const networks = platformIds.map((platform) => joinParts(parts(fed.filter((leaf) => leaf.platform === platform)), true));
  return joinParts(
    networks.filter((part) => part !== null),
    false,
  );
}

/** An alternative line is hidden where the line it stands in for has data at any time. */
function hidden({ places, sources }: Board, entity: Entity, { kpi, line }: Place): boolean {
  if (!line.unless) return false;
  const index = places.findIndex((place) => place.kpi === kpi && place.line.basis === line.unless);
  return entity.leaves.some((leaf) => sources.get(leaf)![index] !== null);
}

const commonCount = metricsColumns([]).length;

function commonCells(entity: Entity, period: Period, own: Cell, window: (leaf: Leaf) => Window): Cell[] {
  const { platform, account, scope, asOf } = entity;
  const { from, to } = windowOf(period);
  const posts = entity.leaves.flatMap((leaf) => within(leaf.posts, window(leaf)));
  const share = (count: number) => (posts.length > 0 ? count / posts.length : null);
  const end = Math.min(to, asOf);
  const earlier = period.id.includes('#') ? null : windowOf(yearEarlier(period));
  return [
    metricsKey(period.id, platform, account, scope, ''),
    period.id,
    serialDay(from),
    serialDay(to),
    period.days,
    elapsedDays(period, asOf),
    platform,
    account,
    scope,
    null,
    serialDay(asOf),
    own,
    share(posts.filter((post) => post.young).length),
    end >= entity.first ? monthsSpanned(entity.first, end) : null,
    earlier && entity.leaves.some((leaf) => hasRows(leaf, earlier)) ? 1 : null,
    share(posts.filter((post) => post.currentFollowers).length),
    null,
  ];
}
