/** Tab records in, one `Leaf` out for each network, account and scope: its posts and days in order, with every figure the KPIs need worked out. */
import { type FieldName, fields } from '../records/fields';
import { isNetwork, type PlatformId } from '../records/platform-ids';
import { isStory, type Scope, type SocialRecord } from '../records/record';
import type { TabId } from '../records/transfer';
import { applause, type ExposureColumn, engagementsFull, exposureColumn, interactionsPublic } from './derived';
import type { Expression, Figure, Kpi } from './kpi';
import { dayNumber } from './periods';

/** Figures by position in `Leaf.figures`; NaN where the row lacks one. */
export type Row = { day: number; figures: Float64Array; column: ExposureColumn | null };
export type Post = Row & { own: boolean; young: boolean; currentFollowers: boolean };

export type Leaf = {
  platform: PlatformId;
  account: string;
  scope: Scope;
  /** Newest export day of the account. */
  asOf: number;
  first: number;
  last: number;
  posts: Post[];
  days: Row[];
  /** Spans of publication days that its posts exports cover. */
  covered: [number, number][];
  /** Figures of an unknown period never join figures of other networks. */
  poolable: boolean;
  /** Position of each figure in a row. */
  figures: ReadonlyMap<Figure, number>;
};

/** The figures that expressions read, each with its position. */
export function figurePositions(kpis: readonly Kpi[]): Map<Figure, number> {
  const names = new Set<Figure>();
  for (const kpi of kpis) for (const line of kpi.lines) for (const figure of figuresOf(line.expression)) names.add(figure);
  return new Map([...names].map((name, position) => [name, position]));
}

export function figuresOf(expression: Expression): Figure[] {
  switch (expression.op) {
    case 'ratio':
      return [expression.over, expression.under];
    case 'perPost':
      return [expression.over];
    case 'sum':
    case 'last':
    case 'bounds':
      return [expression.of];
    case 'net':
      return [expression.stock, ...expression.gained, ...expression.lost, ...expression.net];
    case 'countPosts':
      return [];
  }
}

/** Days after which a post has collected nearly all it will (§11.9). */
const matureAfter: { [P in PlatformId]?: number } = { x: 2, facebook: 2, instagram: 7, linkedin: 7, tiktok: 7, youtube: 28, pinterest: 90 };

/** A followers figure older than this says nothing about the day of publication. */
const followersStayTrue = 31;

type Account = { platform: PlatformId; account: string; posts: SocialRecord[]; days: SocialRecord[] };

/** Only posts and daily rows of networks feed KPIs; rows without an account or a day belong nowhere. */
export function collect(tabs: readonly { tab: TabId; records: readonly SocialRecord[] }[], figures: Map<Figure, number>): Leaf[] {
  const accounts = new Map<string, Account>();
  for (const { tab, records } of tabs) {
    if ((tab.kind !== 'posts' && tab.kind !== 'daily') || !isNetwork(tab.platform)) continue;
    for (const record of records) {
      if (record.account === null || (tab.kind === 'posts' && isStory(record))) continue;
      const key = `${tab.platform}|${record.account}`;
      let account = accounts.get(key);
      if (!account) {
        account = { platform: tab.platform, account: record.account, posts: [], days: [] };
        accounts.set(key, account);
      }
      if (tab.kind === 'daily') {
        if (record.day !== null) account.days.push(record);
      } else if (record.publishedLocal !== null) account.posts.push(record);
    }
  }
  const ordered = [...accounts.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
  return ordered.flatMap((account) => leavesOf(account, figures));
}

function leavesOf(account: Account, figures: Map<Figure, number>): Leaf[] {
  const posts = onePerPost(account.posts);
  const stock = followersOverTime(account.days);
  const covered = coveredSpans(account.posts);
  const asOf = [...account.posts, ...account.days].reduce((newest, record) => (record.asOf > newest ? record.asOf : newest), '');
  const poolable = account.platform !== 'youtube' || posts.every((record) => record.periodFrom !== null);
  const leaves: Leaf[] = [];
  for (const scope of ['total', 'organic', 'paid'] as const) {
    const leaf: Leaf = {
      platform: account.platform,
      account: account.account,
      scope,
      asOf: dayNumber(asOf),
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
      posts: inScope(posts, scope).map((record) => toPost(record, account.platform, figures, stock)),
      days: inScope(account.days, scope).map((record) => toRow(record, account.platform, record.day!, figures)),
      covered,
      poolable,
      figures,
    };
    if (leaf.posts.length + leaf.days.length === 0) continue;
    for (const rows of [leaf.posts, leaf.days]) {
      rows.sort((a, b) => a.day - b.day);
      if (rows.length > 0) {
        leaf.first = Math.min(leaf.first, rows[0]!.day);
        leaf.last = Math.max(leaf.last, rows[rows.length - 1]!.day);
      }
    }
    leaves.push(leaf);
  }
  return leaves;
}

/** Rows of a scope; the total of an account whose rows are all organic or paid is both together. */
function inScope(records: SocialRecord[], scope: Scope): SocialRecord[] {
  const own = records.filter((record) => record.scope === scope);
  return scope === 'total' && own.length === 0 ? records : own;
}

/** Rows of one post for several exported periods become one: figures of periods that do not overlap are added, of overlapping ones the longer (then newer) counts. */
function onePerPost(records: SocialRecord[]): SocialRecord[] {
  if (records.every((record) => record.periodFrom === null)) return records;
  const byPost = new Map<string, SocialRecord[]>();
  records.forEach((record, i) => {
    const key = record.postId === null ? `row ${i}` : `${record.scope}|${record.postId}`;
    const known = byPost.get(key);
    if (known) known.push(record);
    else byPost.set(key, [record]);
  });
  return [...byPost.values()].flatMap((rows) => {
    const dated = rows.filter((row) => row.periodFrom !== null && row.periodTo !== null);
    return dated.length > 0 ? [addedUp(dated)] : rows;
  });
}

function addedUp(rows: SocialRecord[]): SocialRecord {
  const length = (record: SocialRecord) => dayNumber(record.periodTo!) - dayNumber(record.periodFrom!);
  const ordered = [...rows].sort((a, b) => length(b) - length(a) || (a.asOf < b.asOf ? 1 : -1));
  const taken: SocialRecord[] = [];
  for (const row of ordered) if (taken.every((other) => row.periodTo! < other.periodFrom! || row.periodFrom! > other.periodTo!)) taken.push(row);
  const newest = taken.reduce((best, row) => (row.asOf > best.asOf ? row : best));
  const values = { ...newest.values };
  for (const name of Object.keys(fields) as FieldName[]) {
    if (fields[name].class !== 'flow') continue;
    const known = taken.map((row) => row.values[name]).filter((value) => value !== undefined);
    if (known.length > 0) values[name] = known.reduce((sum, value) => sum + value, 0);
  }
  return { ...newest, values };
}

/** One span for each export, from its first post to its last; joined where they touch. */
function coveredSpans(posts: SocialRecord[]): [number, number][] {
  const byExport = new Map<string, [number, number]>();
  for (const record of posts) {
    const day = dayNumber(record.publishedLocal!);
    const span = byExport.get(record.asOf);
    if (span) {
      span[0] = Math.min(span[0], day);
      span[1] = Math.max(span[1], day);
    } else byExport.set(record.asOf, [day, day]);
  }
  return [...byExport.values()];
}

type Stock = { days: number[]; values: number[] };

function followersOverTime(days: SocialRecord[]): Stock {
  const known = days.filter((record) => record.values.followers !== undefined).sort((a, b) => (a.day! < b.day! ? -1 : 1));
  return { days: known.map((record) => dayNumber(record.day!)), values: known.map((record) => record.values.followers!) };
}

/** Followers on the day, else the newest figure, flagged; null where the account has none. */
function followersOn(stock: Stock, day: number): { value: number; current: boolean } | null {
  const count = stock.days.length;
  if (count === 0) return null;
  const at = firstFrom(stock.days, day + 1) - 1;
  if (at >= 0 && day - stock.days[at]! <= followersStayTrue) return { value: stock.values[at]!, current: false };
  return { value: stock.values[count - 1]!, current: true };
}

/** Index of the first of the ascending numbers that is at least `least`. */
export function firstFrom(ascending: ArrayLike<number>, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toRow(record: SocialRecord, platform: PlatformId, day: string, positions: Map<Figure, number>): Row {
  const column = exposureColumn(record.values, platform, day);
  const figures = new Float64Array(positions.size).fill(Number.NaN);
  for (const [figure, position] of positions) {
    const value = figureOf(record, platform, figure, column);
    if (value !== null && value !== undefined) figures[position] = value;
  }
  return { day: dayNumber(day), figures, column };
}

function figureOf(record: SocialRecord, platform: PlatformId, figure: Figure, column: ExposureColumn | null): number | null | undefined {
  switch (figure) {
    case 'interactionsPublic':
      return interactionsPublic(record.values);
    case 'engagementsFull':
      return engagementsFull(record.values, platform);
    case 'applause':
      return applause(record.values);
    case 'exposures':
      return column && record.values[column];
    case 'followersAtPost':
      return null;
    case 'reach':
      // LinkedIn counts impressions by unique members, not people reached by a page (design.md): it has no reach.
      return platform === 'linkedin' ? null : record.values.reach;
    default:
      return record.values[figure];
  }
}

function toPost(record: SocialRecord, platform: PlatformId, positions: Map<Figure, number>, stock: Stock): Post {
  const row = toRow(record, platform, record.publishedLocal!.slice(0, 10), positions);
  const printed = record.values.followers;
  const known = printed === undefined ? followersOn(stock, row.day) : { value: printed, current: false };
  const position = positions.get('followersAtPost');
  if (known && position !== undefined) row.figures[position] = known.value;
  return {
    ...row,
    own: record.otherAccount === null,
    young: dayNumber(record.asOf) - row.day < (matureAfter[platform] ?? 7),
    currentFollowers: known?.current ?? false,
  };
}
