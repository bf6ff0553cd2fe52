/** Mentions, requests, leads, orders and local profiles: what a row says, what of a file is never kept, and files that a spreadsheet saved again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { decodeFile } from '../../src/decode';
import { kinds } from '../../src/kinds';
import { readFile } from '../../src/pipeline';
import { toneOf } from '../../src/platforms/tone';
import { mergeRows } from '../../src/records/merge';
import { toRows } from '../../src/records/rows';
import { codes, csv, readOne } from './read';

const odd = path.join(import.meta.dirname, '..', '..', 'samples', 'odd');
const excel = () => import('@e965/xlsx');
const pick = (file: RegExp) =>
  readdirSync(odd, { recursive: true })
    .map(String)
    .filter((name) => file.test(name) && !name.endsWith('.json'));
const samples = pick(/^(?:brandwatch|talkwalker|meltwater|zendesk|hubspot|shopify|business-profile)\/|^meta-ads\/.*_Leads_/);
const info = (sample: string) => ({ name: path.basename(sample), modifiedOn: '2026-11-05' });
const bytesOf = (sample: string) => readFileSync(path.join(odd, sample));
const rowsOf = async (sample: string) => (await decodeFile(bytesOf(sample), info(sample), excel)).tables[0]!.rows;

async function readRows(sample: string, rows: string[][], delimiter = ',') {
  const text = csv(rows, delimiter);
  const { tables } = await readFile(new TextEncoder().encode(text), info(sample), { account: 'A' }, { zone: 'Europe/Paris', excel });
  return tables[0]!;
}

/** Columns whose cells name, quote or lead to a person, or may: everything that a questionnaire or an own field asks. */
const personal = [
  /^(?:author|author name|full name|x author id|influencer|twitter .*|user profile url)$/i,
  /^(?:title|title_snippet|content|snippet|headline|full text|opening text|hit sentence|subject|notes)$/i,
  /^(?:requester.*|submitter|assignee|organization|tags|.* \[list\])$/i,
  /^(?:deal name|deal owner|associated .*|budget holder|first name|last name|phone number|favourite glaze)$/i,
  /^(?:e-?mail|full_name|phone_number|which_glaze.*|(?:billing|shipping) (?:name|street|phone|city))$/i,
];

describe('what persons are or wrote is in no record, no row of a tab and no problem', () => {
  test.each(samples)('%s', async (sample) => {
    const rows = await rowsOf(sample);
    const table = await readRows(sample, rows);
    const at = rows.findIndex((row) => row.length > 5);
    const columns = (rows[at] ?? []).flatMap((header, index) => (personal.some((one) => one.test(header)) ? [index] : []));
    const cells = rows
      .slice(at + 1)
      .flatMap((row) => columns.map((index) => row[index] ?? ''))
      .filter((cell) => /[\p{L}\d]{3}/u.test(cell));
    if (kinds[table.kind!].personal) expect(cells.length).toBeGreaterThan(0);
    const kept = JSON.stringify([table.records, toRows(table.records), table.problems, table.questions]);
    for (const cell of cells) expect(kept).not.toContain(JSON.stringify(cell).slice(1, -1));
    // every made-up person of the samples is called so
    expect(kept).not.toMatch(/nomdemo|prenom\d/i);
  });

  it('drops columns that nobody declared, whatever they are called', async () => {
    const rows = await rowsOf('shopify/orders_export_2.refunds.csv');
    const wide = rows.map((row, i) => [...row, ...Array.from({ length: 160 }, (_, k) => (i === 0 ? `Own field ${k}` : `Jane Doe ${k}`))]);
    const table = await readRows('orders.csv', wide);
    expect(table).toMatchObject({ kind: 'sales', kept: 3 });
    expect(JSON.stringify(table.records)).not.toContain('Jane Doe');
  });

  it('leaves out a row that a comma pushed aside, and the pieces of a text that lost its quotes', async () => {
    const rows = await rowsOf('shopify/orders_export_2.refunds.csv');
    const [header, ...orders] = rows as [string[], ...string[][]];
    const pushed = [...orders[0]!.slice(0, 25), 'Jane Doe', ...orders[0]!.slice(25)];
    const table = await readRows('orders.csv', [
      header,
      pushed,
      orders[1]!,
      ['Leave it with Jane Doe', 'at number 3', 'paid', '', '', '', '', 'EUR', '1', '1', '1', '9.00'],
    ]);
    expect(table).toMatchObject({ kept: 1, skipped: 2, totals: { amount: 45 } });
    expect(codes(table)).toEqual(['row-shifted', 'row-without-day']);
    expect(JSON.stringify([table.records, table.problems])).not.toContain('Jane Doe');
  });
});

describe('a file that was saved again says the same', () => {
  const figures = ({ kind, platform, kept, skipped, from, to, totals }: Awaited<ReturnType<typeof readRows>>) => ({
    kind,
    platform,
    kept,
    skipped,
    from,
    to,
    totals,
  });

  test.each(samples)('%s', async (sample) => {
    const rows = await rowsOf(sample);
    const width = Math.max(...rows.map((row) => row.length));
    const at = rows.findIndex((row) => row.length > 5);
    const wanted = figures(await readRows(sample, rows));
    const backwards = rows.map((row, i) => (i < at ? row : Array.from({ length: width }, (_, k) => row[width - 1 - k] ?? '')));
    expect(figures(await readRows(sample, backwards))).toEqual(wanted);
    expect(figures(await readRows(sample, rows, ';'))).toEqual(wanted);
    expect(await readRows(sample, rows.slice(0, at + 1))).toMatchObject({ platform: wanted.platform, kind: wanted.kind, kept: 0, totals: {} });
  });

  it('asks where a French spreadsheet left only days that can be read both ways', async () => {
    const rows = (await rowsOf('zendesk/tickets.opened-again.csv')).map((row) => row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d) /, '$3/$2/$1 ')));
    expect((await readRows('tickets.csv', rows, ';')).questions.map(({ kind }) => kind)).toEqual(['dateOrder']);
    const answered = await readFile(
      new TextEncoder().encode(csv(rows, ';')),
      info('tickets.csv'),
      { account: 'A', dateOrder: 'day-month' },
      { zone: 'Europe/Paris', excel },
    );
    expect(answered.tables[0]).toMatchObject({ from: '2026-10-01', to: '2026-10-04', totals: { resolved: 2, answered: 3 } });
  });
});

describe('mentions', () => {
  it.each([
    ['positive', 1],
    ['Positif', 1],
    ['+', 1],
    ['NEUTRAL', 0],
    ['neutre', 0],
    ['Négatif', -1],
    ['\u22122', -1],
    ['0', 0],
    ['4,5', 1],
    ['', null],
    ['Not Rated', null],
    ['mixed', null],
    ['joyful', undefined],
  ])('«%s» is the tone %s', (text, tone) => {
    expect(toneOf(text)).toBe(tone);
  });

  const header = ['Query Name', 'Date', 'Resource Id', 'Mention Id', 'Url', 'Page Type', 'Sentiment'];
  const at = '2026-10-03 20:00:00.0';

  it('counts a tone it does not know as unrated, never as neutral, and says so', async () => {
    const table = await readOne(
      csv([header, ['Q', at, '1', '9', 'https://e.org/1', 'blog', 'joyful'], ['Q', at, '2', '8', 'https://e.org/2', 'blog', 'neutral']]),
      {
        answers: { account: 'A' },
      },
    );
    expect(table.records.map(({ values }) => values)).toEqual([{}, { sentiment: 0 }]);
    expect(table.problems).toMatchObject([{ code: 'tone-unknown', row: 2, rows: 1 }]);
  });

  it('knows a mention by its resource, else its mention id, else its link; a text found by two queries is one of each', async () => {
    const rows = [
      ['Q', at, '1', '9', 'https://e.org/1', 'blog', ''],
      ['Other', at, '1', '10', 'https://e.org/1', 'blog', ''],
      ['Q', at, '', '7', 'https://e.org/2', 'blog', ''],
      ['Q', at, '', '', 'https://e.org/3', 'blog', ''],
      ['Q', at, '1', '11', 'https://e.org/1', 'blog', 'positive'],
    ];
    const table = await readOne(csv([header, ...rows]), { answers: { account: 'A' } });
    expect(table.records.map(({ postId, segment }) => [postId, segment])).toEqual([
      ['1', 'Q'],
      ['1', 'Other'],
      ['7', 'Q'],
      [null, 'Q'],
    ]);
    expect(codes(table)).toEqual(['row-repeated']);
    const { added } = mergeRows('mentions', { columns: [], rows: [] }, toRows(table.records));
    expect(added).toHaveLength(4);
  });

  it('joins a mention whose ids a spreadsheet rounded by its link', async () => {
    const full = await readOne(csv([header, ['Q', at, '880000000000000001', '9', 'https://e.org/1', 'blog', 'positive']]), { answers: { account: 'A' } });
    const saved = await readOne(csv([header, ['Q', at, '8.8E+17', '9', 'https://e.org/1', 'blog', 'positive']]), { answers: { account: 'A' } });
    const once = mergeRows('mentions', { columns: [], rows: [] }, toRows(full.records));
    expect(mergeRows('mentions', { columns: once.columns, rows: once.added }, toRows(saved.records)).counts).toMatchObject({ added: 0 });
  });

  it('finds the header below any number of lines, and the brand in them', async () => {
    const lines = [['Report:', 'Bulk Mentions Download'], ['Brand:', 'Ma marque'], ...Array.from({ length: 15 }, (_, i) => [`Filter ${i}:`, 'x']), ['']];
    const table = await readOne(csv([...lines, header, ['Q', at, '1', '9', 'https://e.org/1', 'blog', 'positive']]));
    expect(table).toMatchObject({ platform: 'brandwatch', account: 'Ma marque', kept: 1, questions: [] });
    expect(table.records[0]).toMatchObject({ publishedAt: '2026-10-03T20:00:00Z', publishedLocal: '2026-10-03T22:00' });
  });

  it('keeps what a source could reach apart from reach: nobody counted it', async () => {
    const [table] = await Promise.all([readRows('m.csv', await rowsOf('meltwater/mentions.utf16-tabs.csv'))]);
    expect(table.totals).not.toHaveProperty('reach');
    expect(table.records[0]!.extra).toMatchObject({ Reach: '3100' });
  });
});

describe('requests', () => {
  const header = ['Id', 'Requester', 'Status', 'Via', 'Created at', 'Solved at', 'First reply time in minutes', 'Full resolution time in minutes'];
  const read = (...rows: string[][]) => readOne(csv([header, ...rows]), { answers: { account: 'A' } });

  it('are solved by their status, and a solved one that was opened again is not', async () => {
    const table = await read(
      ['1', 'A', 'Closed', 'Mail', '2026-10-13 09:00', '2026-10-14 09:00', '5', '1440'],
      ['2', 'B', 'Open', 'X', '2026-10-13 09:00', '2026-10-14 09:00', '5', ''],
      ['3', 'C', 'Nouveau', 'X', '2026-10-13 09:00', '', '', ''],
      ['4', 'D', 'Résolu', 'X', '2026-10-13 09:00', '2026-10-15 09:00', '', ''],
    );
    expect(table.records.map(({ values, periodTo }) => [values.resolved, periodTo])).toEqual([
      [1, '2026-10-14'],
      [0, null],
      [0, null],
      [1, '2026-10-15'],
    ]);
  });

  it('say nothing of a solution where neither status nor day tells it', async () => {
    const [kept] = (
      await readOne(csv([header.filter((name) => name !== 'Solved at'), ['1', 'A', 'Nouveau', 'X', '2026-10-13 09:00', '5', '']]), {
        answers: { account: 'A' },
      })
    ).records;
    expect(kept!.values).toEqual({ firstReplySeconds: 300, answered: 1 });
  });

  it('waited seconds; a wait below zero is no wait, and then nobody knows whether there was an answer', async () => {
    const table = await read(
      ['1', 'A', 'Open', 'Mail', '2026-10-13 09:00', '', '0', ''],
      ['2', 'B', 'Open', 'Mail', '2026-10-13 09:00', '', '-4', ''],
      ['3', 'C', 'Open', 'Mail', '2026-10-13 09:00', '', '1.5', ''],
    );
    expect(table.records.map(({ values }) => [values.firstReplySeconds, values.answered])).toEqual([
      [0, 1],
      [undefined, undefined],
      [90, 1],
    ]);
    expect(codes(table)).toEqual(['number-unreadable']);
    expect(table.problems[0]).not.toHaveProperty('value');
  });

  it.each(['Id', 'ID', 'Ticket ID'])('are told by «%s» and any of the ways to write the minutes', async (id) => {
    for (const reply of ['First reply time in minutes', 'First reply time (in minutes)', 'First reply time (min)']) {
      const table = await readOne(
        csv([
          [id, 'Subject', 'Status', 'Via', 'Created at', reply],
          ['41', 'Hello', 'New', 'Facebook', '2026-10-13 09:00', '3'],
        ]),
      );
      expect(table).toMatchObject({ platform: 'zendesk', totals: { firstReplySeconds: 180, answered: 1, resolved: 0 } });
      expect(table.records[0]).toMatchObject({ postId: '41', segment: 'Facebook', title: null });
    }
  });
});

describe('leads', () => {
  it('are the same one whatever distance from UTC a file prints, and belong to the day of the report zone', async () => {
    const files = await Promise.all(
      samples.filter((name) => name.includes('_Leads_')).map(async (sample) => ({ sample, table: await readRows(sample, await rowsOf(sample)) })),
    );
    const [first, second] = files.map(({ table }) => toRows(table.records));
    const once = mergeRows('leads', { columns: [], rows: [] }, first!);
    const merge = mergeRows('leads', { columns: once.columns, rows: once.added }, second!);
    expect(merge.counts).toEqual({ added: 1, updated: 0, unchanged: 1 });
    expect(files[1]!.table.records[0]).toMatchObject({
      publishedAt: '2026-10-03T22:30:45Z',
      publishedLocal: '2026-10-04T00:30',
      publishedPrinted: '2026-10-03T22:30',
    });
  });

  it('are counted by campaign, network and whether they were paid for', async () => {
    const sample = 'meta-ads/Open day_Leads_2026-10-01_2026-10-31.test-lead.csv';
    const { records, problems } = await readRows(sample, await rowsOf(sample));
    expect(records.map(({ campaignName, segment, scope, postId }) => [campaignName, segment, scope, postId])).toEqual([
      ['Autumn', 'instagram', 'paid', '712345678901231'],
      ['Autumn', 'facebook', 'paid', '712345678901232'],
      [null, 'instagram', 'organic', '712345678901233'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['row-test']);
  });

  it('are HubSpot contacts too, but companies are none', async () => {
    const company = [
      ['Record ID', 'Company name', 'Lifecycle Stage', 'Create Date'],
      ['1', 'A company', 'Lead', '2026-10-13 09:00'],
    ];
    expect(await readOne(csv(company))).toMatchObject({ platform: null });
  });
});

describe('sales', () => {
  it('add an order up from its first row, and bring revenue once it is paid', async () => {
    const sample = 'shopify/orders_export_1.several-lines-an-order.csv';
    const table = await readRows(sample, await rowsOf(sample));
    expect(table).toMatchObject({ kept: 3, skipped: 3, totals: { amount: 150.1, revenue: 105.1 }, currency: 'EUR' });
    expect(codes(table)).toEqual(['row-part']);
    // paid at 23:30 UTC is the next day in Paris
    expect(table.records[0]).toMatchObject({ postId: '#1004', publishedLocal: '2026-10-14T11:14', periodTo: '2026-10-15' });
  });

  it('state revenue before what was given back, and none where that is not told', async () => {
    const header = ['Name', 'Financial Status', 'Currency', 'Total', 'Created at', 'Lineitem name', 'Refunded Amount'];
    const row = (status: string, back: string) => [`#${status}`, status, 'EUR', '45.00', '2026-10-13 09:14:02 +0000', 'Bowl', back];
    const orders = [row('paid', '0.00'), row('partially_refunded', '12.50'), row('refunded', ''), row('voided', '0.00'), row('pending', '0.00')];
    const { records } = await readOne(csv([header, ...orders]), { answers: { account: 'A' } });
    expect(records.map(({ values }) => [values.amount, values.revenue, values.refunds])).toEqual([
      [45, 45, 0],
      [45, 45, 12.5],
      [45, undefined, undefined],
      [45, 0, 0],
      [45, 0, 0],
    ]);
  });

  it('of a deal bring revenue when it is won; a closing day to come is a forecast', async () => {
    const sample = 'hubspot/hubspot-crm-exports-all-deals.closing-dates-to-come.csv';
    const { records } = await readRows(sample, await rowsOf(sample));
    expect(records.map(({ values, periodTo, extra }) => [values.amount, values.revenue, periodTo, extra['Close Date']])).toEqual([
      [1200.5, 1200.5, '2026-10-12', undefined],
      [800, 0, null, '2026-12-24 08:00'],
      [300, 0, '2026-10-20', undefined],
      [undefined, 0, null, undefined],
    ]);
  });

  it('lose their revenue when a won deal is opened again', async () => {
    const rows = (stage: string) => [
      ['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Close Date', 'Create Date'],
      ['1', 'A', stage, '100', '2026-10-20 08:00', '2026-09-13 08:00'],
      ['2', 'B', 'Closed Won', '50', '2026-10-21 08:00', '2026-09-13 08:00'],
    ];
    const read = (stage: string, modifiedOn: string) => readOne(csv(rows(stage)), { modifiedOn, answers: { account: 'A' } });
    const [before, after] = [await read('Closed Won', '2026-10-25'), await read('Contract sent', '2026-10-26')].map(({ records }) => toRows(records));
    const once = mergeRows('sales', { columns: [], rows: [] }, before!);
    const { changed, columns } = mergeRows('sales', { columns: once.columns, rows: once.added }, after!);
    expect([...changed.values()].map((row) => row[columns.indexOf('revenue')])).toContain(0);
  });

  it('of a portal with stages of its own have an amount and no known revenue', async () => {
    const rows = [
      ['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Close Date', 'Create Date'],
      ['1', 'A', 'Signed', '100', '2026-10-20 08:00', '2026-09-13 08:00'],
    ];
    expect((await readOne(csv(rows), { answers: { account: 'A' } })).totals).toEqual({ amount: 100 });
  });
});

describe('local profiles', () => {
  it('ask for their period where the name of the file was changed', async () => {
    const rows = await rowsOf(samples.find((name) => name.startsWith('business-profile'))!);
    const table = await readRows('renamed.csv', rows);
    expect(table.questions.map(({ kind }) => kind)).toEqual(['period']);
    expect(table.records.map(({ account, segment }) => [account, segment])).toEqual([
      ['Ma marque', 'REN-1'],
      ['Ma marque', 'NAN-1'],
    ]);
  });
});
