/** The pages for people say what the code says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTables, functionReference, kpiReference, readmeTables } from '../build-tables.mjs';
import { functions } from '../src/functions';
import { examples } from '../src/functions/examples';
import { kpis } from '../src/kpis';
import { languages } from '../src/languages';
import { functionHelp } from '../src/languages/function-help';
import { objectives } from '../src/objectives';
import { platforms } from '../src/platforms';
import { feedsReports } from '../src/records/reported';

const lists = { feedsReports, functions, examples, kpis, objectives, platforms, languages, functionHelp };
const page = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('has tables that equal the code; npm run build fills them', () => {
    expect(fillTables(page, readmeTables(lists))).toBe(page);
  });

  it('explains every KPI in docs/kpis.md', () => {
    const kpiPage = readFileSync('docs/kpis.md', 'utf8');
    expect(kpiPage).toBe(kpiReference(lists));
    expect(kpis.filter(({ id }) => !kpiPage.includes(`| \`${id}\` |`))).toEqual([]);
  });

  it('lists every network and function', () => {
    const missing = [
      ...platforms.map(({ id }) => `| ${languages.en.tabs.platforms[id]} |`),
      ...functions.map(({ name, alias }) => `\`${name}\` (\`${alias}\`)`),
    ].filter((cell) => !page.includes(cell));
    expect(missing).toEqual([]);
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { [name: string]: string } };
    const named = [...page.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('stays under 200 lines', () => {
    expect(page.split('\n').length).toBeLessThan(200);
  });
});

describe('docs/functions.md', () => {
  it('equals the code; npm run build writes it', () => {
    expect(readFileSync('docs/functions.md', 'utf8')).toBe(functionReference(lists));
  });
});

describe('package-lock.json', () => {
  it('holds no address of a registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
  });
});
