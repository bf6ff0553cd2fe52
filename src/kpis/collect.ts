/** Tab records in, one `Leaf` out for each source, account and scope of a family: its rows in order, with every figure the KPIs need worked out. */
import { type Kind, kindOfRows, kinds, rowsOfFamily } from '../kinds';
import type { Family } from '../kinds/kind';
import { type FieldName, fields } from '../records/fields';
import type { PlatformId } from '../records/platform-ids';
import { isStory, type Scope, type SocialRecord } from '../records/record';
import { feedsReports } from '../records/reported';
import type { Covered } from '../records/tab-records';
import type { TabId } from '../records/transfer';
import { plainHeader } from '../values/headers';
import { countedOnce } from './counted-once';
import { type Known, knownDays, wholeDays } from './coverage';
import { type ExposureColumn, exposureColumn, readerOf } from './figure-value';
import type { Figure } from './figures';
import type { Kpi, Rows } from './kpi';
import { addedUp, chosenTables, type Table } from './period-tables';
import { dayNumber } from './periods';
import { sortOf } from './sorts';
import { firstFrom } from './window';

/** Figures by position in `Leaf.figures`; NaN where the row lacks one. */
export type Row = {
  /** First and last day it speaks of. */
  day: number;
  last: number;
  figures: Float64Array;
  column: ExposureColumn | null;
  own: boolean;
  young: boolean;
  currentFollowers: boolean;
};

export type Leaf = {
  platform: PlatformId;
  account: string;
  scope: Scope;
  /** Of its money; blank where there is none. */
  currency: string;
  /** Newest export day of the account. */
  asOf: number;
  first: number;
  last: number;
  /** By the day they begin on. */
  rows: { [R in Rows]?: Row[] };
  /** The days that its exports cover. */
  known: { [R in Rows]?: Known };
  /** Figures of an unknown period never join figures of other networks. */
  poolable: boolean;
  /** Position of each figure in a row. */
  figures: ReadonlyMap<Figure, number>;
  /** Tables of figures of a period that overlap others and were not counted. */
  leftOut: readonly Table[];
};

/** The figures that expressions read, each with its position. */
export function figurePositions(kpis: readonly Kpi[]): Map<Figure, number> {
  const names = new Set<Figure>();
  for (const kpi of kpis) for (const line of kpi.lines) for (const figure of sortOf(line.expression).figures(line.expression)) names.add(figure);
  return new Map([...names].map((name, position) => [name, position]));
}

/** Days after which a post has collected nearly all it will (§11.9). */
const matureAfter: { [P in PlatformId]?: number } = { x: 2, facebook: 2, instagram: 7, linkedin: 7, tiktok: 7, youtube: 28, pinterest: 90 };

/** What is known of a mention besides. */
type Mention = SocialRecord & { ours?: boolean; among?: boolean };

type Account = { platform: PlatformId; account: string; rows: { [R in Rows]?: SocialRecord[] }; covered: { [R in Rows]?: Covered[] } };

export type Tabs = readonly { tab: TabId; records: readonly SocialRecord[]; covered?: readonly Covered[] }[];

/** The rows of a family that feed KPIs; those without an account or a day belong nowhere, and stories are no posts. */
export function collect(tabs: Tabs, figures: Map<Figure, number>, family: Family = 'social'): Leaf[] {
  const accounts = new Map<string, Account>();
  for (const { tab, records, covered = [] } of tabs) {
    if (!feedsReports(tab) || kinds[tab.kind].family !== family) continue;
    const names = kinds[tab.kind].rows ?? [];
    for (const record of records) {
      if (record.account === null || dayOf(record, tab.kind) === null || (tab.kind === 'posts' && isStory(record))) continue;
      const key = `${tab.platform}|${record.account}`;
      let account = accounts.get(key);
      if (!account) {
        account = { platform: tab.platform, account: record.account, rows: {}, covered: {} };
        accounts.set(key, account);
      }
      for (const rows of names) push(account.rows, rows, record);
    }
    for (const one of covered) {
      const account = accounts.get(`${tab.platform}|${one.account}`);
      if (account) for (const rows of names) push(account.covered, rows, one);
    }
  }
  const ordered = [...accounts.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
  return ordered.flatMap((account) => leavesOf(account, figures, family));
}

function push<T>(lists: { [R in Rows]?: T[] }, rows: Rows, item: T): void {
  const list = lists[rows];
  if (list) list.push(item);
  else lists[rows] = [item];
}

/** The day (or moment) a row belongs to, or the first of the days it speaks of. */
export function dayOf(record: SocialRecord, kind: Kind): string | null {
  const { time } = kinds[kind];
  return time === 'publishedLocal' ? record.publishedLocal : time === 'day' ? record.day : (record.day ?? record.periodFrom);
}

/** The last of them; the same where it is one. */
export const lastDayOf = (record: SocialRecord, kind: Kind): string =>
  kinds[kind].time === 'period' && record.day === null && record.periodTo ? record.periodTo : (dayOf(record, kind) as string);

/** What an account's rows of one name are once everything in them counts once, and the days they are known for. */
function counted({ rows: lists, covered }: Account, rows: Rows): { records: Mention[]; known: Known; left: readonly Table[] } {
  const records = lists[rows] ?? [];
  const spans = covered[rows] ?? [];
  const kind = kindOfRows[rows];
  const known = () => knownDays(spans, records, (record) => ({ from: dayOf(record, kind) as string, to: lastDayOf(record, kind) }));
  if (rows === 'posts') {
    const periods = chosenTables(records);
    if (!periods) return { records, known: known(), left: [] };
    return { records: addedUp(records, periods.taken), known: wholeDays(periods.taken), left: periods.left };
  }
  if (kind === 'mentions') return { records: ofBrand(records).filter(({ ours, among }) => (rows === 'voices' ? among : ours)), known: known(), left: [] };
  if (kinds[kind].time !== 'period') return { records, known: known(), left: [] };
  const { kept, left } = countedOnce(records, kinds[kind].adds);
  return { records: kept, known: known(), left };
}

const plain = (text: string) => plainHeader(text).replace(/[_-]/g, '');

/** Which mentions are of the brand: those of the query that bears the account's name, all of them where none does. */
export function ofBrand(records: readonly SocialRecord[]): Mention[] {
  const names = new Set(records.flatMap(({ account, accountName }) => [account, accountName]).flatMap((name) => (name ? [plain(name)] : [])));
  const isNamed = ({ segment }: SocialRecord) => segment !== null && names.has(plain(segment));
  const among = records.some(isNamed) && records.some((record) => record.segment !== null && !isNamed(record));
  return records.map((record) => ({ ...record, ours: !among || isNamed(record), among }));
}

function leavesOf(account: Account, figures: Map<Figure, number>, family: Family): Leaf[] {
  const { platform } = account;
  const names = rowsOfFamily(family);
  const stock = followersOverTime(account.rows.days ?? []);
  const all = names.flatMap((rows) => account.rows[rows] ?? []);
  let asOf = '';
  for (const record of all) if (record.asOf > asOf) asOf = record.asOf;
  const found = names.map((rows) => ({ rows, ...counted(account, rows) }));
  const known = Object.fromEntries(found.map(({ rows, known }) => [rows, known]));
  const leaves: Leaf[] = [];
  const scopes = family === 'social' ? (['total', 'organic', 'paid'] as const) : (['total'] as const);
  const currencyOf = (record: SocialRecord) => (family === 'social' ? '' : (record.currency ?? ''));
  for (const currency of [...new Set(all.map(currencyOf))].sort())
    for (const scope of scopes) {
      const leaf: Leaf = {
        platform,
        account: account.account,
        scope,
        currency,
        asOf: dayNumber(asOf),
        first: Number.POSITIVE_INFINITY,
        last: Number.NEGATIVE_INFINITY,
        rows: {},
        known,
        poolable: isPoolable(platform, found.find(({ rows }) => rows === 'posts')?.records ?? []),
        figures,
        leftOut: found.flatMap(({ left }) => left),
      };
      for (const { rows, records } of found) {
        const own = (family === 'social' ? inScope(records, scope) : records).filter((record) => currencyOf(record) === currency);
        const read = own.map(rowReader(platform, kindOfRows[rows], figures, rows === 'posts' ? stock : null)).sort((a, b) => a.day - b.day);
        leaf.rows[rows] = read;
        for (const { day, last } of read) {
          leaf.first = Math.min(leaf.first, day);
          leaf.last = Math.max(leaf.last, last);
        }
      }
      if (leaf.last >= leaf.first) leaves.push(leaf);
    }
  return leaves;
}

/** Whether figures of an account's posts may join those of other networks: not those of a time nobody told. */
export const isPoolable = (platform: PlatformId, posts: readonly Pick<SocialRecord, 'periodFrom'>[]): boolean =>
  platform !== 'youtube' || posts.every((record) => record.periodFrom !== null);

/** Rows of a scope; the total of an account whose rows are all organic or paid is both together. */
function inScope(records: Mention[], scope: Scope): Mention[] {
  const own = records.filter((record) => record.scope === scope);
  return scope === 'total' && own.length === 0 ? records : own;
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

/** Reads records of one source into rows. `stock`: what the account's days say of it, for posts. */
function rowReader(platform: PlatformId, kind: Kind, positions: ReadonlyMap<Figure, number>, stock: Stock | null): (record: Mention) => Row {
  const columnOf = exposureColumn(platform);
  const readers = [...positions].map(([figure, position]) => ({ position, read: readerOf(figure, platform), ofStock: isStock(figure) }));
  return (record) => {
    const printed = dayOf(record, kind) as string;
    const day = dayNumber(printed);
    const row: Row = {
      day,
      last: dayNumber(lastDayOf(record, kind)),
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
