/** Ids as people and programs write them, and rows whose id is none of the network's. */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/pipeline';
import type { ReadTable } from '../../src/platforms/reading';
import { codes, csv, readOne } from './read';

const instagram = ['Post ID', 'Account ID', 'Account username', 'Publish time', 'Permalink', 'Post type', 'Date', 'Views', 'Likes'];
const ids = ['18386300766479982', '18337595452104432', '18326195600560554'];
const post = (id: string, account: string, i: number) => [
  id,
  account,
  'brand',
  `03/0${i + 1}/2026 10:00`,
  `https://www.instagram.com/reel/DYz0000${i}AAA/`,
  'IG reel',
  'Lifetime',
  '100',
  '5',
];
const account = '17841412345678465';
const written = (write: (id: string) => string) => csv([instagram, ...ids.map((id, i) => post(write(id), write(account), i))]);
const thousands = (sign: string) => (id: string) => id.replace(/\B(?=(\d{3})+$)/g, sign);

const plan = (...tables: ReadTable[]) => planImport([{ file: 'a.csv', hash: 'h', tables }], { importId: 'i', at: '2026-04-01T00:00:00Z' });

describe('ids of posts and accounts', () => {
  it.each<[string, (id: string) => string]>([
    ['a formula of a text', (id) => `="${id}"`],
    ['an apostrophe', (id) => `'${id}`],
    ['quotes', (id) => `"${id}"`],
    ['thousands by commas', thousands(',')],
    ['thousands by points', thousands('.')],
    ['thousands by no-break spaces', thousands('\u00a0')],
    ['thousands by apostrophes', thousands('’')],
    ['spaces around', (id) => ` ${id}\u200e`],
  ])('are read for their digits: %s', async (_, write) => {
    const table = await readOne(written(write));
    expect(table).toMatchObject({ account, kept: 3, skipped: 0, questions: [] });
    expect(table.records.map(({ postId }) => postId)).toEqual(ids);
    expect(codes(table)).not.toContain('id-rounded');
  });

  it.each<[string, (id: string) => string]>([
    ['decimals', (id) => `${id.slice(0, 15)}00.00`],
    ['decimals after groups', (id) => `${thousands(',')(`${id.slice(0, 15)}00`)}.00`],
    ['decimals of a number that cannot hold so many digits', (id) => `${id.slice(0, 16)}0.0`],
    ['an exponent', (id) => `${id[0]}.${id.slice(1, 4)}E+16`],
    ['zeros from the sixteenth digit on', (id) => `${id.slice(0, 15)}00`],
  ])('that lost digits leave the row to its link, and the account to its name: %s', async (_, write) => {
    const whole = await readOne(written((id) => id));
    const rounded = await readOne(written(write));
    expect(codes(rounded)).toContain('id-rounded');
    expect(rounded.records.map(({ postId, account, accountName }) => [postId, account, accountName])).toEqual(ids.map(() => [null, null, 'brand']));
    expect(rounded.questions).toMatchObject([{ kind: 'account', example: 'brand' }]);
    const { plan: planned, waiting } = plan(whole, rounded);
    expect([waiting, planned.files.map((file) => file.account)]).toEqual([[], [account, account]]);
    // nobody else bears the name: it waits
    expect(plan(rounded).waiting).toHaveLength(1);
  });

  it('keep what a data frame added to fifteen digits: nothing is lost', async () => {
    const header = ['Post ID', 'Page ID', 'Page name', 'Publish time', 'Permalink', 'Post type', 'Date', 'Views'];
    const row = (id: string) => [id, '100061234567039.0', 'Page', '03/01/2026 10:00', 'https://www.facebook.com/reel/1', 'Reels', 'Lifetime', '100'];
    const table = await readOne(csv([header, row('939001234567001.0'), row('939001234567002,00')]));
    expect(table).toMatchObject({ account: '100061234567039', kept: 2 });
    expect(table.records.map(({ postId }) => postId)).toEqual(['939001234567001', '939001234567002']);
  });

  it('of ads are read so too', async () => {
    const header = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Ad ID', 'Impressions', 'Amount spent (EUR)', 'Account ID'];
    const table = await readOne(csv([header, ['2026-10-01', '2026-10-01', 'Autumn', '="23850000000000111"', '1000', '10', '="123"']]));
    expect(table.records).toMatchObject([{ postId: '23850000000000111', account: '123' }]);
  });
});

describe('rows whose id is none of the network’s', () => {
  const total = (word: string) => [word, '', '', '03/31/2026 00:00', '', '', '', '300', '15'];
  const x = ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Engagements'];
  const youtube = ['Content', 'Video title', 'Video publish time', 'Views'];

  it.each(['TOTAL MARS', 'Σ', 'Moyenne', 'Ø', '—', 'n/a', 'vu avec Paul'])('are left out of Instagram’s and said: %s', async (word) => {
    const table = await readOne(csv([instagram, ...ids.map((id, i) => post(id, account, i)), total(word)]));
    expect(table).toMatchObject({ kept: 3, skipped: 1, totals: { views: 300 } });
    expect(table.problems.filter(({ code }) => code.startsWith('row-') || code.startsWith('id-'))).toMatchObject([{ row: 5, rows: 1 }]);
  });

  it('are left out of X’s and YouTube’s', async () => {
    const id = '2028047592453046279';
    const onX = csv([x, [id, 'Sun, Mar 1, 2026', 't', `https://x.com/brand/status/${id}`, '100', '5'], ['Kogusumma', '', '', '', '100', '5']]);
    expect((await readOne(onX)).problems).toMatchObject([{ code: 'row-no-post', value: 'Kogusumma', row: 3, rows: 1 }]);
    const ofYoutube = csv([youtube, ['dQw4w9WgXcQ', 'A', 'Mar 1, 2026', '5'], ['Yhteensä', 'alle', '', '5']]);
    expect(await readOne(ofYoutube)).toMatchObject({ kept: 1, totals: { views: 5 } });
  });

  it('are kept where their link says which post it is', async () => {
    const damaged = post('#REF!', account, 1);
    const table = await readOne(csv([instagram, post(ids[0] as string, account, 0), damaged]));
    expect(table).toMatchObject({ kept: 2, skipped: 0 });
    expect(table.records[1]).toMatchObject({ postId: null, permalink: damaged[4] });
    expect(table.problems).toContainEqual(expect.objectContaining({ code: 'id-unreadable', row: 3, value: '#REF!' }));
  });
});

it('a second header line, where files were joined, is called one', async () => {
  const table = await readOne(csv([instagram, post(ids[0] as string, account, 0), instagram, post(ids[1] as string, account, 1)]));
  expect(table).toMatchObject({ kept: 2, skipped: 1 });
  expect(table.problems).toContainEqual(expect.objectContaining({ code: 'row-header', row: 3, rows: 1 }));
});
