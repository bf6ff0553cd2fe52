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

/** Words of one network, without its dates, links, ids or the name of its file. */
const alike: [string, string, string[][]][] = [
  [
    'a week made by hand, dated as a database does',
    'x',
    [
      ['Date', 'Engagements', 'New follows', 'Unfollows'],
      ['2026-06-01', '20', '5', '1'],
    ],
  ],
  [
    'a week of another network, dated as X does',
    'x',
    [
      ['Date', 'New follows', 'Unfollows', 'Engagements'],
      ['Mon, Jun 1, 2026', '5', '1', '20'],
    ],
  ],
  [
    'a week of a network that has reposts too',
    'x',
    [
      ['Date', 'New follows', 'Unfollows', 'Engagements', 'Reposts'],
      ['2026-06-01', '5', '1', '20', '2'],
    ],
  ],
  [
    'videos of an own site by day',
    'tiktok',
    [
      ['Date', 'Video views', 'Profile views', 'Likes', 'Comments', 'Shares'],
      ['2026-06-01', '20', '5', '1', '1', '1'],
    ],
  ],
  [
    'viewers of a stream by day',
    'tiktok',
    [
      ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'],
      ['01/06/2026', '20', '5', '15'],
    ],
  ],
  [
    'followers by day, from a tool',
    'tiktok',
    [
      ['Date', 'Followers', 'Difference in followers from previous day'],
      ['2026-06-01', '200', '2'],
    ],
  ],
  [
    'an answer to a survey',
    'tiktok',
    [
      ['Gender', 'Distribution'],
      ['Male', '40%'],
      ['Female', '60%'],
    ],
  ],
  [
    'hours of which nobody was asked',
    'tiktok',
    [
      ['Date', 'Hour', 'Active followers'],
      ['June 1', '0', '10'],
      ['June 1', '1', '12'],
    ],
  ],
  [
    'posts of a network with small ids',
    'instagram',
    [
      ['Post ID', 'Account ID', 'Account username', 'Account name', 'Publish time', 'Likes'],
      ['1', '2', 'a', 'A', '06/01/2026 10:00', '4'],
    ],
  ],
  [
    'pages of a site',
    'facebook',
    [
      ['Post ID', 'Page ID', 'Page name', 'Publish time', 'Permalink', 'Views'],
      ['17', '3', 'Blog', '06/01/2026 10:00', 'https://example.org/17', '4'],
    ],
  ],
];

describe('words of one network alone', () => {
  it.each(alike)('%s: it is asked whether it is %s', async (_, network, rows) => {
    const table = await readOne(csv(rows), { name: 'week.csv' });
    expect(table).toMatchObject({ status: 'ambiguous', records: [] });
    expect(table.questions[0]).toMatchObject({ kind: 'platform', options: [{ value: network }, { value: 'other' }] });
    expect(await readOne(csv(rows), { answers: { platform: table.candidates[0]!.platform } })).toMatchObject({ status: 'recognised', platform: network });
  });

  it('the file’s name, the dates, an id or a link are enough', async () => {
    const gender = alike.find(([what]) => what === 'an answer to a survey')![2];
    expect(await readOne(csv(gender), { name: 'FollowerGender.csv' })).toMatchObject({ status: 'recognised', platform: 'tiktok' });
    const viewers = [
      ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'],
      ['June 1', '20', '5', '15'],
    ];
    expect(await readOne(csv(viewers))).toMatchObject({ status: 'recognised', platform: 'tiktok' });
    const posts = [
      ['Post ID', 'Account ID', 'Account username', 'Publish time', 'Likes'],
      ['18386300766479982', '2', 'a', '06/01/2026 10:00', '4'],
    ];
    expect(await readOne(csv(posts))).toMatchObject({ status: 'recognised', platform: 'instagram' });
    const days = [
      ['Date', 'Bookmarks', 'Engagements', 'New follows', 'Unfollows'],
      ['Mon, Jun 1, 2026', '1', '20', '5', '1'],
    ];
    expect(await readOne(csv(days))).toMatchObject({ status: 'recognised', platform: 'x' });
  });
});

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
