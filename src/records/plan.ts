/** Read files → the plan of an import and its chunks, small enough to cross to the server; tables that nobody named an account for wait. */

import { type Kind, kinds } from '../kinds';
import type { Problem } from '../problems';
import { type AccountResolver, accountResolver, type KnownAccount, renamedAmong, renamedProblem } from './accounts';
import { columnsOf } from './columns';
import { type Covers, coveredAccounts, coveredSpans } from './covered';
import type { FieldName } from './fields';
import type { PlatformId } from './platform-ids';
import type { SocialRecord } from './record';
import { cellsNeeded } from './room';
import { readerOf, toRows } from './rows';
import type { Covered } from './tab-records';
import { dayTotals, mayBeTotalled } from './totals';
import type { Cell, ColumnKey, ImportChunk, ImportedFile, ImportPlan, TabId } from './transfer';

/** What planning needs of a read table and file (see platforms/reading.ts, which stands later in the line). */
export type PlannedTable = {
  name: string;
  status: 'recognised' | 'ambiguous' | 'unknown';
  platform: PlatformId | null;
  kind: Kind | null;
  records: SocialRecord[];
  skipped: number;
  asOf: string;
  covers?: Covers | null;
  problems: Problem[];
};
export type PlannedFile<T extends PlannedTable = PlannedTable> = { file: string; hash: string; tables: T[] };

/** Characters of JSON in a chunk's rows; with its frame a chunk stays under 1.5 MB. Characters beyond ASCII may weigh more, so the room is halved for them. */
const chunkWeight = 1_200_000;
/** Cells hold at most 50,000 characters. */
const longest = 49_000;

export type PlanOptions = {
  importId: string;
  /** Instant of the import, ISO UTC. */
  at: string;
  /** Of the log: per file, in words the person gave. */
  answers?: { [file: string]: string };
  /** Accounts of the workbook. An account that a person gave by its name is filed under its id. */
  known?: readonly KnownAccount[];
  /** Ads as totals per day and campaign instead of their rows (see totals.ts). */
  totals?: boolean;
};

export type LaidOut<T extends PlannedTable> = {
  plan: ImportPlan;
  /** Made when asked for, so that a large import stands in memory once. */
  chunk: (seq: number) => ImportChunk | null;
  /** What planning decided and people should know. */
  problems: Problem[];
  /** Recognised tables with a row whose account is unknown, or with figures of a period that nobody told. */
  waiting: T[];
  /** Cells the import adds at most. */
  cells: number;
  /** What importing totals instead would need, and which figures it would lose; null where no table may be totalled, or they are the plan already. */
  totals: () => TotalsOffer | null;
};

export type TotalsOffer = { cells: number; rows: number; lost: FieldName[] };

type Group = { tab: TabId; records: SocialRecord[]; source: number[] };

/** All chunks at once, for imports that are small. */
export function planImport<T extends PlannedTable>(
  files: readonly PlannedFile<T>[],
  options: PlanOptions,
): { plan: ImportPlan; chunks: ImportChunk[]; waiting: T[]; problems: Problem[] } {
  const { plan, chunk, waiting, problems } = layOutImport(files, options);
  return { plan, chunks: Array.from({ length: plan.chunks }, (_, seq) => chunk(seq) as ImportChunk), waiting, problems };
}

/** Tables that are not recognised are left out silently: their questions and problems speak for them. */
export function layOutImport<T extends PlannedTable>(files: readonly PlannedFile<T>[], options: PlanOptions): LaidOut<T> {
  const { importId, at, answers = {}, known = [], totals = false } = options;
  const waiting: T[] = [];
  const imported: ImportedFile[] = [];
  const covered: { tab: string; covered: Covered[] }[] = [];
  const tabs = new Map<string, Group>();
  const recognised = files.flatMap(({ tables }) => tables.filter(({ status }) => status === 'recognised'));
  const renamed = renamedAmong(recognised, known);
  const resolve = accountResolver(recognised, known, renamed);
  for (const { file, hash, tables } of files) {
    for (const read of tables) {
      const table = filedUnder(read, resolve);
      if (table.status !== 'recognised' || table.platform === null || table.kind === null) continue;
      if (mustWait(table)) {
        waiting.push(read);
        continue;
      }
      const tab: TabId = { platform: table.platform, kind: table.kind };
      const said = renamed.filter(({ platform, from }) => platform === tab.platform && read.records.some(({ account }) => account === from));
      imported.push(describe({ ...table, problems: [...table.problems, ...said.map(renamedProblem)] }, file, hash, tab, answers[file] ?? ''));
      const key = `${tab.platform}:${tab.kind}`;
      covered.push({ tab: key, covered: coveredAccounts(table.records, table.covers ?? null, table.asOf) });
      const group = tabs.get(key) ?? { tab, records: [], source: [] };
      tabs.set(key, group);
      for (const record of table.records) {
        group.records.push(record);
        group.source.push(imported.length - 1);
      }
    }
  }
  const whole = [...tabs.values()].filter(({ records }) => records.length > 0);
  const groups = totals ? whole.map((group) => totalled(group).group) : whole;
  const cuts: { group: Group; columns: ColumnKey[]; from: number; to: number }[] = [];
  const planned = groups.map((group) => {
    const columns = columnsOf(group.records);
    for (const { from, to } of split(group.records, columns)) cuts.push({ group, columns, from, to });
    return { tab: group.tab, columns, rows: group.records.length };
  });
  const chunk = (seq: number): ImportChunk | null => {
    const part = cuts[seq];
    if (!part) return null;
    const { group, columns, from, to } = part;
    const { rows } = toRows(group.records.slice(from, to), columns);
    return { importId, seq, tab: group.tab, columns, rows: rows.map((row) => row.map(cut)), source: group.source.slice(from, to) };
  };
  const plan = { importId, at, files: imported, tabs: planned, covered: coveredSpans(covered), chunks: cuts.length };
  return { plan, chunk, waiting, problems: renamed.map(renamedProblem), cells: cellsNeeded(planned), totals: () => (totals ? null : offered(whole, planned)) };
}

/** Without its period a split or a campaign would take the place of the same one of another period. Posts are known by their ids; pooled rates leave them out until it is told. */
function mustWait({ kind, records, problems }: PlannedTable): boolean {
  return records.some(({ account }) => account === null) || (!(kind && kinds[kind].byPost) && problems.some(({ code }) => code === 'period-unknown'));
}

/** The rows of the tab as totals where they may be; the files they came from stay those of the first. */
function totalled(group: Group): { group: Group; lost: FieldName[] } {
  if (!mayBeTotalled(group.tab.kind)) return { group, lost: [] };
  const { records, lost } = dayTotals(group.records, group.tab.kind);
  return { group: { tab: group.tab, records, source: records.map(() => group.source[0] ?? 0) }, lost };
}

function offered(groups: readonly Group[], planned: ImportPlan['tabs']): TotalsOffer | null {
  if (!groups.some(({ tab }) => mayBeTotalled(tab.kind))) return null;
  const made = groups.map(totalled);
  const tabs = made.map(({ group }, i) => ({ ...planned[i]!, rows: group.records.length, columns: columnsOf(group.records) }));
  return { cells: cellsNeeded(tabs), rows: tabs.reduce((sum, { rows }) => sum + rows, 0), lost: [...new Set(made.flatMap(({ lost }) => lost))] };
}

function filedUnder<T extends PlannedTable>(table: T, resolve: AccountResolver): T {
  const { platform, records } = table;
  if (platform === null) return table;
  const moved = new Map<string, { account: string; name: string } | null>();
  // where a spreadsheet rounded the account's id its name stands still
  const nameOf = ({ account, accountName }: SocialRecord): string | null => account ?? accountName;
  for (const record of records) {
    const name = nameOf(record);
    if (name === null || moved.has(name)) continue;
    const found = resolve(platform, name);
    moved.set(name, found?.account === record.account ? null : found);
  }
  if ([...moved.values()].every((found) => found === null)) return table;
  const file = (record: SocialRecord): SocialRecord => {
    const found = moved.get(nameOf(record) ?? '');
    return found ? { ...record, account: found.account, accountName: found.name || (record.accountName ?? record.account) } : record;
  };
  return { ...table, records: records.map(file) };
}

function describe(table: PlannedTable, file: string, hash: string, { platform, kind }: TabId, answers: string): ImportedFile {
  const accounts = [...new Set(table.records.map((record) => record.account))].join(', ');
  return {
    name: table.name || file,
    hash,
    platform,
    kind,
    account: accounts,
    asOf: table.asOf,
    read: table.records.length + table.skipped,
    leftOut: table.skipped,
    answers,
    problems: table.problems,
  };
}

const cut = (cell: Cell): Cell => (typeof cell === 'string' && cell.length > longest ? `${cell.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : cell);

/** Runs of rows that each fit into a chunk. */
function split(records: readonly SocialRecord[], columns: readonly ColumnKey[]): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  const read = columns.map(readerOf);
  let weight = Number.POSITIVE_INFINITY;
  records.forEach((record, i) => {
    let size = 8;
    for (const cell of read) size += weigh(cell(record));
    const last = parts[parts.length - 1];
    if (last && weight + size <= chunkWeight) {
      weight += size;
      last.to = i + 1;
    } else {
      weight = size;
      parts.push({ from: i, to: i + 1 });
    }
  });
  return parts;
}

/** Bytes of a cell as JSON with its comma, never less than the truth: three for a character beyond ASCII, six for one that is escaped by number. */
function weigh(cell: Cell): number {
  if (typeof cell !== 'string') return String(cell).length + 1;
  const length = Math.min(cell.length, longest + 1);
  let bytes = length + 3;
  for (let i = 0; i < length; i++) {
    const code = cell.charCodeAt(i);
    if (code > 127) bytes += code >= 0xd800 && code < 0xe000 ? 5 : 2;
    else if (code < 32) bytes += 5;
    else if (code === 34 || code === 92) bytes++;
  }
  return bytes;
}
