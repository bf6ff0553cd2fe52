/** What imports cover, as reports read it: kept with the import, gone with it, whatever else is forgotten. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { joinCovered } from '../../src/records/covered';
import type { TabRecords } from '../../src/records/tab-records';
import { addDays } from '../../src/values/dates';
import { record } from '../records/records';
import { type Export, get, importInto, openWorkbook, planOf, recover, runImport } from './workbook';

let host: Host;
afterEach(() => host.dispose());

const covered = async (opened = host) =>
  ((await opened.call('records')) as TabRecords[]).map(({ tab, covered }) => [
    tab.kind,
    ...joinCovered(covered).map(({ account, from, to }) => `${account} ${from}..${to}`),
  ]);
/** A post of an account in an export that prints its range. */
const file = (from: string, to: string, account = 'brand', asOf = addDays(to, 3)): Export => ({
  file: `${account} ${from} ${to}.csv`,
  covers: { from, to, printed: true },
  records: [record({ account, postId: `${account} ${from}`, asOf, values: { views: 1 } })],
});

test('spans of an account and kind are joined, others stand apart', async () => {
  host = await openWorkbook();
  await importInto(host, [file('2026-01-01', '2026-01-31'), file('2026-02-01', '2026-02-28'), file('2026-01-10', '2026-01-12', 'shop')], 'a');
  await importInto(host, [file('2026-04-01', '2026-04-30')], 'b');
  await importInto(host, [{ ...file('2026-03-01', '2026-03-31'), kind: 'daily', records: [record({ day: '2026-03-02', values: { reach: 1 } })] }], 'c');
  expect(await covered()).toEqual([
    ['posts', 'brand 2026-01-01..2026-02-28', 'brand 2026-04-01..2026-04-30', 'shop 2026-01-10..2026-01-12'],
    ['daily', 'brand 2026-03-01..2026-03-31'],
  ]);
});

test('the same file again changes nothing; undone, it still covers once', async () => {
  host = await openWorkbook();
  for (const id of ['a', 'b']) await importInto(host, [file('2026-01-01', '2026-01-31')], id);
  expect(await covered()).toEqual([['posts', 'brand 2026-01-01..2026-01-31']]);
  await get(host, 'undoImport', { importId: 'b', dryRun: false });
  expect(await covered()).toEqual([['posts', 'brand 2026-01-01..2026-01-31']]);
});

test('an import that was undone, or is not finished, covers nothing', async () => {
  host = await openWorkbook();
  await importInto(host, [file('2026-01-01', '2026-01-31')], 'a');
  await importInto(host, [file('2026-02-01', '2026-02-28')], 'b');
  await get(host, 'undoImport', { importId: 'b', dryRun: true });
  expect(await covered()).toEqual([['posts', 'brand 2026-01-01..2026-02-28']]);
  await get(host, 'undoImport', { importId: 'b', dryRun: false });
  expect(await covered()).toEqual([['posts', 'brand 2026-01-01..2026-01-31']]);
  const half = planOf([file('2026-03-01', '2026-03-31'), { ...file('2026-03-01', '2026-03-31'), platform: 'x' }], 'c');
  await get(host, 'beginImport', half.plan);
  await get(host, 'writeChunk', half.chunks[0]);
  expect((await covered())[0]).toEqual(['posts', 'brand 2026-01-01..2026-01-31']);
  await get(host, 'writeChunk', half.chunks[1]);
  await recover(host, 'c', 'finish');
  expect(await covered()).toEqual([
    ['posts', 'brand 2026-01-01..2026-01-31', 'brand 2026-03-01..2026-03-31'],
    ['posts', 'brand 2026-03-01..2026-03-31'],
  ]);
});

test('a removed account is covered no more, until it is imported anew', async () => {
  host = await openWorkbook();
  await importInto(host, [file('2026-01-01', '2026-01-31'), file('2026-01-01', '2026-01-31', 'shop')], 'a');
  await importInto(host, [{ ...file('2026-01-01', '2026-01-31'), platform: 'x' }], 'b');
  await get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: true });
  expect((await covered())[0]).toEqual(['posts', 'brand 2026-01-01..2026-01-31', 'shop 2026-01-01..2026-01-31']);
  await get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
  const without = [
    ['posts', 'shop 2026-01-01..2026-01-31'],
    ['posts', 'brand 2026-01-01..2026-01-31'],
  ];
  expect(await covered()).toEqual(without);
  // another removal does not forget the first
  await get(host, 'removeAccount', { platform: 'instagram', account: 'nobody', dryRun: false });
  expect(await covered()).toEqual(without);
  await importInto(host, [file('2026-02-01', '2026-02-28')], 'c');
  expect((await covered())[0]).toEqual(['posts', 'brand 2026-02-01..2026-02-28', 'shop 2026-01-01..2026-01-31']);
  await get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
  expect(await covered()).toEqual(without);
});

test('coverage outlives the before-images of old imports', async () => {
  host = await openWorkbook();
  for (let i = 0; i < 13; i++) await importInto(host, [file(addDays('2026-01-01', i * 10), addDays('2026-01-08', i * 10))], `i${i}`);
  expect((await covered())[0]).toHaveLength(14);
  expect((await covered())[0]![1]).toBe('brand 2026-01-01..2026-01-08');
});

test('hundreds of accounts at once: those that find room in a cell, of all files', async () => {
  host = await openWorkbook();
  const accounts = Array.from({ length: 700 }, (_, i) => `account ${i} ${'é'.repeat(60)}`);
  await importInto(
    host,
    accounts.map((account) => file('2026-01-01', '2026-01-31', account)),
    'a',
  );
  expect((await covered())[0]!.length).toBeGreaterThan(300);
});

test('a workbook from before covers nothing, and a damaged note is no mistake', async () => {
  host = await openWorkbook();
  const { plan, chunks } = planOf([file('2026-01-01', '2026-01-31')], 'a');
  await runImport(host, { plan: { ...plan, covered: undefined }, chunks });
  expect(await covered()).toEqual([['posts']]);
  await importInto(host, [file('2026-02-01', '2026-02-28')], 'b');
  const snapshot = host.snapshot();
  const memory = snapshot.sheets.find(({ cells }) => Object.values(cells).some(({ v }) => String(v).endsWith('covered:b')))!;
  const [place] = Object.entries(memory.cells).find(([, { v }]) => String(v).endsWith('covered:b'))!;
  memory.cells[place.replace(/,0$/, ',1')] = { v: '[["instagram:posts"],7' };
  host.dispose();
  host = await openWorkbook({ snapshot });
  expect(await covered()).toEqual([['posts']]);
});

test('the same files in any order, once or twice, cover the same days', async () => {
  const files = [
    file('2026-01-01', '2026-02-10', 'brand', '2026-02-11'),
    file('2026-02-01', '2026-02-28', 'brand', '2026-06-01'),
    file('2026-04-01', '2026-04-30', 'brand', '2026-05-02'),
    file('2026-03-01', '2026-03-31', 'shop', '2026-04-01'),
  ];
  const result = async (order: number[]) => {
    const opened = await openWorkbook();
    for (const [i, at] of order.entries()) await importInto(opened, [files[at]!], `i${i}`);
    const tabs = ((await opened.call('records')) as TabRecords[]).map(({ covered }) => joinCovered(covered));
    opened.dispose();
    return tabs;
  };
  host = await openWorkbook();
  const first = await result([0, 1, 2, 3]);
  expect(first[0]!.map(({ from, to, asOf }) => [from, to, asOf])).toEqual([
    ['2026-01-01', '2026-02-28', '2026-06-01'],
    ['2026-04-01', '2026-04-30', '2026-05-02'],
    ['2026-03-01', '2026-03-31', '2026-04-01'],
  ]);
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await result(order)).toEqual(first);
    }),
    { numRuns: 4 },
  );
});
