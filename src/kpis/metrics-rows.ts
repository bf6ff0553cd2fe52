/** The Metrics rows of one period: parts of each account joined into networks and the whole, closed into cells with what a verdict must know of them. */
import { kindOfRows, kinds } from '../kinds';
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { Scope } from '../records/record';
import type { Cell } from '../records/transfer';
import type { Leaf, Row } from './collect';
import { commonColumns, metricsKey } from './columns';
import { coverOf, enough } from './coverage';
import type { Gap } from './gaps';
import type { Kpi, Line, Rows } from './kpi';
import { dayNumber, firstDays, monthsSpanned, type Period, previousPeriod, serialDay, yearEarlier } from './periods';
import { type Part, sortOf } from './sorts';
import { type Source, sharedRows } from './sources';
import { type Window, within } from './window';

/** A KPI line at its place in the columns, with the names of its statistics; `money`: amounts are among its figures. */
export type Place = { kpi: Kpi; line: Line; id: string; names: readonly string[]; money: boolean };
/** What a row speaks of: an account, a network (account `all`) or everything (platform `all`), with the leaves it joins; in one currency, where there are several and it is named. */
export type Entity = { platform: PlatformId | 'all'; account: string; scope: Scope; currency: string; leaves: Leaf[]; asOf: number };
/** `newest`: the last whole day that any export speaks of; what lies behind it is to come. */
export type Board = {
  /** The rows of the family. */
  rows: readonly Rows[];
  places: readonly Place[];
  sources: ReadonlyMap<Leaf, readonly (Source | null)[]>;
  entities: readonly Entity[];
  newest: number;
  /** Gives a gap its number in the table. */
  gapNumber: (gap: Gap) => number;
};

/** The days from which an account's rows are taken, and those of them that can be known by now; null: none. */
type Windows = { [R in Rows]?: Window | null };
/** What one leaf gives in its windows: a part for each place, and its posts; `own` is null where no export of posts covers the window. */
type View = { knowable: Windows; parts: (Part | null)[]; posts: number; own: number | null; young: number; currentFollowers: number };
type Views = (leaf: Leaf) => View;

export const windowOf = (period: Period): Window => ({ from: dayNumber(period.from), to: dayNumber(period.to) });

/** The days of the period that can be known by now; null before it begins. */
function knowable(board: Board, period: Period): Window | null {
  const { from, to } = windowOf(period);
  const end = Math.min(to, board.newest);
  return end < from ? null : { from, to: end };
}

/** A row for whatever has data in the period, each followed by the compared periods cut to the same accounts and days where these are not all of them. */
export function rowsOf(board: Board, period: Period, entities: readonly Entity[] = board.entities): Cell[][] {
  const window = knowable(board, period);
  const whole = windowOf(period);
  const known = new Map<Leaf, View>();
  const views: Views = (leaf) => {
    // rows of the day of the export count, though that day is no whole one
    const view = known.get(leaf) ?? viewOf(board, leaf, eachOf(board, whole), eachOf(board, window));
    known.set(leaf, view);
    return view;
  };
  return entities.flatMap((entity) => {
    const row = entityRow(board, entity, period.id, period, views);
    return row ? [row, ...(window ? cutRows(board, entity, period, window) : [])] : [];
  });
}

/**
 * The compared periods as far as each account is known in this one: the same first days of an unfinished period or of one that an export ends in, nothing of an account that no
 * export covers. None where they would be the compared periods as they are.
 */
function cutRows(board: Board, entity: Entity, period: Period, window: Window): Cell[][] {
  const unfinished = window.to < dayNumber(period.to);
  const own = (leaf: Leaf, rows: Rows) => {
    const { days, last } = coverOf(leaf.known[rows] ?? [], window);
    if (days === 0) return 0;
    if (!unfinished) return days < enough * period.days ? last - window.from + 1 : period.days;
    // posts, and other things, of the day of the export are among those of the period
    const dayOfExport = isThing(rows) && within(leaf.rows[rows] ?? [], { from: window.to + 1, to: window.to + 1 }).length > 0;
    return (dayOfExport ? window.to + 1 : last) - window.from + 1;
  };
  const unlike = board.rows.some((rows) => {
    const lengths = entity.leaves.filter((leaf) => (leaf.rows[rows]?.length ?? 0) > 0).map((leaf) => own(leaf, rows));
    return lengths.length > 1 && lengths.some((days) => days > 0) && lengths.some((days) => days < period.days);
  });
  if (!unfinished && !unlike) return [];
  return [previousPeriod(period), yearEarlier(period)].flatMap((compared) => {
    const cut = (days: number) => (days === 0 ? null : windowOf(firstDays(compared, days)));
    const views: Views = (leaf) => viewOf(board, leaf, Object.fromEntries(board.rows.map((rows) => [rows, cut(own(leaf, rows))])));
    const row = entityRow(board, entity, `${compared.id}#${period.id}`, firstDays(compared, window.to - window.from + 1), views);
    return row ? [row] : [];
  });
}

const eachOf = ({ rows }: Board, window: Window | null): Windows => Object.fromEntries(rows.map((name) => [name, window]));

const isThing = (rows: Rows) => kinds[kindOfRows[rows]].byPost === true;

function viewOf({ rows, sources }: Board, leaf: Leaf, windows: Windows, knowable = windows): View {
  const taken: { [R in Rows]?: Row[] } = {};
  for (const name of rows) {
    const window = windows[name];
    taken[name] = window ? within(leaf.rows[name] ?? [], window) : [];
  }
  const posts = taken.posts ?? [];
  const partOfSource = (source: Source) => {
    const window = windows[source.rows];
    return window ? sortOf(source.expression).part(source, taken[source.rows] ?? [], window) : null;
  };
  const view: View = {
    knowable,
    parts: sources.get(leaf)!.map((source) => source && partOfSource(source)),
    posts: posts.length,
    own: windows.posts && coverOf(leaf.known.posts ?? [], windows.posts).days > 0 ? posts.filter(({ own }) => own).length : null,
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
function entityRow(board: Board, entity: Entity, id: string, period: Period, views: Views): Cell[] | null {
  const ofLeaves = new Map(entity.leaves.map((leaf) => [leaf, views(leaf)]));
  const feeds = board.places.map((_, index) => fedBy(board, entity, index));
  const parts = board.places.map((_, index) => joined(board, entity, index, feeds[index]!, ofLeaves));
  const closed = board.places.map((place, index) => (mixesMoney(board, feeds[index]!, index) ? null : close(place, parts[index]!)));
  if (closed.every((figures) => figures === null)) return null;
  const impossible = parts.reduce((most, part) => Math.max(most, part?.dropped ?? 0), 0);
  const row = commonCells(board, entity, id, period, ofLeaves, impossible);
  board.places.forEach((place, index) => {
    const figures = hidden(board, entity, place) ? null : closed[index]!;
    const mixed = mixesMoney(board, feeds[index]!, index) ? { gap: mixedGap(board, feeds[index]!) } : null;
    const all: { [statistic: string]: Cell } | null = figures ? { ...figures, ...evidence(board, entity, index, feeds[index]!, ofLeaves, period) } : mixed;
    for (const name of place.names) row.push(all?.[name] ?? null);
  });
  return row;
}

const close = ({ line }: Place, part: Part | null) => part && sortOf(line.expression).close(part, line.expression);

const currenciesOf = (leaves: readonly Leaf[]) => [...new Set(leaves.map(({ currency }) => currency).filter((currency) => currency !== ''))].sort();

/** Amounts of several currencies are no sum, and a figure made of them is none. */
function mixesMoney({ places }: Board, { leaves }: Feed, index: number): boolean {
  return places[index]!.money && currenciesOf(leaves).length > 1;
}

/** The leaves that feed a line, and with which rows. Accounts fed by other rows (posts against days) than the rest of their network stay out. */
type Feed = { leaves: Leaf[]; rows: Rows | null };

function fedBy({ places, sources }: Board, entity: Entity, index: number): Feed {
  const { kpi, line } = places[index]!;
  const pooled = entity.platform === 'all';
  if (pooled && !kpi.pooled) return { leaves: [], rows: null };
  // a number of posts is known whatever period their figures are of
  const ofFigures = sortOf(line.expression).figures(line.expression).length > 0;
  const leaves = pooled && ofFigures ? entity.leaves.filter((leaf) => leaf.poolable) : entity.leaves;
  const rows = sharedRows(
    line.expression,
    leaves.flatMap((leaf) => sources.get(leaf)![index] ?? []),
  );
  return { leaves: leaves.filter((leaf) => sources.get(leaf)![index]?.rows === rows), rows };
}

/** The part of a line for an entity; nothing but the pooled KPIs joins networks. */
function joined({ places }: Board, entity: Entity, index: number, { leaves }: Feed, views: ReadonlyMap<Leaf, View>): Part | null {
  const place = places[index]!;
  const join = (parts: readonly Part[], apart: boolean) => (parts.length < 2 ? (parts[0] ?? null) : sortOf(place.line.expression).join(parts, apart));
  const ofAccounts = (group: readonly Leaf[]) =>
    join(
      group.map((leaf) => views.get(leaf)!.parts[index]!).filter((part) => part !== null),
      true,
    );
  if (entity.platform !== 'all') return ofAccounts(leaves);
  // a network whose stock is not known stays out of the sum, and is named
  const networks = platformIds.map((platform) => ofAccounts(leaves.filter((leaf) => leaf.platform === platform))).filter((part) => close(place, part) !== null);
  return join(networks as Part[], false);
}

/** An alternative line is hidden where the line it stands in for has data at any time. */
function hidden({ places, sources }: Board, entity: Entity, { kpi, line }: Place): boolean {
  if (!line.unless) return false;
  const index = places.findIndex((place) => place.kpi === kpi && place.line.basis === line.unless);
  return index >= 0 && entity.leaves.some((leaf) => sources.get(leaf)![index] !== null);
}

/** What a verdict must know of a line besides its figures: for how long it has been measured, and which days or accounts it lacks. */
function evidence(
  board: Board,
  entity: Entity,
  index: number,
  { leaves, rows }: Feed,
  views: ReadonlyMap<Leaf, View>,
  period: Period,
): { [name: string]: Cell } {
  const since = Math.min(...leaves.map((leaf) => board.sources.get(leaf)![index]!.since));
  const end = Math.min(dayNumber(period.to), board.newest);
  return { history: end >= since ? monthsSpanned(since, end) : null, gap: rows && gapOf(board, entity, index, leaves, rows, views) };
}

const mixedGap = (board: Board, { leaves }: Feed) =>
  board.gapNumber({ kind: 'currencies', who: currenciesOf(leaves).join(' '), from: 0, to: 0, days: 0, of: 0 });

/**
 * Number of what is lacking: where less than nine tenths of an account's days are known, the gap of the account with the fewest; negative, the accounts that a joined figure leaves
 * out for want of any export. Null: nothing is lacking.
 */
function gapOf(board: Board, entity: Entity, index: number, leaves: readonly Leaf[], rows: Rows, views: ReadonlyMap<Leaf, View>): number | null {
  let worst: { share: number; gap: Gap } | null = null;
  const absent: Leaf[] = [];
  let present = 0;
  for (const leaf of leaves) {
    const { knowable, parts } = views.get(leaf)!;
    const window = knowable[rows];
    if (!window) continue;
    const known = leaf.known[rows] ?? [];
    const { days, first, last, runs } = coverOf(known, window);
    const place = board.places[index]!;
    const unknownStock = sortOf(place.line.expression).stock && parts[index] && close(place, parts[index]) === null;
    if (days === 0 || unknownStock) {
      absent.push(leaf);
      continue;
    }
    const of = window.to - window.from + 1;
    present += 1;
    if (worst && worst.share <= days / of) continue;
    const [late, early] = [first > window.from, last < window.to];
    const begins = known[0]!.from > window.from;
    const kind = runs > 1 ? 'days' : begins && !early ? 'first' : late && early ? 'only' : late ? 'since' : 'until';
    worst = { share: days / of, gap: { kind, who: nameOf(entity, leaf), from: serialDay(first), to: serialDay(last), days, of } };
  }
  if (worst && worst.share < enough) return board.gapNumber(worst.gap);
  // a network that never carries the figure is named as one without an export is
  // other families join sources that are of different sorts: one without such rows at all is none that lacks them
  const { expression } = board.places[index]!.line;
  const hasRows = (leaf: Leaf) =>
    board.rows.includes('posts') ||
    sortOf(expression)
      .rows(expression)
      .some((name) => (leaf.rows[name]?.length ?? 0) > 0);
  const isLeftOut = (leaf: Leaf) => hasRows(leaf) && !leaves.some((fed) => fed.platform === leaf.platform);
  const without = entity.platform === 'all' && present > 0 ? entity.leaves.filter(isLeftOut) : [];
  if (present === 0 || absent.length + without.length === 0) return null;
  const lacking = new Set([...absent, ...without]);
  const whole = (leaf: Leaf) => entity.leaves.every((other) => other.platform !== leaf.platform || lacking.has(other));
  const who = [...lacking].map((leaf) => (entity.platform === 'all' && whole(leaf) ? `${leaf.platform}|all` : nameOf(entity, leaf)));
  return -board.gapNumber({ kind: 'without', who: [...new Set(who)].sort().join(' '), from: 0, to: 0, days: 0, of: 0 });
}

/** `platform|account` where the entity joins several, as far as it takes to tell them apart; empty text where it is one. */
function nameOf({ leaves, platform }: Entity, leaf: Leaf): string {
  if (leaves.length === 1) return '';
  const alone = platform === 'all' && leaves.filter((other) => other.platform === leaf.platform).length === 1;
  return `${leaf.platform}|${alone ? 'all' : leaf.account}`;
}

/** In the order of `commonColumns`. */
function commonCells(board: Board, entity: Entity, id: string, period: Period, views: ReadonlyMap<Leaf, View>, impossible: number): Cell[] {
  const { platform, account, scope, asOf } = entity;
  const { from, to } = windowOf(period);
  const count = (of: 'posts' | 'young' | 'currentFollowers') => [...views.values()].reduce((sum, view) => sum + view[of], 0);
  const share = (of: 'young' | 'currentFollowers') => (count('posts') > 0 ? count(of) / count('posts') : null);
  const earlier = id.includes('#') ? null : windowOf(yearEarlier(period));
  const covers = (rows: Rows) => (leaf: Leaf) => {
    const window = views.get(leaf)!.knowable[rows];
    return window ? coverOf(leaf.known[rows] ?? [], window).days > 0 : false;
  };
  const known = (window: Window) => (leaf: Leaf) => board.rows.some((rows) => coverOf(leaf.known[rows] ?? [], window).days > 0);
  const currencies = currenciesOf(entity.leaves);
  const cells: { [C in (typeof commonColumns)[number]]: Cell } = {
    key: metricsKey(id, platform, account, scope, entity.currency),
    period: id,
    from: serialDay(from),
    to: serialDay(to),
    days: period.days,
    elapsed: Math.max(0, Math.min(to, board.newest) - from + 1),
    platform,
    account,
    scope,
    currency: currencies.length === 1 ? currencies[0]! : null,
    asOf: serialDay(asOf),
    posts: [...views.values()].reduce<number | null>((sum, { own }) => (own === null ? sum : (sum ?? 0) + own), null),
    immature: share('young'),
    yearBefore: earlier && entity.leaves.some(known(earlier)) ? 1 : null,
    followersCurrent: share('currentFollowers'),
    impossible: impossible || null,
  };
  return [...commonColumns.map((column) => cells[column]), ...board.rows.map((rows) => names(entity, covers(rows)))];
}

function names({ leaves }: Entity, has: (leaf: Leaf) => boolean): string | null {
  const having = new Set(leaves.filter(has).map(({ platform, account }) => `${platform}|${account}`));
  return having.size > 0 ? [...having].sort().join(' ') : null;
}
