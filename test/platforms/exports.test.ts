import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/pipeline';
import type { Answers } from '../../src/platforms/reading';

const folder = '../shared/exports';
const there = existsSync(`${folder}/expected.json`);

type ExpectedTable = {
  name?: string;
  status?: string;
  platform?: string;
  kind?: string;
  records?: number;
  skipped?: number;
  from?: string;
  to?: string;
  currency?: string;
  totals?: { [field: string]: number | null };
};
type Expected = { file: string; options?: Answers; tables: ExpectedTable[] };

const all: Expected[] = there ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) : [];
/** Entries that leave nothing open; the command line compares the others. */
const isPlain = ({ status, records, totals = {} }: ExpectedTable) =>
  status === 'recognised' && typeof records === 'number' && Object.values(totals).every((value) => typeof value === 'number');
const mine = all.filter(({ file, tables }) => /^(facebook|instagram|x)\/.*\.csv$/.test(file) && tables.every(isPlain));

/** Excel's reader, which no csv of these folders asks for. */
const noWorkbook = () => Promise.reject(new Error('no workbook here'));
const read = async (file: string, answers: Answers = {}) =>
  readFile(new Uint8Array(readFileSync(path.join(folder, file))), { name: path.basename(file), modifiedOn: '2026-11-20' }, answers, {
    zone: 'Europe/Paris',
    excel: noWorkbook,
  });

describe.skipIf(!there)('real exports of Facebook, Instagram and X', () => {
  it.each(mine.map((entry) => [entry.file, entry] as const))('%s gives the figures computed independently from its bytes', async (file, entry) => {
    const { tables, problems } = await read(file, entry.options);
    expect(problems).toEqual([]);
    expect(tables).toHaveLength(entry.tables.length);
    for (const [index, { name: _part, totals = {}, records, skipped, ...expected }] of entry.tables.entries()) {
      const table = tables[index];
      expect(table).toMatchObject(expected);
      expect(table?.kept).toBe(records);
      expect(table?.skipped).toBe(skipped ?? 0);
      for (const [field, value] of Object.entries(totals)) {
        const actual = table?.totals[field as keyof typeof table.totals];
        if (value === null) expect(actual, field).toBeUndefined();
        else expect(actual, field).toBeCloseTo(value, 6);
      }
    }
  });

  it('keeps every id as text and as long as the file prints it', async () => {
    const [table] = (await read('x/account-analytics-content-2026-08.csv')).tables;
    expect(table?.records[0]?.postId).toBe('2088707180694323466');
    expect(table?.records.every(({ postId }) => /^\d{19}$/.test(postId ?? ''))).toBe(true);
  });

  it('names the account of X by the handle in the links', async () => {
    const [table] = (await read('x/legacy-tweet-activity-metrics-2021-12.csv')).tables;
    expect(table).toMatchObject({ account: 'ropensci', accountName: 'rOpenSci', questions: [] });
  });

  it('takes the instant of a tweet from its id, which agrees with the printed UTC time to the minute', async () => {
    for (const file of ['x/legacy-tweet-activity-metrics-2021-12.csv', 'x/legacy-tweet-activity-metrics-2016-12.csv']) {
      const [table] = (await read(file)).tables;
      for (const { publishedAt, publishedPrinted } of table?.records ?? []) expect(publishedAt?.slice(0, 16)).toBe(publishedPrinted);
    }
  });

  it('finds the shortcodes of Instagram in agreement with times in US Pacific', async () => {
    for (const file of ['instagram/posts-content-2025-03.csv', 'instagram/posts-content-2026-05.csv']) {
      const [table] = (await read(file)).tables;
      expect(table?.problems.map(({ code }) => code)).toEqual([]);
    }
  });

  it('files a collaboration under the account of the export, with its figures and its missing reach', async () => {
    const [table] = (await read('instagram/posts-content-2026-05.csv')).tables;
    const others = table?.records.filter(({ otherAccount }) => otherAccount !== null) ?? [];
    expect(others).toHaveLength(1);
    expect(others[0]).toMatchObject({ postId: '17956430532130456', account: '17841400882674637', accountName: 'elitravelguy', otherAccount: 'caryjack' });
    expect(others[0]?.values).not.toHaveProperty('reach');
    expect(others[0]?.values.likes).toBeGreaterThan(0);
  });

  it('says that views are missing where both columns of that name are 0 although people were reached', async () => {
    const [table] = (await read('facebook/posts-content-2025-03-duplicate-views-header.csv')).tables;
    expect(table?.totals).not.toHaveProperty('views');
    expect(table?.problems.find(({ code }) => code === 'columns-zero')).toMatchObject({ row: 2, rows: 48, column: 'Views' });
    expect(table?.records[0]?.extra).toMatchObject({ 'Views (2)': '0', 'Reach from Organic posts': '37' });
  });

  it('counts the rows that are shorter than the header and keeps them', async () => {
    const [table] = (await read('facebook/posts-content-2025-01-ragged-rows.csv')).tables;
    expect(table?.problems.find(({ code }) => code === 'rows-short')).toMatchObject({ rows: 5 });
  });
});

describe.skipIf(!there)('exports of other kinds and networks', () => {
  it.each(
    all
      .filter(
        ({ file, options }) =>
          !options &&
          /\.csv$/.test(file) &&
          /^(facebook\/(daily|audience|top)|instagram\/(daily|audience)|x\/.*(overview|daily)|google|publer|sprout|meta-ads)/.test(file),
      )
      .map(({ file }) => file),
  )('%s is never read as posts of these networks', async (file) => {
    for (const { status, kind, platform } of (await read(file)).tables)
      expect([status, platform, kind]).not.toEqual(['recognised', expect.stringMatching(/^(facebook|instagram|x)$/), 'posts']);
  });
});
