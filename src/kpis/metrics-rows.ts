/** The Metrics rows of one period: parts of each account joined into networks and the whole, closed into cells. */
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { Scope } from '../records/record';
import type { Cell } from '../records/transfer';
import { closePart } from './close-part';
import type { Leaf } from './collect';
import { commonColumns, metricsKey } from './columns';
import type { Kpi, Line } from './kpi';
import { anyWithin, coversPosts, joinParts, type Part, partOf, type Window, within } from './parts';
import { dayNumber, elapsedDays, firstDays, monthsSpanned, type Period, previousPeriod, serialDay, yearEarlier } from './periods';
import { type Source, sharedRows } from './sources';

/** A KPI line at its place in the columns, with the names of its statistics. */
export type Place = { kpi: Kpi; line: Line; id: string; names: readonly string[] };
/** What a row speaks of: an account, a network (account `all`) or everything (platform `all`), with the leaves it joins. */
export type Entity = { platform: PlatformId | 'all'; account: string; scope: Scope; leaves: Leaf[]; asOf: number; first: number };
export type Board = { places: readonly Place[]; sources: ReadonlyMap<Leaf, readonly (Source | null)[]>; entities: readonly Entity[] };

/** What one leaf gives in one window: a part for each place, and its posts. */
type View = { parts: (Part | null)[]; posts: number; young: number; currentFollowers: number };
type Views = (leaf: Leaf) => View;

export const windowOf = (period: Period): Window => ({ from: dayNumber(period.from), to: dayNumber(period.to) });

export function hasRows(leaf: Leaf, window: Window): boolean {
  return anyWithin(leaf.posts, window) || anyWithin(leaf.days, window);
}

/** A row for whatever has data in the period, each followed by its shortened comparisons where the period is unfinished. */
export function rowsOf(board: Board, period: Period): Cell[][] {
  const known = new Map<Leaf, View>();
  const views: Views = (leaf) => {
    const view = known.get(leaf) ?? viewOf(board, leaf, windowOf(period));
    known.set(leaf, view);
    return view;
  };
  return board.entities.flatMap((entity) => {
    const row = entityRow(board, entity, period, views);
    return row ? [row, ...shortened(board, entity, period)] : [];
  });
}

/** The comparisons of an unfinished period over its elapsed days only: each account over its own, so that like meets like. */
function shortened(board: Board, entity: Entity, period: Period): Cell[][] {
  const elapsed = elapsedDays(period, entity.asOf);
  if (elapsed === period.days) return [];
  return [previousPeriod(period), yearEarlier(period)].flatMap((compared) => {
    const views: Views = (leaf) => {
      const own = elapsedDays(period, leaf.asOf);
      return viewOf(board, leaf, windowOf(own < period.days ? firstDays(compared, own) : compared));
    };
    const row = entityRow(board, entity, firstDays(compared, elapsed), views);
    return row ? [row] : [];
  });
}

function viewOf({ sources }: Board, leaf: Leaf, window: Window): View {
  const posts = within(leaf.posts, window);
  const days = within(leaf.days, window);
  const view: View = {
    parts: sources.get(leaf)!.map((source) => source && partOf(source, window, posts, days)),
    posts: posts.length,
    young: 0,
    currentFollowers: 0,
  };
  for (const post of posts) {
    if (post.young) view.young += 1;
    if (post.currentFollowers) view.currentFollowers += 1;
  }
  return view;
}

/** Null when no line has data. */
function entityRow(board: Board, entity: Entity, period: Period, views: Views): Cell[] | null {
  const ofLeaves = new Map(entity.leaves.map((leaf) => [leaf, views(leaf)]));
  const parts = board.places.map((_, index) => joined(board, entity, index, ofLeaves));
  const closed = board.places.map((place, index) => closePart(place.line.expression, parts[index]!));
  if (closed.every((figures) => figures === null)) return null;
  const own = closed[board.places.findIndex((place) => place.line.expression.op === 'countPosts')]?.sum ?? null;
  const impossible = parts.reduce((most, part) => (part?.from === 'posts' ? Math.max(most, part.dropped) : most), 0);
  const row = commonCells(entity, period, [...ofLeaves.values()], own, impossible);
  board.places.forEach((place, index) => {
    const figures = hidden(board, entity, place) ? null : closed[index]!;
    for (const name of place.names) row.push(figures?.[name] ?? null);
  });
  return row;
}

/** The part of a line for an entity. Accounts fed by other rows (posts against days) than the rest stay out, and nothing but the pooled KPIs joins networks. */
function joined({ places, sources }: Board, entity: Entity, index: number, views: ReadonlyMap<Leaf, View>): Part | null {
  const { kpi, line } = places[index]!;
  const pooled = entity.platform === 'all';
  if (pooled && !kpi.pooled) return null;
  const leaves = pooled && line.expression.op !== 'countPosts' ? entity.leaves.filter((leaf) => leaf.poolable) : entity.leaves;
  const rows = sharedRows(
    line.expression,
    leaves.flatMap((leaf) => sources.get(leaf)![index] ?? []),
  );
  const fed = leaves.filter((leaf) => sources.get(leaf)![index]?.rows === rows);
  const parts = (group: readonly Leaf[]) => group.map((leaf) => views.get(leaf)!.parts[index]!).filter((part) => part !== null);
  if (!pooled) return joinParts(parts(fed), true);
  const networks = platformIds.map((platform) => joinParts(parts(fed.filter((leaf) => leaf.platform === platform)), true));
  const known = networks.filter((part) => part !== null);
  return joinParts(known, false);
}

/** An alternative line is hidden where the line it stands in for has data at any time. */
function hidden({ places, sources }: Board, entity: Entity, { kpi, line }: Place): boolean {
  if (!line.unless) return false;
  const index = places.findIndex((place) => place.kpi === kpi && place.line.basis === line.unless);
  return entity.leaves.some((leaf) => sources.get(leaf)![index] !== null);
}

/** In the order of `commonColumns`. */
function commonCells(entity: Entity, period: Period, views: readonly View[], own: Cell, impossible: number): Cell[] {
  const { platform, account, scope, asOf } = entity;
  const { from, to } = windowOf(period);
  const count = (of: 'posts' | 'young' | 'currentFollowers') => views.reduce((sum, view) => sum + view[of], 0);
  const share = (of: 'young' | 'currentFollowers') => (count('posts') > 0 ? count(of) / count('posts') : null);
  const end = Math.min(to, asOf);
  const earlier = period.id.includes('#') ? null : windowOf(yearEarlier(period));
  const cells: { [C in (typeof commonColumns)[number]]: Cell } = {
    key: metricsKey(period.id, platform, account, scope, ''),
    period: period.id,
    from: serialDay(from),
    to: serialDay(to),
    days: period.days,
    elapsed: elapsedDays(period, asOf),
    platform,
    account,
    scope,
    currency: null,
    asOf: serialDay(asOf),
    posts: own,
    immature: share('young'),
    history: end >= entity.first ? monthsSpanned(entity.first, end) : null,
    yearBefore: earlier && entity.leaves.some((leaf) => hasRows(leaf, earlier)) ? 1 : null,
    followersCurrent: share('currentFollowers'),
    impossible: impossible || null,
    postsOf: names(entity, (leaf) => coversPosts(leaf, { from, to })),
    daysOf: names(entity, (leaf) => anyWithin(leaf.days, { from, to })),
  };
  return commonColumns.map((column) => cells[column]);
}

function names({ leaves }: Entity, has: (leaf: Leaf) => boolean): string | null {
  const having = leaves.filter(has).map(({ platform, account }) => `${platform}|${account}`);
  return having.length > 0 ? having.sort().join(' ') : null;
}
