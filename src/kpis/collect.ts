/** Tab records in, one `Leaf` out for each network, account and scope: its posts and days in order, with every figure the KPIs need worked out. */
import { type FieldName, fields } from '../records/fields';
import type { PlatformId } from '../records/platform-ids';
import { isStory, type Scope, type SocialRecord } from '../records/record';
import { feedsReports } from '../records/reported';
import type { Covered } from '../records/tab-records';
import type { TabId } from '../records/transfer';
import { type Known, knownDays, wholeDays } from './coverage';
import { type ExposureColumn, exposureColumn, readerOf } from './figure-value';
import type { Figure } from './figures';
import type { Kpi, Rows } from './kpi';
import { dayNumber } from './periods';
import { sortOf } from './sorts';
import { firstFrom } from './window';

/** Figures by position in `Leaf.figures`; NaN where the row lacks one. */
export type Row = { day: number; figures: Float64Array; column: ExposureColumn | null; own: boolean; young: boolean; currentFollowers: boolean };

export type Leaf = {
  platform: PlatformId;
  account: string;
  scope: Scope;
  /** Newest export day of the account. */
  asOf: number;
  first: number;
  last: number;
  posts: Row[];
  days: Row[];
  /** The days that its exports cover. */
  known: { [R in Rows]: Known };
  /** Figures of an unknown period never join figures of other networks. */
  poolable: boolean;
  /** Position of each figure in a row. */
  figures: ReadonlyMap<Figure, number>;
  /** Tables of figures of a period that overlap others and were not counted. */
  leftOut: readonly Period[];
};

/** First and last day of a table of figures of a period. */
type Period = { from: number; to: number; asOf: number };

/** The figures that expressions read, each with its position. */
export function figurePositions(kpis: readonly Kpi[]): Map<Figure, number> {
  const names = new Set<Figure>();
  for (const kpi of kpis) for (const line of kpi.lines) for (const figure of sortOf(line.expression).figures(line.expression)) names.add(figure);
  return new Map([...names].map((name, position) => [name, position]));
}

/** Days after which a post has collected nearly all it will (§11.9). */
const matureAfter: { [P in PlatformId]?: number } = { x: 2, facebook: 2, instagram: 7, linkedin: 7, tiktok: 7, youtube: 28, pinterest: 90 };

type Account = { platform: PlatformId; account: string; posts: SocialRecord[]; days: SocialRecord[]; covered: { [R in Rows]: Covered[] } };

export type Tabs = readonly { tab: TabId; records: readonly SocialRecord[]; covered?: readonly Covered[] }[];

/** Only posts and daily rows of networks feed KPIs; rows without an account or a day belong nowhere. */
export function collect(tabs: Tabs, figures: Map<Figure, number>): Leaf[] {
  const accounts = new Map<string, Account>();
  for (const { tab, records, covered = [] } of tabs) {
    if (!feedsReports(tab)) continue;
    const rows = tab.kind === 'daily' ? 'days' : 'posts';
    for (const record of records) {
      if (record.account === null || (rows === 'posts' && isStory(record))) continue;
      const key = `${tab.platform}|${record.account}`;
      let account = accounts.get(key);
      if (!account) {
        account = { platform: tab.platform, account: record.account, posts: [], days: [], covered: { posts: [], days: [] } };
        accounts.set(key, account);
      }
      if (rows === 'days') {
        if (record.day !== null) account.days.push(record);
      } else if (record.publishedLocal !== null) account.posts.push(record);
    }
    for (const one of covered) accounts.get(`${tab.platform}|${one.account}`)?.covered[rows].push(one);
  }
  const ordered = [...accounts.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
  return ordered.flatMap((account) => leavesOf(account, figures));
}

function leavesOf(account: Account, figures: Map<Figure, number>): Leaf[] {
  const { platform, covered } = account;
  const periods = chosenTables(account.posts);
  const posts = periods ? addedUp(account.posts, periods.taken) : account.posts;
  const stock = followersOverTime(account.days);
  const asOf = [...account.posts, ...account.days].reduce((newest, record) => (record.asOf > newest ? record.asOf : newest), '');
  const known = {
    posts: periods ? wholeDays(periods.taken) : knownDays(covered.posts, account.posts, (record) => record.publishedLocal!.slice(0, 10)),
    days: knownDays(covered.days, account.days, (record) => record.day!),
  };
  const leaves: Leaf[] = [];
  for (const scope of ['total', 'organic', 'paid'] as const) {
    const leaf: Leaf = {
      platform,
      account: account.account,
      scope,
      asOf: dayNumber(asOf),
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
      posts: inScope(posts, scope).map(rowReader(platform, figures, stock)),
      days: inScope(account.days, scope).map(rowReader(platform, figures, null)),
      known,
      poolable: isPoolable(platform, posts),
      figures,
      leftOut: periods?.left ?? [],
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

/** Whether figures of an account's posts may join those of other networks: not those of a time nobody told. */
export const isPoolable = (platform: PlatformId, posts: readonly Pick<SocialRecord, 'periodFrom'>[]): boolean =>
  platform !== 'youtube' || posts.every((record) => record.periodFrom !== null);

/** Rows of a scope; the total of an account whose rows are all organic or paid is both together. */
function inScope(records: SocialRecord[], scope: Scope): SocialRecord[] {
  const own = records.filter((record) => record.scope === scope);
  return scope === 'total' && own.length === 0 ? records : own;
}

/** Two tables that share one day are added all the same: so end a network's «last 365 days» and the month after it. */
const sharedDay = 1;

/**
 * Of tables of figures of a period, those that together cover most days without covering any twice; of equal ones the newer exports, then the longer tables.
 * Null where no row tells a period: then the rows are of a lifetime, or of a time nobody told.
 */
function chosenTables(records: readonly SocialRecord[]): { taken: Period[]; left: Period[] } | null {
  const tables = new Map<string, Period>();
  for (const { periodFrom, periodTo, asOf } of records) {
    if (periodFrom === null || periodTo === null) continue;
    const key = `${periodFrom}..${periodTo}`;
    const newest = Math.max(dayNumber(asOf), tables.get(key)?.asOf ?? 0);
    tables.set(key, { from: dayNumber(periodFrom), to: dayNumber(periodTo), asOf: newest });
  }
  if (tables.size === 0) return null;
  const ordered = [...tables.values()].sort((a, b) => a.to - b.to || a.from - b.from);
  const best: { days: number; newest: number; taken: Period[] }[] = [{ days: 0, newest: 0, taken: [] }];
  ordered.forEach((table, i) => {
    let before = i;
    while (before > 0 && ordered[before - 1]!.to - table.from >= sharedDay) before -= 1;
    const { days, newest, taken } = best[before]!;
    const joined = { days: days + table.to - table.from + 1, newest: Math.max(newest, table.asOf), taken: [...taken, table] };
    const without = best[i]!;
    const better = joined.days - without.days || joined.newest - without.newest || without.taken.length - joined.taken.length;
    best.push(better > 0 ? joined : without);
  });
  const { taken } = best[best.length - 1]!;
  return { taken, left: ordered.filter((table) => !taken.includes(table)) };
}

/** One record a post: its figures of the chosen tables added. A post that came out on a day no table covers has no figures that count from its first day, and is left out. */
function addedUp(records: SocialRecord[], taken: readonly Period[]): SocialRecord[] {
  const counts = ({ periodFrom, periodTo }: SocialRecord) =>
    periodFrom !== null && periodTo !== null && taken.some(({ from, to }) => from === dayNumber(periodFrom) && to === dayNumber(periodTo));
  const byPost = new Map<string, SocialRecord[]>();
  records.forEach((record, i) => {
    const day = dayNumber(record.publishedLocal!);
    if (record.periodFrom !== null && (!counts(record) || taken.every(({ from, to }) => day < from || day > to))) return;
    const key = record.postId === null ? `row ${i}` : `${record.scope}|${record.postId}`;
    const known = byPost.get(key);
    if (known) known.push(record);
    else byPost.set(key, [record]);
  });
  return [...byPost.values()].flatMap((rows) => {
    const dated = rows.filter(({ periodFrom }) => periodFrom !== null);
    return dated.length > 0 ? [sumOf(dated)] : rows;
  });
}

function sumOf(rows: SocialRecord[]): SocialRecord {
  const newest = rows.reduce((best, row) => (row.asOf > best.asOf ? row : best));
  const values = { ...newest.values };
  for (const name of Object.keys(fields) as FieldName[]) {
    if (fields[name].class !== 'flow') continue;
    const known = rows.map((row) => row.values[name]).filter((value) => value !== undefined);
    if (known.length > 0) values[name] = known.reduce((sum, value) => sum + value, 0);
  }
  return { ...newest, values };
}

type Stock = { days: number[]; values: number[] };

function followersOverTime(days: SocialRecord[]): Stock {
  const known = days.filter((record) => record.values.followers !== undefined).sort((a, b) => (a.day! < b.day! ? -1 : 1));
  return { days: known.map((record) => dayNumber(record.day!)), values: known.map((record) => record.values.followers!) };
}

/** On the day, no older than so many days; else the newest, flagged. Null where the account has none. */
function stockOn(stock: Stock, day: number, within: number): { value: number; current: boolean } | null {
  const count = stock.days.length;
  if (count === 0) return null;
  const at = firstFrom(stock.days, day + 1) - 1;
  if (at >= 0 && day - stock.days[at]! <= within) return { value: stock.values[at]!, current: false };
  return { value: stock.values[count - 1]!, current: true };
}

const isStock = (figure: Figure) => figure in fields && fields[figure as FieldName].class === 'stock';

/** Reads records of one network into rows. `stock`: what the account's days say of it, for posts. */
function rowReader(platform: PlatformId, positions: ReadonlyMap<Figure, number>, stock: Stock | null): (record: SocialRecord) => Row {
  const columnOf = exposureColumn(platform);
  const readers = [...positions].map(([figure, position]) => ({ position, read: readerOf(figure, platform), ofStock: isStock(figure) }));
  return (record) => {
    const printed = stock ? record.publishedLocal! : record.day!;
    const day = dayNumber(printed);
    const row: Row = {
      day,
      figures: new Float64Array(positions.size).fill(Number.NaN),
      column: columnOf(record.values, printed),
      own: record.otherAccount === null,
      young: stock !== null && dayNumber(record.asOf) - day < (matureAfter[platform] ?? 7),
      currentFollowers: false,
    };
    const onDay = (within: number) => {
      const found = stock && stockOn(stock, day, within);
      row.currentFollowers = found?.current ?? false;
      return found?.value ?? null;
    };
    // what a day counts up to the hour of the export is no figure of that day; a stock read then is
    const partial = record.day !== null && record.day === record.asOf;
    for (const { position, read, ofStock } of readers) {
      const value = partial && !ofStock ? null : read(record, printed, onDay);
      if (value !== null) row.figures[position] = value;
    }
    return row;
  };
}
