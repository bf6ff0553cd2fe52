/** The order of day and month where the dates alone allow both: what cannot be turns it, a file saved again by a spreadsheet is asked about. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csv, readOne } from './read';

const header = ['Post ID', 'Account ID', 'Account username', 'Publish time', 'Permalink', 'Post type', 'Date', 'Views', 'Reach', 'Likes', 'Comments', 'Saves'];
const row = (id: number, on: string) => [
  `1835515111617876${id}`,
  '17841446494080465',
  'brand',
  `${on} 10:00`,
  'https://www.instagram.com/p/x/',
  'IG image',
  'Lifetime',
  '10',
  '9',
  '3',
  '1',
  '0',
];
const list = (days: string[], delimiter = ',') => csv([header, ...days.map((on, i) => row(i, on))], delimiter);
const may = ['01/05/2026', '02/05/2026', '12/05/2026'];

describe('posts of days up to the twelfth', () => {
  it('are of the month under which none was published after the export', async () => {
    for (const delimiter of [',', ';']) {
      const table = await readOne(list(may, delimiter), { modifiedOn: '2026-06-01' });
      expect(table.records.map(({ publishedPrinted }) => publishedPrinted?.slice(0, 10))).toEqual(['2026-05-01', '2026-05-02', '2026-05-12']);
      expect(table.questions).toEqual([]);
    }
  });

  it('are of the range that the name prints', async () => {
    const table = await readOne(list(may, ';'), { name: 'May-01-2026_May-31-2026_1.csv', modifiedOn: '2027-06-01' });
    expect(table).toMatchObject({ from: '2026-05-01', to: '2026-05-12', questions: [], covers: { from: '2026-05-01', to: '2026-05-31' } });
    const american = await readOne(list(['05/01/2026', '05/12/2026'], ';'), { name: 'May-01-2026_May-31-2026_1.csv', modifiedOn: '2027-06-01' });
    expect(american).toMatchObject({ from: '2026-05-01', to: '2026-05-12', questions: [] });
  });

  it('are asked about where a spreadsheet saved the file again and both can be', async () => {
    const text = list(may, ';');
    const table = await readOne(text, { modifiedOn: '2027-06-01' });
    expect(table.questions).toMatchObject([{ kind: 'dateOrder', example: '01/05/2026 10:00' }]);
    const answered = await readOne(text, { modifiedOn: '2027-06-01', answers: { dateOrder: 'day-month' } });
    expect(answered).toMatchObject({ from: '2026-05-01', to: '2026-05-12', questions: [] });
  });

  it('are month first, as the network prints them, in a file as downloaded', async () => {
    expect(await readOne(list(may), { modifiedOn: '2027-06-01' })).toMatchObject({ from: '2026-01-05', to: '2026-12-05', questions: [] });
  });

  it('keep the order of the network where the day of the export contradicts both', async () => {
    expect(await readOne(list(may), { modifiedOn: '2020-01-01' })).toMatchObject({ from: '2026-01-05', questions: [] });
  });
});

it('a day after the twelfth decides, whatever the clock of the file says', async () => {
  expect(await readOne(list(['08/05/2026', '19/05/2026'], ';'), { modifiedOn: '2027-06-01' })).toMatchObject({
    from: '2026-05-08',
    to: '2026-05-19',
    questions: [],
  });
});

it('holds for a network that prints no order of its own', async () => {
  const text =
    'Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes\n1476000000000000000,https://twitter.com/brand/status/1476000000000000000,x,03/01/2022 10:00,5,1,0.2,0,0,1\n';
  expect((await readOne(text, { modifiedOn: '2022-02-15' })).from).toBe('2022-01-03');
});

const file = '../shared/faults/numbers/numbers/ig-frexcel-dates.csv';
it.skipIf(!existsSync(file))('a list saved again by a French spreadsheet is of May', async () => {
  expect(await readOne(readFileSync(file, 'utf8'), { modifiedOn: '2026-06-01' })).toMatchObject({ from: '2026-05-01', to: '2026-05-12', questions: [] });
});
