/** Social formats known from importers' code and vendors' pages: what tells them apart, and what must never be added up. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/decode/table';
import { kpis } from '../../src/kpis';
import { collect, figurePositions } from '../../src/kpis/collect';
import { readTables } from '../../src/platforms';
import { mergeRows } from '../../src/records/merge';
import type { SocialRecord } from '../../src/records/record';
import { toRows } from '../../src/records/rows';
import { codes, csv, readCsv, readOne, tableOf } from './read';

const lead = 'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date'.split(',');
const cells = (id: string, type: string, time = '03/18/2026 09:48') => [
  id,
  '17841446494080465',
  'ma_marque',
  'Ma marque',
  '',
  '15',
  time,
  `https://www.instagram.com/stories/ma_marque/${id}`,
  type,
  '',
  'Lifetime',
];

describe('Instagram stories', () => {
  const header = [...lead, 'Views', 'Reach', 'Likes', 'Replies', 'Navigation'];
  it('are marked in every language, and what their column of types says is kept', async () => {
    const table = await readOne(csv([header, [...cells('1', 'Story Instagram'), '90', '80', '4', '2', '70']]));
    expect(table.records[0]).toMatchObject({
      format: 'IG story',
      values: { views: 90, replies: 2 },
      extra: { 'Post type': 'Story Instagram', Navigation: '70' },
    });
    expect(table.records[0]?.values).not.toHaveProperty('comments');
  });

  it('are no posts where the file has comments or saves too', async () => {
    const table = await readOne(
      csv([
        [...header, 'Saves'],
        [...cells('1', 'IG image'), '90', '80', '4', '2', '70', '1'],
      ]),
    );
    expect(table.records[0]?.format).toBe('IG image');
  });

  it('read with headers that a foreign encoding damaged', async () => {
    const french =
      'Identifiant de la publication,ID du compte,Nom de profil du compte,Nom du compte,Description,DurＦ (s),Heure de publication,Permalien,Type de publication,Commentaire des donnＦs,Date,Vues,Couverture,RＱonses'.split(
        ',',
      );
    const table = await readOne(csv([french, [...cells('1', 'IG story'), '90', '80', '2']], ';'));
    expect(table).toMatchObject({ platform: 'instagram', kind: 'posts', language: 'fr', totals: { durationSeconds: 15, views: 90, replies: 2 } });
  });

  it('change no figure over posts: neither their number nor the days they cover', async () => {
    const posts = await readOne(
      csv([
        [...lead, 'Views', 'Reach', 'Likes', 'Comments', 'Saves'],
        [...cells('9', 'IG image'), '500', '400', '40', '3', '2'],
      ]),
    );
    const stories = await readOne(csv([header, ...['1', '2', '3'].map((id) => [...cells(id, 'IG story', '05/02/2026 09:00'), '90', '80', '4', '2', '70'])]));
    const leaves = (records: SocialRecord[]) => collect([{ tab: { platform: 'instagram', kind: 'posts' }, records }], figurePositions(kpis));
    expect(stories.kept).toBe(3);
    expect(leaves([...posts.records, ...stories.records])).toEqual(leaves(posts.records));
  });
});

const preamble = 'Analytics overview\n2026-10-01 - 2026-10-03\nClaimed accounts,All Pins\nCurated content,Not included\n\n';
const overview = (metric: string, days: string[], pins: string) =>
  `${preamble}Date,${metric}\n${days.map((cell, i) => `2026-10-0${i + 1},${cell}`).join('\n')}\nData starting from today is an estimate.\n\nTop Pins\n\nPinterest Link,Content Type,Source,Canonical,${metric}\nhttps://www.pinterest.com/pin/1091700765947216952/,,,,${pins}\n`;
const name = 'Pinterest Analytics overview 20261001-20261003.csv';
const asked = { name, answers: { account: 'Ma marque' } };

describe('Pinterest overview', () => {
  it('gives days and pins of the period, the note below the days apart', async () => {
    const [days, pins] = await readCsv(overview('Impressions', ['100', '', '90'], '60'), asked);
    expect(days).toMatchObject({
      platform: 'pinterest',
      kind: 'daily',
      kept: 3,
      skipped: 1,
      totals: { impressions: 190 },
      from: '2026-10-01',
      to: '2026-10-03',
    });
    expect(days && codes(days)).toEqual(['row-footer']);
    expect(days?.records[1]?.values).toEqual({});
    expect(pins).toMatchObject({ kind: 'posts', records: [{ postId: '1091700765947216952', periodFrom: '2026-10-01', periodTo: '2026-10-03' }] });
  });

  it('fills one row a pin and a day from the three files of a period, and adds nothing up', async () => {
    let rows = { columns: [], rows: [] } as { columns: ReturnType<typeof toRows>['columns']; rows: ReturnType<typeof toRows>['rows'] };
    for (const [metric, value] of [
      ['Impressions', '60'],
      ['Saves', '7'],
      ['Impressions', '60'],
      ['Outbound clicks', '3'],
    ] as const) {
      const [, pins] = await readCsv(overview(metric, ['1', '2', '3'], value), asked);
      const merged = mergeRows('posts', rows, toRows(pins?.records ?? []));
      const kept = rows.rows.map((row, at) => merged.changed.get(at) ?? [...row, ...merged.columns.slice(row.length).map(() => null)]);
      rows = { columns: merged.columns, rows: [...kept, ...merged.added] };
    }
    expect(rows.rows).toHaveLength(1);
    const cell = (key: string) => rows.rows[0]?.[(rows.columns as string[]).indexOf(key)];
    expect([cell('impressions'), cell('saves'), cell('linkClicks')]).toEqual([60, 7, 3]);
  });

  it('takes the newer figure of an estimated day', async () => {
    const at = async (value: string, downloaded: string) =>
      (await readCsv(overview('Impressions', [value], '1'), { name, answers: { account: 'Ma marque', downloaded } }))[0]?.records ?? [];
    const first = mergeRows('daily', { columns: [], rows: [] }, toRows(await at('88', '2026-10-02')));
    const second = mergeRows('daily', { columns: first.columns, rows: first.added }, toRows(await at('54', '2026-10-05')));
    expect(second.revisions).toEqual([{ field: 'impressions', before: 88, after: 54, rows: 1 }]);
  });

  it('is told by its shape where the words are translated, or the blank lines were lost', async () => {
    const translated = overview('Impressions', ['1'], '60')
      .replace('Analytics overview', 'Aperçu')
      .replace('Pinterest Link', 'Lien')
      .replace('Top Pins', 'Épingles');
    const [days, pins] = await readCsv(translated, { ...asked, name: 'export.csv' });
    expect([days?.kind, pins?.kind, pins?.totals]).toEqual(['daily', 'posts', { impressions: 60 }]);
    const tight = overview('Saves', ['1'], '60').replace(/\n\n+/g, '\n');
    expect((await readCsv(tight, asked)).map(({ kind, kept }) => [kind, kept])).toEqual([
      ['daily', 1],
      ['posts', 1],
    ]);
  });

  it('reads boards by their address, and the form that begins with the id of the pin', async () => {
    const [boards] = await readCsv(`${preamble}Pinterest Link,Impressions,Saves\nhttps://www.pinterest.com/ma/bols/,5,1\n`, asked);
    expect(boards).toMatchObject({ kind: 'breakdown', records: [{ dimension: 'board', segment: 'ma/bols', values: { impressions: 5, saves: 1 } }] });
    const [pins] = await readCsv(`${preamble}Pin ID,Title,Impressions,Saves,Board name\n1091700765947216952,Bowl,5,1,Bols\n`, asked);
    expect(pins).toMatchObject({ kind: 'posts', records: [{ postId: '1091700765947216952', periodFrom: '2026-10-01', title: 'Bowl' }] });
  });

  it('asks for the period of a list that lost what stood above it', async () => {
    const table = await readOne('Pinterest Link,Impressions\nhttps://www.pinterest.com/pin/1091700765947216952/,5\n', { answers: { account: 'a' } });
    expect(table).toMatchObject({ platform: 'pinterest', questions: [{ kind: 'period' }] });
    expect(codes(table)).toEqual(['period-unknown']);
  });

  it('leaves other files with links to it alone', async () => {
    const table = await readOne('Page referrer,Sessions\nhttps://www.pinterest.com/pin/1091700765947216952/,5\nother,2\n');
    expect(table.status).toBe('unknown');
  });
});

describe('Pinterest audience', () => {
  const file = (view: string) =>
    `Audience View,Date,Aggregation,Audience Size\n${view},2026-10-04,Monthly,10000\n\nCountries,Percent of audience\nFrance,0.776\n`;
  it('keeps the total audience and the engaged one apart', async () => {
    const dimension = async (view: string) => (await readCsv(file(view), { answers: { account: 'a' } })).map(({ records }) => records[0]?.dimension);
    expect(await dimension('Your total audience')).toEqual(['audience', 'country']);
    expect(await dimension('Your engaged audience')).toEqual(['engaged audience', 'engaged country']);
  });
  it('takes the day of the export from the name', async () => {
    const [size] = await readCsv(file('Your total audience'), { name: 'audience-insights-total-audience-2026-10-05.csv' });
    expect(size).toMatchObject({ asOf: '2026-10-05', totals: { count: 10000 } });
  });
});

describe('X video overview', () => {
  const days = 'Date,Views,Watch Time (ms),Completion Rate,Average Watch Time (ms)\n"Sat, Oct 31, 2026",120,456000,12.50,3800\n';
  const videos =
    'Uploaded on,Video ID,Video title,Views,Duration,Video Link,Published date,Post Link\n"Oct 29, 2026",13_205,"Kiln, opened",200,1:27,https://v,,\n';
  it('gives days in seconds and videos as another table', async () => {
    const [first, second] = await readCsv(`Video overview,,,,\n${days},,,,,,,\nYour videos,,,,,,,\n${videos}`, { answers: { account: '@ma' } });
    expect(first).toMatchObject({ platform: 'x', kind: 'daily', totals: { views: 120, watchTimeSeconds: 456, averageViewSeconds: 3.8 } });
    expect(first?.records[0]?.extra).toEqual({ 'Completion Rate': '12.50' });
    expect(second).toMatchObject({ kind: 'breakdown', records: [{ dimension: 'video', postId: '13_205', values: { views: 200, durationSeconds: 87 } }] });
  });
  it('reads the days alone, as they come without any video', async () => {
    expect(await readOne(days)).toMatchObject({ platform: 'x', kind: 'daily', kept: 1 });
  });
});

describe('advertisements', () => {
  const header = ['ID', 'Campaign', 'Campaign URL', 'Time', 'Spend', 'Impressions', 'Engagements', 'Billed engagements', 'Retweets', 'Engagement rate'];
  const row = (time: string) => ['30214', 'Autumn', 'https://ads.x.com/c', time, '€3.50', '400', '12', '9', '1', '3%'];
  it('of X by hours keep the hours apart, midnight too', async () => {
    const table = await readOne(csv([header, row('2026-10-30 00:00'), row('2026-10-30 01:00')]));
    expect(table.records.map(({ day, segment }) => [day, segment])).toEqual([
      ['2026-10-30', '00:00'],
      ['2026-10-30', '01:00'],
    ]);
  });
  it('of X by days have no hour', async () => {
    const table = await readOne(csv([header, row('2026-10-30'), row('2026-10-31')]));
    expect(table).toMatchObject({ platform: 'x-ads', currency: 'EUR', totals: { spend: 7, shares: 2 }, records: [{ day: '2026-10-30', segment: null }, {}] });
  });
  it('leave the sum of the rows out, whether it says so or names nothing', async () => {
    const sums = [
      ['', '', '', '', '€7', '800', '24', '18', '2', '3%'],
      ['Total', '', '', '', '€7', '800', '24', '18', '2', '3%'],
    ];
    for (const sum of sums) expect((await readOne(csv([header, row('2026-10-30'), row('2026-10-31'), sum]))).totals.impressions).toBe(800);
    const snap = 'Start Time,End Time,Paid Impressions,Swipe Ups,Spend\n2026-09-01 00:00:00,2026-09-30 23:59:59,5000,40,300\nTotal,,5000,40,300\n';
    expect(await readOne(snap)).toMatchObject({ kept: 1, skipped: 1, questions: [{ kind: 'account' }] });
    const lead = 'Ad Performance Report (in UTC)\n"Report Start: October 1, 2026, 12:00 AM"\n"Report End: October 2, 2026, 11:59 PM"\n';
    const linkedin = `${lead}\nStart Date (in UTC),Account Name,Campaign Name,Total Spent,Impressions\n10/1/2026,Ma marque,Autumn,3.5,400\n10/2/2026,Ma marque,Autumn,4,420\n,Ma marque,,7.5,820\n`;
    expect(await readOne(linkedin)).toMatchObject({ platform: 'linkedin-ads', kept: 2, totals: { spend: 7.5 } });
    expect(codes(await readOne(lead))).toEqual(['table-not-used']);
  });
  it('of LinkedIn are no report of Google, though both print the status of a campaign', async () => {
    const lead = 'Campaign Performance Report (in UTC)\n"Report Start: October 1, 2026, 12:00 AM"\n"Report End: October 2, 2026, 11:59 PM"\n';
    const header = 'Start Date (in UTC),Account Name,Currency,Campaign Name,Campaign Status,Total Spent,Impressions,Clicks,Conversions';
    const table = await readOne(`${lead}\n${header}\n10/1/2026,Ma marque,EUR,Autumn,Active,3.5,400,3,1\n10/2/2026,Ma marque,EUR,Autumn,Active,4,420,5,0\n`);
    expect(table).toMatchObject({ platform: 'linkedin-ads', kept: 2, candidates: [], totals: { spend: 7.5, conversions: 1 } });
  });
  it('of Snapchat are figures of the period that each row prints', async () => {
    const table = await readOne('Start Time,End Time,Paid Impressions,Swipe Ups,Spend\n2026-09-01 00:00:00,2026-09-30 23:59:59,5000,40,300\n');
    expect(table).toMatchObject({ platform: 'snapchat-ads', kind: 'ads', records: [{ day: null, periodFrom: '2026-09-01', periodTo: '2026-09-30' }] });
    expect(codes(table)).toEqual(['account-unknown']);
  });
});

describe('the older French list of Meta', () => {
  const header = 'Type de contenu,Légende,Mentions J’aime et réactions,Commentaires,Partages,Clics sur le lien';
  it('gives each network its rows, and those of neither as nobody’s', async () => {
    const tables = await readCsv(`${header}\nPublication Facebook,a,12,3,1,4\nPublication Instagram,b,40,5,,\nReel,c,1,1,1,1\n`, {
      answers: { account: 'Ma marque' },
    });
    expect(tables.map(({ platform, status, kept }) => [platform, status, kept])).toEqual([
      ['facebook', 'recognised', 1],
      ['instagram', 'recognised', 1],
      [null, 'unknown', 0],
    ]);
    expect(tables.map(({ totals }) => totals.reactions ?? totals.likes)).toEqual([12, 40, undefined]);
  });
  it('holds posts only where something names them', async () => {
    const [table] = await readCsv(`${header},Permalien\nPublication Facebook,a,12,3,1,4,https://www.facebook.com/ma/posts/1\n`, { answers: { account: 'a' } });
    expect(table).toMatchObject({ kind: 'posts', kept: 1 });
  });
});

describe('Meta Ads with tall names', () => {
  const rows = [
    ['Reporting starts', 'Reporting ends', 'Campaign name', 'Age', 'Impressions', 'Amount spent (EUR)'],
    ['2026-10-01', '2026-10-31', 'Autumn', '18-24', '10', '1'],
    ['2026-10-01', '2026-10-31', '', '25-34', '20', '2'],
  ];
  const info = { name: 'book.xlsx', modifiedOn: '2026-11-05' };
  const names = (table: Table) =>
    readTables([table], { info, answers: { account: 'a' }, zone: 'Europe/Paris' })[0]?.records.map(({ campaignName }) => campaignName);
  it('repeats the name for each row that its cell covers', () => {
    expect(names(tableOf(rows, { merged: [{ column: 2, from: 1, to: 2 }] }))).toEqual(['Autumn', 'Autumn']);
  });
  it('invents no name where no cells were merged, and fills no figure', () => {
    expect(names(tableOf(rows))).toEqual(['Autumn', null]);
    const [read] = readTables([tableOf([rows[0]!, rows[1]!, rows[2]!.map((cell, i) => (i === 4 ? '' : cell))], { merged: [{ column: 4, from: 1, to: 2 }] })], {
      info,
      answers: { account: 'a' },
      zone: 'Europe/Paris',
    });
    expect(read?.totals.impressions).toBe(10);
  });
});
