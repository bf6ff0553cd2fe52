/** Read files → the plan of an import and its chunks, small enough to cross to the server; tables that nobody named an account for wait. */
import type { Problem } from '../problems';
import { type AccountResolver, accountResolver, type KnownAccount } from './accounts';
import { columnsOf } from './columns';
import type { PlatformId } from './platform-ids';
import type { Kind, SocialRecord } from './record';
import { toRows } from './rows';
import type { Cell, ImportChunk, ImportedFile, ImportPlan, TabId } from './transfer';

/** What planning needs of a read table and file (see platforms/reading.ts, which stands later in the line). */
export type PlannedTable = {
  name: string;
  status: 'recognised' | 'ambiguous' | 'unknown';
  platform: PlatformId | null;
  kind: Kind | null;
  records: SocialRecord[];
  skipped: number;
  asOf: string;
  problems: Problem[];
};
export type PlannedFile<T extends PlannedTable = PlannedTable> = { file: string; hash: string; tables: T[] };

/** Characters of JSON in a chunk's rows; with its frame a chunk stays under 1.5 MB. Characters beyond ASCII may weigh more, so the room is halved for them. */
const chunkWeight = 1_200_000;
/** Cells hold at most 50,000 characters. */
const longest = 49_000;

/**
 * `at`: instant of the import, ISO UTC. `answers` of the log: per file, in words the person gave. Tables that are not recognised are left out silently
 * (their questions and problems speak for them); recognised ones with a row whose account is unknown are returned as `waiting`.
 * `known`: accounts of the workbook. An account that a person gave by its name is filed under its id.
 */
export function planImport<T extends PlannedTable>(
  files: readonly PlannedFile<T>[],
  { importId, at, answers = {}, known = [] }: { importId: string; at: string; answers?: { [file: string]: string }; known?: readonly KnownAccount[] },
): { plan: ImportPlan; chunks: ImportChunk[]; waiting: T[] } {
  const waiting: T[] = [];
  const imported: ImportedFile[] = [];
  const tabs = new Map<string, { tab: TabId; records: SocialRecord[]; source: number[] }>();
  const resolve = accountResolver(
    files.flatMap(({ tables }) => tables.filter(({ status }) => status === 'recognised')),
    known,
  );
  for (const { file, hash, tables } of files) {
    for (const read of tables) {
      const table = filedUnder(read, resolve);
      if (table.status !== 'recognised' || table.platform === null || table.kind === null) continue;
      if (table.records.some((record) => record.account === null)) {
        waiting.push(read);
        continue;
      }
      const tab: TabId = { platform: table.platform, kind: table.kind };
      imported.push(describe(table, file, hash, tab, answers[file] ?? ''));
      const key = `${tab.platform}:${tab.kind}`;
      const group = tabs.get(key) ?? { tab, records: [], source: [] };
      tabs.set(key, group);
      for (const record of table.records) {
        group.records.push(record);
        group.source.push(imported.length - 1);
      }
    }
  }
  const filled = [...tabs.values()].filter(({ records }) => records.length > 0);
  const chunks: ImportChunk[] = [];
  const planned = filled.map(({ tab, records, source }) => {
    const columns = columnsOf(records);
    for (const part of split(
      toRows(records, columns).rows.map((row) => row.map(cut)),
      source,
    ))
      chunks.push({ importId, seq: chunks.length, tab, columns, ...part });
    return { tab, columns, rows: records.length };
  });
  return { plan: { importId, at, files: imported, tabs: planned, chunks: chunks.length }, chunks, waiting };
}

function filedUnder<T extends PlannedTable>(table: T, resolve: AccountResolver): T {
  const { platform, records } = table;
  if (platform === null) return table;
  const moved = new Map<string, { account: string; name: string }>();
  for (const account of new Set(records.map((record) => record.account))) {
    const found = account === null ? null : resolve(platform, account);
    if (account !== null && found !== null && found.account !== account) moved.set(account, found);
  }
  if (moved.size === 0) return table;
  const file = (record: SocialRecord): SocialRecord => {
    const found = record.account === null ? undefined : moved.get(record.account);
    return found ? { ...record, account: found.account, accountName: found.name } : record;
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

function split(rows: Cell[][], source: readonly number[]): { rows: Cell[][]; source: number[] }[] {
  const parts: { rows: Cell[][]; source: number[] }[] = [];
  let weight = Number.POSITIVE_INFINITY;
  rows.forEach((row, i) => {
    const size = weigh(row);
    if (weight + size > chunkWeight) {
      parts.push({ rows: [], source: [] });
      weight = 0;
    }
    weight += size;
    parts[parts.length - 1]!.rows.push(row);
    parts[parts.length - 1]!.source.push(source[i]!);
  });
  return parts;
}

/** Bytes of a row as JSON, never less than the truth: three for a character beyond ASCII. */
function weigh(row: readonly Cell[]): number {
  const text = JSON.stringify(row);
  let bytes = text.length + 8;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}
