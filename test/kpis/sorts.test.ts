/** Sorts of measures: nobody else asks which one a line is, and the figures of those that no KPI uses yet. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect } from '../../src/kpis/collect';
import type { Expression } from '../../src/kpis/kpi';
import { lineValue, nativeFormula } from '../../src/kpis/native-formula';
import { sortOf, sorts } from '../../src/kpis/sorts';
import type { Closed } from '../../src/kpis/sorts/sort';
import { sourceOf } from '../../src/kpis/sources';
import { quantileOfTimes } from '../../src/kpis/statistics';
import { within } from '../../src/kpis/window';
import type { SocialRecord } from '../../src/records/record';
import type { Cell } from '../../src/records/transfer';
import { post } from './rows';

test('no file but those of the sorts asks for the operator of an expression', () => {
  const files = ['src/kpis', 'src/report'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.posix.join(folder, file)),
  );
  const asks = files.filter((file) => !file.startsWith('src/kpis/sorts/') && /\.op\b|\bop\s*[=!]==|\{ op\b[^:]*\} =/.test(readFileSync(file, 'utf8')));
  expect(files.length).toBeGreaterThan(50);
  expect(asks).toEqual([]);
});

test('what a recipe reads stands among the columns, the first of which a report finds a line by', () => {
  for (const [name, { recipe, statistics, judged, terms }] of Object.entries(sorts)) {
    if (terms) continue;
    for (const read of Object.values(recipe)) expect(statistics, name).toEqual(expect.arrayContaining([read.when, read.over, read.under ?? read.over]));
    expect(new Set(statistics).size, name).toBe(statistics.length);
    const needed = { posts: ['log', 'logSe', 'n', 'spread', 'periods'], spread: ['spread', 'periods'], bounds: ['lower', 'upper'], sides: [] }[judged.by];
    expect(statistics, name).toEqual(expect.arrayContaining([...needed, 'n', 'history', 'gap']));
  }
});

const march = { from: 20_148, to: 20_178 };

/** The figures of one expression over posts of March 2025, of each account and joined. */
function closed(expression: Expression, ...accounts: SocialRecord[][]) {
  const sort = sortOf(expression);
  const figures = new Map([...new Set(sort.figures(expression))].map((name, i) => [name, i]));
  const records = accounts.flatMap((posts, i) => posts.map((one) => ({ ...one, account: `account ${i}` })));
  const leaves = collect([{ tab: { platform: 'instagram', kind: 'posts' }, records }], figures);
  const parts = leaves.flatMap((leaf) => {
    const source = sourceOf(expression, leaf);
    return (source && sort.part(source, within(leaf.rows.posts ?? [], march), march)) ?? [];
  });
  const found: Closed = parts.length > 0 ? sort.close(sort.join(parts, true), expression) : null;
  const value = lineValue(expression, (name) => (typeof found?.[name] === 'number' ? (found[name] as number) : null));
  return { ...found, value } as { [statistic: string]: Cell };
}
const march25 = (values: SocialRecord['values'], given: Partial<SocialRecord> = {}) => post('2025-03-05T10:00', values, { postId: null, ...given });

describe('a total', () => {
  test('adds a figure over the rows that carry it, and says which share does not', () => {
    const expression: Expression = { op: 'total', of: 'spend', rows: ['posts'] };
    expect(closed(expression, [march25({ spend: 5 }), march25({})], [march25({ spend: 0.5 })])).toMatchObject({
      sum: 5.5,
      n: 2,
      value: 5.5,
      missing: 1 - 2 / 3,
    });
    expect(closed(expression, [march25({})])).toEqual({ value: null });
  });
  test('counts rows, and none where exports cover the time', () => {
    const count: Expression = { op: 'total', of: 1, rows: ['posts'] };
    expect(closed(count, [march25({}), march25({ spend: 1 })])).toMatchObject({ sum: 2, n: 2, value: 2 });
    // exports cover the time between their first and last row
    const around = [post('2025-02-27', {}, { postId: '1' }), post('2025-04-02', {}, { postId: '2' })];
    expect(closed(count, around)).toMatchObject({ sum: 0, n: 0, value: 0 });
    expect(closed(count, around.slice(0, 1))).toEqual({ value: null });
  });
});

test('a quotient keeps what has no result: 30 spent for 2 results is 15 each, though one row has neither', () => {
  const expression: Expression = { op: 'quotient', over: 'spend', under: 'results', rows: ['posts'] };
  expect(closed(expression, [march25({ spend: 20 }), march25({ spend: 10, results: 2 })], [march25({})])).toMatchObject({ num: 30, den: 2, value: 15 });
  expect(closed(expression, [march25({ spend: 20 })])).toEqual({ value: null });
  expect(closed(expression, [march25({ spend: 20, results: 0 })]).value).toBeNull();
});

describe('a share', () => {
  const answered: Expression = { op: 'share', hits: { is: 'answered', at: 1 }, of: { known: 'answered' }, rows: ['posts'] };
  test('counts hits among the rows that can tell, with the interval of Wilson', () => {
    // 15 of 148: 0.0624 to 0.1605 (Newcombe 1998, table I)
    const rows = Array.from({ length: 150 }, (_, i) => march25(i < 148 ? { answered: i < 15 ? 1 : 0 } : {}));
    const found = closed(answered, rows.slice(0, 70), rows.slice(70));
    expect(found).toMatchObject({ hits: 15, n: 148, value: 15 / 148 });
    expect([found.low, found.high].map((bound) => Number((bound as number).toFixed(4)))).toEqual([0.0624, 0.1605]);
  });
  test('of answers within an hour takes what was never answered for no hit', () => {
    const within: Expression = { op: 'share', hits: { of: 'firstReplySeconds', upTo: 3600 }, of: { known: 'answered' }, rows: ['posts'] };
    const rows = [march25({ answered: 1, firstReplySeconds: 3600 }), march25({ answered: 1, firstReplySeconds: 3601 }), march25({ answered: 0 }), march25({})];
    expect(closed(within, rows)).toMatchObject({ hits: 1, n: 3 });
  });
});

describe('a quantile of times of which some are still open', () => {
  // weeks in remission, Freireich and others 1963; medians and intervals as R's survfit prints them for this table
  const treated = { ended: [6, 6, 6, 7, 10, 13, 16, 22, 23], open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] };
  const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
  test('is that of the published table', () => {
    expect(quantileOfTimes(treated.ended, treated.open, 0.5)).toEqual({ value: 23, low: 16, high: null });
    expect(quantileOfTimes(placebo, [], 0.5)).toEqual({ value: 8, low: 4, high: 12 });
  });
  test('is the ordinary median where none is open', () => {
    expect(quantileOfTimes([4, 1, 3, 2], [], 0.5).value).toBe(2.5);
    expect(quantileOfTimes([3, 1, 2], [], 0.5).value).toBe(2);
    expect(quantileOfTimes([], [5], 0.5)).toEqual({ value: null, low: null, high: null });
  });

  const reply: Expression = { op: 'quantile', of: 'firstReplySeconds', share: 0.5, open: { is: 'answered', at: 0, waited: 'secondsWaited' }, rows: ['posts'] };
  const replied = (seconds: number) => march25({ answered: 1, firstReplySeconds: seconds });
  const open = march25({ answered: 0 });
  test('does not forget what nobody answered', () => {
    expect(closed(reply, [replied(60), replied(120), replied(600)])).toMatchObject({ value: 120, n: 3, open: 0 });
    expect(closed(reply, [replied(60), replied(120), replied(600)], [open, open])).toMatchObject({ value: 600, n: 5, open: 2 });
    // not known to be answered or not: it cannot tell
    expect(closed(reply, [replied(60), march25({})])).toMatchObject({ value: 60, n: 1, missing: 0.5 });
  });
  test('is not known where most are open', () => {
    const most = closed(reply, [replied(60), open, open]);
    expect(most).toMatchObject({ at: null, reached: 0, n: 3, value: null });
    expect(nativeFormula(reply, (name) => name)).toBe('IF(N(reached)=0;"";at)');
  });
  test('an open one that came after the others waited tells nothing of them', () => {
    const late = march25({ answered: 0 }, { asOf: '2025-03-05' });
    expect(closed(reply, [replied(60), replied(120), replied(600), late])).toMatchObject({ value: 120, n: 4, open: 1 });
  });
});
