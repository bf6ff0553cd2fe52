/** A local workbook with the real entries of src/index.ts, and the few gestures the tests of tabs make. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { type Host, type HostOptions, openHost } from '../../local/apps-script/host';
import type { CellSnapshot, WorkbookSnapshot } from '../../local/apps-script/snapshot';
import type { Kind } from '../../src/kinds';
import { columnPhrases, reportPhrases } from '../../src/languages';
import type { Covers } from '../../src/records/covered';
import { planImport } from '../../src/records/plan';
import type { PlatformId } from '../../src/records/platform-ids';
import type { SocialRecord } from '../../src/records/record';
import type { Answer, ImportChunk, ImportPlan, ImportResult } from '../../src/records/transfer';
import type { Recovery } from '../../src/sheets/undo';

const wordPages = {
  ...Object.fromEntries(Object.entries(reportPhrases).map(([code, words]) => [`Words-${code}`, JSON.stringify(words)])),
  Columns: JSON.stringify(columnPhrases),
};
let code: Promise<string> | null = null;

/** The server entries as Apps Script would load them; `readTabs` besides, which reports use and no panel calls. */
function server(): Promise<string> {
  code ??= build({
    stdin: {
      contents: `export * from './src/index'; import { readTabs } from './src/sheets/tabs'; import { services } from './src/sheets/services'; export function records() { return readTabs(services()); }`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    platform: 'neutral',
  }).then(({ outputFiles }) => {
    const names = [...readFileSync('src/index.ts', 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
    const stubs = [...names, 'records'].map((name) => `function ${name}(a, b) { return App.${name}(a, b); }`);
    return `${outputFiles[0]!.text}\n${stubs.join('\n')}`;
  });
  return code;
}

export async function openWorkbook(options: HostOptions = {}): Promise<Host> {
  return openHost({ locale: 'en_US', zone: 'Europe/Paris', files: wordPages, ...options, code: await server() });
}

/** One export: records of one network and kind. */
export type Export = { platform?: PlatformId; kind?: Kind; records: SocialRecord[]; file?: string; covers?: Covers };

export function planOf(exports: readonly Export[], importId: string, at = '2025-05-01T08:00:00Z'): { plan: ImportPlan; chunks: ImportChunk[] } {
  const files = exports.map(({ platform = 'instagram', kind = 'posts', records, file = 'posts.csv', covers }) => ({
    file,
    hash: `hash of ${file} ${importId}`,
    tables: [{ name: file, status: 'recognised' as const, platform, kind, records, skipped: 0, asOf: records[0]?.asOf ?? '', covers, problems: [] }],
  }));
  return planImport(files, { importId, at });
}

async function ask<T>(host: Host, name: string, argument?: unknown): Promise<Answer<T>> {
  return (await host.call(name, argument ?? null)) as Answer<T>;
}

/** What an entry answers, or its problem thrown as JSON, so that a test fails with it. */
export async function get<T>(host: Host, name: string, argument?: unknown): Promise<T> {
  const answer = await ask<T>(host, name, argument);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** The code of the problem an entry answers with; null when it does not refuse. */
export async function refusal(host: Host, name: string, argument?: unknown): Promise<string | null> {
  const answer = await ask(host, name, argument);
  return answer.ok ? null : answer.problem.code;
}

/** An import as the panel runs it: begin, chunks from the first that is missing, finish. */
export async function runImport(host: Host, { plan, chunks }: { plan: ImportPlan; chunks: ImportChunk[] }): Promise<ImportResult> {
  const { nextSeq } = await get<{ nextSeq: number }>(host, 'beginImport', plan);
  for (const chunk of chunks.slice(nextSeq)) await get(host, 'writeChunk', chunk);
  return get<ImportResult>(host, 'finishImport', { importId: plan.importId });
}

export const importInto = (host: Host, exports: readonly Export[], importId: string): Promise<ImportResult> => runImport(host, planOf(exports, importId));

export const recover = (host: Host, importId: string, way: 'finish' | 'rollback'): Promise<Recovery> => get(host, 'recoverImport', { importId, way });

/** Cells of a tab by row, header first, without empty lines and columns at the end. */
export function table(host: Host, sheet: string): unknown[][] {
  const cells: { [position: string]: CellSnapshot } = host.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? {};
  const rows: unknown[][] = [];
  for (const [position, cell] of Object.entries(cells)) {
    const [row, column] = position.split(',').map(Number) as [number, number];
    const content = cell.f ?? cell.v;
    if (content === undefined) continue;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = content;
  }
  return rows;
}

/** One column of a tab by the text of its header. */
export function column(host: Host, sheet: string, header: string): unknown[] {
  const [heads = [], ...rows] = table(host, sheet);
  return rows.map((row) => row[heads.indexOf(header)] ?? null);
}

/** What people can see of the workbook: the cells of each shown sheet. Grid sizes, formats and what is hidden in memory do not matter. */
export function visible(host: Host): { [sheet: string]: unknown[][] } {
  const shown = host.snapshot().sheets.filter(({ hidden }) => !hidden);
  return Object.fromEntries(shown.map(({ name }) => [name, table(host, name)]));
}

export const sheetOf = (snapshot: WorkbookSnapshot, name: string) => snapshot.sheets.find((sheet) => sheet.name === name)!;

/** The hidden tab of earlier figures in an English workbook. */
export const historyTab = 'Social KPI history';

/** Its lines, sorted, whatever their order and that of the columns: data tab, account, what names the row, figures. `header`: its line, from 0. */
export function earlier(host: Host, name = historyTab, header = 0): string[] {
  const [heads = [], ...rows] = table(host, name).slice(header);
  const at = (...words: string[]): number => heads.findIndex((head) => words.includes(String(head)));
  const figures = at('Figures by export day', "Chiffres par jour d'export");
  const day = at('Day', 'Jour');
  return rows
    .map((cells) => {
      const row = [at('Post ID', 'ID de publication'), at('Link', 'Lien')].map((i) => cells[i] ?? '').find((cell) => cell !== '') ?? dayText(cells[day]);
      return [cells[at('Data tab', 'Onglet de données')], cells[at('Account', 'Compte')], row, cells[figures]].join(' | ');
    })
    .sort();
}

const dayText = (serial: unknown): string => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);
