/** Exports that a person put one right under the other: each is read under its own header, and no figure stands in another's column. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../src/platforms/reading';
import { codes, csv, readCsv } from './read';

const days = (from: number, count: number) => Array.from({ length: count }, (_, i) => `2026-10-${String(from + i).padStart(2, '0')}`);
const header = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Impressions', 'Reach', 'Amount spent (EUR)', 'Link clicks'];
const cellsOf = (day: string, campaign: string, n: number): { [column: string]: string } => ({
  'Reporting starts': day,
  'Reporting ends': day,
  'Campaign name': campaign,
  Impressions: String(1000 * n),
  Reach: String(100 * n),
  'Amount spent (EUR)': `${n}.50`,
  'Link clicks': String(n),
});
const tableOf = (columns: readonly string[], rows: readonly { [column: string]: string }[]) => [
  [...columns],
  ...rows.map((row) => columns.map((name) => row[name] ?? '')),
];
const sums = (tables: readonly ReadTable[], field: 'impressions' | 'spend' | 'reach' | 'linkClicks') =>
  tables.flatMap(({ records }) => records).reduce((sum, { values }) => sum + (values[field] ?? 0), 0);

const first = tableOf(
  header,
  days(1, 3).map((day, i) => cellsOf(day, 'Autumn', i + 1)),
);
const second = days(5, 2).map((day, i) => cellsOf(day, 'Winter', i + 10));
const account = { answers: { account: 'Brand' } };

describe('two exports, one right under the other', () => {
  it.each([
    ['in another order', [...header].reverse()],
    ['without a column of the first', header.filter((name) => name !== 'Reach')],
    ['with a column more in between', [...header.slice(0, 3), 'Objective', ...header.slice(3)]],
    ['with a column more at the end', [...header, 'Ad name']],
  ])('%s', async (_, columns) => {
    const tables = await readCsv(csv([...first, ...tableOf(columns, second)]), account);
    expect(tables.map(({ status, platform, kept, skipped }) => ({ status, platform, kept, skipped }))).toEqual([
      { status: 'recognised', platform: 'meta-ads', kept: 3, skipped: 0 },
      { status: 'recognised', platform: 'meta-ads', kept: 2, skipped: 0 },
    ]);
    expect([sums(tables, 'impressions'), sums(tables, 'spend'), sums(tables, 'linkClicks')]).toEqual([27_000, 29.5, 27]);
    expect(sums(tables, 'reach')).toBe(columns.includes('Reach') ? 2700 : 600);
    expect(tables[1]?.records.map(({ row }) => row)).toEqual([6, 7]);
  });

  it('the same header is a row to leave out, as before', async () => {
    const tables = await readCsv(csv([...first, ...tableOf(header, second)]), account);
    expect(tables).toMatchObject([{ kept: 5, skipped: 1, totals: { impressions: 27_000 } }]);
    expect(codes(tables[0] as ReadTable)).toContain('row-header');
  });

  it('a header of which too little is left to read its rows: they are said, and no figure is taken', async () => {
    const tables = await readCsv(csv([...first, ...tableOf(['Campaign name', 'Impressions', 'Link clicks'], second)]), account);
    expect(tables.map(({ status, kept }) => [status, kept])).toEqual([
      ['recognised', 3],
      ['unknown', 0],
    ]);
    expect(tables[1]?.problems).toMatchObject([{ code: 'table-not-used', reason: 'part' }]);
    expect(sums(tables, 'impressions')).toBe(6000);
  });

  it('the title above the second header belongs to it', async () => {
    const google = ['Campaign', 'Campaign status', 'Clicks', 'Impressions', 'Cost', 'Currency code'];
    const turned = ['Campaign', 'Campaign status', 'Cost', 'Currency code', 'Impressions', 'Clicks'];
    const tables = await readCsv(
      csv([
        ['Campaign report'],
        ['January 5, 2026 - January 11, 2026'],
        google,
        ['One', 'enabled', '3', '30', '1.50', 'EUR'],
        ['Campaign report'],
        ['February 5, 2026 - February 11, 2026'],
        turned,
        ['One', 'enabled', '2.50', 'EUR', '40', '4'],
      ]),
      account,
    );
    expect(tables).toMatchObject([
      { platform: 'google-ads', kept: 1, skipped: 0, from: '2026-01-05', to: '2026-01-11', totals: { clicks: 3, impressions: 30, spend: 1.5 } },
      { platform: 'google-ads', kept: 1, skipped: 0, from: '2026-02-05', to: '2026-02-11', totals: { clicks: 4, impressions: 40, spend: 2.5 } },
    ]);
  });

  it('another network’s posts under those of one', async () => {
    const tiktok = csv([
      ['Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total shares', 'Total views'],
      ['Tea', 'https://www.tiktok.com/@acme/video/7300000000000000001', '2026-10-03', '5', '6', '7', '800'],
    ]);
    const tables = await readCsv(`${csv(first)}\n${tiktok}`, account);
    expect(sums(tables, 'impressions')).toBe(6000);
    expect(tables.map(({ kept }) => kept)[0]).toBe(3);
    expect(tables).toHaveLength(2);
  });

  it('whatever columns and order the second has, each figure is the file’s own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(header.slice(2), { minLength: 2 }), fc.boolean(), async (some, before) => {
        const columns = before ? [...header.slice(0, 2), ...some] : [...some, ...header.slice(0, 2)];
        const tables = await readCsv(csv([...first, ...tableOf(columns, second)]), account);
        const has = (name: string) => columns.includes(name) && tables.every(({ status }) => status === 'recognised');
        expect(sums(tables, 'impressions')).toBe(has('Impressions') ? 27_000 : 6000);
        expect(sums(tables, 'spend')).toBe(has('Amount spent (EUR)') ? 29.5 : 7.5);
        expect(sums(tables, 'reach')).toBe(has('Reach') ? 2700 : 600);
        expect(sums(tables, 'linkClicks')).toBe(has('Link clicks') ? 27 : 6);
      }),
      { numRuns: 60 },
    );
  });
});
