import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/kinds';
import { identityOf } from '../../src/records/identity';
import { mergeRows } from '../../src/records/merge';
import type { SocialRecord } from '../../src/records/record';
import { fromRows, type Rows, toRows } from '../../src/records/rows';
import { daily, posts, record } from './records';

const empty: Rows = { columns: [], rows: [] };

function importAll(kind: Kind, files: readonly (readonly SocialRecord[])[]): Rows {
  return files.reduce<Rows>((tab, file) => {
    const { columns, changed, added } = mergeRows(kind, tab, toRows(file));
    const kept = tab.rows.map((row, i) => changed.get(i) ?? columns.map((_, c) => row[c] ?? null));
    return { columns, rows: [...kept, ...added] };
  }, empty);
}

/** The tab as a set of rows with named cells: the order of rows and columns is nobody's promise. */
function content({ columns, rows }: Rows): string[] {
  return rows
    .map((row) =>
      JSON.stringify(
        columns
          .map((key, i) => [key, row[i] ?? null])
          .filter(([, cell]) => cell !== null)
          .sort(),
      ),
    )
    .sort();
}

describe('the same files in any order, once or twice, give the same tab', () => {
  test.each([
    ['posts', posts],
    ['daily', daily],
  ] as const)('%s', (kind, arbitrary) => {
    const files = fc.array(fc.array(arbitrary, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat(9)), (exports, picks) => {
        const shuffled = [...exports, ...exports].map((file) => ({ file, rank: picks.next().value as number })).sort((a, b) => a.rank - b.rank);
        expect(
          content(
            importAll(
              kind,
              shuffled.map(({ file }) => file),
            ),
          ),
        ).toEqual(content(importAll(kind, exports)));
      }),
      { numRuns: 400 },
    );
  });
});

test('importing a file twice adds and changes nothing', () => {
  fc.assert(
    fc.property(fc.array(posts, { maxLength: 6 }), (file) => {
      const again = mergeRows('posts', importAll('posts', [file]), toRows(file));
      expect([again.counts.added, again.counts.updated, again.changed.size]).toEqual([0, 0, 0]);
    }),
  );
});

const post = (asOf: string, values: SocialRecord['values'], part: Partial<SocialRecord> = {}) => record({ postId: '1', asOf, values, ...part });

test('each figure is the newest one known, and a figure that the newer file lacks stays', () => {
  const tab = importAll('posts', [[post('2025-04-01', { views: 10, saves: 4 })], [post('2025-05-01', { views: 12 })]]);
  const [only] = fromRows(tab);
  expect([only!.asOf, only!.values]).toEqual(['2025-05-01', { views: 12, saves: 4 }]);
  expect(tab.rows[0]![tab.columns.indexOf('older')]).toBe('{"2025-04-01":["saves"]}');
});

test('an older export after a newer one fills gaps and overwrites nothing', () => {
  const tab = importAll('posts', [
    [post('2025-05-01', { views: 12 })],
    [post('2025-04-01', { views: 10, saves: 4 })],
    [post('2025-03-01', { saves: 1, likes: 2 })],
  ]);
  expect(fromRows(tab)[0]!.values).toEqual({ views: 12, saves: 4, likes: 2 });
});

test('a file between two others wins only over the older figure', () => {
  const tab = importAll('posts', [[post('2025-03-01', { saves: 1 })], [post('2025-05-01', { views: 12 })], [post('2025-04-01', { views: 10, saves: 4 })]]);
  expect(fromRows(tab)[0]!.values).toEqual({ views: 12, saves: 4 });
});

test('two files of one day that disagree: the larger figure, whichever came first', () => {
  const [low, high] = [[post('2025-04-01', { views: 10 })], [post('2025-04-01', { views: 11 })]];
  expect(content(importAll('posts', [low, high]))).toEqual(content(importAll('posts', [high, low])));
  expect(fromRows(importAll('posts', [high, low]))[0]!.values.views).toBe(11);
});

test('a newer file that prints only the day of publication does not take the time away', () => {
  const timed = { publishedLocal: '2025-03-18T09:30', publishedAt: '2025-03-18T08:30:00Z' };
  const tab = importAll('posts', [[post('2025-04-01', {}, timed)], [post('2025-05-01', {}, { publishedLocal: '2025-03-18' })]]);
  expect(fromRows(tab)[0]).toMatchObject({ ...timed, asOf: '2025-05-01' });
});

test('zero is a figure: it wins over missing and over older ones', () => {
  expect(fromRows(importAll('posts', [[post('2025-04-01', { likes: 7 })], [post('2025-05-01', { likes: 0 })]]))[0]!.values.likes).toBe(0);
});

test('counts speak of rows of the file; a newer day with the same figures is unchanged', () => {
  const tab = importAll('posts', [[post('2025-04-01', { views: 10 })]]);
  const { counts, changed } = mergeRows(
    'posts',
    tab,
    toRows([post('2025-05-01', { views: 10 }), post('2025-05-01', { views: 11 }), post('2025-05-01', { views: 1 }, { postId: '2' })]),
  );
  expect(counts).toEqual({ added: 1, updated: 1, unchanged: 1 });
  expect(changed.size).toBe(1);
});

test('revised figures are listed by field', () => {
  const tab = importAll('posts', [[post('2025-04-01', { views: 10 }), post('2025-04-01', { views: 5 }, { postId: '2' })]]);
  const merge = mergeRows('posts', tab, toRows([post('2025-05-01', { views: 12, likes: 1 }), post('2025-05-01', { views: 6 }, { postId: '2' })]));
  expect(merge.revisions).toEqual([{ field: 'views', before: 15, after: 18, rows: 2 }]);
});

describe('identity', () => {
  test('two accounts of one network never meet', () => {
    expect(importAll('posts', [[post('2025-04-01', { views: 1 })], [post('2025-05-01', { views: 2 }, { account: 'shop' })]]).rows).toHaveLength(2);
    const day = { day: '2025-03-01', values: { followers: 1 } };
    expect(importAll('daily', [[record(day)], [record({ ...day, account: 'shop' })]]).rows).toHaveLength(2);
  });

  test('a post without id is joined to the post with its link, in either order', () => {
    const whole = [post('2025-04-01', { views: 1 }, { permalink: 'https://e.org/1' })];
    const rounded = [record({ permalink: 'https://e.org/1', asOf: '2025-05-01', values: { views: 2 } })];
    for (const files of [
      [whole, rounded],
      [rounded, whole],
    ]) {
      const tab = fromRows(importAll('posts', files));
      expect(tab.map(({ postId, values }) => [postId, values.views])).toEqual([['1', 2]]);
    }
  });

  test('a post without id is nobody’s where two posts share its link', () => {
    const shared = { permalink: 'https://e.org/1' };
    const tab = importAll('posts', [[post('2025-04-01', {}, shared), post('2025-04-01', {}, { ...shared, postId: '2' })], [record(shared)]]);
    expect(tab.rows).toHaveLength(3);
  });

  test('periods and scopes of one post are rows of their own', () => {
    const tab = importAll('posts', [
      [post('2025-04-01', {}, { periodFrom: '2025-01-01', periodTo: '2025-01-31' }), post('2025-04-01', {}), post('2025-04-01', {}, { scope: 'paid' })],
    ]);
    expect(tab.rows).toHaveLength(3);
  });

  test.each([
    ['posts', { account: null, postId: '1' }],
    ['posts', {}],
    ['daily', {}],
  ] as const)('%s with %j cannot be told apart and is not stored', (kind, part) => {
    const merge = mergeRows(kind, empty, toRows([record(part)]));
    expect([merge.unidentified, merge.added.length]).toEqual([1, 0]);
    expect(identityOf(kind, (key) => (part as { [key: string]: string | null })[key] ?? null).key).toBeNull();
  });
});

test('columns and cells of people are never touched', () => {
  const tab: Rows = { columns: ['account', 'postId', 'campaign', 'exclude', 'asOf', 'views'], rows: [['brand', '1', 'Spring', 'x', '2025-04-01', 1]] };
  const { changed, columns } = mergeRows('posts', tab, toRows([post('2025-05-01', { views: 2 })]));
  const row = changed.get(0)!;
  expect([row[columns.indexOf('campaign')], row[columns.indexOf('exclude')], row[columns.indexOf('views')]]).toEqual(['Spring', 'x', 2]);
});
