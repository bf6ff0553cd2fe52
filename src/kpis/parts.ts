/** What the rows of one account in one window of days give a KPI line: a part that can be joined with the parts of other accounts, and closed into Metrics statistics. */
import { figuresOf, firstFrom, type Post, type Row } from './collect';
import { coverOf } from './coverage';
import type { ExposureColumn } from './derived';
import type { Figure } from './kpi';
import type { Source } from './sources';
/** First and last day numbers. */
export type Window = { from: number; to: number };

/** `y`, `x`: both sides of each post that carries them; a post is one of x where the figure stands alone. */
export type PostsPart = { from: 'posts'; y: number[]; x: number[]; rows: number; dropped: number; column: ExposureColumn | null; change: number | null };
/** `days`: the figure of each day that carries it, over all accounts · `carried`: account days that carry it, of `rows` that the exports cover. */
export type DaysPart = {
  from: 'days';
  days: Map<number, number>;
  largest: number;
  rows: number;
  carried: number;
  column: ExposureColumn | null;
  change: number | null;
};
type CountPart = { from: 'count'; own: number };
type StockPart = {
  from: 'stock';
  last: number | null;
  start: number | null;
  gained: number | null;
  lost: number | null;
  net: number | null;
  otherNet: number | null;
  accounts: number;
};
export type Part = PostsPart | DaysPart | CountPart | StockPart;

/** The rows of an ascending list that lie in the window. */
export function within<R extends Row>(rows: readonly R[], window: Window): R[] {
  return rows.slice(firstRow(rows, window.from), firstRow(rows, window.to + 1));
}

function firstRow(rows: readonly Row[], day: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Null where the account has no row in the window that could carry the line. */
export function partOf(source: Source, window: Window, posts: readonly Post[], days: readonly Row[]): Part | null {
  const { expression, leaf, rows } = source;
  if (expression.op === 'countPosts')
    return coverOf(leaf.known.posts, window).days > 0 ? { from: 'count', own: posts.filter((post) => post.own).length } : null;
  if (expression.op === 'last' || expression.op === 'net') return stockPart(source, window, days);
  const at = firstFrom(source.changes, window.to + 1) - 1;
  const change = at < 0 ? null : source.changes[at]!;
  if (rows === 'posts') return posts.length > 0 ? postsPart(source, posts, change) : null;
  // days that an export covers without a row lack the figure
  const expected = coverOf(leaf.known.days, window).days;
  return days.length + expected > 0 ? daysPart(source, days, change, expected) : null;
}

/** Views and impressions never meet in one figure: once a row counts views, those that count impressions are missing. */
function columnOf(part: { column: ExposureColumn | null }, row: ExposureColumn | null): 'same' | 'newer' | 'older' {
  if (row === null || part.column === null || part.column === row) return 'same';
  return row === 'views' ? 'newer' : 'older';
}

function postsPart({ expression, positions }: Source, posts: readonly Row[], change: number | null): PostsPart {
  const part: PostsPart = { from: 'posts', y: [], x: [], rows: 0, dropped: 0, column: null, change };
  const [over, under] = [positions[0]!, expression.op === 'ratio' ? positions[1]! : -1];
  const byColumn = figuresOf(expression).includes('exposures');
  for (const { figures, column } of posts) {
    part.rows += 1;
    const y = figures[over]!;
    const x = under < 0 ? 1 : figures[under]!;
    if (Number.isNaN(y) || Number.isNaN(x)) continue;
    // Something out of nothing is an impossible pair (§1): dropped and flagged; 0 of 0 counts as a post.
    if (x < 0 || (x === 0 && y !== 0)) {
      part.dropped += 1;
      continue;
    }
    if (byColumn) {
      const against = columnOf(part, column);
      if (against === 'older') continue;
      if (against === 'newer') Object.assign(part, { y: [], x: [] });
      part.column = column;
    }
    part.y.push(y);
    part.x.push(x);
  }
  return part;
}

/** `expected`: days of the window that the exports cover; those without a figure are missing, whether or not the export has a row for them. */
function daysPart({ positions, expression }: Source, days: readonly Row[], change: number | null, expected: number): DaysPart {
  const part: DaysPart = { from: 'days', days: new Map(), largest: Number.NEGATIVE_INFINITY, rows: expected, carried: 0, column: null, change };
  const byColumn = figuresOf(expression).includes('exposures');
  for (const { day, figures, column } of days) {
    const value = figures[positions[0]!]!;
    if (Number.isNaN(value)) continue;
    if (byColumn) {
      const against = columnOf(part, column);
      if (against === 'older') continue;
      if (against === 'newer') Object.assign(part, { days: new Map(), largest: Number.NEGATIVE_INFINITY });
      part.column = column;
    }
    part.largest = Math.max(part.largest, value);
    part.days.set(day, (part.days.get(day) ?? 0) + value);
  }
  part.carried = part.days.size;
  return part;
}

function stockPart({ expression, leaf, positions }: Source, window: Window, days: readonly Row[]): StockPart {
  const stock = positions[0]!;
  const last = lastValue(days, stock);
  // A value older than the window is long belongs to another time: the difference would not be that of this period.
  const length = window.to - window.from + 1;
  const start = lastValue(within(leaf.days, { from: window.from - length, to: window.from - 1 }), stock);
  const part: StockPart = { from: 'stock', last, start, gained: null, lost: null, net: null, otherNet: null, accounts: 1 };
  if (expression.op !== 'net') return part;
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
  const difference = last !== null && start !== null ? last - start : null;
  part.net = difference ?? flow ?? own;
  part.otherNet = difference !== null && flow !== null ? difference - flow : null;
  return part;
}

function lastValue(rows: readonly Row[], position: number): number | null {
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const value = rows[i]!.figures[position]!;
    if (!Number.isNaN(value)) return value;
  }
  return null;
}

/** Parts of one line joined: those of a network's accounts (views and impressions stay apart), or those of networks. */
export function joinParts(parts: readonly Part[], of: 'accounts' | 'networks'): Part | null {
  if (parts.length < 2) return parts[0] ?? null;
  const apart = of === 'accounts';
  const posts = parts.filter((part): part is PostsPart => part.from === 'posts');
  if (posts.length > 0) return joinPosts(posts, apart);
  const days = parts.filter((part): part is DaysPart => part.from === 'days');
  if (days.length > 0) return joinDays(days, apart);
  const counts = parts.filter((part): part is CountPart => part.from === 'count');
  if (counts.length > 0) return { from: 'count', own: counts.reduce((sum, part) => sum + part.own, 0) };
  return joinStocks(parts.filter((part): part is StockPart => part.from === 'stock'));
}

const latest = (parts: readonly { change: number | null }[]) =>
  parts.reduce<number | null>((newest, { change }) => (change !== null && (newest === null || change > newest) ? change : newest), null);

/** The parts whose figures may be added, by what they count. */
function countedAlike<P extends { column: ExposureColumn | null }>(
  parts: readonly P[],
  apart: boolean,
): { alike: readonly P[]; column: ExposureColumn | null } {
  const column = parts.some((part) => part.column === 'views') ? 'views' : (parts.find((part) => part.column)?.column ?? null);
  return { alike: apart ? parts.filter((part) => part.column === null || part.column === column) : parts, column };
}

function joinPosts(parts: readonly PostsPart[], apart: boolean): PostsPart {
  const { alike, column } = countedAlike(parts, apart);
  const joined: PostsPart = { from: 'posts', y: [], x: [], rows: 0, dropped: 0, column, change: latest(parts) };
  for (const { y, x } of alike)
    for (let i = 0; i < y.length; i += 1) {
      joined.y.push(y[i]!);
      joined.x.push(x[i]!);
    }
  for (const part of parts) {
    joined.rows += part.rows;
    joined.dropped += part.dropped;
  }
  return joined;
}

function joinDays(parts: readonly DaysPart[], apart: boolean): DaysPart {
  const { alike, column } = countedAlike(parts, apart);
  const joined: DaysPart = { from: 'days', days: new Map(), largest: Number.NEGATIVE_INFINITY, rows: 0, carried: 0, column, change: latest(parts) };
  for (const part of alike) {
    for (const [day, value] of part.days) joined.days.set(day, (joined.days.get(day) ?? 0) + value);
    joined.largest = Math.max(joined.largest, part.largest);
    joined.carried += part.carried;
  }
  for (const part of parts) joined.rows += part.rows;
  return joined;
}

/** One account without a value makes the sum unknown: it would look like a loss of followers. */
function joinStocks(parts: readonly StockPart[]): StockPart {
  const sum = (key: 'last' | 'start' | 'gained' | 'lost' | 'net' | 'otherNet') =>
    parts.reduce<number | null>((total, part) => (total === null || part[key] === null ? null : total + part[key]), 0);
  return {
    from: 'stock',
    last: sum('last'),
    start: sum('start'),
    gained: sum('gained'),
    lost: sum('lost'),
    net: sum('net'),
    otherNet: sum('otherNet'),
    accounts: parts.reduce((total, part) => total + part.accounts, 0),
  };
}
