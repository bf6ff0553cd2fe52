/** Renamed handles: the same posts under another name are the same account, in a batch, in the workbook, and never twice in a tab. */
import { describe, expect, test } from 'vitest';
import { type KnownAccount, renamedAmong } from '../../src/records/accounts';
import { mergeRows } from '../../src/records/merge';
import { type PlannedTable, planImport } from '../../src/records/plan';
import { fromRows, toRows } from '../../src/records/rows';
import { record } from './records';

const posts = (account: string, asOf: string, ids: readonly string[], platform: PlannedTable['platform'] = 'x'): PlannedTable => ({
  name: `${account}.csv`,
  status: 'recognised',
  platform,
  kind: 'posts',
  records: ids.map((postId) => record({ account, accountName: account, postId, asOf, values: { impressions: 10 } })),
  skipped: 0,
  asOf,
  problems: [],
});
const plan = (tables: readonly PlannedTable[], known: readonly KnownAccount[] = []) =>
  planImport(
    tables.map((table) => ({ file: table.name, hash: table.name, tables: [table] })),
    { importId: 'i', at: '2026-10-06T00:00:00Z', known },
  );
const rowsOf = ({ chunks }: ReturnType<typeof plan>) => chunks.flatMap(({ columns, rows }) => fromRows({ columns, rows }));
const before = posts('oldname', '2026-09-28', ['1', '2', '3']);
const after = posts('newname', '2026-10-05', ['2', '3', '4']);

describe.each(['x', 'tiktok', 'youtube', 'linkedin'] as const)('a renamed account of %s', (platform) => {
  test('in one drop goes by its newest name, whatever the order of the files, and it is said', () => {
    const [one, other] = [before, after].map((table) => ({ ...table, platform })) as [PlannedTable, PlannedTable];
    for (const tables of [
      [one, other],
      [other, one],
    ]) {
      const planned = plan(tables);
      expect(new Set(rowsOf(planned).map(({ account }) => account))).toEqual(new Set(['newname']));
      expect(planned.problems).toEqual([{ code: 'account-renamed', from: 'oldname', to: 'newname', rows: 2 }]);
      expect(planned.plan.files.find(({ name }) => name === 'oldname.csv')?.problems).toEqual(planned.problems);
    }
  });
});

test('the days of a renamed account go with its posts', () => {
  const days: PlannedTable = { ...before, kind: 'daily', name: 'days.csv', records: [record({ account: 'oldname', day: '2026-09-01', values: { views: 1 } })] };
  expect(new Set(rowsOf(plan([before, after, days])).map(({ account }) => account))).toEqual(new Set(['newname']));
});

test('a workbook keeps the account it has; its rows bear the new name, by which later files find it', () => {
  const known = [{ platform: 'x' as const, account: 'oldname', name: 'oldname', posts: ['1', '2', '3'] }];
  const planned = plan([after], known);
  expect(rowsOf(planned).map(({ account, accountName }) => [account, accountName])).toEqual(Array(3).fill(['oldname', 'newname']));
  expect(planned.problems).toMatchObject([{ from: 'newname', to: 'oldname' }]);
  const later = plan([posts('newname', '2026-11-05', ['8'])], [{ platform: 'x', account: 'oldname', name: 'newname', names: ['oldname', 'newname'] }]);
  expect(rowsOf(later).map(({ account }) => account)).toEqual(['oldname']);
});

test('names in a chain lead to one account', () => {
  const renamed = renamedAmong([posts('a', '2026-01-01', ['1']), posts('b', '2026-02-01', ['1', '2']), posts('c', '2026-03-01', ['2'])], []);
  expect(renamed.map(({ from, to }) => [from, to])).toEqual([
    ['b', 'c'],
    ['a', 'c'],
  ]);
});

test('accounts without a post in common, or of networks where two accounts share posts, stay apart', () => {
  expect(plan([before, posts('friend', '2026-10-05', ['7', '8'])]).problems).toEqual([]);
  const shared = [before, after].map((table) => ({ ...table, platform: 'instagram' as const }));
  expect(new Set(rowsOf(plan(shared)).map(({ account }) => account))).toEqual(new Set(['oldname', 'newname']));
});

test('a tab has a post once where ids are unique, under the account it stands under', () => {
  const tab = toRows(before.records);
  const { added, changed, counts, columns } = mergeRows('posts', tab, toRows(after.records), true);
  expect(counts).toEqual({ added: 1, updated: 2, unchanged: 0 });
  expect([added.length, changed.size]).toEqual([1, 2]);
  expect([...changed.values()].map((cells) => cells[columns.indexOf('account')])).toEqual(['oldname', 'oldname']);
  expect(mergeRows('posts', tab, toRows(after.records)).added).toHaveLength(3);
  const twice = mergeRows('posts', { columns: [], rows: [] }, toRows([...before.records, ...after.records]), true);
  expect(twice.added).toHaveLength(4);
});
