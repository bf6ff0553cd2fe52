/** Every sample is what the generator writes, is recognised by exactly one network, reads as its golden says, and adds nothing when it comes twice. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandFiles } from '../samples/generator/brand';
import { oddFiles } from '../samples/generator/odd';
import { readFile } from '../src/pipeline';
import type { Answers, ReadFile } from '../src/platforms/reading';
import { mergeRows } from '../src/records/merge';
import type { SocialRecord } from '../src/records/record';
import { toRows } from '../src/records/rows';

const root = path.join(import.meta.dirname, '..', 'samples');
const golden = '.records.json';
const inFolders = (readdirSync(root, { recursive: true, withFileTypes: true }) as { name: string; parentPath: string; isFile: () => boolean }[])
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .filter((name) => /^(?:brand|odd)\//.test(name));
const samples = inFolders.filter((name) => !name.endsWith(golden) && !name.endsWith('.md')).sort();

const read = (sample: string, answers: Answers = {}): Promise<ReadFile> =>
  readFile(readFileSync(path.join(root, sample)), { name: path.basename(sample), modifiedOn: '2026-11-05' }, answers, {
    zone: 'Europe/Paris',
    excel: () => import('@e965/xlsx'),
  });

/** What a reviewer compares: all but the middle records, and what only the panel needs. */
function compact({ file, problems, tables }: ReadFile) {
  const readable = tables.map(({ file: _file, records, preview: _preview, mapping: _mapping, describable: _describable, ...table }) => ({
    ...table,
    totals: Object.fromEntries(Object.entries(table.totals).map(([field, sum]) => [field, Number(sum.toPrecision(12))])),
    records: records.length,
    first: records.slice(0, 2),
    last: records.slice(2).slice(-1),
  }));
  return { file, problems, tables: readable };
}

test('the samples are, byte for byte, what the generator writes', () => {
  const written = { ...prefixed('brand', brandFiles()), ...prefixed('odd', oddFiles()) };
  expect(Object.keys(written).sort()).toEqual(samples);
  for (const [name, bytes] of Object.entries(written)) expect(Buffer.from(bytes).equals(readFileSync(path.join(root, name))), name).toBe(true);
});

function prefixed(folder: string, files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}

test('no golden stands without its sample', () => {
  expect(inFolders.filter((name) => name.endsWith(golden) && !samples.includes(name.slice(0, -golden.length)))).toEqual([]);
});

describe.each(samples)('%s', (sample) => {
  const network = sample.split('/')[1];

  test('is recognised as its network, with one reading of each table', async () => {
    const { tables, problems } = await read(sample);
    expect(problems).toEqual([]);
    const recognised = tables.filter(({ status }) => status === 'recognised');
    expect(recognised.length).toBeGreaterThan(0);
    // a folder of two networks holds files of both
    expect(new Set(recognised.map(({ platform }) => platform))).toEqual(new Set(network?.split('+')));
  });

  test('reads as the golden beside it', async () => {
    await expect(`${JSON.stringify(compact(await read(sample)), null, 1)}\n`).toMatchFileSnapshot(path.join(root, sample + golden));
  });

  test('adds nothing when it comes a second time', async () => {
    const { tables } = await read(sample, { account: 'Ma marque' });
    for (const { kind, records } of tables) {
      if (kind === null || records.length === 0) continue;
      const rows = toRows(records);
      const once = mergeRows(kind, { columns: [], rows: [] }, rows);
      expect(once.counts).toEqual({ added: records.length, updated: 0, unchanged: 0 });
      const twice = mergeRows(kind, { columns: once.columns, rows: once.added }, rows);
      expect(twice.counts).toEqual({ added: 0, updated: 0, unchanged: records.length });
    }
  });
});

test('ids of the samples hold the moment their file prints, as those of the networks do', async () => {
  const withInstants = new Set(['instagram', 'x', 'linkedin', 'tiktok']);
  for (const sample of samples.filter((name) => name.startsWith('brand/') && withInstants.has(name.split('/')[1] ?? ''))) {
    const posts = (await read(sample)).tables.filter(({ kind }) => kind === 'posts').flatMap(({ records }): SocialRecord[] => records);
    expect(posts.filter(({ publishedAt }) => publishedAt === null)).toEqual([]);
  }
});

test('the folder of samples stays small', () => {
  expect(samples.reduce((sum, name) => sum + readFileSync(path.join(root, name)).length, 0)).toBeLessThan(1_500_000);
});
