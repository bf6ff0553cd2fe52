/** Page exports of LinkedIn: dates told by ids, scopes, withdrawn reactions. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/decode/table';
import { readTables } from '../../src/platforms';
import { linkedin } from '../../src/platforms/linkedin';
import type { Answers, ReadTable } from '../../src/platforms/reading';
import { codes, tableOf } from './read';

const dailyHeader = [
  'Date',
  ...['Impressions', 'Clicks', 'Reactions', 'Comments', 'Reposts', 'Engagement rate'].flatMap((name) => [
    `${name} (organic)`,
    `${name} (sponsored)`,
    `${name} (total)`,
  ]),
];
const postHeader = [
  'Post title',
  'Post link',
  'Post type',
  'Campaign name',
  'Posted by',
  'Created date',
  'Impressions',
  'Views',
  'Clicks',
  'Likes',
  'Comments',
  'Reposts',
  'Follows',
  'Engagement rate',
  'Content Type',
];

/** An id that holds noon UTC of a day. */
const idOn = (day: string) => String(BigInt(Date.parse(`${day}T12:00:00Z`)) << 22n);
const link = (day: string) => `https://www.linkedin.com/feed/update/urn:li:activity:${idOn(day)}`;
const post = (day: string, printed: string, more: { type?: string; campaign?: string; likes?: string } = {}) => [
  'A post',
  link(day),
  more.type ?? 'Organic',
  more.campaign ?? '',
  'A. Person',
  printed,
  '100',
  '',
  '3',
  more.likes ?? '5',
  '1',
  '0',
  '',
  '0.09',
  '',
];
const day = (printed: string, [organic, sponsored]: [number, number], reactions = 0) => [
  printed,
  ...[organic, sponsored, organic + sponsored].map(String),
  ...['1', '0', '1'],
  ...[reactions, 0, reactions].map(String),
  ...['0', '0', '0'],
  ...['0', '0', '0'],
  ...['0.01', '0', '0.01'],
];

function read(rows: string[][], answers: Answers = {}, more: Partial<Table> = {}): ReadTable {
  const table = tableOf(rows, { name: 'page_content_1793866360000.xls › Sheet', file: 'page_content_1793866360000.xls', origin: 'xls', ...more });
  const [read] = readTables([table], { info: { name: table.file, modifiedOn: '2026-11-20' }, answers, zone: 'Europe/Paris' });
  return read as ReadTable;
}

describe('LinkedIn page content', () => {
  it('finds the header under a sentence, or without one', () => {
    for (const above of [[['Engagement metrics for individual posts.']], []]) {
      const table = read([...above, postHeader, post('2026-02-04', '02/04/2026')]);
      expect(table).toMatchObject({ status: 'recognised', platform: 'linkedin', kind: 'posts', kept: 1, account: 'page', asOf: '2026-11-05' });
    }
  });

  it('reads the day by the order that agrees with the ids, although every printed date fits both', () => {
    const american = read([postHeader, post('2026-02-04', '02/04/2026'), post('2026-01-09', '01/09/2026')]);
    const french = read([postHeader, post('2026-02-04', '04/02/2026'), post('2026-01-09', '09/01/2026')]);
    for (const table of [american, french]) {
      expect(table.records.map(({ publishedPrinted }) => publishedPrinted)).toEqual(['2026-02-04', '2026-01-09']);
      expect(table.questions).toEqual([]);
    }
  });

  it('reads days by the order in which they follow each other', () => {
    const american = read([dailyHeader, day('03/01/2026', [1, 0]), day('03/02/2026', [1, 0]), day('03/03/2026', [1, 0])]);
    const french = read([dailyHeader, day('01/03/2026', [1, 0]), day('02/03/2026', [1, 0]), day('03/03/2026', [1, 0])]);
    for (const table of [american, french]) expect(table.records.map((record) => record.day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
  });

  it('asks for the order where nothing tells it', () => {
    const table = read([dailyHeader, day('03/01/2026', [1, 0])]);
    expect(table.questions.map(({ kind }) => kind)).toEqual(['dateOrder']);
    expect(table.kept).toBe(0);
  });

  it('takes the exact instant from the id', () => {
    expect(read([postHeader, post('2026-02-04', '02/04/2026')]).records[0]).toMatchObject({
      publishedAt: '2026-02-04T12:00:00Z',
      publishedLocal: '2026-02-04T13:00',
    });
  });

  it('gives one row a day without ads, and organic and paid parts beside the total where something was sponsored', () => {
    const without = read([dailyHeader, day('03/01/2026', [40, 0]), day('03/02/2026', [50, 0])]);
    expect(without.records.map(({ scope }) => scope)).toEqual(['total', 'total']);
    const sponsored = read([dailyHeader, day('03/01/2026', [40, 0]), day('03/02/2026', [50, 200])]);
    expect(sponsored).toMatchObject({ kept: 2, totals: { impressions: 290 } });
    expect(sponsored.records.map(({ scope, values }) => [scope, values.impressions])).toEqual([
      ['total', 40],
      ['organic', 40],
      ['paid', 0],
      ['total', 250],
      ['organic', 50],
      ['paid', 200],
    ]);
  });

  it('keeps the sponsored row of a post beside its organic one', () => {
    const table = read([postHeader, post('2026-02-04', '02/04/2026', { type: 'Sponsored', campaign: 'Spring' }), post('2026-02-04', '02/04/2026')]);
    expect(table.records.map(({ scope, campaignName }) => [scope, campaignName])).toEqual([
      ['paid', 'Spring'],
      ['organic', null],
    ]);
    expect(table.skipped).toBe(0);
  });

  it('keeps figures below zero: reactions are withdrawn', () => {
    expect(read([dailyHeader, day('03/01/2026', [4, 0]), day('03/02/2026', [4, 0], -2)]).totals.reactions).toBe(-2);
    expect(read([postHeader, post('2026-02-04', '02/04/2026', { likes: '-1' })])).toMatchObject({ totals: { likes: -1 }, problems: [] });
  });

  it('leaves empty figures absent and the name of the author out', () => {
    const [record] = read([postHeader, post('2026-02-04', '02/04/2026')]).records;
    expect(record?.values).not.toHaveProperty('views');
    expect(record?.values).not.toHaveProperty('follows');
    expect(Object.values(record?.extra ?? {})).not.toContain('A. Person');
  });

  it('does not take posts of another site for its own', () => {
    const elsewhere = post('2026-02-04', '02/04/2026').map((cell) => cell.replace('linkedin.com', 'example.com'));
    expect(codes(read([postHeader, elsewhere]))).toEqual(['table-unknown']);
  });
});

describe('names of LinkedIn files', () => {
  it.each([
    ['ma-page_content_1774355108388.xls', { account: 'ma-page', exportedOn: '2026-03-24' }],
    ['copy of ma-page_followers_1774355108388 1.xls', { account: 'ma-page', exportedOn: '2026-03-24' }],
    ['Ünï-page_visitors_1774355108388 (2).xls', { account: 'Ünï-page', exportedOn: '2026-03-24' }],
    ['Content_2023-08-07_2024-08-05_Name.xlsx', {}],
    ['page_content.xls', {}],
  ])('%s', (name, facts) => {
    expect(linkedin.readName?.(name)).toEqual(facts);
  });
});
