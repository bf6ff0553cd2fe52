/** Which tests need what: told by what a test file imports, so that a new one takes its place by itself. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** unit: pure and quick · long: pure, but thousands of made cases · workbook: the built script on the local workbook · browser: a page in Chromium. */
export const projects = ['unit', 'long', 'workbook', 'browser'] as const;
export type Project = (typeof projects)[number];

const needs: readonly [Project, RegExp][] = [
  ['browser', /^test\/chromium\.ts$|^playwright-core$/],
  ['workbook', /^local\/(apps-script\/(host|engine)|fresh|server\/serve)\.|^node:child_process$/],
  [
    'long',
    /^test\/(fuzz|simulation)\/|^test\/(samples|kpis\/(recomputed|table-properties|real-files)|platforms\/(unknown-language|saved-again|proposals|exports[\w-]*))\.test\.ts$/,
  ],
];

const found = new Map<string, Set<string>>();

/** The file and all that it leads to: files of ours by their path, packages by their name. Imports of types lead nowhere. */
function leadsTo(file: string): Set<string> {
  const known = found.get(file);
  if (known) return known;
  const seen = new Set([file]);
  found.set(file, seen);
  const text = readFileSync(file, 'utf8').replaceAll(/^import type [^;]*;/gm, '');
  for (const [, from] of text.matchAll(/(?:\bfrom|\bimport\(|^import) *'([^']+)'/gm) as Iterable<RegExpMatchArray & [string, string]>) {
    const next = from.startsWith('.') ? fileOf(path.posix.join(path.posix.dirname(file), from)) : from;
    if (next === null) continue;
    if (next === from) seen.add(from);
    else for (const one of leadsTo(next)) seen.add(one);
  }
  return seen;
}

const fileOf = (name: string): string | null =>
  [name, `${name}.ts`, `${name}.tsx`, `${name}/index.ts`].find((file) => existsSync(file) && statSync(file).isFile()) ?? null;

function projectOf(file: string): Project {
  const seen = [...leadsTo(file)];
  return needs.find(([, needed]) => seen.some((one) => needed.test(one)))?.[0] ?? 'unit';
}

/** The test files of each project. */
export function testFiles(): { [P in Project]: string[] } {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('test', name.replaceAll('\\', '/')))
    .filter((name) => /\.test\.tsx?$/.test(name));
  const of = (project: Project) => files.filter((file) => projectOf(file) === project);
  return { unit: of('unit'), long: of('long'), workbook: of('workbook'), browser: of('browser') };
}
