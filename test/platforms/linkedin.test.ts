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
    ['Other page_competitor_analytics_1774355108388.xlsx', { account: 'Other page', exportedOn: '2026-03-24' }],
    ['Content_2023-08-07_2024-08-05_Name.xlsx', { account: 'Name', from: '2023-08-07', to: '2024-08-05' }],
    ['AnalisiAggregate_Ana Demo_2026-06-17_2026-06-23 (1).xlsx', { account: 'Ana Demo', from: '2026-06-17', to: '2026-06-23' }],
    ['page_content.xls', {}],
  ])('%s', (name, facts) => {
    expect(linkedin.readName?.(name)).toEqual(facts);
  });
});

const sheets = (file: string, parts: { [name: string]: string[][] }): ReadTable[] =>
  readTables(
    Object.entries(parts).map(([name, rows]) => tableOf(rows, { name: `${file} › ${name}`, file, typed: false })),
    { info: { name: file, modifiedOn: '2026-11-05' }, answers: {}, zone: 'Europe/Paris' },
  );

describe('followers and visitors by group', () => {
  it('the number beside a group is who follows now; views of the same group are another split', () => {
    const [followers, visitors] = sheets('ma-page_followers_1774355108388.xls', {
      Location: [
        ['Location', 'Total followers'],
        ['Lyon, France', '61'],
        ['2-10', '9'],
      ],
      Visits: [
        ['Location', 'Total views'],
        ['Lyon, France', '3'],
      ],
    });
    expect(followers).toMatchObject({ kind: 'audience', kept: 2, totals: { count: 70 } });
    expect(followers?.records.map(({ dimension, segment }) => [dimension, segment])).toEqual([
      ['location', 'Lyon, France'],
      ['location', '2-10'],
    ]);
    expect(visitors?.records[0]?.dimension).toBe('visitors location');
  });
});

describe('competitors', () => {
  const header = ['Page', 'Total Followers', 'New Followers', 'Total post engagements', 'Total posts'];
  const read = (from: string, to: string, file = 'p_competitor_analytics_1774355108388.xlsx') =>
    sheets(file, { COMPETITORS: [[from, to], header, ['Mine', '153', '0', '4', '2']] })[0];

  it('the period stands above the header', () => {
    expect(read('02/21/2026', '03/22/2026')).toMatchObject({ kind: 'competitors', from: '2026-02-21', to: '2026-03-22', totals: { followers: 153 } });
  });
  it('where both orders make a period, it ends just before the export', () => {
    expect(read('01/02/2026', '10/03/2026')).toMatchObject({ from: '2026-02-01', to: '2026-03-10' });
  });
  it('a period that nothing tells is asked', () => {
    const table = read('03/02/2026', '03/03/2026', 'competitors.xlsx');
    expect(table).toMatchObject({ from: null, questions: [{ kind: 'account' }, { kind: 'period' }] });
  });
});

describe("a person's own workbook", () => {
  const link = (id: string) => `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
  const [one, two] = ['7204703086211198976', '7219186086227451904'].map(link) as [string, string];
  const book = (day: (n: number) => string) =>
    sheets('Content.xlsx', {
      A: [
        ['Overall', `${day(1)} - ${day(4)}`],
        ['Impressions', '70'],
        ['Unique views', '30'],
      ],
      B: [
        ['Datum', 'Impressionen', 'Interaktionen'],
        [day(3), '2', '0'],
        [day(1), '5', '-28'],
        [day(2), '1', '1'],
        [day(4), '9', '3'],
      ],
      C: [['At most 50'], [], ['URL', 'Day', 'E', '', 'URL', 'Day', 'I'], [one, day(1), '146', '', two, day(2), '12463'], ['', '', '', '', one, day(1), '']],
      D: [[`Follower am ${day(4)}:`, '782'], [], ['Datum', 'Neu'], ...[1, 2, 3, 4].map((n) => [day(n), String(n)])],
      E: [
        ['Gruppe', 'Wert', 'Anteil'],
        ['Ort', 'Berlin', '0.127'],
        ['Ort', 'Bonn', '< 1%'],
      ],
      F: [
        ['Gruppe', 'Wert', 'Anteil'],
        ['Ort', 'Berlin', '33%'],
      ],
    });

  it('is read by its shape, whatever its language', () => {
    expect(book((n) => `0${n}.06.2024`).map(({ kind, status }) => kind ?? status)).toEqual(['profiles', 'daily', 'posts', 'daily', 'audience', 'audience']);
  });
  it.each([
    ['day before month', (n: number) => `${n}/6/2024`],
    ['month before day', (n: number) => `6/${n}/2024`],
  ])('the order of its dates is the one under which they follow each other: %s', (_name, day) => {
    const [overall, engagement, , followers] = book(day);
    expect(overall).toMatchObject({ from: '2024-06-01', to: '2024-06-04', totals: { impressions: 70, uniqueImpressions: 30 } });
    expect(engagement).toMatchObject({ from: '2024-06-01', to: '2024-06-04', totals: { engagementsNative: -24 } });
    expect(followers?.records.map(({ values }) => values.followers)).toEqual([undefined, undefined, undefined, 782]);
  });
  it('the two lists of posts are one, joined by the link; a post of one list lacks the other figure', () => {
    const posts = book((n) => `${n}/6/2024`)[2];
    expect(posts?.records.map(({ postId, values }) => [postId, values])).toEqual([
      ['7204703086211198976', { engagementsNative: 146 }],
      ['7219186086227451904', { impressions: 12463 }],
    ]);
  });
  it('shares are fractions or percents, a bound is none, and the second sheet of groups is another split', () => {
    const [, , , , first, second] = book((n) => `${n}/6/2024`);
    expect(first?.records.map(({ values }) => values.share)).toEqual([0.127, undefined]);
    expect(codes(first as ReadTable)).toContain('number-bound');
    expect(second?.records[0]).toMatchObject({ dimension: 'F: Ort', values: { share: 0.33 } });
  });
});
