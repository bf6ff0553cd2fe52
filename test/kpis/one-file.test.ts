/** A KPI or an objective is one file, one line in the index and one phrase a language: nothing else of the source names it, but the objectives that show it and the function that computes it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { functions } from '../../src/functions';
import { kpis } from '../../src/kpis';
import type { Kpi } from '../../src/kpis/kpi';
import { sortOf } from '../../src/kpis/sorts';
import { objectives } from '../../src/objectives';
import { kpisOf } from '../../src/objectives/objective';

const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).map((name) => path.join('src', name));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const kebab = (id: string) => id.replaceAll('_', '-');
const camel = (id: string) => id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const naming = (word: RegExp) => files.filter((file) => word.test(texts.get(file)!));

/** Figures, words of a file and other meanings that share the letters of an id: none may do anything for the KPI. */
const isElsewhere = (file: string) => /^src\/(platforms|decode|records|values|kinds|functions|sql)\//.test(file);

const languageFiles = ['src/languages/en.ts', 'src/languages/fr.ts'];

describe.each(['net_sentiment', 'cost_per_fan', 'median_response_time', 'response_rate', 'roi_shared', 'average_order'])('%s', (id) => {
  test('is one file, one line and one phrase a language', () => {
    const own = `src/kpis/${kebab(id)}.ts`;
    const shownBy = objectives.filter((objective) => kpisOf(objective).includes(id as (typeof kpis)[number]['id'])).map((one) => `src/objectives/${one.id}.ts`);
    expect(shownBy.length).toBeGreaterThan(0);
    // another KPI may be made of it, or name it as a reading
    const parts = files.filter((file) => file.startsWith('src/kpis/') && file !== own && new RegExp(`'${id}'`).test(texts.get(file)!));
    for (const part of parts) expect(part).toMatch(/^src\/kpis\/[\w-]+\.ts$/);
    const word = new RegExp(`\\b${id}\\b|\\b${camel(id)}\\b`);
    const found = naming(word).filter((file) => !isElsewhere(file));
    expect(found.sort()).toEqual([own, 'src/kpis/index.ts', ...languageFiles, ...shownBy, ...parts].sort());
    expect(texts.get('src/kpis/index.ts')!.match(new RegExp(`^ {2}${camel(id)},$`, 'gm'))).toHaveLength(1);
    for (const file of languageFiles) expect(texts.get(file)!.match(new RegExp(`^ {4}${id}:`, 'gm'))).toHaveLength(1);
  });
});

test('traffic, an objective, is one file, one line and one phrase a language', () => {
  const found = naming(/'traffic'|\btraffic\b(?=[:,])/).filter((file) => !isElsewhere(file));
  expect(found.filter((file) => !file.startsWith('src/languages/')).sort()).toEqual(['src/objectives/index.ts', 'src/objectives/traffic.ts']);
});

test('no KPI is there that neither a sheet nor a function shows', () => {
  const shown = new Set<string>([...objectives.flatMap((objective) => kpisOf(objective)), ...functions.flatMap((one) => ('kpi' in one ? [one.kpi] : []))]);
  const terms = (kpis as readonly Kpi[]).flatMap(({ lines }) => {
    const { over = [], under = [] } = sortOf(lines[0]!.expression).terms?.(lines[0]!.expression) ?? {};
    return [...over, ...under].flatMap((term) => ('kpi' in term ? [term.kpi] : []));
  });
  expect(kpis.map(({ id }) => id).filter((id) => !shown.has(id) && !terms.includes(id))).toEqual([]);
});
