/** The small tables of Meta Business Suite: what each title means, whose it is, and what a spreadsheet leaves of them. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/platforms/reading';
import { codes, csv, readCsv, readOne } from './read';

const header = ['Date', 'Primary'];
const days = [
  ['2025-01-01T01:00:00', '5'],
  ['2025-01-02T01:00:00', '0'],
];
const series = (title: string, rows = days) => csv([[title], header, ...rows]);
const facebook: Answers = { platform: 'facebook', account: 'Ma page' };

describe('daily series', () => {
  it.each([
    ['Facebook reach', 'facebook', 'reach'],
    ['Facebook visits', 'facebook', 'profileVisits'],
    ['Facebook follows', 'facebook', 'follows'],
    ['Facebook link clicks', 'facebook', 'linkClicks'],
    ['Visites Facebook', 'facebook', 'profileVisits'],
    ['Instagram reach', 'instagram', 'reach'],
    ['Instagram profile visits', 'instagram', 'profileVisits'],
    ['Instagram link clicks', 'instagram', 'linkClicks'],
    ['Followers Instagram en plus', 'instagram', 'follows'],
  ])('«%s» names its network and its figure', async (title, platform, field) => {
    expect(await readOne(`sep=,\n${series(title)}`)).toMatchObject({ status: 'recognised', platform, kind: 'daily', kept: 2, totals: { [field]: 5 } });
  });

  it.each([
    ['Reach', 'reach'],
    ['Views', 'views'],
    ['Viewers', 'viewers'],
    ['Follows', 'follows'],
    ['Content interactions', 'engagementsNative'],
    ['Vues', 'views'],
    ['Visites', 'profileVisits'],
    ['Followers en plus', 'follows'],
  ])('«%s» names no network, so it is asked', async (title, field) => {
    const open = await readOne(series(title));
    expect(open.candidates.map(({ platform, kind }) => `${platform} ${kind}`).sort()).toEqual(['facebook daily', 'instagram daily']);
    expect(open.questions.map(({ kind }) => kind)).toEqual(['platform']);
    expect(await readOne(series(title), { answers: facebook })).toMatchObject({ platform: 'facebook', totals: { [field]: 5 }, account: 'Ma page' });
  });

  it('the printed day counts, whatever the hour beside it and the report zone', async () => {
    const table = await readOne(series('Facebook reach'), { zone: 'Asia/Tokyo' });
    expect(table.records.map(({ day, values }) => [day, values.reach])).toEqual([
      ['2025-01-01', 5],
      ['2025-01-02', 0],
    ]);
  });

  it('two sections of one file are two tables, each of its own network', async () => {
    const tables = await readCsv(`sep=,\n${series('Facebook visits')}\n\n${series('Instagram profile visits')}\n`);
    expect(tables.map(({ name, platform, kept }) => [name, platform, kept])).toEqual([
      ['file.csv › Facebook visits', 'facebook', 2],
      ['file.csv › Instagram profile visits', 'instagram', 2],
    ]);
    expect(tables[1]?.records[0]?.row).toBe(9);
  });

  it('a section that names its network tells it for the others, but not for the same figure once more', async () => {
    const named = await readCsv(`${series('Facebook reach')}\n\n${series('Views')}`);
    expect(named.map(({ platform }) => platform)).toEqual(['facebook', 'facebook']);
    const twice = await readCsv(`${series('Facebook reach')}\n\n${series('Reach')}`);
    expect(twice.map(({ status }) => status)).toEqual(['recognised', 'ambiguous']);
  });

  it('without a title only the name of the file tells the figure', async () => {
    expect(await readOne(csv([header, ...days]), { name: 'Reach (1).csv', answers: facebook })).toMatchObject({ totals: { reach: 5 } });
    expect(await readOne(csv([header, ...days]), { name: 'export.csv', answers: facebook })).toMatchObject({ status: 'unknown' });
  });

  it('a figure nobody knows is not taken for another', async () => {
    expect(await readOne(series('Facebook minutes viewed'))).toMatchObject({ status: 'unknown', totals: {} });
  });

  it('days that a spreadsheet rewrote are read in the one order that makes them a range', async () => {
    const rows = ['01/02/2025', '02/02/2025', '03/02/2025'].map((day) => [day, '1']);
    const table = await readOne(csv([['Facebook reach', ''], header, ...rows], ';'));
    expect(table).toMatchObject({ from: '2025-02-01', to: '2025-02-03', questions: [{ kind: 'account' }] });
  });

  it('a series without a row holds none', async () => {
    expect(await readOne(csv([['Facebook reach'], header]))).toMatchObject({ status: 'recognised', kept: 0 });
  });
});

const ages = [
  ['', 'Women', 'Men'],
  ['18-24', '10.6', '6.5'],
  ['65+', '3', '2'],
];
const countries = [
  ['France', 'Belgium'],
  ['75.1', '0.9'],
];

describe('audience', () => {
  it('gives one record a value, shares as fractions', async () => {
    const tables = await readCsv(`sep=,\n${csv([['Age & gender'], ...ages])}\n\n${csv([['Top countries'], ...countries])}\n`, { answers: facebook });
    expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
      ['file.csv › Age & gender', 'audience'],
      ['file.csv › Top countries', 'audience'],
    ]);
    expect(tables.flatMap(({ records }) => records.map(({ dimension, segment, values }) => [dimension, segment, values.share]))).toEqual([
      ['age-gender', 'Women 18-24', 0.106],
      ['age-gender', 'Men 18-24', 0.065],
      ['age-gender', 'Women 65+', 0.03],
      ['age-gender', 'Men 65+', 0.02],
      ['country', 'France', 0.751],
      ['country', 'Belgium', 0.009],
    ]);
  });

  it('towns of British English and cities of American are one split', async () => {
    const towns = await readOne(csv([['Top towns/cities'], ['Cape Town, South Africa', 'Lagos, Nigeria'], ['13.7', '1.8']]), { answers: facebook });
    expect(towns.records.map(({ dimension, segment }) => [dimension, segment])).toEqual([
      ['city', 'Cape Town, South Africa'],
      ['city', 'Lagos, Nigeria'],
    ]);
  });

  it('the number of followers names the network; labels may stand beside their values', async () => {
    const total = csv([['Facebook followers'], ['FB_PAGE,FOLLOW,UNIQUE_USERS'], ['1520']]);
    const tables = await readCsv(`${total}\n\n${csv([['Top cities'], ['Lyon, France', '9.5%'], ['Namur, Belgium', '7%']])}`);
    expect(tables.map(({ platform, totals }) => [platform, totals])).toEqual([
      ['facebook', { count: 1520 }],
      ['facebook', { share: 0.165 }],
    ]);
  });

  it('decimals that became dates are missing, and said', async () => {
    const table = await readOne(
      csv(
        [
          ['Age & gender', '', ''],
          ['', 'Women', 'Men'],
          ['18-24', '3.апр', '8'],
        ],
        ';',
      ),
      { answers: facebook },
    );
    expect(table.records.map(({ values }) => values.share)).toEqual([undefined, 0.08]);
    expect(codes(table)).toEqual(['number-is-date']);
  });

  it('scores of pages are no shares', async () => {
    const tables = await readCsv(`${csv([['Top countries'], ...countries])}\n\n${csv([['Top Pages'], ['One', 'Two'], ['22.78', '20.15']])}`, {
      answers: facebook,
    });
    expect(tables.map(({ status }) => status)).toEqual(['recognised', 'unknown']);
  });
});

describe('content formats', () => {
  it('are figures of a period, which is asked', async () => {
    const text = csv([['Views'], ['Reels', 'Photos'], ['572681', '22287']]);
    const open = await readOne(text, { answers: facebook });
    expect(open).toMatchObject({ kind: 'breakdown', kept: 2, totals: { views: 594968 }, questions: [{ kind: 'period' }] });
    const told = await readOne(text, { answers: { ...facebook, period: { from: '2025-01-01', to: '2025-01-31' } } });
    expect(told.records[0]).toMatchObject({ dimension: 'format', segment: 'Reels', periodFrom: '2025-01-01', periodTo: '2025-01-31' });
  });
});
