/** Whether an import fits is known before anything is written. */
import { expect, test } from 'vitest';
import { cellsNeeded, shortage } from '../../src/records/room';
import type { ImportPlan } from '../../src/records/transfer';

const tab = (kind: 'ads' | 'posts', rows: number): ImportPlan['tabs'][number] => ({ tab: { platform: 'meta-ads', kind }, columns: ['account', 'spend'], rows });

test('a new tab takes its first grid and at least its columns for every row', () => {
  expect(cellsNeeded([tab('ads', 1000)])).toBe(1200 * 26 + 26_000);
  expect(cellsNeeded([])).toBe(0);
});

test('wider rows take their own width', () => {
  const wide = { ...tab('ads', 1000), columns: Array.from({ length: 60 }, (_, i) => `x:Column ${i}`) };
  expect(cellsNeeded([wide])).toBeGreaterThan(60 * 1200);
});

test('what is missing is said in rows of the tab that takes most', () => {
  expect(shortage([tab('posts', 10), tab('ads', 100_000)], 1_000_000)).toEqual({ tab: { platform: 'meta-ads', kind: 'ads' }, room: 38_461, need: 100_000 });
  expect(shortage([tab('ads', 100_000)], 10_000_000)).toBeNull();
});

test('rows that a preview found in the tab already take no room', () => {
  expect(shortage([tab('ads', 100_000)], 1_000_000, () => 0)).toBeNull();
  expect(shortage([tab('ads', 100_000)], 1_000_000, () => 50_000)?.need).toBe(50_000);
});
