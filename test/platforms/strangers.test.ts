/** Tables of other tools and sheets made by hand, whose words are also a network's: none is read as that network's unasked. */
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/platforms';
import { previewMapping } from '../../src/platforms/mapping-preview';
import { csv, readOne, tableOf } from './read';

const strangers: [string, string[][]][] = [
  [
    'a sheet of several networks',
    [
      ['Date', 'Réseau', 'Vues', 'Abonnés'],
      ['2026-10-01', 'TikTok', '10', '100'],
      ['2026-10-02', 'YouTube', '20', '101'],
    ],
  ],
  [
    'a newsletter',
    [
      ['Date', 'Subscribers', 'Views', 'Title'],
      ['2026-10-01', '10', '20', 'A'],
      ['2026-10-01', '11', '30', 'B'],
    ],
  ],
  [
    'the followers a day counted by Social Blade',
    [
      ['Date', 'Subscribers', 'Views', 'Estimated Earnings'],
      ['2026-10-01', '100', '1000', '1'],
    ],
  ],
  [
    'videos of another host, several a day',
    [
      ['Video', 'Date', 'Views', 'Watch time (hours)'],
      ['A', '2026-10-01', '10', '1'],
      ['B', '2026-10-01', '20', '2'],
    ],
  ],
  [
    'episodes by day',
    [
      ['Date', 'Episode', 'Views', 'Average view duration'],
      ['2026-10-01', 'First', '10', '0:10'],
      ['2026-10-01', 'Second', '9', '0:20'],
    ],
  ],
  [
    'subscribers of playlists',
    [
      ['Playlist', 'Subscribers'],
      ['A', '10'],
      ['B', '20'],
    ],
  ],
  [
    'months of sessions and conversions',
    [
      ['Mois', 'Sessions', 'Conversions', 'CA'],
      ['septembre 2026', '10', '1', '5'],
      ['octobre 2026', '20', '2', '6'],
    ],
  ],
  [
    'videos of another network',
    [
      ['Video title', 'Video link', 'Post time', 'Total views', 'Total likes'],
      ['A', 'https://youtu.be/abcdefghijk', '2026-10-01', '10', '1'],
    ],
  ],
];

const anybodys: [string, string[][]][] = [
  [
    'views by city',
    [
      ['City', 'Views'],
      ['Paris', '10'],
      ['Lyon', '20'],
    ],
  ],
  [
    'views by source of traffic',
    [
      ['Traffic source', 'Views'],
      ['Google', '10'],
      ['Direct', '20'],
    ],
  ],
  [
    'views by type of content',
    [
      ['Content type', 'Views'],
      ['Article', '10'],
      ['Video', '20'],
    ],
  ],
  [
    'views and subscribers by day',
    [
      ['Date', 'Views', 'Subscribers'],
      ['2026-10-01', '10', '100'],
      ['2026-10-02', '20', '101'],
    ],
  ],
];

describe('LinkedIn’s lists of followers by place, job and industry', () => {
  const rows = [
    ['Location', 'Total followers'],
    ['Paris', '10'],
    ['Lyon', '20'],
  ];

  it('are asked about in a csv, whose words may be anybody’s', async () => {
    const table = await readOne(csv(rows));
    expect(table.questions[0]?.options.map(({ value }) => value)).toEqual(['linkedin', 'other']);
    expect(await readOne(csv(rows), { answers: { platform: 'linkedin' } })).toMatchObject({ status: 'recognised', kind: 'audience', totals: { count: 30 } });
  });

  it('are known in the workbook', () => {
    const [table] = readTables([tableOf(rows)], { info: { name: 'book.xlsx', modifiedOn: null }, answers: {}, zone: 'Europe/Paris' });
    expect(table).toMatchObject({ status: 'recognised', platform: 'linkedin', kind: 'audience' });
  });
});

describe('tables of strangers', () => {
  it.each(strangers)('%s is to be described', async (_, rows) => {
    const table = await readOne(csv(rows));
    expect(table).toMatchObject({ status: 'unknown', records: [] });
    expect(table.describable).not.toBeNull();
  });

  it.each(anybodys)('%s may be YouTube’s, or not: it is asked', async (_, rows) => {
    const table = await readOne(csv(rows));
    expect(table).toMatchObject({ status: 'ambiguous', records: [] });
    expect(table.questions[0]).toMatchObject({ kind: 'platform', options: [{ value: 'youtube' }, { value: 'other' }] });
  });

  it('a table by date stays YouTube’s where its columns are numbers, known or not', async () => {
    const rows = [
      ['Date', 'Views', 'Watch time (hours)', 'Regular viewers'],
      ['Total', '30', '3', ''],
      ['2026-10-01', '10', '1', '4'],
      ['2026-10-02', '20', '2', ''],
    ];
    expect(await readOne(csv(rows))).toMatchObject({ status: 'recognised', platform: 'youtube', totals: { views: 30, watchTimeSeconds: 10800 } });
  });
});

describe('a table that could be one network’s only', () => {
  const table = tableOf([
    ['Date', 'Views'],
    ['2026-10-01', '10'],
    ['2026-10-13', '20'],
  ]);
  const read = (answers: object, mappings = {}) =>
    readTables([table], { info: { name: 'views.csv', modifiedOn: null }, answers, zone: 'Europe/Paris', ...mappings })[0];

  it('is described once a person says it is of none', () => {
    const answered = read({ platform: 'other' });
    expect(answered).toMatchObject({ status: 'unknown', questions: [] });
    expect(answered?.describable?.headers).toEqual(['Date', 'Views']);
  });

  it('is read by the description that is kept of it', () => {
    const described = read({ platform: 'other' })?.describable;
    if (!described) throw new Error('not describable');
    const mapping = { ...described.proposal, source: 'Blog' };
    expect(previewMapping(described, mapping, { answers: {}, zone: 'Europe/Paris' }).problems).toEqual([]);
    expect(read({}, { mappings: [mapping] })).toMatchObject({ status: 'recognised', platform: 'other', totals: { views: 30 } });
    expect(read({ platform: 'youtube' }, { mappings: [mapping] })).toMatchObject({ status: 'recognised', platform: 'youtube' });
  });
});
