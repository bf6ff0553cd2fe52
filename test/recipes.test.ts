/** The recipes of CONTRIBUTING.md, followed to the letter in a copy of the project: what they add is read, measured, shown and spoken of, and nothing else is. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, openHost } from '../local/apps-script/host';
import type { Kpi } from '../src/kpis/kpi';
import type { Phrases } from '../src/languages/language';
import type { Platform } from '../src/platforms/platform';
import type { PlatformId } from '../src/records/platform-ids';
import type { BuiltSheet, ReportResult } from '../src/report/request';
import { readFormulaErrors } from './report/errors';
import { fixture } from './report/fixture';
import { get, planOf } from './sheets/workbook';

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const copied = ['src', 'sidebar', 'samples/brand', 'build.mjs', 'build-tables.mjs', 'package.json', 'tsconfig.json', 'README.md'];
const scratch = path.resolve('.local', `recipes-${process.pid}`);
const at = (file: string) => path.join(scratch, file);

type Step = { file: string; behind: string | null; text: string } | { command: string };

/** Every block of code with what stands before it: the file it makes, or the place behind which it goes. */
function steps(recipe: string): Step[] {
  const [, text = ''] = page.split(`## ${recipe}\n`);
  const [own = ''] = text.split('\n## ');
  return [...own.matchAll(/([^\n]+)\n\n +```(ts|sh)\n([\s\S]*?)\n +```/g)].map(([, before = '', language, block = '']): Step => {
    const code = block.replaceAll(/^ {3}/gm, '');
    if (language === 'sh') return { command: code };
    const [, file, behind = null] = /`((?:src|sidebar)\/[^`]+)`(?:, behind `([^`]+)`)?:$/.exec(before) ?? [];
    if (!file) throw new Error(`Where does this go? ${before}`);
    return { file, behind, text: code };
  });
}

function follow(step: Step): void {
  if ('command' in step) {
    execFileSync('bash', ['-c', step.command], { cwd: scratch });
    return;
  }
  const { file, behind, text } = step;
  if (behind === null) {
    if (existsSync(at(file))) throw new Error(`${file} is there already`);
    writeFileSync(at(file), `${text}\n`);
    return;
  }
  const before = readFileSync(at(file), 'utf8');
  const place = before.indexOf(behind);
  if (place < 0) throw new Error(`${file} does not hold ${behind}`);
  const end = place + behind.length;
  writeFileSync(at(file), `${before.slice(0, end)}\n${text}${before.slice(end)}`);
}

const recipes = ['Add a platform', 'Add a KPI', 'Add an objective', 'Add a language'];

type Copy = {
  lists: {
    kpis: readonly Kpi[];
    platforms: readonly Platform[];
    languages: { [code: string]: Phrases };
    reportPhrases: { [code: string]: unknown };
    columnPhrases: unknown;
  };
  host: Host;
};
let copy: Copy;
const types: { [project: string]: string } = {};

/** What the compiler says; nothing where all is well. */
const typesOf = (project: string): Promise<string> =>
  new Promise((resolve) => {
    const compiler = path.resolve('node_modules/typescript/bin/tsc');
    execFile(process.execPath, [compiler, '-p', project], { cwd: scratch }, (_, said) => resolve(said));
  });

async function build(): Promise<Copy> {
  const { bundleCode, bundlePanel, entries, registry, stubs } = await import(at('build.mjs'));
  const lists = (await registry()) as Copy['lists'];
  const code = `${(await bundleCode()).text}\n${stubs(await entries(), [])}`;
  const words = Object.entries(lists.reportPhrases).map(([name, phrases]) => [`Words-${name}`, JSON.stringify(phrases)]);
  const files = Object.fromEntries([...words, ['Columns', JSON.stringify(lists.columnPhrases)]]);
  for (const name of Object.keys(lists.languages)) expect((await bundlePanel(name, lists)).text.length).toBeGreaterThan(50_000);
  return { lists, host: await openHost({ locale: 'en_US', zone: 'Europe/Paris', code, files }) };
}

beforeAll(async () => {
  mkdirSync(scratch, { recursive: true });
  for (const name of copied) cpSync(name, at(name), { recursive: true });
  for (const recipe of recipes) for (const step of steps(recipe)) follow(step);
  // the translator's first word
  const tabs = at('src/languages/tabs-de.ts');
  writeFileSync(tabs, readFileSync(tabs, 'utf8').replace("'Awareness'", "'Bekanntheit'"));
  for (const project of ['.', 'sidebar']) types[project] = await typesOf(project);
  copy = await build();
  const { plan, chunks } = planOf(
    fixture().map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` })),
    'tried',
    '2026-04-20T08:00:00Z',
  );
  await get(copy.host, 'beginImport', plan);
  for (const chunk of chunks) await get(copy.host, 'writeChunk', chunk);
  await get(copy.host, 'finishImport', { importId: plan.importId });
}, 600_000);
afterAll(() => {
  copy?.host.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

async function report(language: string): Promise<{ sheet: (objective: string) => BuiltSheet; texts: (of: BuiltSheet) => Promise<string[]> }> {
  const request = { period: '2026-03', compare: 'previous', objectives: null, language, zone: 'Europe/Paris', today: '2026-04-20' };
  const built = await get<ReportResult>(copy.host, 'buildReport', request);
  expect(readFormulaErrors(copy.host.snapshot())).toEqual([]);
  return {
    sheet: (key) => built.sheets.find((sheet) => sheet.key === key) as BuiltSheet,
    texts: async (of) =>
      (await copy.host.evaluate(
        `const sheet = SpreadsheetApp.getActive().getSheets().find((one) => one.getSheetId() === ${of.sheetId});
        return sheet.getRange(1, 2, sheet.getLastRow(), 9).getDisplayValues().flat().filter((text) => text !== '');`,
      )) as string[],
  };
}

describe('the recipes of CONTRIBUTING.md', () => {
  it.each(recipes)('«%s» says every step in code', (recipe) => {
    expect(steps(recipe).length).toBeGreaterThan(3);
  });

  it('leave nothing that does not compile', () => {
    expect(types).toEqual({ '.': '', sidebar: '' });
  });

  it('and README.md name only files and folders that are there', () => {
    const text = readFileSync('README.md', 'utf8') + page;
    const named = [...text.matchAll(/`((?:src|samples|test|local|docs|sidebar|bench)\/[\w./-]*)`/g)].map((match) => match[1] as string);
    const made = recipes.flatMap((recipe) => steps(recipe).flatMap((step) => ('file' in step && step.behind === null ? [step.file] : [])));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(file) && !made.includes(file))).toEqual([]);
  });
});

describe('a platform added as CONTRIBUTING.md says', () => {
  const lines = (headers: string) =>
    `${headers}\nhttps://small.example/p/1,2026-09-01T08:30:00Z,"Le four, enfin chaud",12,2\nhttps://small.example/p/2,2026-09-03T23:05:00Z,Atelier complet,30,\n`;

  async function read(text: string, known: readonly Platform[]) {
    const { decodeFile } = await import('../src/decode');
    const { readTables } = await import('../src/platforms');
    const info = { name: 'posts.csv', modifiedOn: '2026-11-05' };
    const { tables } = await decodeFile(new TextEncoder().encode(text), info, () => import('@e965/xlsx'));
    return readTables(tables, { info, answers: { account: 'ma-marque' }, zone: 'Europe/Paris' }, known);
  }

  it.each([
    ['en', lines('Post URL,Created at,Post text,Like count,Repost count')],
    ['fr', lines("Lien du post,Créé le,Texte du post,J'aime,Reposts")],
  ])('is recognised by its declaration alone (%s headers), reads moments in its zone and what is missing as missing', async (language, text) => {
    const { platforms } = await import('../src/platforms');
    expect(await read(text, platforms)).toMatchObject([{ status: 'unknown' }]);
    const [table] = await read(text, copy.lists.platforms);
    expect(table).toMatchObject({ status: 'recognised', platform: 'small-network', kind: 'posts', language, kept: 2, from: '2026-09-01', to: '2026-09-03' });
    expect(table?.records[0]).toMatchObject({ publishedAt: '2026-09-01T08:30:00Z', publishedLocal: '2026-09-01T10:30', values: { likes: 12, shares: 2 } });
    expect(table?.records[1]?.values).toEqual({ likes: 30 });
  });

  it('has a name, and its line in the table of README.md', async () => {
    const { readmeTables } = await import(at('build-tables.mjs'));
    expect(copy.lists.languages.fr?.tabs.platforms['small-network' as PlatformId]).toBe('Small Network');
    expect(readmeTables({ ...copy.lists, functions: [] }).platforms).toContain('| Small Network | **posts** | English, French |');
  });
});

describe('a KPI added as CONTRIBUTING.md says', () => {
  it('stands in its sheet with its sum over its posts, and in the list of docs/kpis.md', async () => {
    const { kpiReference } = await import(at('build-tables.mjs'));
    expect(kpiReference(copy.lists)).toContain('| `saves_per_post` | Saves per post | Enregistrements par publication | saves ÷ posts |');
    const { sheet } = await report('en');
    const line = sheet('objective:affinity').lines.find(({ kpi }) => kpi === 'saves_per_post');
    expect(line).toBeDefined();
    const posts = fixture()
      .filter(({ tab }) => tab.kind === 'posts')
      .flatMap(({ records }) => records)
      .filter(({ publishedLocal, values }) => publishedLocal?.startsWith('2026-03') && values.saves !== undefined);
    expect(posts.length).toBe(24);
    const sum = posts.reduce((total, { values }) => total + (values.saves ?? 0), 0);
    const { sheetId, selectors } = sheet('objective:affinity');
    copy.host.write(sheetId, selectors?.platform as string, 'Instagram');
    expect(copy.host.read(sheetId, line?.cells.value as string)).toBe(sum / posts.length);
  });
});

describe('an objective added as CONTRIBUTING.md says', () => {
  it.each(['en', 'fr'])('has a sheet whose sentences, tables and charts speak of its KPIs and of nothing else (%s)', async (language) => {
    const words = copy.lists.languages[language] as Phrases;
    const own = ['posts_published', 'exposures', 'followers', 'net_followers'] as const;
    const { sheet, texts } = await report(language);
    const shown = await texts(sheet('objective:presence'));
    const others = Object.entries(words.kpis).filter(([id]) => !(own as readonly string[]).includes(id));
    const spoken = others.filter(([, { name }]) => own.every((mine) => !words.kpis[mine].name.includes(name)) && shown.some((text) => text.includes(name)));
    expect(spoken.map(([id]) => id)).toEqual([]);
    for (const id of own) expect(shown.filter((text) => text.startsWith(words.kpis[id].name)).length, id).toBeGreaterThan(0);
    const opening = String(copy.host.read(sheet('objective:presence').sheetId, 'B3'));
    expect(opening.startsWith(words.kpis.posts_published.name)).toBe(true);
    const drawn = copy.host.snapshot().sheets.find(({ id }) => id === sheet('objective:presence').sheetId);
    const titles = drawn?.charts.map(({ options }) => String(options.title));
    expect(titles).toEqual([
      words.report.charts.byMonth.replace('{kpi}', words.kpis.posts_published.name),
      words.report.charts.byNetwork.replace('{kpi}', words.kpis.exposures.name),
    ]);
  });

  it('has its line on the Overview', async () => {
    const { sheet, texts } = await report('en');
    expect((await texts(sheet('overview'))).some((text) => text.startsWith('Presence'))).toBe(true);
  });
});

describe('a language added as CONTRIBUTING.md says', () => {
  it('is the language of the report that asks for it', async () => {
    const { sheet } = await report('de');
    expect(copy.host.read(sheet('objective:awareness').sheetId, 'B2')).toBe('Bekanntheit');
  });
});
