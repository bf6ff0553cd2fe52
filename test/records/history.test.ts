/** Earlier figures: what a merge hands over, how they are written, and what is read from them. Numbers are checked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/kinds';
import { openSeries, valueAtAge, valuesOf } from '../../src/records/growth';
import { differences, readSnapshots, replaceSnapshots, type Snapshots, writeSnapshots } from '../../src/records/history';
import { identityOf } from '../../src/records/identity';
import { dayOfCell, mergeRows } from '../../src/records/merge';
import type { SocialRecord } from '../../src/records/record';
import { fromRows, type Rows, toRows } from '../../src/records/rows';
import { daily, posts, record } from './records';

type State = { tab: Rows; history: Map<string, Snapshots> };
const nothing = (): State => ({ tab: { columns: [], rows: [] }, history: new Map() });
const keyOf = (kind: Kind, columns: readonly string[], cells: readonly (string | number | boolean | null)[]) =>
  identityOf(kind, (key) => cells[columns.indexOf(key)] ?? null).key!;

/** A tab and its history after one more file. */
function add(kind: Kind, { tab, history }: State, file: readonly SocialRecord[]): State {
  const { columns, changed, added, outdated } = mergeRows(kind, tab, toRows(file));
  for (const { cells, formerly, figures } of outdated) {
    const key = keyOf(kind, columns, cells);
    const known = history.get(key) ?? new Map();
    for (const more of [history.get(formerly ?? '') ?? new Map(), figures]) {
      const { gone, come } = differences(known, more);
      replaceSnapshots(known, gone, come);
    }
    history.delete(formerly ?? '');
    if (writeSnapshots(known) !== null) history.set(key, known);
  }
  const kept = tab.rows.map((row, i) => changed.get(i) ?? columns.map((_, c) => row[c] ?? null));
  return { tab: { columns, rows: [...kept, ...added] }, history };
}

const importAll = (kind: Kind, files: readonly (readonly SocialRecord[])[]): State => files.reduce((state, file) => add(kind, state, file), nothing());
const written = ({ history }: State): [string, string | null][] =>
  [...history].map(([key, known]): [string, string | null] => [key, writeSnapshots(known)]).sort();

describe('the same files in any order, once or twice, give the same history', () => {
  test.each([
    ['posts', posts],
    ['daily', daily],
  ] as const)('%s', (kind, arbitrary) => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(fc.array(arbitrary, { maxLength: 4 }), { maxLength: 5 }), fc.infiniteStream(fc.nat(9)), (files, picks) => {
        const shuffled = [...files, ...files].map((file) => ({ file, rank: picks.next().value as number })).sort((a, b) => a.rank - b.rank);
        const [one, other] = [
          importAll(kind, files),
          importAll(
            kind,
            shuffled.map(({ file }) => file),
          ),
        ];
        expect(written(other)).toEqual(written(one));
        kept += one.history.size;
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(100);
  });

  test('nothing that a file said of a figure is lost: it stands in the tab or in the history, by export day', () => {
    fc.assert(
      fc.property(fc.array(fc.array(posts, { maxLength: 3 }), { maxLength: 4 }), (files) => {
        const { tab, history } = importAll('posts', files);
        const links = new Map(tab.rows.map((cells) => [`${cells[tab.columns.indexOf('account')]} ${cells[tab.columns.indexOf('permalink')]}`, cells]));
        const largest = new Map<string, number>();
        for (const { account, permalink, asOf, values } of files.flat()) {
          for (const [field, value] of Object.entries(values)) {
            const name = [`${account} ${permalink}`, asOf, field].join('|');
            largest.set(name, Math.max(value, largest.get(name) ?? value));
          }
        }
        for (const [name, value] of largest) {
          const [link, asOf, field] = name.split('|') as [string, string, 'views'];
          const cells = links.get(link)!;
          const current = { asOf: dayOfCell(tab, cells, field), value: cells[tab.columns.indexOf(field)] as number };
          const series = valuesOf(history.get(keyOf('posts', tab.columns, cells)) ?? new Map(), current, field);
          expect(series.find((dated) => dated.asOf === asOf)?.value).toBe(value);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const post = (asOf: string, values: SocialRecord['values'], part: Partial<SocialRecord> = {}) => record({ postId: '1', asOf, values, ...part });
const text = (state: State) => written(state).map(([, lines]) => lines);

test('a newer export sends the older figures into the history, an older one goes there itself', () => {
  const [a, b, c] = [[post('2025-03-01', { views: 10, likes: 1 })], [post('2025-04-01', { views: 12, likes: 1 })], [post('2025-05-01', { views: 15 })]];
  const forwards = importAll('posts', [a, b, c]);
  expect(text(forwards)).toEqual(['2025-03-01 likes 1 views 10\n2025-04-01 -likes views 12']);
  expect(fromRows(forwards.tab)[0]!.values).toEqual({ views: 15, likes: 1 });
  expect(text(importAll('posts', [c, a, b]))).toEqual(text(forwards));
  expect(text(importAll('posts', [b, c, a, a, c]))).toEqual(text(forwards));
});

test('what a tab shows and what is history never overlap: a first file has no history, the same file again adds none', () => {
  const file = [post('2025-03-01', { views: 10 })];
  expect(text(importAll('posts', [file]))).toEqual([]);
  expect(mergeRows('posts', importAll('posts', [file]).tab, toRows(file)).outdated).toEqual([]);
});

test('a restated day keeps what it was said to be before', () => {
  const day = (asOf: string, followers: number) => [record({ day: '2025-03-01', asOf, values: { followers } })];
  expect(text(importAll('daily', [day('2025-04-01', 101), day('2025-03-02', 100)]))).toEqual(['2025-03-02 followers 100']);
});

test('rows that carry their export day in their identity, and rows of lists, have no history', () => {
  for (const kind of ['audience', 'breakdown', 'ads', 'web', 'inbox'] as const) {
    const row = (asOf: string, reach: number) => toRows([record({ postId: '1', permalink: 'l', dimension: 'age', segment: '18', asOf, values: { reach } })]);
    const { columns, added } = mergeRows(kind, { columns: [], rows: [] }, row('2025-03-01', 1));
    expect(mergeRows(kind, { columns, rows: added }, row('2025-04-01', 2)).outdated).toEqual([]);
  }
});

test('a row known by its link takes its history along when it gets its id, in any order', () => {
  const link = { permalink: 'https://e.org/1' };
  const rounded = (asOf: string, views: number) => [record({ ...link, asOf, values: { views } })];
  const files = [rounded('2025-03-01', 1), rounded('2025-04-01', 2), [post('2025-05-01', { views: 3 }, link)]];
  const [[key, lines] = []] = written(importAll('posts', files));
  expect([JSON.parse(key!).slice(0, 3), lines]).toEqual([['id', 'brand', '1'], '2025-03-01 views 1\n2025-04-01 views 2']);
  for (const order of [
    [2, 1, 0],
    [0, 2, 1],
    [1, 2, 0],
  ])
    expect(
      written(
        importAll(
          'posts',
          order.map((i) => files[i]!),
        ),
      ),
    ).toEqual([[key, lines]]);
});

test('words that people typed among the figures are no figures', () => {
  const { tab } = importAll('posts', [[post('2025-03-01', { views: 10 })]]);
  tab.rows[0]![tab.columns.indexOf('views')] = 'unknown';
  expect(mergeRows('posts', tab, toRows([post('2025-04-01', { views: 12 })])).outdated).toEqual([]);
});

describe('the text of a history', () => {
  const snapshots: fc.Arbitrary<Snapshots> = fc
    .dictionary(
      fc.constantFrom('2025-03-01', '2025-03-02', '2025-12-31', '2026-01-01'),
      fc.dictionary(
        fc.constantFrom('views', 'likes', 'saves', 'averageViewedShare'),
        fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        {
          minKeys: 1,
          noNullPrototype: true,
        },
      ),
      { noNullPrototype: true },
    )
    .map((days) => new Map(Object.entries(days).sort()));
  const plain = (known: Snapshots) =>
    [...known].map(([day, figures]) => [
      day,
      Object.entries(figures)
        .map(([field, value]) => [field, value + 0])
        .sort(),
    ]);

  test('reads back exactly', () => {
    fc.assert(
      fc.property(snapshots, (known) => {
        expect(plain(readSnapshots(writeSnapshots(known)))).toEqual(plain(known));
      }),
    );
  });

  test('names only what changed since the line before; an export without any change costs its day', () => {
    const known: Snapshots = new Map<string, { [field: string]: number }>([
      ['2025-03-15', { views: 12, likes: 3 }],
      ['2025-03-01', { views: 10, likes: 3, saves: 1 }],
      ['2025-03-08', { views: 10, likes: 3, saves: 1 }],
    ]);
    expect(writeSnapshots(known)).toBe('2025-03-01 likes 3 saves 1 views 10\n2025-03-08\n2025-03-15 -saves views 12');
  });

  test('lines and words that a person spoilt are passed over, the rest counts', () => {
    expect([...readSnapshots('2025-03-01 views 10 likes many\nnote to self\n\n 2025-03-08  views 12 clapping 5')]).toEqual([
      ['2025-03-01', { views: 10 }],
      ['2025-03-08', { views: 12 }],
    ]);
    for (const cell of [null, '', 7, true]) expect(readSnapshots(cell).size).toBe(0);
  });

  test('a text longer than a cell leaves out the oldest days', () => {
    const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
    const known: Snapshots = new Map(Array.from({ length: 3000 }, (_, i) => [day(i), { views: 1_000_000 + i, likes: i }]));
    const lines = writeSnapshots(known)!;
    expect(lines.length).toBeLessThanOrEqual(32_000);
    expect(lines.length).toBeGreaterThan(31_900);
    expect([...readSnapshots(lines)].pop()).toEqual([day(2999), { views: 1_002_999, likes: 2999 }]);
  });
});

describe('a change of history', () => {
  test('done twice is done once, and taken back leaves what was there', () => {
    const figures = fc.dictionary(fc.constantFrom('views', 'likes'), fc.nat(3), { noNullPrototype: true });
    const known = fc
      .dictionary(fc.constantFrom('2025-03-01', '2025-03-02'), figures, { noNullPrototype: true })
      .map((days) => writeSnapshots(new Map(Object.entries(days))));
    fc.assert(
      fc.property(known, known, (before, more) => {
        const { gone, come } = differences(readSnapshots(before), readSnapshots(more));
        const now = readSnapshots(before);
        replaceSnapshots(now, gone, come);
        const after = writeSnapshots(now);
        replaceSnapshots(now, gone, come);
        expect(writeSnapshots(now)).toBe(after);
        replaceSnapshots(now, come, gone);
        expect(writeSnapshots(now)).toBe(before);
      }),
    );
  });

  test('a figure that a person corrected since is theirs', () => {
    const now = readSnapshots('2025-03-01 views 99');
    replaceSnapshots(now, readSnapshots('2025-03-01 views 10'), new Map());
    expect(writeSnapshots(now)).toBe('2025-03-01 views 99');
  });
});

describe('figures over time', () => {
  // published on 1 March; exported on the 4th, the 8th and the 18th
  const earlier = readSnapshots('2025-03-04 averageViewSeconds 5 views 100\n2025-03-08 averageViewSeconds 6 views 180');
  const views = valuesOf(earlier, { asOf: '2025-03-18', value: 230 }, 'views');

  test('every export day with its figure, oldest first, the current one last', () => {
    expect(views).toEqual([
      { asOf: '2025-03-04', value: 100 },
      { asOf: '2025-03-08', value: 180 },
      { asOf: '2025-03-18', value: 230 },
    ]);
    expect(valuesOf(earlier, null, 'likes')).toEqual([]);
  });

  test('of a row of a tab: its newest figure with the day it is of, and the line of history that is its own', () => {
    const tab = { platform: 'instagram', kind: 'posts' } as const;
    const data = importAll('posts', [[post('2025-03-18', { views: 230, saves: 4 })], [post('2025-04-01', { saves: 5 })]]).tab;
    const history: Rows = {
      columns: ['history', 'tab', 'account', 'postId'],
      rows: [
        ['2025-03-04 views 1', 'x:posts', 'brand', '1'],
        ['2025-03-04 saves 2 views 100\n2025-03-08 -saves views 180\n2025-03-18 -views saves 4', 'instagram:posts', 'brand', '1'],
        ['2025-03-04 views 9', 'instagram:posts', 'shop', '1'],
      ],
    };
    const series = openSeries(tab, data, history);
    const row = keyOf('posts', data.columns, data.rows[0]!);
    expect(series(row, 'views')).toEqual(views);
    expect(series(row, 'saves').map(({ asOf, value }) => `${asOf} ${value}`)).toEqual(['2025-03-04 2', '2025-03-18 4', '2025-04-01 5']);
    expect([series(row, 'likes'), series('nobody', 'views')]).toEqual([[], []]);
  });

  test('a figure whose day a person cleared has no place in time', () => {
    const tab = { platform: 'instagram', kind: 'posts' } as const;
    const data = importAll('posts', [[post('2025-03-18', { views: 230 })]]).tab;
    const row = keyOf('posts', data.columns, data.rows[0]!);
    const cleared = { ...data, rows: data.rows.map((cells) => cells.map((cell, i) => (data.columns[i] === 'asOf' ? null : cell))) };
    const history: Rows = { columns: ['history', 'tab', 'account', 'postId'], rows: [['2025-03-08 views 180', 'instagram:posts', 'brand', '1']] };
    expect(openSeries(tab, cleared, history)(row, 'views')).toEqual([{ asOf: '2025-03-08', value: 180 }]);
  });

  test('at the age of an export it is that figure', () => {
    expect(valueAtAge(views, 'views', '2025-03-01', 7)).toEqual({ value: 180, from: '2025-03-08', to: '2025-03-08' });
  });

  test('between two exports it lies on the line between them', () => {
    // day 5 is the 6th: half way from the 4th to the 8th, 100 + 80 × 2 ÷ 4
    expect(valueAtAge(views, 'views', '2025-03-01', 5)).toEqual({ value: 140, from: '2025-03-04', to: '2025-03-08' });
    // day 10 is the 11th: 180 + 50 × 3 ÷ 10
    expect(valueAtAge(views, 'views', '2025-03-01', 10)?.value).toBe(195);
  });

  test('before the first export and after the last it is unknown', () => {
    expect([valueAtAge(views, 'views', '2025-03-01', 2), valueAtAge(views, 'views', '2025-03-01', 18), valueAtAge([], 'views', '2025-03-01', 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('means grow along no line: only an export of that very age tells them', () => {
    const means = valuesOf(earlier, null, 'averageViewSeconds');
    expect(valueAtAge(means, 'averageViewSeconds', '2025-03-01', 3)?.value).toBe(5);
    expect(valueAtAge(means, 'averageViewSeconds', '2025-03-01', 5)).toBeNull();
  });
});
