/** Exports of TikTok Studio: years, missing figures, ids and accounts from links. */
import { describe, expect, it } from 'vitest';
import { tiktok } from '../../src/platforms/tiktok';
import { codes, csv, readOne } from './read';

const overview = ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'];
const content = ['Time', 'Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total shares', 'Total views'];
const idAt = (instant: string) => String(BigInt(Date.parse(instant) / 1000) << 32n);
const video = (instant: string, posted: string) => [
  'November 5',
  'A video ',
  `https://www.tiktok.com/@Some.Brand/video/${idAt(instant)}`,
  posted,
  '5',
  '1',
  '0',
  '100',
];

describe('TikTok overview', () => {
  it('gives days their year from the day of the export, over the turn of the year', async () => {
    const table = await readOne(csv([overview, ['December 31', '5', '1', '1', '0', '0'], ['January 1', '6', '1', '1', '0', '0']]), {
      answers: { downloaded: '2026-01-03', account: 'brand' },
    });
    expect(table.records.map(({ day }) => day)).toEqual(['2025-12-31', '2026-01-01']);
    expect(table.questions).toEqual([]);
  });

  it('takes the year from the first day in the name, and the account too', async () => {
    const table = await readOne(csv([overview, ['28 février', '5', '1', '1', '0', '0'], ['1 mars', '6', '1', '1', '0', '0']]), {
      name: 'Overview_2025-02-28_1741000000_Some.Brand.zip',
    });
    expect(table).toMatchObject({ account: 'some.brand', asOf: '2025-03-03', from: '2025-02-28', to: '2025-03-01', questions: [] });
  });

  it.each(['Total', 'TOTAL MARS', 'Note: export of April', ''])('reads the days above a row that is none, and says the row: «%s»', async (word) => {
    const days = ['March 1', 'March 2', 'March 3'].map((day) => [day, '10', '1', '1', '0', '0']);
    const options = { answers: { downloaded: '2026-04-10', account: 'brand' } };
    for (const rows of [
      [...days, [word, '30', '3', '3', '0', '0']],
      [[word, '30', '3', '3', '0', '0'], ...days],
    ]) {
      const table = await readOne(csv([overview, ...rows]), options);
      expect(table).toMatchObject({ kept: 3, skipped: 1, from: '2026-03-01', to: '2026-03-03', totals: { views: 30 }, questions: [] });
      expect(table.problems.filter(({ code }) => code.startsWith('row-'))).toMatchObject([{ rows: 1 }]);
      expect(table.problems.filter(({ code }) => code === 'date-unreadable').length).toBeLessThanOrEqual(1);
    }
  });

  it('asks for the year where only the modification day tells it', async () => {
    const table = await readOne(csv([overview, ['April 12', '5', '1', '1', '0', '0']]), { answers: { account: 'brand' } });
    expect(table.questions).toMatchObject([{ kind: 'year', options: [{ value: '2026', probable: true }], example: 'April 12' }]);
  });

  it('takes «undefined» for missing and keeps the day, and counts below zero as they are', async () => {
    const table = await readOne(csv([overview, ['April 12', 'undefined', '3', '1', '-2', '0']]), { answers: { downloaded: '2026-04-14', account: 'brand' } });
    expect(table.records[0]?.values).toEqual({ profileVisits: 3, likes: 1, comments: -2, shares: 0 });
    expect(codes(table)).toEqual([]);
  });

  it('reads «New followers» as gains less losses, but not in the export that has losses beside it', async () => {
    const rows = (more: string[], cells: string[]) =>
      csv([
        [...overview, ...more],
        ['April 12', '5', '3', '1', '0', '0', ...cells],
      ]);
    const options = { answers: { downloaded: '2026-04-14', account: 'brand' } };
    expect((await readOne(rows(['New followers'], ['-3']), options)).records[0]?.values.netFollows).toBe(-3);
    expect((await readOne(rows(['New followers', 'Lost followers'], ['4', '7']), options)).status).toBe('unknown');
  });

  it('reads the export of business accounts by whichever columns were chosen, «New followers» as gains', async () => {
    const read = (header: string, row: string) => readOne(`${header}\n${row}`, { answers: { downloaded: '2026-11-05', account: 'brand' } });
    const english = await read('Date,Video views,Reached audience,Profile views,Likes,Comments,Shares,New followers', '2026-10-30,900,700,31,44,5,3,9');
    expect(english).toMatchObject({ status: 'recognised', language: 'en', totals: { reach: 700, follows: 9 } });
    expect(english.totals).not.toHaveProperty('netFollows');
    const swedish = await read('Datum,Videovisningar,Nettotillväxt,Nya följare,Tappade följare', '30 oktober,900,4,9,5');
    expect(swedish).toMatchObject({ language: 'sv', from: '2026-10-30', totals: { views: 900, netFollows: 4, follows: 9, followsLost: 5 } });
  });
});

describe('TikTok content', () => {
  it('tells the year, the moment, the id and the account from the link', async () => {
    const table = await readOne(csv([content, video('2025-12-31T20:12:00Z', 'December 31'), video('2025-09-04T01:08:00Z', 'September 3')]));
    expect(table).toMatchObject({ account: 'some.brand', from: '2025-09-03', to: '2025-12-31', questions: [], problems: [] });
    expect(table.records[0]).toMatchObject({ postId: idAt('2025-12-31T20:12:00Z'), publishedAt: '2025-12-31T20:12:00Z', publishedLocal: '2025-12-31T21:12' });
  });

  it('says when the printed day is not the day of the id', async () => {
    const table = await readOne(csv([content, video('2025-12-31T20:12:00Z', 'June 3'), video('2025-09-04T01:08:00Z', 'September 3')]));
    expect(codes(table)).toEqual(['date-unreadable']);
    expect(table.kept).toBe(2);
  });

  it('reads the older header with saves', async () => {
    const header = ['Video title', 'Video link', 'Publishing time', 'Video views', 'Likes', 'Comments', 'Shares', 'Add to favorites'];
    const row = ['', `https://www.tiktok.com/@brand/video/${idAt('2025-12-31T20:12:00Z')}`, 'December 31', '9', '3', '2', '1', '4'];
    expect((await readOne(csv([header, row]))).totals).toEqual({ views: 9, likes: 3, comments: 2, shares: 1, saves: 4 });
  });
});

describe('names of TikTok files', () => {
  it.each([
    ['Overview_2026-04-16_1777023477_Handle.zip', { from: '2026-04-16', exportedOn: '2026-04-24', account: 'handle' }],
    ['Content_my.brand_2 (1).zip', { account: 'my.brand_2' }],
    ['Content 2026-01-01_2026-01-31 A channel.zip', {}],
    ['overview.csv', {}],
  ])('%s', (name, facts) => {
    expect(tiktok.readName?.(name)).toEqual(facts);
  });
});
