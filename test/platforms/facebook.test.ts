import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/platforms';
import { codes, csv, readOne, tableOf } from './read';

const header = [
  'Post ID',
  'Page ID',
  'Page name',
  'Title',
  'Description',
  'Duration (sec)',
  'Publish time',
  'Permalink',
  'Post type',
  'Data comment',
  'Date',
  'Views',
  'Reach',
  'Reactions, Comments and Shares',
  'Reactions',
  'Comments',
  'Shares',
  'Total clicks',
  'Seconds viewed',
  'Estimated earnings (USD)',
];
const french = [
  'Identifiant de la publication',
  'ID de la Page',
  'Nom de la page',
  'Titre',
  'Description',
  'Durée (s)',
  'Heure de publication',
  'Permalien',
  'Type de publication',
  'Commentaire des données',
  'Date',
  'Vues',
  'Couverture',
  'Réactions, commentaires et partages',
  'Réactions',
  'Commentaires',
  'Partages',
  'Total des clics',
  'Secondes regardées',
  'Revenus estimés (EUR)',
];
const post = [
  '939005954986064',
  '100066300057039',
  'Ma marque',
  'Bonjour',
  '',
  '0',
  '02/16/2025 05:14',
  'https://www.facebook.com/MaMarque/posts/939005954986064',
  'Photos',
  '',
  'Lifetime',
  '40',
  '15',
  '3',
  '2',
  '1',
  '0',
  '6',
  '1.5',
  '0.25',
];
/** The post with some cells changed, by header. */
const but = (changes: { [column: string]: string }) => header.map((name, index) => changes[name] ?? (post[index] as string));
const other = (changes: { [column: string]: string } = {}) =>
  but({ 'Post ID': '939635154923144', Permalink: 'https://www.facebook.com/MaMarque/posts/939635154923144', ...changes });

describe('Facebook content export', () => {
  it('gives one record a post, with the instant from US Pacific time, presumed and said so', async () => {
    const table = await readOne(csv([header, post]));
    expect(table).toMatchObject({
      status: 'recognised',
      platform: 'facebook',
      kind: 'posts',
      language: 'en',
      kept: 1,
      skipped: 0,
      currency: 'USD',
      account: '100066300057039',
      accountName: 'Ma marque',
    });
    expect(table.records[0]).toMatchObject({
      row: 2,
      postId: '939005954986064',
      publishedPrinted: '2025-02-16T05:14',
      publishedAt: '2025-02-16T13:14:00Z',
      publishedLocal: '2025-02-16T14:14',
      title: 'Bonjour',
      format: 'Photos',
      values: {
        durationSeconds: 0,
        views: 40,
        reach: 15,
        interactionsNative: 3,
        reactions: 2,
        comments: 1,
        shares: 0,
        clicks: 6,
        watchTimeSeconds: 1.5,
        estimatedRevenue: 0.25,
      },
    });
    expect(table.problems).toEqual([{ code: 'zone-presumed', file: 'file.csv', table: 'file.csv', zone: 'US Pacific' }]);
  });

  it('puts a post late in the evening in US Pacific on the next day of the report zone, and keeps the printed day', async () => {
    const table = await readOne(csv([header, but({ 'Publish time': '02/28/2025 23:30' })]));
    expect(table.records[0]).toMatchObject({ publishedPrinted: '2025-02-28T23:30', publishedLocal: '2025-03-01T08:30' });
    expect(table).toMatchObject({ from: '2025-02-28', to: '2025-02-28' });
  });

  it('reads French headers with curly apostrophes, no-break spaces and capitals, and dates month first as Meta prints them', async () => {
    const odd = french.map((text) => text.replace(/ /g, '\u00a0').toUpperCase());
    for (const names of [french, odd]) {
      const table = await readOne(csv([names, post.map((cell) => (cell === '02/16/2025 05:14' ? '03/04/2025 05:14' : cell))]));
      expect(table).toMatchObject({ platform: 'facebook', kind: 'posts', language: 'fr', currency: 'EUR', from: '2025-03-04', questions: [] });
      expect(table.totals).toMatchObject({ views: 40, reach: 15, interactionsNative: 3, clicks: 6, watchTimeSeconds: 1.5, estimatedRevenue: 0.25 });
    }
  });

  it('reads a file saved again with semicolons, Windows line ends and a byte order mark', async () => {
    const table = await readOne(`\ufeff${csv([header, but({ 'Seconds viewed': '1,5', 'Estimated earnings (USD)': '0,25' })], ';').replace(/\n/g, '\r\n')}\r\n`);
    expect(table).toMatchObject({ platform: 'facebook', kept: 1, totals: { watchTimeSeconds: 1.5, views: 40 }, questions: [] });
  });

  it('takes three decimals for what they are, since the network never groups thousands', async () => {
    const table = await readOne(csv([header, but({ 'Seconds viewed': '369.241' })]));
    expect(table).toMatchObject({ totals: { watchTimeSeconds: 369.241 }, questions: [] });
  });

  it('asks about 369,241, which a spreadsheet wrote, leaves it missing meanwhile, and follows the answer', async () => {
    const text = csv([header, but({ 'Seconds viewed': '369,241', 'Estimated earnings (USD)': '' })]);
    const asked = await readOne(text);
    expect(asked.totals).not.toHaveProperty('watchTimeSeconds');
    expect(asked.totals).toMatchObject({ views: 40 });
    expect(asked.questions).toEqual([
      {
        kind: 'decimal',
        table: 'file.csv',
        example: '369,241',
        options: [
          { value: 'point', probable: false, reason: null },
          { value: 'comma', probable: false, reason: null },
        ],
      },
    ]);
    expect(codes(asked)).toContain('convention-ambiguous');
    expect((await readOne(text, { answers: { decimal: 'comma' } })).totals.watchTimeSeconds).toBe(369.241);
    expect((await readOne(text, { answers: { decimal: 'point' } })).totals.watchTimeSeconds).toBe(369241);
  });

  it('reads 1,234 views as thousands without asking, since a count is whole', async () => {
    expect(await readOne(csv([header, but({ Views: '1,234' })]))).toMatchObject({ totals: { views: 1234 }, questions: [] });
  });

  it('follows the rows where they show that days come first', async () => {
    const table = await readOne(csv([header, but({ 'Publish time': '16/02/2025 05:14' }), other({ 'Publish time': '03/02/2025 05:14' })]));
    expect(table).toMatchObject({ from: '2025-02-03', to: '2025-02-16', questions: [] });
  });

  it('leaves out the error rows of Meta and tells what they say', async () => {
    const message = 'An error occurred while computing metadata for content with ID 933528094972880.';
    const error = header.map((name) => (name === 'Data comment' ? message : name === 'Date' ? 'Lifetime' : name === 'Reach' ? '3' : ''));
    const table = await readOne(csv([header, post, error]));
    expect(table).toMatchObject({ kept: 1, skipped: 1, totals: { reach: 15 } });
    expect(table.problems[0]).toMatchObject({ code: 'row-error', row: 3, rows: 1, message });
  });

  it('counts a post once when its id comes again, and a header once when files were put one under the other', async () => {
    const table = await readOne(csv([header, post, post, header, other()]));
    expect(table).toMatchObject({ kept: 2, skipped: 2, totals: { views: 80 } });
    expect(table.problems).toMatchObject([{ code: 'row-repeated', row: 3, rows: 1 }, { code: 'row-header', row: 4, rows: 1 }, {}]);
  });

  it('keeps two posts that share one link', async () => {
    expect(await readOne(csv([header, post, other({ Permalink: post[7] as string })]))).toMatchObject({ kept: 2, skipped: 0 });
  });

  it('leaves out a row that an unquoted comma pushed to the right, but not one with a note beside it', async () => {
    const pushed = `${csv([header, post])}\n${other({ Title: 'Bonjour, vous' }).join(',')}`;
    const table = await readOne(pushed);
    expect(table).toMatchObject({ kept: 1, skipped: 1, totals: { views: 40 } });
    expect(codes(table)).toContain('row-shifted');
    expect(await readOne(csv([header, post, [...other(), 'my note']]))).toMatchObject({ kept: 2, skipped: 0 });
  });

  it('keeps a short row and leaves its last figures missing', async () => {
    const table = await readOne(csv([header, post, other().slice(0, 13)]));
    expect(table).toMatchObject({ kept: 2, totals: { views: 80, reach: 30, reactions: 2 } });
    expect(table.records[1]?.values).not.toHaveProperty('reactions');
    expect(table.problems.find(({ code }) => code === 'rows-short')).toMatchObject({ row: 3, rows: 1 });
  });

  it('tells missing from zero', async () => {
    const [record] = (await readOne(csv([header, but({ Views: '', Reach: '0' })]))).records;
    expect(record?.values).not.toHaveProperty('views');
    expect(record?.values.reach).toBe(0);
  });

  it('says where a cell is no figure, a bound, or a decimal that became a date', async () => {
    const table = await readOne(csv([header, but({ Views: 'abc', Reach: '< 10', 'Seconds viewed': '3.апр' })]));
    expect(table.problems.slice(0, 3)).toMatchObject([
      { code: 'number-unreadable', row: 2, column: 'Views', value: 'abc' },
      { code: 'number-bound', row: 2, column: 'Reach', value: '< 10' },
      { code: 'number-is-date', row: 2, column: 'Seconds viewed', value: '3.апр' },
    ]);
    expect(table.kept).toBe(1);
  });

  it('takes the id from the link where a spreadsheet rounded it, and says so', async () => {
    const table = await readOne(csv([header, but({ 'Post ID': '9.39006E+14' })]));
    expect(table.records[0]?.postId).toBe('939005954986064');
    expect(table.problems[0]).toMatchObject({ code: 'id-rounded', row: 2, column: 'Post ID', value: '9.39006E+14' });
  });

  it('knows a reel with a rounded id by its link alone, and leaves out a row without either', async () => {
    const reel = 'https://www.facebook.com/reel/3187018758104465/';
    const table = await readOne(csv([header, but({ 'Post ID': '9.38027E+14', Permalink: reel }), but({ 'Post ID': '9.38027E+14', Permalink: '' })]));
    expect(table.records).toHaveLength(1);
    expect(table.records[0]).toMatchObject({ postId: null, permalink: reel });
    expect(codes(table)).toContain('row-without-id');
  });

  it('asks for the account when the page id was rounded, showing the page name', async () => {
    const text = csv([header, but({ 'Page ID': '1.00066E+14' })]);
    const table = await readOne(text);
    expect(table).toMatchObject({ account: null, questions: [{ kind: 'account', example: 'Ma marque' }] });
    expect(await readOne(text, { answers: { account: '100066300057039' } })).toMatchObject({
      account: '100066300057039',
      accountName: 'Ma marque',
      questions: [],
    });
  });

  it('keeps two pages of one file apart', async () => {
    const table = await readOne(csv([header, post, other(), other({ 'Post ID': '3', 'Page ID': '200', 'Page name': 'Deuxième page' })]));
    expect(table).toMatchObject({ account: '100066300057039', kept: 3, questions: [] });
    expect(table.records.map(({ account, accountName, otherAccount }) => [account, accountName, otherAccount])).toEqual([
      ['100066300057039', 'Ma marque', null],
      ['100066300057039', 'Ma marque', null],
      ['200', 'Deuxième page', null],
    ]);
  });

  it('is a breakdown, never posts, when each row is a post on one day', async () => {
    const table = await readOne(csv([header, but({ Date: '02/17/2025' }), but({ Date: '02/18/2025' })]));
    expect(table).toMatchObject({ kind: 'breakdown', kept: 2, from: '2025-02-17', to: '2025-02-18' });
    expect(table.records.map(({ postId, day }) => [postId, day])).toEqual([
      ['939005954986064', '2025-02-17'],
      ['939005954986064', '2025-02-18'],
    ]);
  });

  it('leaves a row of one day out of lifetime rows', async () => {
    expect(await readOne(csv([header, post, other({ Date: '02/18/2025' })]))).toMatchObject({ kind: 'posts', kept: 1, skipped: 1, totals: { views: 40 } });
  });

  it('takes the second of two columns of one name only where the first is empty or 0', async () => {
    const doubled = [...header, 'Views'];
    const table = await readOne(
      csv([doubled, [...post, '99'], [...other({ Views: '' }), '7'], [...but({ 'Post ID': '1', Permalink: 'a', Views: '0', Reach: '0' }), '0']]),
    );
    expect(table.records.map(({ values }) => values.views)).toEqual([40, 7, 0]);
    expect(table.records[0]?.extra['Views (2)']).toBe('99');
  });

  it('reads the German header known from a template', async () => {
    const table = await readOne(
      'Beitrags-ID;Seiten-ID;Seitenname;Titel;Beschreibung;Dauer (Sek.);Datum;Permalink;Beitragsart;Kommentar;Impressionen;Link-Klicks;Erreichte Personen;Klicks;Kommentare;„Gefällt mir“-Angaben;Geteilte Inhalte\n' +
        '939005954986064;100066300057039;Marke;Hallo;;0;16.02.25;https://www.facebook.com/a/posts/939005954986064;Foto;;120;2;80;5;1;7;3',
    );
    expect(table).toMatchObject({
      platform: 'facebook',
      language: 'de',
      from: '2025-02-16',
      totals: { impressions: 120, linkClicks: 2, reach: 80, clicks: 5, comments: 1, likes: 7, shares: 3 },
    });
  });
});

describe('the older Insights', () => {
  const keys = [
    'Post ID',
    'Permalink',
    'Post Message',
    'Type',
    'Posted',
    'Lifetime Post Total Reach',
    'Lifetime Post Total Impressions',
    'Lifetime Post Consumptions',
  ];
  const post = ['10_77', 'https://www.facebook.com/p/posts/77', 'Text', 'Photo', '10/1/2015 21:00', '120', '300', '9'];
  const described = ['', '', '', '', '', 'Lifetime: Reach (Unique Users)', 'Lifetime: Impressions (Total Count)', 'Lifetime: Clicks (Total Count)'];

  it('two header rows; the id holds the page and the post, times are Pacific', async () => {
    const table = await readOne(csv([keys, described, post]), { name: 'Facebook Insights Data Export (Post Level) - Ma page - 2015-10-05.csv' });
    expect(table).toMatchObject({ platform: 'facebook', kind: 'posts', kept: 1, skipped: 0, account: '10', accountName: 'Ma page', asOf: '2015-10-05' });
    expect(table.records[0]).toMatchObject({ postId: '77', publishedAt: '2015-10-02T04:00:00Z', row: 3, values: { reach: 120, impressions: 300, clicks: 9 } });
  });

  it('likes, comments and shares stand in another sheet, in any order, once as people and once as counts', () => {
    const lead = ['Description', 'Post ID'];
    const sheet = (name: string, rows: string[][]) => tableOf(rows, { name: `i.xls › ${name}`, file: 'i.xls' });
    const tables = [
      sheet('Key Metrics', [keys, described, post]),
      sheet('Lifetime Talking About This(...', [
        [...lead, 'share', 'like', 'comment'],
        ['Lifetime: people (Unique Users)', '10_77', '1', '2', '3'],
      ]),
      sheet('Lifetime Post Stories by act...', [
        [...lead, 'comment', 'like', 'share'],
        ['Lifetime: stories (Total Count)', '10_77', '6', '', '4'],
      ]),
    ];
    const [read] = readTables(tables, { info: { name: 'i.xls', modifiedOn: null }, answers: {}, zone: 'Europe/Paris' });
    expect(read?.records[0]?.values).toEqual({ reach: 120, impressions: 300, clicks: 9, comments: 6, shares: 4 });
  });

  it('days of a page: rolling windows are not the day, a column of people and one of counts keep apart', async () => {
    const names = [
      'Date',
      'page_fans:lifetime',
      'page_fan_adds_unique:day',
      'page_impressions_unique:day',
      'page_impressions_unique:days_28',
      'page_impressions:day',
    ];
    const table = await readOne(csv([names, ['6/9/2017', '41883', '195', '24', '440782', '158']]), { answers: { account: 'LOK' } });
    expect(table).toMatchObject({ kind: 'daily', from: '2017-06-09', totals: { followers: 41883, follows: 195, reach: 24, impressions: 158 } });
  });
});

it('videos are no posts: their ids are others, and they are kept apart', async () => {
  const table = await readOne(
    'Video asset ID,Universal video ID,Page ID,Page name,Title,Publish time,Date,Reach,Seconds viewed\n1,2,3,Page,T,03/18/2025 09:48,Lifetime,5,12.5',
  );
  expect(table).toMatchObject({ platform: 'facebook', kind: 'breakdown', totals: { reach: 5, watchTimeSeconds: 12.5 } });
  expect(table.records[0]).toMatchObject({ postId: '2', dimension: 'video', account: '3' });
});
