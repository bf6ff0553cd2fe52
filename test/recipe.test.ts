/** «Add a platform» in README.md, followed word for word with a small made-up network: a declaration is all that recognition and rows need. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTables, readmeTables } from '../build-tables.mjs';
import { decodeFile } from '../src/decode';
import { functions } from '../src/functions';
import { kpis } from '../src/kpis';
import { languages } from '../src/languages';
import { platforms, readTables } from '../src/platforms';
import { definePlatform, figure, label } from '../src/platforms/platform';
import type { PlatformId } from '../src/records/platform-ids';
import { toRows } from '../src/records/rows';

const id = 'small-network' as PlatformId;
const network = definePlatform({
  id,
  exports: [
    {
      kind: 'posts',
      requires: ['permalink', 'published', 'likes', 'shares'],
      columns: [
        label('permalink', { en: 'Post URL', fr: 'Lien du post' }),
        label('published', { en: 'Created at', fr: 'Créé le' }),
        label('title', { en: 'Post text', fr: 'Texte du post' }),
        figure('likes', { en: 'Like count', fr: "J'aime" }),
        figure('shares', { en: 'Repost count', fr: 'Reposts' }),
      ],
      identity: ['postId'],
      zone: 'UTC',
    },
  ],
});

const lines = (headers: string) =>
  `${headers}\nhttps://small.example/p/1,2026-09-01T08:30:00Z,"Le four, enfin chaud",12,2\nhttps://small.example/p/2,2026-09-03T23:05:00Z,Atelier complet,30,\n`;
const english = lines('Post URL,Created at,Post text,Like count,Repost count');
const french = lines("Lien du post,Créé le,Texte du post,J'aime,Reposts");

async function read(text: string, known = [...platforms, network]) {
  const info = { name: 'posts.csv', modifiedOn: '2026-11-05' };
  const { tables } = await decodeFile(new TextEncoder().encode(text), info, () => import('@e965/xlsx'));
  return readTables(tables, { info, answers: { account: 'ma-marque' }, zone: 'Europe/Paris' }, known);
}

describe('a network added as README.md says', () => {
  it.each([
    ['en', english],
    ['fr', french],
  ])('is recognised by its declaration alone (%s headers)', async (language, text) => {
    expect(await read(text)).toMatchObject([{ status: 'recognised', platform: id, kind: 'posts', language, kept: 2, from: '2026-09-01', to: '2026-09-03' }]);
    expect(await read(text, [...platforms])).toMatchObject([{ status: 'unknown' }]);
  });

  it('reads moments in its zone, figures as numbers, and what is missing as missing', async () => {
    const [table] = await read(english);
    const [first, second] = table?.records ?? [];
    expect(first).toMatchObject({
      account: 'ma-marque',
      publishedAt: '2026-09-01T08:30:00Z',
      publishedLocal: '2026-09-01T10:30',
      values: { likes: 12, shares: 2 },
    });
    expect(second?.values).toEqual({ likes: 30 });
    expect(toRows(table?.records ?? []).rows).toHaveLength(2);
  });

  it('gets its line in the table of README.md once it has a name', () => {
    const named = structuredClone({ en: { tabs: { platforms: languages.en.tabs.platforms, kinds: languages.en.tabs.kinds } } });
    Object.assign(named.en.tabs.platforms, { [id]: 'Small Network' });
    const words = { en: { ...languages.en, tabs: { ...languages.en.tabs, ...named.en.tabs } }, fr: languages.fr };
    const tables = readmeTables({ functions, kpis, platforms: [...platforms, network], languages: words });
    expect(fillTables(readFileSync('README.md', 'utf8'), tables)).toContain('| Small Network | posts | English, French |');
  });
});

describe('the recipes of README.md', () => {
  it('name only files and folders that are there', () => {
    const named = [...readFileSync('README.md', 'utf8').matchAll(/`((?:src|samples|test|local|docs|sidebar|bench)\/[\w./-]*)`/g)].map(
      (match) => match[1] as string,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
