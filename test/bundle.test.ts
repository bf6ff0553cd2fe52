/** dist/Code.js is what Apps Script gets: it parses, loads anywhere, shows exactly its functions, and does the whole job in the local host. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleCode } from '../build.mjs';
import { openHost } from '../local/apps-script/host';
import { builtPages } from '../local/cli/reader';
import { ensureBuilt } from '../local/fresh.mjs';
import { functions } from '../src/functions';
import { reportPhrases } from '../src/languages';
import { type FunctionHelp, functionHelp } from '../src/languages/function-help';
import { planImport, readFile } from '../src/pipeline';
import type { Answer, ImportResult } from '../src/records/transfer';
import type { ReportResult } from '../src/report/request';

const serverEntries = () => [...readFileSync('src/index.ts', 'utf8').matchAll(/^export function (\w+)/gm)].map((match) => match[1] as string);

let code = '';
beforeAll(async () => {
  await ensureBuilt();
  code = readFileSync('dist/Code.js', 'utf8');
});

/** Top-level functions of the script with the comment right above each. */
function declared() {
  const comments: { value: string; end: number }[] = [];
  const tree = parse(code, { ecmaVersion: 2020, sourceType: 'script', onComment: (isBlock, value, _start, end) => isBlock && comments.push({ value, end }) });
  return tree.body.flatMap((node) => {
    if (node.type !== 'FunctionDeclaration') return [];
    const above = comments.find(({ end }) => end < node.start && code.slice(end, node.start).trim() === '');
    const params = node.params.map((param) => code.slice(param.start, param.end));
    return [{ name: node.id.name, params, comment: above?.value ?? null, body: code.slice(node.body.start, node.body.end) }];
  });
}

describe('dist/Code.js', () => {
  it('parses as an ES2020 script whose top level is one bundle and functions', () => {
    const tree = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
    const kinds = tree.body.map((node) => node.type).filter((type) => type !== 'FunctionDeclaration');
    expect(kinds).toEqual(['VariableDeclaration']);
  });

  it('loads in a bare context without services, web or Node globals, and leaves exactly its functions there', () => {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const sheetFunctions = functions.flatMap(({ name, alias }) => [name, alias]);
    expect(Object.keys(context).sort()).toEqual(['App', ...serverEntries(), ...sheetFunctions].sort());
  });

  it('has names that are all different', () => {
    const names = [...serverEntries(), ...functions.flatMap(({ name, alias }) => [name, alias])];
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('explains every sheet function to autocomplete, in the language of its name', () => {
    const stubs = new Map(declared().map((stub) => [stub.name, stub]));
    for (const definition of functions) {
      for (const [name, words] of [
        [definition.name, functionHelp.en[definition.name] as FunctionHelp],
        [definition.alias, functionHelp.fr[definition.name]],
      ] as const) {
        const stub = stubs.get(name);
        expect(stub?.params, name).toEqual(definition.params.map((param) => words.paramNames?.[param.name] ?? param.name));
        const lines = (stub?.comment ?? '').split('\n').map((line) => line.replace(/^\s*\*\s?/, '').trim());
        expect(lines, name).toContain(words.summary);
        expect(lines, name).toContain('@customfunction');
        expect(
          lines.filter((line) => line.startsWith('@param')),
          name,
        ).toEqual(
          definition.params.map(
            (param) => `@param {${'type' in param ? param.type : 'number'}} ${words.paramNames?.[param.name] ?? param.name} ${words.params[param.name]}`,
          ),
        );
      }
    }
  });

  it('marks only sheet functions as such', () => {
    const marked = declared().filter(({ comment }) => comment?.includes('@customfunction'));
    expect(marked.map(({ name }) => name).sort()).toEqual(functions.flatMap(({ name, alias }) => [name, alias]).sort());
  });

  it('has stubs that do nothing but delegate', () => {
    const strange = declared().filter(({ name, body }) => !new RegExp(`^\\{return App\\.(run\\('${name}',arguments\\)|${name}\\([\\w,]*\\))\\}$`).test(body));
    expect(strange).toEqual([]);
  });

  it('names no web or Node service that Apps Script lacks', () => {
    const missing =
      /(?<![.\w$'"])(setTimeout|setInterval|fetch|URL|URLSearchParams|TextEncoder|TextDecoder|atob|btoa|structuredClone|queueMicrotask|process|require)\s*\(/;
    expect(missing.exec(code)?.[0]).toBeUndefined();
  });

  it('reads the words of reports from their pages, which are data without a sign that a page would take for its own', () => {
    for (const [language, phrases] of Object.entries(reportPhrases)) {
      const page = readFileSync(`dist/Words-${language}.html`, 'utf8');
      expect(JSON.parse(page)).toEqual(phrases);
      expect(page).not.toMatch(/[<>&/]/);
      for (const only of [phrases.report.overviewFoot, phrases.kpis.engagement_rate.calculations.reach as string]) expect(code).not.toContain(only);
    }
  });

  it('holds our own files alone, no library', async () => {
    const { inputs } = (await bundleCode()) as { inputs: { [file: string]: unknown } };
    const files = Object.keys(inputs).filter((file) => file !== 'entry.ts');
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => !file.startsWith('src/'))).toEqual([]);
  });

  it('has at most 60 kB of help, and does not swell unseen (the goal of 200 kB executed is missed, see bench and DECISIONS.md)', () => {
    const executed = Buffer.byteLength(code.slice(0, code.indexOf('\n/**\n')));
    expect(Buffer.byteLength(code) - executed).toBeLessThanOrEqual(60_000);
    expect(executed).toBeLessThanOrEqual(285_000);
  });

  it('imports every sample of the brand and builds the reports, offline', async () => {
    const folder = 'samples/brand';
    const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.(csv|xlsx|xls|zip)$/.test(name)).sort();
    const options = { zone: 'Europe/Paris', excel: () => import('@e965/xlsx') };
    const files = [];
    for (const name of names) {
      const info = { name: path.basename(name), modifiedOn: null };
      files.push(await readFile(new Uint8Array(readFileSync(path.join(folder, name))), info, { downloaded: '2026-11-05', account: 'Ma marque' }, options));
    }
    const { plan, chunks, waiting } = planImport(files, { importId: 'bundle-test', at: '2026-11-05T08:00:00Z' });
    expect(waiting).toEqual([]);
    const host = await openHost({ locale: 'en_US', zone: 'Europe/Paris', userLocale: 'en', code, files: builtPages(), now: () => Date.UTC(2026, 10, 5, 8) });
    const value = async <T>(name: string, ...args: unknown[]): Promise<T> => {
      const answer = (await host.call(name, ...args)) as Answer<T>;
      expect(answer).toMatchObject({ ok: true });
      return (answer as { value: T }).value;
    };
    await value('beginImport', plan);
    for (const chunk of chunks) await value('writeChunk', chunk);
    const imported = await value<ImportResult>('finishImport', { importId: plan.importId });
    expect(imported.tabs.length).toBeGreaterThanOrEqual(6);
    const request = { period: null, compare: 'previous', objectives: null, language: 'en', zone: 'Europe/Paris', today: '2026-11-05' };
    const report = await value<ReportResult>('buildReport', request);
    expect(report.period.id).toBe('2026-10');
    expect(report.sheets.map(({ key }) => key)).toEqual(expect.arrayContaining(['overview', 'objective:awareness', 'objective:affinity']));
    host.dispose();
  });
});

describe('clasp', () => {
  it('pushes the code, its manifest and the pages of the panel, and nothing else', () => {
    const status = JSON.parse(execFileSync('npx', ['clasp', 'status', '--json'], { encoding: 'utf8' })) as { filesToPush: string[] };
    expect(status.filesToPush.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'dist/Code.js',
      'dist/Columns.html',
      'dist/Diagnostics.html',
      'dist/Diagnostics.js',
      'dist/Excel.html',
      'dist/Reading.html',
      'dist/Samples.html',
      'dist/Sidebar-fr.html',
      'dist/Sidebar.html',
      'dist/Words-en.html',
      'dist/Words-fr.html',
      'dist/appsscript.json',
    ]);
  });

  /** Services that a scope is for, by how the code names them; menus and panels are no file. */
  const scopeOf: { [service: string]: string } = {
    'SpreadsheetApp\\b': 'spreadsheets.currentonly',
    'getUi\\(\\)': 'script.container.ui',
    'MailApp\\b': 'script.send_mail',
    'ScriptApp\\b': 'script.scriptapp',
    'UrlFetchApp\\b': 'script.external_request',
    'DriveApp\\b': 'drive',
  };

  it('asks for a scope for each service that the code calls, and for no other', () => {
    const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
    expect(manifest).not.toHaveProperty('addOns');
    expect(manifest.runtimeVersion).toBe('V8');
    // a refusal of a sheet function quotes the cell, which must not reach a log of ours
    expect(manifest.exceptionLogging).toBe('NONE');
    const code = readFileSync('dist/Code.js', 'utf8');
    const called = Object.keys(scopeOf).filter((service) => new RegExp(service).test(code));
    expect(called.length).toBeGreaterThan(0);
    expect(manifest.oauthScopes.map((scope: string) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual(
      called.map((service) => scopeOf[service]),
    );
  });
});
