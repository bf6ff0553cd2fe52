/** Real exports of LinkedIn, TikTok and YouTube give the figures that were computed independently from their bytes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/pipeline';
import type { Answers } from '../../src/platforms/reading';

const folder = '../shared/exports';
const there = existsSync(`${folder}/expected.json`);

type ExpectedTable = { name?: string; records: number; skipped?: number; totals?: { [field: string]: number | null }; totalsAnyOf?: unknown };
type Expected = { file: string; options?: Answers; tables: ExpectedTable[] };
const all: Expected[] = there ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) : [];
const known = all.filter(({ file }) => /^(linkedin\/page-content|tiktok\/(overview|content|viewers)|youtube\/content)/.test(file));

const read = (file: string, answers: Answers = {}) =>
  readFile(new Uint8Array(readFileSync(path.join(folder, file))), { name: path.basename(file), modifiedOn: '2026-11-20' }, answers, {
    zone: 'Europe/Paris',
    excel: () => import('@e965/xlsx'),
  });

describe.skipIf(!there)('real exports of LinkedIn, TikTok and YouTube', () => {
  it.each(known.map((entry) => [entry.file, entry] as const))('%s', async (file, entry) => {
    const { tables, problems } = await read(file, entry.options);
    expect(problems).toEqual([]);
    expect(tables).toHaveLength(entry.tables.length);
    for (const [index, { name, totals = {}, totalsAnyOf: _open, records, skipped = 0, ...expected }] of entry.tables.entries()) {
      const table = tables[index];
      expect(table).toMatchObject(expected);
      expect(table).toMatchObject({ kept: records, skipped });
      expect(table?.name).toContain(name ?? '');
      for (const [field, value] of Object.entries(totals)) {
        const actual = table?.totals[field as keyof typeof table.totals];
        if (value === null) expect(actual, field).toBeUndefined();
        else expect(actual, field).toBeCloseTo(value, 5);
      }
    }
  });

  it('reads the dates of three LinkedIn posts, which fit both orders, by their ids', async () => {
    const posts = (await read('linkedin/page-content-metrics-and-all-posts.xls')).tables[1];
    expect(posts?.records.map(({ publishedPrinted, publishedAt }) => [publishedPrinted, publishedAt?.slice(0, 10)])).toEqual([
      ['2026-02-04', '2026-02-04'],
      ['2026-01-09', '2026-01-09'],
      ['2026-01-01', '2026-01-01'],
    ]);
  });
});
