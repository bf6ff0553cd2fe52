import { expect, test } from 'vitest';
import { layOutImport, type PlannedTable, planImport } from '../../src/records/plan';
import { record } from './records';

const table = (part: Partial<PlannedTable>): PlannedTable => ({
  name: 'posts.csv',
  status: 'recognised',
  platform: 'instagram',
  kind: 'posts',
  records: [],
  skipped: 0,
  asOf: '2025-04-01',
  problems: [],
  ...part,
});
const options = { importId: 'i1', at: '2025-04-02T10:00:00Z' };

test('a table whose account nobody named waits, the others go', () => {
  const waits = table({ records: [record({ account: null, postId: '1' })] });
  const goes = table({ platform: 'x', records: [record({ postId: '1', values: { views: 1 } })] });
  const { plan, chunks, waiting } = planImport([{ file: 'a.csv', hash: 'h', tables: [waits, goes] }], options);
  expect(waiting).toEqual([waits]);
  expect(plan.files.map(({ platform }) => platform)).toEqual(['x']);
  expect(chunks.map(({ tab }) => tab.platform)).toEqual(['x']);
});

test('figures of a period that nobody told wait, but for posts', () => {
  const problems = [{ code: 'period-unknown' as const, file: 'a.csv' }];
  const card = table({
    platform: 'google-ads',
    kind: 'breakdown',
    problems,
    records: [record({ dimension: 'device', segment: 'Mobile', values: { clicks: 1 } })],
  });
  const videos = table({ platform: 'youtube', problems, records: [record({ postId: '1', values: { views: 1 } })] });
  const { plan, waiting } = planImport([{ file: 'a.csv', hash: 'h', tables: [card, videos] }], options);
  expect(waiting).toEqual([card]);
  expect(plan.files.map(({ platform }) => platform)).toEqual(['youtube']);
});

test('a file covers each account in it by the range it prints', () => {
  const covers = { from: '2025-03-01', to: '2025-03-31', printed: true };
  const records = ['one', 'two'].map((account) => record({ account, postId: account, publishedPrinted: '2025-03-10T08:00' }));
  const { plan } = planImport([{ file: 'a.csv', hash: 'h', tables: [table({ platform: 'facebook', covers, records })] }], options);
  expect(plan.covered).toEqual(['one', 'two'].map((account) => ['facebook:posts', account, '2025-03-01', '2025-03-31', '2025-04-01']));
});

test('where no range is printed, each of several accounts is covered by its own rows', () => {
  const covers = { from: '2025-03-01', to: '2025-03-30', printed: false };
  const rows = (account: string, ...days: string[]) => days.map((day) => record({ account, postId: `${account} ${day}`, publishedPrinted: `${day}T08:00` }));
  const records = [...rows('one', '2025-03-01', '2025-03-20'), ...rows('two', '2025-03-12', '2025-04-01'), ...rows('three', '2025-04-01')];
  const { plan } = planImport([{ file: 'a.csv', hash: 'h', tables: [table({ covers, records })] }], options);
  expect(plan.covered).toEqual([
    ['instagram:posts', 'one', '2025-03-01', '2025-03-20', '2025-04-01'],
    ['instagram:posts', 'two', '2025-03-12', '2025-03-30', '2025-04-01'],
  ]);
});

test('what a cell of the memory cannot hold is left to the rows', () => {
  const covers = { from: '2025-03-01', to: '2025-03-31', printed: true };
  const records = Array.from({ length: 700 }, (_, i) => record({ account: `account ${i} ${'é'.repeat(60)}`, postId: String(i) }));
  const { plan } = planImport([{ file: 'a.csv', hash: 'h', tables: [table({ covers, records })] }], options);
  expect(JSON.stringify(plan.covered).length).toBeLessThan(50_000);
  expect(plan.covered!.length).toBeGreaterThan(300);
});

test('posts of other accounts cover their account no days, and one known by its name is covered under its id', () => {
  const covers = { from: '2025-03-01', to: '2025-03-31', printed: true };
  const records = [record({ account: 'brand', postId: '1' }), record({ account: 'brand', otherAccount: 'partner', postId: '2' })];
  const known = [{ platform: 'instagram' as const, account: '17841', name: 'brand' }];
  const { plan } = planImport([{ file: 'a.csv', hash: 'h', tables: [table({ covers, records })] }], { ...options, known });
  expect(plan.covered!.map(([, account]) => account)).toEqual(['17841']);
});

test('files of one network and kind share a tab, and each row says which file it came from', () => {
  const file = (name: string, id: string) => ({
    file: name,
    hash: name,
    tables: [table({ name, skipped: 2, records: [record({ postId: id, values: id === '1' ? { views: 1 } : { likes: 2 } })] })],
  });
  const { plan, chunks } = planImport([file('a.csv', '1'), file('b.csv', '2')], options);
  expect(plan.tabs).toHaveLength(1);
  expect(plan.files.map(({ read, leftOut }) => [read, leftOut])).toEqual([
    [3, 2],
    [3, 2],
  ]);
  expect(chunks[0]!.source).toEqual([0, 1]);
  expect(chunks[0]!.columns).toEqual(['account', 'scope', 'asOf', 'postId', 'views', 'likes']);
});

test('chunks stay under 1.5 MB of JSON, whatever the script of the captions, and lose no row', () => {
  const records = Array.from({ length: 4000 }, (_, i) => record({ postId: String(i), title: 'é漢'.repeat(150) }));
  const { plan, chunks } = planImport([{ file: 'a.csv', hash: 'h', tables: [table({ records })] }], options);
  for (const chunk of chunks) expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThan(1_500_000);
  expect(plan.chunks).toBe(chunks.length);
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.map(({ seq }) => seq)).toEqual(chunks.map((_, i) => i));
  expect(chunks.flatMap(({ rows, columns }) => rows.map((row) => row[columns.indexOf('postId')]))).toEqual(records.map(({ postId }) => postId));
});

test('a text longer than a cell can hold is cut', () => {
  const { chunks } = planImport([{ file: 'a', hash: 'h', tables: [table({ records: [record({ postId: '1', title: 'x'.repeat(60_000) })] })] }], options);
  expect(String(chunks[0]!.rows[0]![chunks[0]!.columns.indexOf('title')]).length).toBeLessThan(50_000);
});

test('a table with a header and no row is logged and writes nothing', () => {
  const { plan, chunks } = planImport([{ file: 'a', hash: 'h', tables: [table({})] }], options);
  expect([plan.files.length, plan.tabs, chunks]).toEqual([1, [], []]);
});

const accountsOf = (known: Parameters<typeof planImport>[1]['known'], ...records: Parameters<typeof record>[0][]) => {
  const tables = records.map((one) => table({ records: [record(one)] }));
  const { chunks } = planImport([{ file: 'a', hash: 'h', tables }], { ...options, known });
  return chunks.flatMap(({ columns, rows }) => rows.map((row) => row[columns.indexOf('account')]));
};

test('an account given by its name is filed under the id that another file, or the workbook, has for it', () => {
  const days = { account: '@Ma_Marque', accountName: '@Ma_Marque', postId: '1' };
  expect(accountsOf([], { account: '178', accountName: 'ma_marque', postId: '2' }, days)).toEqual(['178', '178']);
  expect(accountsOf([{ platform: 'instagram', account: '178', name: 'ma_marque' }], days)).toEqual(['178']);
  expect(accountsOf([], { account: 'ma_marque', accountName: 'ma_marque', postId: '2' }, days)).toEqual(['ma_marque', 'ma_marque']);
  expect(accountsOf([{ platform: 'x', account: '178', name: 'ma_marque' }], days)).toEqual(['@Ma_Marque']);
});

test('a name that two accounts bear leads to neither', () => {
  const two = ['1', '2'].map((account) => ({ platform: 'instagram' as const, account, name: 'Same' }));
  expect(accountsOf(two, { account: 'same', accountName: 'same', postId: '1' })).toEqual(['same']);
});

const ads = (account = 'brand') =>
  table({
    platform: 'meta-ads',
    kind: 'ads',
    records: Array.from({ length: 60 }, (_, i) =>
      record({
        account,
        postId: String(i % 20),
        campaignName: 'Automne',
        day: `2026-10-0${1 + Math.floor(i / 20)}`,
        currency: 'EUR',
        values: { spend: 1, reach: 5 },
      }),
    ),
  });

test('chunks are made when asked for, and are those made at once', () => {
  const files = [
    { file: 'a.csv', hash: 'h', tables: [table({ records: Array.from({ length: 4000 }, (_, i) => record({ postId: String(i), title: 'é'.repeat(300) })) })] },
  ];
  const { plan, chunk } = layOutImport(files, options);
  const { chunks } = planImport(files, options);
  expect(plan.chunks).toBeGreaterThan(2);
  expect(Array.from({ length: plan.chunks }, (_, seq) => chunk(seq))).toEqual(chunks);
  expect(chunk(plan.chunks)).toBeNull();
  for (const one of chunks) expect(new TextEncoder().encode(JSON.stringify(one)).length).toBeLessThan(1_500_000);
});

test('a cell never weighs more than it was taken for', () => {
  const titles = ['\u0001'.repeat(300), '😀'.repeat(300), '"'.repeat(300), '\ud800'.repeat(300), '\\'.repeat(300), '漢'.repeat(300)];
  const records = Array.from({ length: 6000 }, (_, i) => record({ postId: String(i), title: titles[i % titles.length]!, values: { views: 0.1 + 0.2 + i } }));
  const { chunks } = planImport([{ file: 'a.csv', hash: 'h', tables: [table({ records })] }], options);
  for (const one of chunks) expect(new TextEncoder().encode(JSON.stringify(one.rows)).length).toBeLessThan(1_250_000);
});

test('ads may be imported as totals per day and campaign, and what that spares and loses is told', () => {
  const files = [{ file: 'ads.csv', hash: 'h', tables: [ads()] }];
  const { plan, cells, totals } = layOutImport(files, options);
  expect(plan.tabs[0]?.rows).toBe(60);
  expect(totals()).toEqual({ rows: 3, cells: expect.any(Number), lost: ['reach'] });
  expect(totals()?.cells).toBeLessThan(cells);
  const short = layOutImport(files, { ...options, totals: true });
  expect(short.totals()).toBeNull();
  expect(short.chunk(0)?.rows.map((row) => row[short.chunk(0)!.columns.indexOf('spend')])).toEqual([20, 20, 20]);
  expect(short.plan.files[0]).toMatchObject({ read: 60, name: plan.files[0]?.name });
});

test('posts offer no totals', () => {
  expect(layOutImport([{ file: 'a.csv', hash: 'h', tables: [table({})] }], options).totals()).toBeNull();
});
