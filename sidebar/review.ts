/** What the read files come to: which are ready, which ask, what was left out and what is worth knowing. Pure. */

import type { Kind } from '../src/kinds';
import type { Question, QuestionKind } from '../src/platforms/reading';
import type { NotUsed, Problem, ProblemCode } from '../src/problems';
import { type FieldName, fields } from '../src/records/fields';
import { type PlatformId, platformIds } from '../src/records/platform-ids';
import type { ImportPlan, MergeCounts, TabResult, WorkbookState } from '../src/records/transfer';
import type { TableSummary } from './reader-service';
import type { Dropped } from './state';

export type Status = 'waiting' | 'asks' | 'describe' | 'ready' | 'twin' | 'elsewhere' | 'unusable' | 'aside';

/** The order in which a file's doubts are settled: the network first, since the rest depends on it. */
const order: readonly QuestionKind[] = ['platform', 'account', 'year', 'dateOrder', 'decimal', 'series', 'period'];

/** One question a kind: an answer is given for the whole file. */
export function questionsOf({ summary }: Dropped): Question[] {
  const all = summary?.tables.flatMap(({ questions }) => questions) ?? [];
  return order.flatMap((kind) => all.find((question) => question.kind === kind) ?? []);
}

const isUsed = (table: TableSummary) => table.status === 'recognised' && table.named && table.kept > 0;

export function statusOf(file: Dropped): Status {
  if (file.aside) return 'aside';
  if (!file.summary) return 'waiting';
  if (questionsOf(file).length > 0) return 'asks';
  if (!file.summary.tables.some(isUsed)) return describable(file).length > 0 ? 'describe' : 'unusable';
  if (file.elsewhere !== null) return 'elsewhere';
  return file.twin === null ? 'ready' : 'twin';
}

/** Tables that nobody knows and a person can describe, whether or not the file holds others that are ready. */
export function describable({ summary }: Dropped): TableSummary[] {
  return summary?.tables.filter((table) => table.status === 'unknown' && table.describable !== null) ?? [];
}

/** Files whose unknown tables are to describe now; of those that ask, once they are answered. */
export const offersDescribing = (file: Dropped): boolean => ['describe', 'ready'].includes(statusOf(file)) && describable(file).length > 0;

/** True when the file gives rows without that table, so that it is not left aside for it. */
export const isReadWithout = ({ summary }: Dropped, table: string): boolean => summary?.tables.some((one) => one.name !== table && isUsed(one)) ?? false;

/** Files with the same bytes that were also answered alike count once; answered otherwise (two networks), they are two. */
export function withTwins(files: readonly Dropped[]): Dropped[] {
  const firsts = new Map<string, string>();
  return files.map((file) => {
    const alone = file.twin === null ? file : { ...file, twin: null };
    if (!file.summary || statusOf(alone) !== 'ready') return alone;
    const key = JSON.stringify([file.summary.hash, usedTables(file).map(({ platform, kind, account }) => [platform, kind, account])]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, file.name);
    return first === undefined ? alone : { ...file, twin: first };
  });
}

/** Ready files whose very bytes an import that stands has brought, with its instant. */
export function importedBefore(files: readonly Dropped[], workbook: Pick<WorkbookState, 'fileHashes'> | null): { file: Dropped; at: string }[] {
  const before = new Map((workbook?.fileHashes ?? []).map(({ hash, at }) => [hash, at]));
  return files.flatMap((file) => {
    const at = statusOf(file) === 'ready' ? before.get(file.summary?.hash ?? '') : undefined;
    return at === undefined ? [] : [{ file, at }];
  });
}

/** A sum of shares or averages says nothing. */
const counted: ReadonlySet<string> = new Set(['count', 'people']);

export type Sight = { from: string | null; to: string | null; sum: { field: FieldName; value: number } | null; cells: string[] };

/** The figures that a person would look for first. */
const telling: readonly FieldName[] = ['views', 'impressions', 'reach', 'clicks', 'likes'];

/** What tells a file from others of its name: its days and a sum; where it has no sum worth saying, the first cells of its first row. */
export function sightOf({ summary }: Dropped): Sight {
  const tables = summary?.tables.filter(({ status }) => status !== 'unknown').map((table) => ({ ...table, ...table.glance })) ?? [];
  const from = least(tables.map((table) => table.from));
  const to = least(
    tables.map((table) => table.to),
    -1,
  );
  const sums = tables.flatMap(({ totals }) => Object.entries(totals) as [FieldName, number][]).filter(([key]) => counted.has(fields[key].unit));
  const told = telling.map((key) => sums.find(([known]) => known === key)).find((known) => known !== undefined) ?? sums[0];
  const sum = told ? { field: told[0], value: told[1] } : null;
  const row = tables.flatMap(({ preview }) => preview.slice(1, 2))[0] ?? [];
  return { from, to, sum, cells: sum ? [] : row.filter((cell) => cell.trim() !== '').slice(0, 3) };
}

export type NetworkGroup = {
  platform: PlatformId;
  files: Dropped[];
  kinds: Kind[];
  from: string | null;
  to: string | null;
  tabs: TabResult[];
};

const usual: readonly PlatformId[] = ['facebook', 'instagram', 'linkedin', 'tiktok', 'youtube', 'x'];

/** The order in which networks are listed to the person who imports. */
export const networkOrder: readonly PlatformId[] = [...usual, ...platformIds.filter((id) => !usual.includes(id))];

/** Ready files, network by network: the order in which they are written. */
export function readyInOrder(files: readonly Dropped[]): Dropped[] {
  const rank = (file: Dropped) => networkOrder.indexOf(usedTables(file)[0]?.platform as PlatformId);
  return files.filter((file) => statusOf(file) === 'ready').sort((a, b) => rank(a) - rank(b));
}

/** Ready files by network. */
export function groupsOf(files: readonly Dropped[], tabs: readonly TabResult[]): NetworkGroup[] {
  const ready = files.filter((file) => statusOf(file) === 'ready');
  return networkOrder.flatMap((platform): NetworkGroup[] => {
    const own = ready.filter((file) => usedTables(file).some((table) => table.platform === platform));
    if (own.length === 0) return [];
    const tables = own.flatMap(usedTables).filter((table) => table.platform === platform);
    return [
      {
        platform,
        files: own,
        kinds: [...new Set(tables.map(({ kind }) => kind as Kind))],
        from: least(tables.map(({ from }) => from)),
        to: least(
          tables.map(({ to }) => to),
          -1,
        ),
        tabs: tabs.filter(({ tab }) => tab.platform === platform),
      },
    ];
  });
}

const usedTables = (file: Dropped): TableSummary[] => file.summary?.tables.filter(isUsed) ?? [];

function least(days: readonly (string | null)[], sign = 1): string | null {
  return days.reduce((best, day) => (day !== null && (best === null || (day < best ? sign : -sign) > 0) ? day : best), null);
}

export function sumOf(tabs: readonly MergeCounts[]): MergeCounts {
  return tabs.reduce<MergeCounts>(
    (sum, { added, updated, unchanged }) => ({ added: sum.added + added, updated: sum.updated + updated, unchanged: sum.unchanged + unchanged }),
    { added: 0, updated: 0, unchanged: 0 },
  );
}

/** Said as questions, so not again as remarks. */
const asked: ReadonlySet<ProblemCode> = new Set([
  'table-ambiguous',
  'account-unknown',
  'year-unknown',
  'convention-ambiguous',
  'series-ambiguous',
  'period-unknown',
]);

export type Said = { file: string; platform: PlatformId | null; kind: Kind | null; problem: Problem };
/** Tables of files that are used otherwise, by why they are not. */
export type Unused = { reason: NotUsed; tables: string[] };
export type Findings = { leftRows: number; rows: Said[]; remarks: Said[]; unused: Unused[]; unusable: { file: Dropped; said: Said[] }[] };

export const isRow = ({ code }: Problem) => code.startsWith('row-');
export const rowsIn = (said: readonly Said[]) => said.reduce((sum, { problem }) => sum + (problem.rows ?? 1), 0);

/** What was left out of the files, and remarks, with the table each is about. Files that ask come later. */
export function findingsOf(files: readonly Dropped[]): Findings {
  // what can be described is listed with its button
  const ready = files
    .filter((file) => statusOf(file) === 'ready')
    .flatMap((file) =>
      saidOf(file).filter(({ problem }) => (problem.code !== 'table-unknown' && problem.code !== 'table-words-unknown') || !isDescribable(file, problem)),
    );
  const unusable = files.filter((file) => statusOf(file) === 'unusable').map((file) => ({ file, said: saidOf(file) }));
  return { ...sorted(ready), unusable };
}

const isDescribable = (file: Dropped, { table }: Problem) => describable(file).some(({ name }) => name === table);

function sorted(said: readonly Said[]): Omit<Findings, 'unusable'> {
  const rows = merged(said.filter(({ problem }) => isRow(problem)));
  const others = said.filter(({ problem }) => !isRow(problem));
  const unused = new Map<NotUsed, string[]>();
  for (const { file, problem } of others) if (problem.code === 'table-not-used') unused.set(problem.reason, [...(unused.get(problem.reason) ?? []), file]);
  return {
    leftRows: rowsIn(rows),
    rows,
    remarks: merged(others.filter(({ problem }) => problem.code !== 'table-not-used')),
    unused: [...unused].map(([reason, tables]) => ({ reason, tables })),
  };
}

function saidOf({ name, summary }: Dropped): Said[] {
  const ofFile = (summary?.problems ?? []).map((problem): Said => ({ file: name, platform: null, kind: null, problem }));
  const ofTables = (summary?.tables ?? []).flatMap(({ name: table, platform, kind, problems }) =>
    problems.map((problem): Said => ({ file: table, platform, kind, problem })),
  );
  return [...ofFile, ...ofTables].filter(({ problem }) => !asked.has(problem.code));
}

/** The same thing said of several files of one network and kind is said once, with all its rows; of several cells of a file once too, with its columns and the first of them. */
function merged(said: readonly Said[]): Said[] {
  const all = new Map<string, Said>();
  for (const one of said) {
    const { file: _, table: __, row, rows, ...rest } = one.problem;
    // what the network wrote into its error rows is not said
    const key = isCell(one)
      ? JSON.stringify([one.file, rest.code])
      : JSON.stringify([one.platform ?? one.file, one.kind, 'message' in rest && isRow(one.problem) ? rest.code : rest]);
    const known = all.get(key);
    if (!known) {
      all.set(key, one);
      continue;
    }
    const count = (known.problem.rows ?? 1) + (rows ?? 1);
    const many = row !== undefined || rows !== undefined || isRow(one.problem);
    const columns = [...new Set([...(known.problem.column ?? '').split(', '), one.problem.column ?? ''])].filter((name) => name !== '');
    const column = isCell(one) ? { column: columns.join(', ') } : {};
    all.set(key, { ...known, problem: { ...known.problem, ...(many ? { rows: count } : {}), ...column } });
  }
  return [...all.values()];
}

/** Something about a cell: it is its file that a person looks for. */
export const isCell = ({ problem }: Said): boolean => problem.column !== undefined && problem.row !== undefined;

/** The same for an import whose files are no longer at hand. */
export function findingsOfPlan(files: ImportPlan['files'], more: readonly Problem[]): Omit<Findings, 'unusable'> {
  const said = files.flatMap(({ name, platform, kind, problems }) => problems.map((problem): Said => ({ file: name, platform, kind, problem })));
  const kept = [...said, ...more.map((problem): Said => ({ file: problem.table ?? problem.file ?? '', platform: null, kind: null, problem }))].filter(
    ({ problem }) => !asked.has(problem.code),
  );
  return sorted(kept);
}

/** `Jun-10-2026_Sep-07-2026_1042….csv`: the beginning and the ending are what tells files apart. */
export function shortName(name: string, length = 30): string {
  if (name.length <= length) return name;
  const ending = /\.\w{2,4}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, length - ending.length - 1)}…${ending}`;
}
