/** What is said of a kind of rows holds together, and is said in its own file alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { kindIds, kinds } from '../src/kinds';
import { isColumnKey, tabColumns } from '../src/records/columns';
import { identityColumns } from '../src/records/identity';

it.each(kindIds)('%s names columns that a tab has', (id) => {
  const { identity, start = [] } = kinds[id];
  expect([...identity, ...start].filter((key) => !isColumnKey(key))).toEqual([]);
  expect(tabColumns(id, [])).toEqual(expect.arrayContaining([...start]));
  expect([...identityColumns(id)]).toEqual(expect.arrayContaining([...identity]));
});

it('rows of people are known by their post, and rows of days by their day', () => {
  for (const { personal, byPost, time, identity } of Object.values(kinds)) {
    if (personal) expect(byPost).toBe(true);
    if (time === 'day') expect(identity).toContain('day');
  }
});

/** The reports' blocks about posts read posts; a table that a person describes has days or not; the panel lists kinds in an order of its own. */
const ofOneKind = [
  'src/report/',
  'src/platforms/mapping.ts',
  'src/platforms/plan.ts',
  'src/platforms/recognise.ts',
  'src/platforms/covers.ts',
  'src/sheets/header.ts',
  'src/kpis/',
];

it('no other place asks which kind rows are of to know what is said of it', () => {
  const files = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join('src', file));
  const names = kindIds.join('|');
  const asks = files.filter((file) => new RegExp(`\\bkind (?:===|!==) '(?:${names})'`).test(readFileSync(file, 'utf8')));
  expect(asks.filter((file) => !ofOneKind.some((known) => file.startsWith(known)))).toEqual([]);
});
