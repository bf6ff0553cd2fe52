/** Totals and rows of the same ads in one tab, imported in any order: reports see the money once. */
import { expect, test } from 'vitest';
import { planImport } from '../../src/records/plan';
import type { TabRecords } from '../../src/records/tab-records';
import { record } from '../records/records';
import { openWorkbook, runImport } from './workbook';

const records = Array.from({ length: 40 }, (_, i) =>
  record({
    account: 'brand',
    postId: `1202${i % 20}`,
    campaignName: 'Automne',
    day: `2026-10-0${1 + Math.floor(i / 20)}`,
    currency: 'EUR',
    dimension: 'ad',
    segment: `Publicité ${i % 20}`,
    asOf: '2026-11-05',
    values: { spend: 1, impressions: 10, reach: 5 },
  }),
);
const table = {
  name: 'ads.csv',
  status: 'recognised' as const,
  platform: 'meta-ads' as const,
  kind: 'ads' as const,
  records,
  skipped: 0,
  asOf: '2026-11-05',
  problems: [],
};
const planned = (importId: string, totals: boolean) =>
  planImport([{ file: 'ads.csv', hash: importId, tables: [table] }], { importId, at: '2026-11-05T08:00:00Z', totals });

test.each([
  ['totals, then rows', [true, false]],
  ['rows, then totals', [false, true]],
  ['totals twice', [true, true]],
  ['rows, totals, rows', [false, true, false]],
])('%s', async (_, order) => {
  const host = await openWorkbook();
  for (const [i, totals] of order.entries()) await runImport(host, planned(`import-${i}`, totals));
  const [tab] = (await host.call('records')) as TabRecords[];
  const sum = (field: 'spend' | 'impressions') => tab?.records.reduce((total, { values }) => total + (values[field] ?? 0), 0);
  expect([sum('spend'), sum('impressions')]).toEqual([40, 400]);
  host.dispose();
});

test('totals of partly the same ads are counted once, and it is said where they stand', async () => {
  const host = await openWorkbook();
  const of = (importId: string, from: number, to: number) => {
    const some = { ...table, records: records.slice(from, to).map((one) => ({ ...one, level: 'ad' as const })) };
    return planImport([{ file: 'ads.csv', hash: importId, tables: [some] }], { importId, at: '2026-11-05T08:00:00Z', totals: true });
  };
  const read = async () => {
    const [tab] = (await host.call('records')) as TabRecords[];
    return { spend: tab?.records.reduce((total, { values }) => total + (values.spend ?? 0), 0), problems: tab?.problems?.map(({ code, row }) => [code, row]) };
  };
  await runImport(host, of('a', 0, 10));
  await runImport(host, of('b', 10, 15));
  expect(await read()).toEqual({ spend: 15, problems: [] });
  await runImport(host, of('c', 13, 18));
  expect(await read()).toEqual({ spend: 15, problems: [['totals-overlap', expect.any(Number)]] });
  await runImport(host, of('d', 0, 18));
  expect(await read()).toEqual({ spend: 18, problems: [] });
  host.dispose();
});
