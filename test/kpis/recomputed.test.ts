/**
 * Every figure of Metrics a second time over generated worlds, from the definitions alone: rows are filtered anew for each cell, days are counted one by one, errors come from
 * leaving posts out one at a time. Slow on purpose; it shares nothing with src/kpis but types.
 */
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/kinds';
import type { MetricsTable } from '../../src/kpis/columns';
import { measure } from '../../src/kpis/measure';
import type { PlatformId } from '../../src/records/platform-ids';
import type { Scope, SocialRecord } from '../../src/records/record';
import type { Covered } from '../../src/records/tab-records';
import type { Cell } from '../../src/records/transfer';
import { record } from '../records/records';

type Values = SocialRecord['values'];
type Tab = { tab: { platform: PlatformId; kind: Kind }; records: SocialRecord[]; covered: Covered[] };
type Kept = 'posts' | 'days';
type Column = 'views' | 'impressions';
type Figures = { [statistic: string]: Cell };

// Days.

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const number = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const firstOf = (year: number, month: number) => Date.UTC(year, month - 1, 1) / 86_400_000;
/** Monday is 0. */
const weekday = (day: number) => (new Date(day * 86_400_000).getUTCDay() + 6) % 7;

type Span = { id: string; kind: 'year' | 'quarter' | 'month' | 'week' | 'range'; from: number; to: number };
const monthAt = (year: number, month: number): Span => {
  const [y, m] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  return { id: `${y}-${String(m).padStart(2, '0')}`, kind: 'month', from: firstOf(y, m), to: firstOf(y, m + 1) - 1 };
};
const quarterAt = (year: number, quarter: number): Span => {
  const [y, q] = [year + Math.floor((quarter - 1) / 4), ((((quarter - 1) % 4) + 4) % 4) + 1];
  return { id: `${y}-Q${q}`, kind: 'quarter', from: firstOf(y, 3 * q - 2), to: firstOf(y, 3 * q + 1) - 1 };
};
const yearAt = (year: number): Span => ({ id: String(year), kind: 'year', from: firstOf(year, 1), to: firstOf(year + 1, 1) - 1 });
/** The week of a day bears the year and the number of its Thursday. */
function weekOf(day: number): Span {
  const monday = day - weekday(day);
  const year = Number(iso(monday + 3).slice(0, 4));
  const week = Math.floor((monday + 3 - firstOf(year, 1)) / 7) + 1;
  return { id: `${year}-W${String(week).padStart(2, '0')}`, kind: 'week', from: monday, to: monday + 6 };
}
const rangeOf = (from: number, to: number): Span => ({ id: `${iso(from)}..${iso(to)}`, kind: 'range', from, to });

function spanOf(id: string): Span {
  const [year, rest = ''] = [Number(id.slice(0, 4)), id.slice(5)];
  if (id.includes('..')) return rangeOf(number(id.slice(0, 10)), number(id.slice(12)));
  if (rest.startsWith('W')) return weekOf(firstOf(year, 1) + 3 + 7 * (Number(rest.slice(1)) - 1));
  if (rest.startsWith('Q')) return quarterAt(year, Number(rest.slice(1)));
  return rest === '' ? yearAt(year) : monthAt(year, Number(rest));
}

/** Whole months and a rest in days of which a month has 31, both ends included. */
function monthsBetween(first: number, last: number): number {
  const [a, b] = [iso(first), iso(last + 1)].map((day) => day.split('-').map(Number) as [number, number, number]) as [
    [number, number, number],
    [number, number, number],
  ];
  return (b[0] - a[0]) * 12 + (b[1] - a[1]) + (b[2] - a[2]) / 31;
}

const before = (span: Span): Span => {
  const [year, month] = iso(span.from).split('-').map(Number) as [number, number];
  if (span.kind === 'year') return yearAt(year - 1);
  if (span.kind === 'quarter') return quarterAt(year, (month + 2) / 3 - 1);
  if (span.kind === 'month') return monthAt(year, month - 1);
  return span.kind === 'week' ? weekOf(span.from - 7) : rangeOf(span.from - (span.to - span.from + 1), span.from - 1);
};
const aYearEarlier = (span: Span): Span => {
  const then = (day: number) => {
    const [year, rest] = [Number(iso(day).slice(0, 4)) - 1, iso(day).slice(4)];
    return rest === '-02-29' ? number(`${year}-02-28`) : number(`${year}${rest}`);
  };
  if (span.kind === 'range') return rangeOf(then(span.from), then(span.to));
  return spanOf(`${Number(span.id.slice(0, 4)) - 1}${span.id.slice(4)}`);
};

// What rows say (kpi-definitions §1, §4, design.md «Settled definitions»).

const countsViews: readonly PlatformId[] = ['facebook', 'instagram', 'tiktok', 'youtube'];
const changedToViews: { [P in PlatformId]?: string } = { facebook: '2024-11-01', instagram: '2025-04-21' };
/** Days on which a column kept its name and changed its meaning. */
const changedMeaning: [PlatformId, string, string[]][] = [
  ['youtube', '2025-03-31', ['views', 'exposures']],
  ['facebook', '2025-11-01', ['impressions', 'followers', 'followsLost']],
];
const youngUntil: { [P in PlatformId]?: number } = { x: 2, facebook: 2, instagram: 7, linkedin: 7, tiktok: 7, youtube: 28 };

type Row = { day: number; values: Values; column: Column | null; followers: number | null };
type Post = Row & { own: boolean; young: boolean; flagged: boolean };

function columnOf(values: Values, platform: PlatformId, day: number): Column | null {
  if (!countsViews.includes(platform)) return values.impressions === undefined ? null : 'impressions';
  const since = changedToViews[platform];
  if (since === undefined) return values.views === undefined ? null : 'views';
  if (values.views !== undefined && values.impressions !== undefined) return day < number(since) ? 'impressions' : 'views';
  return values.views !== undefined ? 'views' : values.impressions !== undefined ? 'impressions' : null;
}

const added = (...parts: (number | undefined)[]) => {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0);
};

function read(row: Row, name: string, platform: PlatformId): number | undefined {
  const { values } = row;
  const together = values.interactionsNative ?? added(values.reactions ?? values.likes, values.comments, values.shares);
  if (name === 'interactionsPublic') return together;
  if (name === 'applause') return values.reactions ?? values.likes;
  if (name === 'exposures') return row.column === null ? undefined : values[row.column];
  if (name === 'followersAtPost') return row.followers ?? undefined;
  if (name === 'reach' && platform === 'linkedin') return undefined;
  if (name === 'engagementsFull') {
    if (platform === 'x') return values.engagementsNative;
    const clicks = values.clicks ?? added(values.linkClicks, values.otherClicks);
    return together === undefined ? undefined : together + (values.saves ?? 0) + (clicks ?? 0);
  }
  return values[name as keyof Values];
}

/** An account in one scope. `known`: the days its exports cover. */
type Account = {
  platform: PlatformId;
  account: string;
  scope: Scope;
  asOf: number;
  posts: Post[];
  days: Row[];
  known: { [K in Kept]: Set<number> };
  pooled: boolean;
};

const between = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The ranges that were kept; without one, of each export the days from its first row to its last, the day it was made excepted. */
function knownDays(covered: readonly Covered[], rows: readonly { day: number; asOf: number }[]): Set<number> {
  const kept = new Set(covered.flatMap(({ from, to }) => between(number(from), number(to))));
  const out = new Set(kept);
  for (const made of new Set(rows.map(({ asOf }) => asOf))) {
    const days = rows.filter(({ day, asOf }) => asOf === made && !kept.has(day)).map(({ day }) => day);
    if (days.length === 0) continue;
    const last = Math.max(...days);
    for (const day of between(Math.min(...days), last === made ? last - 1 : last)) out.add(day);
  }
  return out;
}

/** Of tables of periods every set is tried: no two may share more than a day, and the set with most days wins, then the newer, then the one of fewer tables. */
function tablesThatCount(records: readonly SocialRecord[]): { from: number; to: number }[] {
  const tables = new Map<string, { from: number; to: number; asOf: number }>();
  for (const { periodFrom, periodTo, asOf } of records)
    if (periodFrom && periodTo) {
      const key = `${periodFrom} ${periodTo}`;
      tables.set(key, { from: number(periodFrom), to: number(periodTo), asOf: Math.max(number(asOf), tables.get(key)?.asOf ?? 0) });
    }
  const list = [...tables.values()];
  let best: { score: number[]; set: typeof list } = { score: [0, 0, 0], set: [] };
  for (let mask = 0; mask < 2 ** list.length; mask++) {
    const set = list.filter((_, i) => mask & (2 ** i));
    if (set.some((a) => set.some((b) => a !== b && Math.min(a.to, b.to) - Math.max(a.from, b.from) >= 1))) continue;
    const score = [set.reduce((days, { from, to }) => days + to - from + 1, 0), Math.max(0, ...set.map(({ asOf }) => asOf)), -set.length];
    const differs = score.findIndex((value, i) => value !== best.score[i]);
    if (differs >= 0 && score[differs]! > best.score[differs]!) best = { score, set };
  }
  return best.set;
}

const addedUp: readonly (keyof Values)[] = ['views', 'likes', 'comments', 'shares', 'saves', 'subscribersGained', 'subscribersLost'];

/** Figures of a period: a post is counted from the tables that count, its flows added, if it came out on a day one of them covers. */
function ofTables(records: readonly SocialRecord[]): { records: SocialRecord[]; known: Set<number> } | null {
  const tables = tablesThatCount(records);
  if (records.every(({ periodFrom }) => periodFrom === null)) return null;
  const known = new Set(tables.flatMap(({ from, to }) => between(from, to)));
  const counted = records.filter(({ periodFrom, periodTo, publishedLocal }) => {
    if (periodFrom === null || periodTo === null) return true;
    return known.has(number(publishedLocal!)) && tables.some(({ from, to }) => from === number(periodFrom) && to === number(periodTo));
  });
  const posts = [...new Set(counted.map(({ scope, postId }) => `${scope} ${postId}`))].map((key) =>
    counted.filter(({ scope, postId }) => `${scope} ${postId}` === key),
  );
  const joined = posts.flatMap((rows) => {
    const dated = rows.filter(({ periodFrom }) => periodFrom !== null);
    if (dated.length === 0) return rows;
    const newest = dated.reduce((found, row) => (row.asOf > found.asOf ? row : found));
    const values = { ...newest.values };
    for (const name of addedUp) {
      const sum = added(...dated.map((row) => row.values[name]));
      if (sum !== undefined) values[name] = sum;
    }
    return [{ ...newest, values }];
  });
  return { records: joined, known };
}

function accountsOf(tabs: readonly Tab[]): Account[] {
  const out: Account[] = [];
  const names = new Set(tabs.flatMap(({ tab, records }) => records.map(({ account }) => `${tab.platform} ${account}`)));
  for (const name of [...names].sort()) {
    const [platform, account] = name.split(' ') as [PlatformId, string];
    const rows = (kind: Kind) =>
      tabs.filter(({ tab }) => tab.platform === platform && tab.kind === kind).flatMap(({ records }) => records.filter((one) => one.account === account));
    const spans = (kind: Kind) =>
      tabs.filter(({ tab }) => tab.platform === platform && tab.kind === kind).flatMap(({ covered }) => covered.filter((one) => one.account === account));
    const printed = rows('posts').filter(({ format }) => format !== 'IG story');
    const tables = ofTables(printed);
    const [posts, days] = [tables?.records ?? printed, rows('daily')];
    const asOf = Math.max(...[...printed, ...days].map((one) => number(one.asOf)));
    const stocks = days.filter(({ values }) => values.followers !== undefined).sort((a, b) => number(a.day!) - number(b.day!));
    const followers = (one: SocialRecord): [number | null, boolean] => {
      if (one.values.followers !== undefined) return [one.values.followers, false];
      const day = number(one.publishedLocal!);
      const then = stocks.filter((stock) => number(stock.day!) <= day && number(stock.day!) >= day - 31).at(-1);
      if (then) return [then.values.followers!, false];
      return stocks.length > 0 ? [stocks.at(-1)!.values.followers!, true] : [null, false];
    };
    const known = {
      posts:
        tables?.known ??
        knownDays(
          spans('posts'),
          printed.map((one) => ({ day: number(one.publishedLocal!), asOf: number(one.asOf) })),
        ),
      days: knownDays(
        spans('daily'),
        days.map((one) => ({ day: number(one.day!), asOf: number(one.asOf) })),
      ),
    };
    for (const scope of ['total', 'organic', 'paid'] as const) {
      const scoped = (list: readonly SocialRecord[]) => {
        const own = list.filter((one) => one.scope === scope);
        return scope === 'total' && own.length === 0 ? list : own;
      };
      const row = (one: SocialRecord, on: string): Row => {
        const day = number(on);
        return { day, values: one.values, column: columnOf(one.values, platform, day), followers: null };
      };
      const one: Account = {
        platform,
        account,
        scope,
        asOf,
        posts: scoped(posts).map((post) => {
          const [count, flagged] = followers(post);
          const day = number(post.publishedLocal!);
          return {
            ...row(post, post.publishedLocal!),
            followers: count,
            flagged,
            own: post.otherAccount === null,
            young: number(post.asOf) - day < (youngUntil[platform] ?? 7),
          };
        }),
        // a day of which the export saw a part has no figure of its own, but what is read off at that hour
        days: scoped(days).map((day) =>
          row(day.day === day.asOf ? { ...day, values: day.values.followers === undefined ? {} : { followers: day.values.followers } } : day, day.day!),
        ),
        known,
        pooled: platform !== 'youtube' || posts.every(({ periodFrom }) => periodFrom !== null),
      };
      if (one.posts.length + one.days.length > 0) out.push(one);
    }
  }
  return out;
}

// The lines (kpi-definitions §3, design.md «Settled definitions»).

type Line = {
  id: string;
  op: 'count' | 'sum' | 'ratio' | 'mean' | 'typical' | 'bounds' | 'last' | 'net';
  of: string[];
  from: Kept[];
  pooled: boolean;
  unless?: string;
};
const line = (id: string, op: Line['op'], of: string[], from: Kept[], pooled: boolean, unless?: string): Line => ({
  id,
  op,
  of,
  from,
  pooled,
  ...(unless ? { unless } : {}),
});
const ofPosts: Kept[] = ['posts'];
const ofDays: Kept[] = ['days'];
const postsFirst: Kept[] = ['posts', 'days'];
const daysFirst: Kept[] = ['days', 'posts'];
const lines: Line[] = [
  line('posts_published', 'count', [], ofPosts, true),
  line('interactions_public', 'sum', ['interactionsPublic'], postsFirst, true),
  line('exposures', 'sum', ['exposures'], postsFirst, true),
  line('engagement_rate.exposures', 'ratio', ['interactionsPublic', 'exposures'], ofPosts, true),
  line('engagement_rate.reach', 'ratio', ['interactionsPublic', 'reach'], ofPosts, true),
  line('engagement_rate.followers', 'ratio', ['interactionsPublic', 'followersAtPost'], ofPosts, true),
  line('engagement_rate_full.exposures', 'ratio', ['engagementsFull', 'exposures'], ofPosts, false),
  line('engagement_rate_full.reach', 'ratio', ['engagementsFull', 'reach'], ofPosts, false),
  line('reach', 'bounds', ['reach'], daysFirst, false),
  line('views', 'sum', ['views'], postsFirst, false),
  line('impressions', 'sum', ['impressions'], postsFirst, false),
  line('conversation_rate.posts', 'mean', ['comments'], ofPosts, true),
  line('amplification_rate.posts', 'mean', ['shares'], ofPosts, true),
  line('applause_rate.posts', 'mean', ['applause'], ofPosts, true),
  line('save_rate.reach', 'ratio', ['saves', 'reach'], ofPosts, false),
  line('save_rate.exposures', 'ratio', ['saves', 'exposures'], ofPosts, false, 'save_rate.reach'),
  line('virality_rate.exposures', 'ratio', ['shares', 'exposures'], ofPosts, true),
  line('typical_interactions', 'typical', ['interactionsPublic'], ofPosts, true),
  line('typical_views', 'typical', ['exposures'], ofPosts, true),
  line('typical_reach', 'typical', ['reach'], ofPosts, true),
  line('followers', 'last', ['followers'], ofDays, true),
  line('net_followers', 'net', ['followers', 'follows', 'subscribersGained', 'followsLost', 'subscribersLost', 'netFollows', 'subscribers'], ofDays, true),
  line('new_followers', 'sum', ['follows'], ofDays, true),
  line('profile_visits', 'sum', ['profileVisits'], daysFirst, false),
  line('link_clicks', 'sum', ['linkClicks'], daysFirst, true),
  line('ctr.exposures', 'ratio', ['linkClicks', 'exposures'], ofPosts, true),
  line('clicks', 'sum', ['clicks'], postsFirst, false),
  line('reactions', 'sum', ['applause'], postsFirst, true),
  line('comments', 'sum', ['comments'], postsFirst, true),
  line('shares', 'sum', ['shares'], postsFirst, true),
  line('saves', 'sum', ['saves'], postsFirst, false),
  line('post_follows', 'sum', ['follows'], ofPosts, false),
];

// A second computation.

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const variance = (values: readonly number[]) => sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);

/** Leaves out one post after the other and looks how far the figure moves. */
function leavingOneOut(y: readonly number[], x: readonly number[]): number | null {
  const n = y.length;
  if (n < 2) return null;
  const without = y.map((_, i) => [sum(y.filter((_, j) => j !== i)), sum(x.filter((_, j) => j !== i))] as const);
  if (without.some(([, under]) => under <= 0)) return null;
  const figures = without.map(([over, under]) => over / under);
  return Math.sqrt(((n - 1) / n) * sum(figures.map((figure) => (figure - mean(figures)) ** 2)));
}

type Window = { from: number; to: number };
/** Days from which the rows of an account are taken, and those of them that can be known by now. */
type Windows = (account: Account, kept: Kept) => { taken: Window | null; knowable: Window | null };
type Entity = { platform: string; account: string; scope: Scope; of: Account[] };

const isIn = (window: Window | null) => (row: { day: number }) => window !== null && row.day >= window.from && row.day <= window.to;
const knownIn = (account: Account, kept: Kept, window: Window | null) => [...account.known[kept]].filter((day) => isIn(window)({ day }));

/** What the accounts of one network give a line in their windows. */
type Gathered = {
  kept: Kept;
  accounts: Account[];
  y: number[];
  x: number[];
  onDay: [string, number, number][];
  rows: number;
  impossible: number;
  change: number | null;
};

function changesOf(one: Account, { of }: Line, kept: Kept): number[] {
  const named = changedMeaning
    .filter(([platform, , figures]) => platform === one.platform && figures.some((figure) => of.includes(figure)))
    .map(([, on]) => number(on));
  if (!of.includes('exposures')) return named;
  const views = one[kept].filter(({ column }) => column === 'views').map(({ day }) => day);
  const first = Math.min(...views);
  return one[kept].some(({ column, day }) => column === 'impressions' && day < first) && views.length > 0 ? [...named, first] : named;
}

function gather(accounts: readonly Account[], asked: Line, kept: Kept, windows: Windows): Gathered {
  const out: Gathered = { kept, accounts: [...accounts], y: [], x: [], onDay: [], rows: 0, impossible: 0, change: null };
  const complete: { y: number; x: number; column: Column | null; at: string; day: number }[] = [];
  for (const one of accounts) {
    const { taken } = windows(one, kept);
    const rows = (one[kept] as Row[]).filter(isIn(taken));
    if (rows.length === 0) continue;
    const changes = changesOf(one, asked, kept).filter((day) => day <= taken!.to);
    if (changes.length > 0) out.change = Math.max(out.change ?? 0, ...changes);
    out.rows += kept === 'posts' ? rows.length : knownIn(one, kept, taken).length;
    for (const row of rows) {
      const y = read(row, asked.of[0]!, one.platform);
      const x = asked.op === 'ratio' ? read(row, asked.of[1]!, one.platform) : 1;
      if (y === undefined || x === undefined) continue;
      if (x === 0 && y !== 0) out.impossible += 1;
      else complete.push({ y, x, column: row.column, at: one.account, day: row.day });
    }
  }
  const mixes = asked.of.includes('exposures') && complete.some(({ column }) => column === 'views');
  for (const { y, x, column, at, day } of complete) {
    if (mixes && column !== 'views') continue;
    out.y.push(y);
    out.x.push(x);
    out.onDay.push([at, day, y]);
  }
  return out;
}

const share = (part: number, whole: number) => (whole > 0 ? Math.max(0, 1 - part / whole) : null);

function ofRows(asked: Line, { kept, y, x, onDay, rows, change }: Gathered): Figures | null {
  if (y.length === 0) return null;
  const changed = change === null ? null : change + 25_569;
  const upper = sum(y);
  const distinct = (list: readonly (string | number)[]) => new Set(list).size;
  const n = kept === 'posts' ? y.length : distinct(onDay.map(([, day]) => day));
  const carried = kept === 'posts' ? y.length : distinct(onDay.map(([at, day]) => `${at} ${day}`));
  const missing = share(carried, rows);
  if (asked.op === 'bounds') return { lower: Math.max(...y), upper, n, rows: kept, break: changed };
  if (asked.op === 'sum') return { sum: upper, n, rows: kept, missing, break: changed };
  const pairs = y.map((over, i) => [over, x[i]!] as const).filter(([over, under]) => over >= 0 && (asked.op !== 'ratio' || under > 0));
  const logs = pairs.map(([over, under]) => (asked.op === 'ratio' ? Math.log((over + 0.5) / (under + 0.5)) : Math.log(1 + over)));
  const typical = logs.length > 0 && {
    log: mean(logs),
    logSe: logs.length > 1 ? Math.sqrt(variance(logs) / logs.length) : null,
    zero: pairs.filter(([over]) => over === 0).length / pairs.length,
  };
  const shared = { ...typical, missing, break: changed };
  if (asked.op === 'typical') return typical ? { ...shared, n: logs.length } : null;
  return { ...shared, n, num: upper, den: sum(x), se: leavingOneOut(y, x), top: upper > 0 ? Math.max(...y) / upper : null };
}

const lastOf = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined).at(-1) ?? null;
/** Null as soon as one is. */
const allOf = (values: readonly (number | null)[]) => (values.some((value) => value === null) ? null : sum(values as number[]));

function stockOf(one: Account, asked: Line, taken: Window): { [figure: string]: number | null } {
  const ordered = [...one.days].sort((a, b) => a.day - b.day);
  const rows = ordered.filter(isIn(taken));
  const length = taken.to - taken.from + 1;
  const earlier = ordered.filter(isIn({ from: taken.from - length, to: taken.from - 1 }));
  const last = lastOf(rows.map(({ values }) => values.followers));
  const start = lastOf(earlier.map(({ values }) => values.followers));
  if (asked.op === 'last') return { last, start };
  const flows = rows.map(
    ({ values }) =>
      [values.follows ?? values.subscribersGained, values.followsLost ?? values.subscribersLost, values.netFollows ?? values.subscribers] as const,
  );
  const whole = (list: readonly (number | undefined)[]) => added(...list) ?? null;
  const both = whole(flows.map(([gained, lost]) => (gained === undefined || lost === undefined ? undefined : gained - lost)));
  const difference = last === null || start === null ? null : last - start;
  return {
    last,
    start,
    gained: whole(flows.map(([gained]) => gained)),
    lost: whole(flows.map(([, lost]) => lost)),
    net: difference ?? both ?? whole(flows.map(([, , net]) => net)),
    otherNet: difference === null || both === null ? null : difference - both,
  };
}

function ofStocks(accounts: readonly Account[], asked: Line, windows: Windows): Figures | null {
  const stocks = accounts.flatMap((one) => {
    const { taken } = windows(one, 'days');
    return taken ? [stockOf(one, asked, taken)] : [];
  });
  if (stocks.length === 0) return null;
  const joined = Object.fromEntries(Object.keys(stocks[0]!).map((name) => [name, allOf(stocks.map((stock) => stock[name]!))]));
  return joined[asked.op === 'net' ? 'net' : 'last'] === null ? null : { ...joined, n: stocks.length };
}

/** The kind of rows that feeds a line of an account over its whole history. */
function keptFor(one: Account, { op, of, from }: Line): Kept | null {
  if (op === 'count') return one.known.posts.size > 0 ? 'posts' : null;
  const carries = (row: Row) =>
    op === 'ratio' ? of.every((name) => read(row, name, one.platform) !== undefined) : of.some((name) => read(row, name, one.platform) !== undefined);
  return from.find((kept) => one[kept].some(carries)) ?? null;
}

function feeding(entity: Entity, asked: Line): { kept: Kept | null; accounts: Account[] } {
  if (entity.platform === 'all' && !asked.pooled) return { kept: null, accounts: [] };
  const may = entity.platform === 'all' && asked.op !== 'count' ? entity.of.filter(({ pooled }) => pooled) : entity.of;
  const kept = asked.from.find((kind) => may.some((one) => keptFor(one, asked) === kind)) ?? null;
  return { kept, accounts: kept ? may.filter((one) => keptFor(one, asked) === kept) : [] };
}

function groupsOf(entity: Entity, accounts: readonly Account[]): Account[][] {
  if (entity.platform !== 'all') return [[...accounts]];
  return [...new Set(accounts.map(({ platform }) => platform))].map((platform) => accounts.filter((one) => one.platform === platform));
}

/** The figures of a line, without what a verdict must know besides; and how many posts it had to drop. */
function figures(entity: Entity, asked: Line, windows: Windows): { found: Figures | null; impossible: number } {
  const { kept, accounts } = feeding(entity, asked);
  if (kept === null) return { found: null, impossible: 0 };
  const groups = groupsOf(entity, accounts);
  if (asked.op === 'count') {
    const covered = accounts.filter((one) => knownIn(one, 'posts', windows(one, 'posts').taken).length > 0);
    const own = sum(covered.map((one) => one.posts.filter(isIn(windows(one, 'posts').taken)).filter((post) => post.own).length));
    return { found: covered.length > 0 ? { sum: own, n: own, covered: 1 } : null, impossible: 0 };
  }
  if (asked.op === 'last' || asked.op === 'net') {
    const known = groups.filter((group) => ofStocks(group, asked, windows) !== null).flat();
    return { found: ofStocks(known, asked, windows), impossible: 0 };
  }
  const each = groups.map((group) => gather(group, asked, kept, windows)).filter((one) => entity.platform !== 'all' || ofRows(asked, one) !== null);
  const changes = each.map(({ change }) => change).filter((change) => change !== null);
  const joined: Gathered = {
    kept,
    accounts: each.flatMap((one) => one.accounts),
    y: each.flatMap(({ y }) => y),
    x: each.flatMap(({ x }) => x),
    // the same name may stand on two networks
    onDay: each.flatMap(({ onDay }, i) => onDay.map(([at, day, y]): [string, number, number] => [`${i} ${at}`, day, y])),
    rows: sum(each.map(({ rows }) => rows)),
    impossible: sum(each.map(({ impossible }) => impossible)),
    change: changes.length > 0 ? Math.max(...changes) : null,
  };
  return { found: ofRows(asked, joined), impossible: kept === 'posts' ? joined.impossible : 0 };
}

/** 1: less than nine tenths of an account's days are known · −1: a joined figure leaves accounts out · null: nothing is lacking. */
function lacking(entity: Entity, asked: Line, windows: Windows): 1 | -1 | null {
  const { kept, accounts } = feeding(entity, asked);
  if (kept === null) return null;
  let [present, absent, short] = [0, 0, 0];
  for (const one of accounts) {
    const { taken, knowable } = windows(one, kept);
    if (!knowable) continue;
    const days = knownIn(one, kept, knowable).length;
    if (days === 0 || ((asked.op === 'last' || asked.op === 'net') && taken && ofStocks([one], asked, windows) === null)) absent += 1;
    else {
      present += 1;
      if (days < 0.9 * (knowable.to - knowable.from + 1)) short += 1;
    }
  }
  if (present === 0) return null;
  if (short > 0) return 1;
  const without = entity.platform === 'all' && entity.of.some(({ platform }) => accounts.every((fed) => fed.platform !== platform));
  return absent > 0 || without ? -1 : null;
}

function since(asked: Line, entity: Entity): number {
  const { kept, accounts } = feeding(entity, asked);
  const carries = (one: Account) => (row: Row) =>
    asked.op === 'ratio'
      ? asked.of.every((name) => read(row, name, one.platform) !== undefined)
      : asked.of.some((name) => read(row, name, one.platform) !== undefined);
  const first = (one: Account) => (asked.op === 'count' ? [...one.known.posts] : one[kept!].filter(carries(one)).map(({ day }) => day));
  return Math.min(...accounts.flatMap(first));
}

function entitiesOf(accounts: readonly Account[]): Entity[] {
  const paid = accounts.some(({ scope }) => scope === 'paid');
  return (['total', 'organic', 'paid'] as const).flatMap((scope) => {
    const of = accounts.filter((one) => one.scope === scope);
    if (of.length === 0 || (scope !== 'total' && !paid)) return [];
    const networks = [...new Set(of.map(({ platform }) => platform))].flatMap((platform) => {
      const here = of.filter((one) => one.platform === platform);
      const several = new Set(accounts.filter((one) => one.platform === platform).map(({ account }) => account)).size > 1;
      return [{ platform, account: 'all', scope, of: here }, ...(several ? here.map((one) => ({ platform, account: one.account, scope, of: [one] })) : [])];
    });
    return [{ platform: 'all', account: 'all', scope, of }, ...networks];
  });
}

/** Everything that Metrics should hold of a world: by key the cells by column, blanks left out. */
function recomputed(tabs: readonly Tab[], asked: readonly string[]): Map<string, Figures> {
  const accounts = accountsOf(tabs);
  const entities = entitiesOf(accounts);
  const daysOf = (one: Account) => [...one.posts, ...one.days].map(({ day }) => day);
  const ends = accounts.flatMap((one) => [...one.known.posts, ...one.known.days]);
  const newest = Math.max(...ends, ...accounts.map((one) => (one.asOf >= Math.max(...daysOf(one)) ? one.asOf - 1 : Math.max(...daysOf(one)))));
  const [first, last] = [Math.min(...accounts.flatMap(daysOf)), Math.max(...accounts.flatMap(daysOf), ...ends)];

  const chosen = asked.map(spanOf).flatMap((span) => [span, before(span), aYearEarlier(span)]);
  const calendar = between(first, last).flatMap((day) => {
    const [year, month] = iso(day).split('-').map(Number) as [number, number];
    return [yearAt(year), quarterAt(year, Math.ceil(month / 3)), monthAt(year, month)];
  });
  const weeks = between(Math.max(first, last - 52 * 7), last).map(weekOf);
  const unlike = (spans: readonly Span[]) => [...new Map(spans.map((span) => [span.id, span])).values()];
  const spansOf = (entity: Entity) => unlike([...chosen, ...calendar, ...(entity.account === 'all' && entity.scope === 'total' ? weeks : [])]);

  const wholeOf = (span: Span): Windows => {
    const knowable = newest < span.from ? null : { from: span.from, to: Math.min(span.to, newest) };
    return () => ({ taken: span, knowable });
  };
  const known = new Map<string, { found: Figures | null; gap: 1 | -1 | null }>();
  const ofSpan = (entity: Entity, entityKey: string, asked: Line, span: Span) => {
    const key = `${entityKey} ${asked.id} ${span.id}`;
    const result = known.get(key) ?? { found: figures(entity, asked, wholeOf(span)).found, gap: lacking(entity, asked, wholeOf(span)) };
    known.set(key, result);
    return result;
  };
  const passed = (span: Span) => Math.max(0, Math.min(span.to, newest) - span.from + 1);
  /** A period's figure on the scale on which it is judged, and its own error. */
  const estimate = ({ op }: Line, found: Figures | null, span: Span): [number, number] | null => {
    if (found === null || passed(span) === 0) return null;
    if (op === 'net') return [(found.net as number) / passed(span), 0];
    if (op === 'sum') return found.rows === 'days' ? [scaleOfDays((found.sum as number) / passed(span)), 0] : null;
    return typeof found.log === 'number' && typeof found.logSe === 'number' ? [found.log, found.logSe] : null;
  };
  /** Between the earlier periods of the same length that are whole and counted alike, the newest 24 of them (12 where figures are no logs). */
  const spread = (entity: Entity, key: string, asked: Line, span: Span, found: Figures): Figures => {
    if (span.kind === 'range' || !estimate(asked, found, span)) return {};
    const earlier = spansOf(entity)
      .filter((other) => other.kind === span.kind && other.from < span.from && passed(other) === other.to - other.from + 1)
      .sort((a, b) => a.from - b.from)
      .flatMap((other) => {
        const then = ofSpan(entity, key, asked, other);
        const changed = typeof found.break === 'number' && other.from + 25_569 < found.break;
        const level = estimate(asked, then.found, other);
        return level && !changed && then.gap !== 1 ? [level] : [];
      })
      .slice(asked.op === 'net' ? -12 : -24);
    if (earlier.length < 2) return {};
    const [levels, errors] = [earlier.map(([level]) => level), earlier.map(([, error]) => error ** 2)];
    return { spread: Math.max(0, variance(levels) - mean(errors)), periods: earlier.length };
  };

  const out = new Map<string, Figures>();
  const write = (entity: Entity, id: string, span: Span, windows: Windows, comparable: boolean): boolean => {
    const ending = `${entity.platform}|${entity.account}|${entity.scope}|`;
    const all = lines.map((asked) => ({ asked, ...figures(entity, asked, windows) }));
    if (all.every(({ found }) => found === null)) return false;
    const posts = entity.of.flatMap((one) => one.posts.filter(isIn(windows(one, 'posts').taken)));
    const part = (count: number) => (posts.length > 0 ? count / posts.length : null);
    const covering = (kept: Kept) => {
      const names = entity.of
        .filter((one) => knownIn(one, kept, windows(one, kept).knowable).length > 0)
        .map(({ platform, account }) => `${platform}|${account}`);
      return names.length > 0 ? names.sort().join(' ') : null;
    };
    const then = aYearEarlier(span);
    const cells: Figures = {
      period: id,
      from: span.from + 25_569,
      to: span.to + 25_569,
      days: span.to - span.from + 1,
      elapsed: passed(span),
      platform: entity.platform,
      account: entity.account,
      scope: entity.scope,
      asOf: Math.max(...entity.of.map(({ asOf }) => asOf)) + 25_569,
      posts: all[0]!.found?.sum ?? null,
      immature: part(posts.filter(({ young }) => young).length),
      followersCurrent: part(posts.filter(({ flagged }) => flagged).length),
      yearBefore: comparable && entity.of.some((one) => knownIn(one, 'posts', then).length + knownIn(one, 'days', then).length > 0) ? 1 : null,
      impossible: Math.max(...all.map(({ impossible }) => impossible)) || null,
      postsOf: covering('posts'),
      daysOf: covering('days'),
    };
    for (const { asked, found } of all) {
      const hidden = asked.unless && entity.of.some((one) => keptFor(one, lines.find(({ id }) => id === asked.unless)!) !== null);
      if (found === null || hidden) continue;
      const end = Math.min(span.to, newest);
      const start = since(asked, entity);
      const evidence = { history: end >= start ? monthsBetween(start, end) : null, gap: lacking(entity, asked, windows) };
      const key = `${entity.platform}|${entity.account}|${entity.scope}`;
      for (const [name, cell] of Object.entries({ ...found, ...evidence, ...(comparable ? spread(entity, key, asked, span, found) : {}) }))
        cells[`${asked.id}:${name}`] = cell;
    }
    out.set(`${id}|${ending}`, cells);
    return true;
  };

  for (const entity of entities)
    for (const span of spansOf(entity)) {
      if (!write(entity, span.id, span, wholeOf(span), true) || newest < span.from) continue;
      // the compared periods, cut to the days and accounts of which this one is known
      const window = { from: span.from, to: Math.min(span.to, newest) };
      const length = span.to - span.from + 1;
      const own = (one: Account, kept: Kept) => {
        const days = knownIn(one, kept, window);
        if (days.length === 0) return 0;
        if (window.to === span.to) return days.length < 0.9 * length ? Math.max(...days) - span.from + 1 : length;
        // posts of the day of the export are posts of the period
        const latest = kept === 'posts' && one.posts.some(({ day }) => day === window.to + 1) ? window.to + 1 : Math.max(...days);
        return latest - span.from + 1;
      };
      const differ = (['posts', 'days'] as const).some((kept) => {
        const lengths = entity.of.filter((one) => one[kept].length > 0).map((one) => own(one, kept));
        return lengths.length > 1 && lengths.some((days) => days > 0) && lengths.some((days) => days < length);
      });
      if (window.to === span.to && !differ) continue;
      for (const compared of [before(span), aYearEarlier(span)]) {
        const firstDays = (days: number) => ({ ...compared, to: Math.min(compared.to, compared.from + days - 1) });
        const cut: Windows = (one, kept) => {
          const days = own(one, kept);
          const window = days === 0 ? null : firstDays(days);
          return { taken: window, knowable: window };
        };
        write(entity, `${compared.id}#${span.id}`, firstDays(window.to - window.from + 1), cut, false);
      }
    }
  return out;
}

/** DECISIONS.md: how periods differ is taken on the log of a day's total and one. */
const scaleOfDays = (perDay: number) => Math.log(1 + Math.max(0, perDay));

// Worlds.

type Chance = { (): number; whole: (from: number, to: number) => number; maybe: (share: number) => boolean };
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Object.assign(next, { whole: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)), maybe: (share: number) => next() < share });
}

const postFigures: { [P in PlatformId]?: (keyof Values)[] } = {
  instagram: ['views', 'impressions', 'reach', 'likes', 'comments', 'shares', 'saves'],
  facebook: ['views', 'impressions', 'reach', 'reactions', 'comments', 'shares', 'interactionsNative', 'clicks', 'linkClicks', 'otherClicks'],
  x: ['impressions', 'likes', 'comments', 'shares', 'engagementsNative', 'profileVisits', 'linkClicks'],
  linkedin: ['impressions', 'reach', 'reactions', 'comments', 'shares', 'clicks', 'followers'],
  tiktok: ['views', 'likes', 'comments', 'shares', 'saves'],
  youtube: ['views', 'likes', 'comments', 'shares'],
};
const dayFigures: { [P in PlatformId]?: (keyof Values)[] } = {
  instagram: ['views', 'reach', 'follows', 'profileVisits', 'linkClicks', 'followers'],
  facebook: ['views', 'impressions', 'reach', 'followers', 'follows', 'followsLost', 'profileVisits', 'interactionsNative'],
  x: ['impressions', 'likes', 'follows', 'followsLost', 'profileVisits'],
  linkedin: ['impressions', 'reactions', 'comments', 'linkClicks', 'follows', 'followers'],
  tiktok: ['views', 'likes', 'netFollows', 'followers', 'profileVisits'],
  youtube: ['views', 'subscribersGained', 'subscribersLost', 'subscribers'],
};

/** Accounts of two to four networks from a day to another, exported once or twice, with whatever exports lack. */
function world(seed: number, from: string, to: string, busy: number): Tab[] {
  const chance = chanceOf(seed);
  const [start, end] = [number(from), number(to)];
  const networks = (Object.keys(postFigures) as PlatformId[]).filter(() => chance.maybe(0.55));
  if (networks.length === 0) networks.push('instagram', 'x');
  const tabs: Tab[] = [];
  for (const platform of networks) {
    const posts: Tab = { tab: { platform, kind: 'posts' }, records: [], covered: [] };
    const daily: Tab = { tab: { platform, kind: 'daily' }, records: [], covered: [] };
    for (let i = chance.whole(1, 3); i > 0; i--) {
      const account = `${platform[0]}${i}`;
      const [has, hasDays] = [chance.maybe(0.85), chance.maybe(0.6)];
      if (has || !hasDays) postsOf(chance, posts, platform, account, start, end, busy);
      if (hasDays) daysOfAccount(chance, daily, platform, account, start, end);
    }
    tabs.push(posts, daily);
  }
  return tabs;
}

/** One or two exports of a stretch of days, each with the day it was made. */
function exportsOf(chance: Chance, start: number, end: number): { from: number; to: number; asOf: number; printed: boolean }[] {
  const [from, to] = [chance.maybe(0.5) ? start : start + chance.whole(0, 90), chance.maybe(0.6) ? end : end - chance.whole(0, 45)];
  const printed = chance.maybe(0.5);
  const made = (day: number) => day + chance.whole(0, 9);
  if (chance.maybe(0.5)) return [{ from, to, asOf: made(to), printed }];
  const middle = Math.round((from + to) / 2);
  return [
    { from, to: middle - chance.whole(0, 20), asOf: made(middle), printed },
    { from: middle + 1, to, asOf: made(to), printed: chance.maybe(0.5) },
  ];
}

function valuesOf(chance: Chance, names: readonly (keyof Values)[], size: number): Values {
  const values: Values = {};
  const shown = chance.maybe(0.03) ? 0 : Math.round(size * Math.exp(2 * chance() - 1));
  for (const name of names) {
    if (chance.maybe(0.1)) continue;
    if (name === 'views' || name === 'impressions') values[name] = shown;
    else if (name === 'reach') values[name] = Math.round(shown * 0.8);
    else if (name === 'followers') values[name] = 1000 + Math.round(10 * size * chance());
    else values[name] = chance.maybe(0.12) ? 0 : Math.round((size / 30) * Math.exp(2 * chance() - 1)) - (chance.maybe(0.02) ? 40 : 0);
  }
  return values;
}

function postsOf(chance: Chance, into: Tab, platform: PlatformId, account: string, start: number, end: number, busy: number): void {
  const names = postFigures[platform]!.filter((name) => name === 'likes' || chance.maybe(0.85));
  const [size, often, paid] = [chance.whole(40, 900), busy * (0.3 + chance()), chance.maybe(0.2)];
  for (const { from, to, asOf, printed } of exportsOf(chance, start, end)) {
    const last = Math.min(to, asOf);
    if (printed) into.covered.push({ account, from: iso(from), to: iso(Math.min(last, asOf - 1)), asOf: iso(asOf) });
    for (const day of between(from, last))
      for (let k = chance.maybe(often) ? chance.whole(1, 2) : 0; k > 0; k--) {
        const given = {
          account,
          postId: `${account} ${day} ${k} ${asOf}`,
          publishedLocal: chance.maybe(0.5) ? iso(day) : `${iso(day)}T1${k}:30`,
          asOf: iso(asOf),
          format: platform === 'instagram' && chance.maybe(0.06) ? 'IG story' : 'photo',
          otherAccount: platform === 'instagram' && chance.maybe(0.07) ? 'friend' : null,
        };
        if (platform === 'youtube') into.records.push(...videoOf(chance, given, day, start, end, account, names, size));
        else {
          into.records.push(record({ ...given, values: valuesOf(chance, names, size) }));
          if (paid && chance.maybe(0.3)) into.records.push(record({ ...given, scope: 'paid', values: valuesOf(chance, names, size) }));
        }
      }
  }
  if (platform === 'youtube') into.covered = [];
}

/** A video's figures of lifetime, of quarters, or of a long table and of one that overlaps it, as the account's name tells. */
function videoOf(
  chance: Chance,
  given: Partial<SocialRecord>,
  day: number,
  start: number,
  end: number,
  account: string,
  names: readonly (keyof Values)[],
  size: number,
): SocialRecord[] {
  if (account.endsWith('3')) return [record({ ...given, values: valuesOf(chance, names, size) })];
  const third = Math.floor((end - start) / 3);
  const tables = account.endsWith('2')
    ? [0, 1, 2].map((i) => [start + i * third + (i > 1 ? 9 : 0), start + (i + 1) * third])
    : [
        [start, start + 2 * third],
        [start + 2 * third, end],
        [start + third, end - 20],
      ];
  return tables
    .filter(([, to]) => day <= to!)
    .map(([from, to], i) => record({ ...given, asOf: iso(end + 2 + i), periodFrom: iso(from!), periodTo: iso(to!), values: valuesOf(chance, names, size) }));
}

function daysOfAccount(chance: Chance, into: Tab, platform: PlatformId, account: string, start: number, end: number): void {
  const names = dayFigures[platform]!.filter(() => chance.maybe(0.85));
  const [size, split, gone] = [chance.whole(40, 900), chance.maybe(0.3), chance.maybe(0.3) ? 0.1 : 0];
  for (const { from, to, asOf, printed } of exportsOf(chance, start, end)) {
    const last = Math.min(to, asOf);
    if (printed) into.covered.push({ account, from: iso(from), to: iso(Math.min(last, asOf - 1)), asOf: iso(asOf) });
    for (const day of between(from, last)) {
      if (chance.maybe(gone)) continue;
      // stocks of some accounts are known on Sundays only
      const told = account.endsWith('2') && day % 7 !== 3 ? names.filter((name) => name !== 'followers') : names;
      const of = (scope: Scope, figures: readonly (keyof Values)[]) =>
        into.records.push(record({ account, scope, day: iso(day), asOf: iso(asOf), values: valuesOf(chance, figures, size) }));
      if (!split || account.endsWith('1')) of('total', told);
      if (split) {
        of('organic', told);
        of(
          'paid',
          names.filter((name) => name !== 'followers' && name !== 'reach'),
        );
      }
    }
  }
}

// The comparison.

function compare(table: MetricsTable, expected: ReadonlyMap<string, Figures>, compared: Map<string, number>, wrong: string[]): void {
  const at = new Map(table.columns.map((name, i) => [name, i]));
  const rows = new Map(table.rows.map((row) => [String(row[0]), row]));
  for (const key of rows.keys()) if (!expected.has(key)) wrong.push(`${key}: a row that should not be`);
  for (const [key, cells] of expected) {
    const row = rows.get(key);
    if (!row) {
      wrong.push(`${key}: no row`);
      continue;
    }
    for (const name of new Set([...table.columns.slice(1), ...Object.keys(cells)])) {
      let found = row[at.get(name) ?? -1] ?? null;
      const right = cells[name] ?? null;
      const statistic = name.split(':')[1] ?? name;
      if (name.endsWith(':gap') && typeof found === 'number') found = Math.sign(found);
      const near = typeof found === 'number' && typeof right === 'number' && Math.abs(found - right) <= 1e-9 * Math.max(1, Math.abs(right));
      if (found === right || near) compared.set(statistic, (compared.get(statistic) ?? 0) + (right === null ? 0 : 1));
      else wrong.push(`${key} ${name}: ${found}, ${right} by definition`);
    }
  }
}

const everyStatistic = [
  ...[
    'num',
    'den',
    'n',
    'se',
    'log',
    'logSe',
    'zero',
    'missing',
    'top',
    'sum',
    'rows',
    'covered',
    'lower',
    'upper',
    'break',
    'history',
    'gap',
    'spread',
    'periods',
  ],
  ...[
    'last',
    'start',
    'net',
    'gained',
    'lost',
    'otherNet',
    'elapsed',
    'posts',
    'immature',
    'yearBefore',
    'followersCurrent',
    'impossible',
    'postsOf',
    'daysOf',
  ],
];
const asked = ['2025-05', '2025-Q1', '2025-W20', '2025-03-10..2025-04-22'];

describe('every figure of Metrics is the one its definition gives', () => {
  const all = new Map<string, number>();

  test.each([
    ['eight months', 1, '2024-11-04', '2025-06-18', 0.25],
    ['eight months', 2, '2024-11-04', '2025-06-18', 0.25],
    ['seven months', 3, '2024-12-20', '2025-06-30', 0.25],
    ['twenty months', 4, '2023-11-10', '2025-06-18', 0.12],
    ['a quarter', 5, '2025-03-25', '2025-06-30', 0.4],
  ])('%s of world %i', (_, seed, from, to, busy) => {
    const tabs = world(seed, from, to, busy);
    const wrong: string[] = [];
    compare(measure(tabs, { periods: asked, cells: Number.POSITIVE_INFINITY }), recomputed(tabs, asked), all, wrong);
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test('of every statistic there were many', () => {
    const total = sum([...all.values()]);
    process.stdout.write(`Metrics computed a second time: ${total} figures (${[...all].map(([name, count]) => `${name} ${count}`).join(', ')}).\n`);
    const rare = everyStatistic.filter((name) => (all.get(name) ?? 0) < 50);
    expect(rare).toEqual([]);
    expect(total).toBeGreaterThan(100_000);
  });
});
