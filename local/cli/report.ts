/** `report`: files → the built bundle on a local workbook → what its own formulas compute, and the .xlsx. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadFile, ReadTable } from '../../src/platforms/reading';
import type { Problem, ProblemOf } from '../../src/problems';
import type { Answer, ImportChunk, ImportPlan, ImportResult, TabResult } from '../../src/records/transfer';
import type { ReportRequest, ReportResult } from '../../src/report/request';
import { type Host, openHost } from '../apps-script/host';
import type { Options } from './arguments';
import { readInputs, typeInputs } from './inputs';
import { builtPages, projectFolder, type Reader } from './reader';
import { type KpiReading, readKpis } from './readings';

/** A refusal of the workbook, as the code that the words are kept under. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export type Used = Pick<ReadTable, 'name' | 'platform' | 'kind' | 'account' | 'from' | 'to' | 'skipped'> & { file: string; records: number };
export type Left = { file: string; name: string; status: 'unreadable' | 'unknown' | 'ambiguous' | 'waiting' | 'waiting-period' | 'empty'; problems: Problem[] };

export type Outcome = {
  period: { from: string; to: string } | null;
  previous: { from: string; to: string } | null;
  sheets: string[];
  kpis: KpiReading[];
  used: Used[];
  left: Left[];
  imported: TabResult[];
  problems: Problem[];
  /** The workbook refused a request; what came before stands. */
  refused: boolean;
};

/** Imports so named are the demonstration's: they can be removed in one click, and bring example rows. */
export const demonstrationId = (): string => `demo-${randomUUID()}`;

/** Sends one request the way the sidebar does; a refusal ends the run. */
export async function ask<T>(host: Host, name: string, ...args: unknown[]): Promise<T> {
  const answer = (await host.call(name, ...args)) as Answer<T>;
  if (!answer.ok) throw new Refused(answer.problem);
  return answer.value;
}

export async function importAll(host: Host, plan: ImportPlan, chunks: readonly ImportChunk[]): Promise<ImportResult> {
  const { nextSeq } = await ask<{ nextSeq: number }>(host, 'beginImport', plan);
  for (const chunk of chunks) if (chunk.seq >= nextSeq) await ask<TabResult>(host, 'writeChunk', chunk);
  return ask<ImportResult>(host, 'finishImport', { importId: plan.importId });
}

/** What became of each table: imported, or left with the problems that say why. */
function sort(files: readonly ReadFile[], waiting: readonly ReadTable[]): { used: Used[]; left: Left[] } {
  const used: Used[] = [];
  const left: Left[] = [];
  for (const file of files) {
    if (!file.tables.length) left.push({ file: file.file, name: file.file, status: 'unreadable', problems: file.problems });
    for (const table of file.tables) {
      const { name, status, platform, kind, account, kept, from, to, skipped, problems } = table;
      if (status !== 'recognised') left.push({ file: file.file, name, status, problems });
      else if (kept === 0) left.push({ file: file.file, name, status: 'empty', problems });
      else if (waiting.includes(table)) left.push({ file: file.file, name, status: account === null ? 'waiting' : 'waiting-period', problems });
      else used.push({ file: file.file, name, platform, kind, account, records: kept, from, to, skipped });
    }
  }
  return { used, left };
}

/** `type`: types what files of inputs hold; names of the tabs. */
type Filling = { plan: ImportPlan; chunks: readonly ImportChunk[]; type: () => Promise<string[]> };

/** Imports, types and builds; what the workbook refuses ends it there (null) and is said with the rest. */
async function fill(host: Host, outcome: Outcome, { plan, chunks, type }: Filling, request: ReportRequest): Promise<ReportResult | null> {
  try {
    const imported = await importAll(host, plan, chunks);
    outcome.imported = imported.tabs;
    outcome.problems.push(...imported.problems);
    const typed = await type();
    const built = await ask<ReportResult>(host, 'buildReport', request);
    outcome.problems.push(
      ...built.problems.filter((problem) => !(problem.code === 'input-cell' && typed.includes(problem.tab) && isSaid(problem, outcome.problems))),
    );
    outcome.period = { from: built.period.from, to: built.period.to };
    outcome.previous = { from: built.previous.from, to: built.previous.to };
    outcome.sheets = built.sheets.map((sheet) => sheet.name);
    return built;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    outcome.problems.push(error.problem);
    outcome.refused = true;
    return null;
  }
}

/** The fault was said with the line of the file that the cell comes from. */
const isSaid = ({ fault, column }: ProblemOf<'input-cell'>, said: readonly Problem[]): boolean =>
  said.some((other) => other.code === 'input-cell' && other.fault === fault && other.column === column);

/** The whole run. Without a usable table the workbook stays empty and no report is made. */
export async function runReport(reader: Reader, files: readonly ReadFile[], options: Options, now: Date, name?: string): Promise<Outcome> {
  const { outcome } = await withReport(reader, files, options, now, name, (host, built, outcome) => {
    outcome.kpis = readKpis(host, built);
  });
  return outcome;
}

/** Imports, builds, and hands the workbook to `use` while it is open; `result` is null where there was nothing to build or the workbook refused. */
export async function withReport<T>(
  reader: Reader,
  files: readonly ReadFile[],
  options: Options,
  now: Date,
  name: string | undefined,
  use: (host: Host, built: ReportResult, outcome: Outcome) => T,
): Promise<{ outcome: Outcome; result: T | null }> {
  const { plan, chunks, waiting, problems } = reader.planImport([...files], {
    importId: name === undefined ? randomUUID() : demonstrationId(),
    at: now.toISOString(),
  });
  const given = await readInputs(reader, options);
  const outcome: Outcome = {
    period: null,
    previous: null,
    sheets: [],
    kpis: [],
    ...sort(files, waiting),
    imported: [],
    problems: [...problems, ...given.problems],
    refused: false,
  };
  const code = readFileSync(path.join(projectFolder, 'dist/Code.js'), 'utf8');
  const host = await openHost({ name, locale: options.locale, zone: options.zone, userLocale: options.language, code, files: builtPages() });
  let result: T | null = null;
  try {
    const built = chunks.length
      ? await fill(host, outcome, { plan, chunks, type: () => typeInputs(host, reader, given, options) }, requestFrom(options, now))
      : null;
    if (built) result = use(host, built, outcome);
    if (options.out) {
      const { toXlsx } = await import('../xlsx/xlsx');
      mkdirSync(path.dirname(path.resolve(options.out)), { recursive: true });
      writeFileSync(options.out, await toXlsx(host.snapshot(), options.language));
    }
  } finally {
    host.dispose();
  }
  return { outcome, result };
}

function requestFrom(options: Options, now: Date): ReportRequest {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: options.zone }).format(now);
  return { period: options.period, compare: options.compare, objectives: options.objectives, language: options.language, zone: options.zone, today };
}
