/** Which days an export speaks of: names, printed ranges, rows, and the day of the export. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/pipeline';
import { readTables } from '../../src/platforms';
import { rangeInName } from '../../src/platforms/covers';
import { codes, csv, readCsv, readOne, tableOf } from './read';

it.each([
  ['Apr-16-2026_Jun-05-2026_2.csv', '2026-04-16', '2026-06-05'],
  ['Sep-01-2025_Mar-01-2026_553302954456165 (1).csv', '2025-09-01', '2026-03-01'],
  ['account_analytics_content_2026-09-01_2026-09-30.csv', '2026-09-01', '2026-09-30'],
  ['account_analytics_content_2026-09-01_2026-09-30 (2).csv', '2026-09-01', '2026-09-30'],
  ['Content 2026-11-01_2026-11-30 Ma marque.zip', '2026-11-01', '2026-11-30'],
  ['2025-01-01_2025-01-31', '2025-01-01', '2025-01-31'],
  ['Pinterest Analytics overview 20260607-20260707.csv', '2026-06-07', '2026-07-07'],
  ['Devices(2026.02.05-2026.02.10).csv', '2026-02-05', '2026-02-10'],
  ['GMB insights (Performance Report) - 2026-1-1 - 2026-1-31 - 9f86d081884c.csv', '2026-01-01', '2026-01-31'],
  ['Ma marque-Ads-Feb-11-2021-Mar-11-2024.xlsx', '2021-02-11', '2024-03-11'],
  ['Ma marque ∙ Overview ∙ 1 Jun 2025 - 30 Jun 2025.csv', '2025-06-01', '2025-06-30'],
  ['1-Campanhas-1-de-abr-de-2026-30-de-abr-de-2026.csv', '2026-04-01', '2026-04-30'],
  ['AggregateAnalytics_Ana Demo_2026-06-17_2026-06-23.xlsx', '2026-06-17', '2026-06-23'],
])('%s reaches from %s to %s', (name, from, to) => {
  expect(rangeInName(name)).toEqual({ from, to });
});

it.each([
  'posts.csv',
  'Overview_2026-04-16_1777023477_handle.zip',
  'ma-marque_content_1774355108388.xls',
  'https___site_-Performance-on-Search-2026-05-06.zip',
  '2026-09-30_2026-09-01.csv',
  '2026-02-30_2026-03-31.csv',
  '2026-01-01_2026-01-31_2026-02-28.csv',
  '20251303-20251404.csv',
  'Reach (1).csv',
])('%s prints no range', (name) => {
  expect(rangeInName(name)).toBeNull();
});

const posts = ['Post ID', 'Account ID', 'Account username', 'Publish time', 'Permalink', 'Post type', 'Date', 'Views', 'Reach', 'Likes', 'Comments', 'Saves'];
const post = (id: number, on: string, account = '17841446494080465') => [
  String(18355151116178767n + BigInt(id)),
  account,
  account === '17841446494080465' ? 'brand' : 'partner',
  `${on} 11:00`,
  'https://www.instagram.com/p/x/',
  'IG image',
  'Lifetime',
  '10',
  '9',
  '3',
  '1',
  '0',
];
const content = (...days: string[]) => csv([posts, ...days.map((on, i) => post(i, on))]);

describe('a list of posts', () => {
  const name = 'Apr-16-2026_Jun-05-2026_2.csv';

  it('covers the range of its name, in which no post may stand on the first and last days', async () => {
    const table = await readOne(content('04/20/2026', '05/30/2026'), { name });
    expect(table.covers).toEqual({ from: '2026-04-16', to: '2026-06-05', printed: true });
    expect(table).toMatchObject({ from: '2026-04-20', to: '2026-05-30' });
  });

  it('covers no whole day from the export on', async () => {
    for (const modifiedOn of ['2026-06-05', '2026-06-01'])
      expect((await readOne(content('04/20/2026', '05/30/2026'), { name, modifiedOn })).covers?.to).toBe(
        modifiedOn === '2026-06-05' ? '2026-06-04' : '2026-05-31',
      );
    const { covers } = await readOne(content('04/20/2026', '05/30/2026'), { name, answers: { downloaded: '2026-06-02' } });
    expect(covers?.to).toBe('2026-06-01');
  });

  it('where nothing tells the day of the export, the end of the range is it, and stands', async () => {
    const table = await readOne(content('04/20/2026', '05/30/2026'), { name, modifiedOn: null });
    expect(table).toMatchObject({ asOf: '2026-06-05', covers: { from: '2026-04-16', to: '2026-06-05' } });
    expect(table.records.map(({ asOf }) => asOf)).toEqual(['2026-06-05', '2026-06-05']);
  });

  it('covers nothing when the clock of its file lies before its range', async () => {
    expect((await readOne(content('04/20/2026', '05/30/2026'), { name, modifiedOn: '2020-01-01' })).covers).toBeNull();
  });

  it('covers its rows where they lie outside the range of its name, and says so', async () => {
    const table = await readOne(content('04/20/2026', '06/10/2026'), { name });
    expect(table.covers).toEqual({ from: '2026-04-20', to: '2026-06-10', printed: false });
    expect(table.problems.find(({ code }) => code === 'range-doubted')).toMatchObject({
      from: '2026-04-16',
      to: '2026-06-05',
      first: '2026-04-20',
      last: '2026-06-10',
    });
  });

  it('believes a range that another zone shifts by a day', async () => {
    const table = await readOne(content('04/15/2026', '06/06/2026'), { name });
    expect(table.covers).toMatchObject({ from: '2026-04-16', to: '2026-06-05', printed: true });
    expect(codes(table)).not.toContain('range-doubted');
  });

  it('covers from its first row to its last where no name tells more, without the day of the export', async () => {
    expect((await readOne(content('04/20/2026', '05/30/2026'))).covers).toEqual({ from: '2026-04-20', to: '2026-05-30', printed: false });
    expect((await readOne(content('04/20/2026', '05/30/2026'), { modifiedOn: '2026-05-30' })).covers?.to).toBe('2026-05-29');
    expect((await readOne(content('05/30/2026'), { modifiedOn: '2026-05-30' })).covers).toBeNull();
  });

  it('covers nothing without rows', async () => {
    expect((await readOne(csv([posts]), { name })).covers).toBeNull();
  });

  it('is covered by its own name in an archive of a person', async () => {
    const rows = content('04/20/2026')
      .split('\n')
      .map((line) => line.split(','));
    const table = tableOf(rows, { name: `all.zip › ${name}`, file: 'all.zip', origin: 'csv', typed: false });
    const [read] = readTables([table], { info: { name: 'all.zip', modifiedOn: '2026-11-05' }, answers: {}, zone: 'Europe/Paris' });
    expect(read!.covers).toEqual({ from: '2026-04-16', to: '2026-06-05', printed: true });
  });
});

describe('X', () => {
  const header =
    'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views'.split(',');
  const day = (text: string) => [text, ...header.slice(1).map(() => '1')];

  it('covers the days of its rows up to the one before the export', async () => {
    const table = await readOne(csv([header, day('Tue, Oct 13, 2026'), day('Mon, Oct 12, 2026'), day('Sun, Oct 11, 2026')]), {
      modifiedOn: '2026-10-13',
      answers: { account: 'brand' },
    });
    expect(table.covers).toEqual({ from: '2026-10-11', to: '2026-10-12', printed: false });
  });

  it('a name of the older analytics ends with the day after its range', async () => {
    const older = ['Tweet id', 'Tweet permalink', 'Tweet text', 'time', 'impressions', 'engagements', 'engagement rate', 'retweets', 'replies', 'likes'];
    const text = csv([
      older,
      ['1476000000000000000', 'https://twitter.com/brand/status/1476000000000000000', 'x', '2021-12-28 16:45 +0000', '5', '1', '0.2', '0', '0', '1'],
    ]);
    const table = await readOne(text, { name: 'tweet_activity_metrics_brand_20211201_20220101_en.csv', modifiedOn: '2022-02-01' });
    expect(table.covers).toEqual({ from: '2021-12-01', to: '2021-12-31', printed: true });
  });
});

describe('YouTube', () => {
  const header = ['Content', 'Video title', 'Video publish time', 'Duration', 'Views', 'Watch time (hours)'];
  const video = ['UWQNrpakgcA', 'A title', 'Aug 28, 2025', '9', '30331', '45.8'];

  it('covers the period of its figures, whenever the videos were published', async () => {
    const name = 'Content 2026-10-01_2026-10-31 A channel.zip';
    expect((await readOne(csv([header, video]), { name })).covers).toEqual({ from: '2026-10-01', to: '2026-10-31', printed: true });
    expect((await readOne(csv([header, video]), { name, modifiedOn: '2026-10-20' })).covers?.to).toBe('2026-10-19');
  });

  it('covers what the person says, and nothing before', async () => {
    expect((await readOne(csv([header, video]), { answers: { account: 'a' } })).covers).toBeNull();
    const period = { from: '2026-09-01', to: '2026-09-30' };
    expect((await readOne(csv([header, video]), { answers: { account: 'a', period } })).covers).toMatchObject(period);
  });
});

it('TikTok prints the first day in the name, the last one is that of the rows', async () => {
  const rows = [
    ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'],
    ['April 17', '5', '1', '1', '0', '0'],
    ['April 18', '6', '1', '1', '0', '0'],
  ];
  const table = await readOne(csv(rows), { name: 'Overview_2026-04-16_1777023477_brand.zip' });
  expect(table).toMatchObject({ asOf: '2026-04-24', covers: { from: '2026-04-16', to: '2026-04-18', printed: true } });
});

it.each([
  [
    'Google Ads, a line above the table',
    'Campaign report\n"October 1, 2026 - October 31, 2026"\nCampaign,Currency code,Cost,Clicks,Account\nAutumn,EUR,12.5,10,Brand\n',
  ],
  [
    'Publer, lines of comment',
    '# Brand Analytics CSV Export\n# Start Date: 1 Oct 2026\n# End Date: 31 Oct 2026\n\n\nDate,Social account,Social network,Post link,Post text,Post type,Reach\n2026-10-20 10:45,Brand,Linkedin,https://e.org/1,Bowls,Link,34\n',
  ],
  ['Pinterest, a line above the table', 'Analytics overview\n2026-10-01 - 2026-10-31\n\nDate,Impressions\n2026-10-05,92\n2026-10-06,104\n'],
])('%s', async (_name, text) => {
  const tables = await readCsv(text, { answers: { account: 'brand' } });
  expect(tables.map(({ covers }) => covers)).toEqual([{ from: '2026-10-01', to: '2026-10-31', printed: true }]);
});

describe('a workbook of a LinkedIn page', () => {
  const days = ['Date', ...['Impressions', 'Clicks', 'Reactions', 'Comments', 'Reposts'].map((name) => `${name} (total)`), 'Engagement rate (total)'];
  const list = [
    'Post title',
    'Post link',
    'Post type',
    'Campaign name',
    'Created date',
    'Impressions',
    'Clicks',
    'Likes',
    'Comments',
    'Reposts',
    'Engagement rate',
  ];
  const link = (on: string) => `https://www.linkedin.com/feed/update/urn:li:activity:${String(BigInt(Date.parse(`${on}T12:00:00Z`)) << 22n)}`;
  const sheet = (name: string, rows: string[][], file = 'brand_content_1793866360000.xls') => tableOf(rows, { name: `${file} › ${name}`, file, origin: 'xls' });
  const daily = sheet('Metrics', [days, ...Array.from({ length: 31 }, (_, i) => [`10/${i + 1}/2026`, '10', '1', '1', '0', '0', '0.1'])]);
  const postsOn = (...on: string[]) =>
    sheet('All posts', [
      list,
      ...on.map((day) => ['A post', link(day), 'Organic', '', `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/2026`, '5', '1', '1', '0', '0', '0.2']),
    ]);
  const read = (...tables: ReturnType<typeof sheet>[]) =>
    readTables(tables, { info: { name: tables[0]!.file, modifiedOn: null }, answers: {}, zone: 'Europe/Paris' }).map(({ covers }) => covers);

  it('its days tell the range of its posts', () => {
    expect(read(daily, postsOn('2026-10-13', '2026-10-20'))).toMatchObject([
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-10-01', to: '2026-10-31' },
    ]);
  });

  it('but not of posts that lie outside them', () => {
    expect(read(daily, postsOn('2026-09-13', '2026-10-20'))[1]).toMatchObject({ from: '2026-09-13', to: '2026-10-20' });
  });
});

const faults = '../shared/faults/numbers';
describe.skipIf(!existsSync(faults))('files on which conclusions went wrong', () => {
  const noWorkbook = () => Promise.reject(new Error('no workbook here'));
  const covers = async (file: string, modifiedOn: string) => {
    const bytes = new Uint8Array(readFileSync(path.join(faults, file)));
    const { tables } = await readFile(bytes, { name: path.basename(file), modifiedOn }, { account: 'brand' }, { zone: 'Europe/Paris', excel: noWorkbook });
    return tables.flatMap(({ covers }) => (covers ? `${covers.from}..${covers.to}` : []))[0];
  };
  it.each([
    ['half-covered/Apr-16-2026_Jun-05-2026_2.csv', '2026-06-06', '2026-04-16..2026-06-05'],
    ['half-covered/Sep-01-2025_Mar-01-2026_1.csv', '2026-06-06', '2025-09-01..2026-03-01'],
    ['verdicts/Jan-01-2026_Oct-20-2026_9.csv', '2026-11-05', '2026-01-01..2026-10-20'],
    ['unequal-exports/Jan-01-2026_Oct-31-2026_118304650.csv', '2026-11-05', '2026-01-01..2026-10-31'],
    ['unequal-exports/account_analytics_content_2026-01-01_2026-10-12.csv', '2026-10-13', '2026-01-01..2026-10-12'],
    ['export-day/account_overview_analytics.csv', '2026-10-13', '2026-01-01..2026-10-12'],
    ['youtube/single/Content 2026-10-01_2026-10-31 Ma marque.zip', '2026-11-05', '2026-10-01..2026-10-31'],
  ])('%s, exported on %s, covers %s', async (file, modifiedOn, days) => {
    expect(await covers(file, modifiedOn)).toBe(days);
  });
});
