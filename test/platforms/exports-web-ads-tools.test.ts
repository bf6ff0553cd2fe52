/** Real exports of Analytics, ads, publishing tools, and all splits of TikTok and YouTube: the figures computed independently, and a tab that keeps every row once. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/pipeline';
import type { Answers, ReadTable } from '../../src/platforms/reading';
import { mergeRows } from '../../src/records/merge';
import { toRows } from '../../src/records/rows';

const folder = '../shared/exports';
const there = existsSync(`${folder}/expected.json`);

type Value = number | string | null;
type ExpectedTable = {
  status: string | string[];
  records?: number | number[];
  skipped?: number;
  from?: Value | Value[];
  totals?: { [field: string]: number | null };
};
type Expected = { file: string; options?: Answers; tables: (ExpectedTable & { kind?: string | string[]; currency?: string })[] };
const all: Expected[] = there ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) : [];
const known = all.filter(({ file }) => /^(google-|meta-ads|sprout-social|publer|tiktok\/follower|youtube\/(?!content))/.test(file));

async function read(file: string, answers: Answers = {}): Promise<ReadTable[]> {
  const info = { name: path.basename(file), modifiedOn: '2026-11-20' };
  const { tables } = await readFile(new Uint8Array(readFileSync(path.join(folder, file))), info, answers, {
    zone: 'Europe/Paris',
    excel: () => import('@e965/xlsx'),
  });
  return tables;
}

const oneOf = (value: unknown) => [value].flat();

describe.skipIf(!there)('real exports of Analytics, ads and tools', () => {
  it.each(known.map((entry) => [`${entry.file} ${JSON.stringify(entry.options ?? {})}`, entry] as const))('%s', async (_name, entry) => {
    // the half of Publer's countries and cities that this file leaves empty
    const tables = (await read(entry.file, entry.options)).filter(({ name }) => !name.includes('Top Cities'));
    expect(tables).toHaveLength(entry.tables.length);
    for (const [index, { status, kind, records, skipped, currency, totals = {} }] of entry.tables.entries()) {
      const table = tables[index]!;
      if (oneOf(status).includes('unknown-allowed')) continue;
      expect(oneOf(status)).toContain(table.status);
      if (table.status !== 'recognised') continue;
      expect(oneOf(kind)).toContain(table.kind);
      expect(oneOf(records)).toContain(table.kept);
      if (skipped !== undefined) expect(oneOf(skipped)).toContain(table.skipped);
      if (currency !== undefined) expect(table.currency).toBe(currency);
      for (const [field, value] of Object.entries(totals)) {
        const actual = table.totals[field as keyof typeof table.totals];
        if (value === null) expect(actual, field).toBeUndefined();
        else expect(actual, field).toBeCloseTo(value, 5);
      }
    }
  });

  it.each([...new Set(known.map(({ file }) => file))])('%s: every row has its own place in the tab, and comes twice without harm', async (file) => {
    const platform = file.split('/')[0]!.replace(/-4$/, '') as Answers['platform'];
    for (const { kind, records } of await read(file, { account: 'An account', platform })) {
      if (kind === null || records.length === 0) continue;
      const rows = toRows(records);
      const once = mergeRows(kind, { columns: [], rows: [] }, rows);
      expect(once.counts).toEqual({ added: records.length, updated: 0, unchanged: 0 });
      expect(mergeRows(kind, { columns: once.columns, rows: once.added }, rows).counts.unchanged).toBe(records.length);
    }
  });
});
