import { expect, test } from 'vitest';
import { type PlannedTable, planImport } from '../../src/records/plan';
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
