import { describe, expect, it } from 'vitest';
import { platforms, readTables } from '../../src/platforms';
import { definePlatform, figure, label, mark, type Platform } from '../../src/platforms/platform';
import { recognise } from '../../src/platforms/recognise';
import { plainHeader } from '../../src/values/headers';
import { codes, csv, readCsv, readOne, tableOf } from './read';

const read = (rows: string[][], known: Platform[], answers = {}) =>
  readTables([tableOf(rows)], { info: { name: 'book.xlsx', modifiedOn: '2026-11-05' }, answers, zone: 'Europe/Paris' }, known);

const posts = (id: Platform['id'], texts = { en: 'Clip', fr: 'Extrait' }) =>
  definePlatform({
    id,
    exports: [
      {
        kind: 'posts',
        requires: ['postId', 'views'],
        refuses: ['other'],
        identity: ['postId'],
        zone: null,
        columns: [
          label('postId', texts),
          label('published', { en: 'When', fr: 'Quand' }),
          figure('views', { en: 'Views', fr: 'Vues' }),
          mark('other', { en: 'Other' }),
          mark('who', { en: 'Who' }, { keep: false }),
        ],
      },
    ],
  });

describe('comparing headers', () => {
  it('takes no notice of accents, capitals, kinds of spaces, apostrophes and quotes, or invisible marks', () => {
    expect(plainHeader('Mentions J’aime')).toBe(plainHeader("MENTIONS J'AIME "));
    expect(plainHeader('Durée\u00a0(s)')).toBe(plainHeader('duree (s)'));
    expect(plainHeader('Video pub\u00adlish time')).toBe(plainHeader('Video publish time'));
    expect(plainHeader('\ufeffPost  ID')).toBe(plainHeader('Post ID'));
    expect(plainHeader('„Gefällt mir“')).toBe(plainHeader('"Gefällt mir"'));
  });

  it('takes no part of a header for the whole', () => {
    expect(plainHeader('Reach from Organic posts')).not.toBe(plainHeader('Reach'));
    expect(
      read(
        [
          ['Clip', 'Views from somewhere'],
          ['a', '1'],
        ],
        [posts('tiktok')],
      )[0]?.status,
    ).toBe('unknown');
  });
});

describe('recognising a table', () => {
  it('finds the header under description lines and counts lines as a person sees them', () => {
    const [table] = read([['A sentence about this export.'], [], ['Clip', 'When', 'Views'], ['a', '2025-03-01', '5']], [posts('tiktok')]);
    expect(table).toMatchObject({ status: 'recognised', platform: 'tiktok', kind: 'posts', kept: 1, totals: { views: 5 } });
    expect(table?.records[0]?.row).toBe(4);
    expect(table?.preview[0]).toEqual(['Clip', 'When', 'Views']);
  });

  it('names the language most of the headers are in, also where two languages are mixed', () => {
    expect(
      read(
        [
          ['Extrait', 'Quand', 'Views'],
          ['a', '2025-03-01', '5'],
        ],
        [posts('tiktok')],
      )[0],
    ).toMatchObject({ language: 'fr', totals: { views: 5 } });
  });

  it('fills a column in one language from its twin in another', () => {
    const [table] = read(
      [
        ['Clip', 'Views', 'Vues'],
        ['a', '5', ''],
        ['b', '', '7'],
      ],
      [posts('tiktok')],
    );
    expect(table?.totals).toEqual({ views: 12 });
  });

  it('asks when several networks fit, and reads the one that is answered', () => {
    const twins = [posts('tiktok'), posts('youtube')];
    const rows = [
      ['Clip', 'Views'],
      ['a', '5'],
    ];
    const [asked] = read(rows, twins);
    expect(asked).toMatchObject({
      status: 'ambiguous',
      platform: null,
      candidates: [
        { platform: 'tiktok', kind: 'posts' },
        { platform: 'youtube', kind: 'posts' },
      ],
      records: [],
      totals: {},
    });
    expect(asked?.questions).toMatchObject([
      {
        kind: 'platform',
        options: [
          { value: 'tiktok', probable: false },
          { value: 'youtube', probable: false },
        ],
      },
    ]);
    expect(read(rows, twins, { platform: 'youtube' })[0]).toMatchObject({ status: 'recognised', platform: 'youtube' });
    expect(read(rows, twins, { platform: 'linkedin' })[0]).toMatchObject({ status: 'ambiguous' });
  });

  it('does not let an answer turn one network into another', () => {
    expect(
      read(
        [
          ['Clip', 'Views'],
          ['a', '5'],
        ],
        [posts('tiktok'), posts('youtube', { en: 'Video', fr: 'Vidéo' })],
        { platform: 'youtube' },
      )[0],
    ).toMatchObject({ platform: 'tiktok' });
  });

  it('refuses a table with a column that belongs to another export', () => {
    expect(
      read(
        [
          ['Clip', 'Views', 'Other'],
          ['a', '5', ''],
        ],
        [posts('tiktok')],
      )[0]?.status,
    ).toBe('unknown');
  });

  it('lets a network split a table into the tables it holds', () => {
    const splitting: Platform = {
      ...posts('tiktok'),
      arrange: (tables) =>
        tables.flatMap((table) => [
          { ...table, name: 'one', rows: table.rows.slice(0, 2) },
          { ...table, name: 'two', rows: table.rows.slice(3) },
        ]),
    };
    const tables = read([['Clip', 'Views'], ['a', '5'], [''], ['Clip', 'Views'], ['b', '6']], [splitting]);
    expect(tables.map(({ name, totals }) => [name, totals])).toEqual([
      ['one', { views: 5 }],
      ['two', { views: 6 }],
    ]);
  });

  it('keeps the other columns as printed, without those nobody should see, and numbers a name that comes again', () => {
    const [table] = read(
      [
        ['Clip', 'Note', 'Views', 'Who', 'Note', 'Note'],
        ['a', '=1+1', '5', 'Ann', ' x ', ''],
      ],
      [posts('tiktok')],
    );
    expect(table?.records[0]?.extra).toEqual({ Note: '=1+1', 'Note (2)': ' x ' });
  });

  it('a header without rows is a table of no rows, and no account is asked for', async () => {
    const table = await readOne('Post id,Date,Post text,Post Link,Impressions,Engagements');
    expect(table).toMatchObject({ status: 'recognised', platform: 'x', kept: 0, records: [], totals: {}, questions: [], from: null, to: null });
    expect(codes(table)).toEqual(['table-no-rows']);
  });

  it.each([
    ['words in place of a header', 'hello,world\nand,more'],
    ['an empty header', ',,,\n1,2,3,4\n5,6,7,8'],
    ['a price list', 'Product,Price\nTea,3.50'],
    ['only one of the columns asked for', 'Post ID,Publish time\n1,03/18/2025 09:48'],
  ])('%s: unknown, in one problem that shows what was seen', async (_name, text) => {
    const table = await readOne(text);
    expect(table).toMatchObject({ status: 'unknown', platform: null, kind: null, records: [], totals: {} });
    expect(codes(table)).toEqual(['table-unknown']);
  });

  it('an empty file has no table', async () => {
    expect(await readCsv('')).toEqual([]);
  });

  it('a table with the columns of Facebook and of Instagram is ambiguous', async () => {
    const names = ['Post ID', 'Page ID', 'Account ID', 'Account username', 'Publish time', 'Views'];
    const table = await readOne(csv([names, ['1', '2', '3', 'u', '03/18/2025 09:48', '5']]));
    expect(table).toMatchObject({
      status: 'ambiguous',
      candidates: expect.arrayContaining([
        { platform: 'facebook', kind: 'posts' },
        { platform: 'instagram', kind: 'posts' },
      ]),
    });
  });
});

describe('the declared networks', () => {
  const all = platforms.flatMap(({ id, exports }) => exports.map((definition, index) => [`${id} ${definition.kind} ${index}`, definition] as const));

  it.each(all)('%s: no header text means two columns', (_name, definition) => {
    const owners = new Map<string, string>();
    for (const column of definition.columns)
      for (const text of Object.values(column.texts).flat().map(plainHeader)) {
        const owner = `${column.sort} ${column.key} ${column.sort === 'figure' ? column.scope : ''}`;
        expect(owners.get(text) ?? owner, text).toBe(owner);
        owners.set(text, owner);
      }
  });

  it.each(all)('%s: every column it asks for is one it knows', (_name, definition) => {
    const keys = definition.columns.map(({ key }) => key as string);
    for (const key of [...definition.requires.flat(), ...(definition.refuses ?? [])]) expect(keys).toContain(key);
  });

  it('a header of one export in one language fits no other export', () => {
    for (const { id, exports } of platforms)
      for (const definition of exports)
        for (const language of ['en', 'fr']) {
          const header = definition.columns.flatMap(({ texts, key }) =>
            definition.refuses?.includes(key) ? [] : [[texts[language] ?? texts.en ?? ''].flat()[0] ?? ''],
          );
          const fitting = recognise(tableOf([header]), platforms);
          const others = fitting.filter(({ platform }) => platform.id !== id);
          expect(others.map(({ platform, definition: found }) => `${id} ${definition.kind} ${language} → ${platform.id} ${found.kind}`)).toEqual([]);
        }
  });
});

describe('the day of the export', () => {
  const text = csv([
    ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Engagements'],
    ['2088707180694323466', 'Sat, Aug 15, 2026', 'a', 'https://x.com/MaMarque/status/2088707180694323466', '5', '1'],
  ]);

  it('is what the person says, else the day the file was last modified, else the last day of the rows', async () => {
    expect((await readOne(text, { answers: { downloaded: '2026-08-20' }, modifiedOn: '2026-09-01' })).records[0]?.asOf).toBe('2026-08-20');
    expect((await readOne(text, { modifiedOn: '2026-09-01' })).records[0]?.asOf).toBe('2026-09-01');
    expect((await readOne(text, { modifiedOn: null })).records[0]?.asOf).toBe('2026-08-15');
  });
});
