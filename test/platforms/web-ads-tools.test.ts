/** Analytics, ads platforms and publishing tools: what splits a row, which rows are totals, and what must not be taken for another network's table. */
import { describe, expect, it } from 'vitest';
import { codes, csv, readCsv, readOne } from './read';

const analytics = (...rows: string[][]) =>
  `# ----------\n# A report\n# Account: A\n# Property: site.example\n# ----------\n# \n# Start date: 20261001\n# End date: 20261031\n${csv(rows)}`;

describe('Google Analytics', () => {
  it('counts an «Nth day» from the first day of its own table', async () => {
    const [first] = await readCsv(analytics(['Nth day', 'Active users'], ['0000', '4'], ['0030', '5']));
    expect(first?.records.map(({ day, periodFrom }) => [day, periodFrom])).toEqual([
      ['2026-10-01', null],
      ['2026-10-31', null],
    ]);
  });

  it('keeps the tables of one file apart also where the blank lines between them were lost', async () => {
    const two = `${analytics(['Country', 'Sessions'], ['France', '4'])}\n#  \n# Start date: 20261001\n# End date: 20261031\nCountry,Active users\nFrance,3\n`;
    const tables = await readCsv(two.replace(/\n\n/g, '\n'));
    expect(tables.map(({ totals, skipped }) => [totals, skipped])).toEqual([
      [{ sessions: 4 }, 0],
      [{ users: 3 }, 0],
    ]);
  });

  it('reads a date with its hour as the hour of that day', async () => {
    const { records } = await readOne(analytics(['Date + hour (YYYYMMDDHH)', 'Sessions'], ['2026100109', '4'], ['2026100110', '5']));
    expect(records.map(({ day, dimension, segment, periodFrom }) => [day, dimension, segment, periodFrom])).toEqual([
      ['2026-10-01', 'hour', '09:00', null],
      ['2026-10-01', 'hour', '10:00', null],
    ]);
  });

  it('takes total users where a table has both, whichever column comes first', async () => {
    const { totals } = await readOne(analytics(['Country', 'Active users', 'Total users'], ['France', '10', '12']));
    expect(totals).toEqual({ users: 12 });
  });

  it('never takes an average for a sum', async () => {
    const { totals } = await readOne(analytics(['Country', 'Sessions', 'Average engagement time per session'], ['France', '10', '34.9']));
    expect(totals).toEqual({ sessions: 10 });
  });

  it('leaves the grand total of an exploration out, also where a spreadsheet padded the header to its width', async () => {
    const rows = (padding: string[]) => [
      ['Country', 'Sessions', 'Engaged sessions', ...padding],
      ['', '30', '12', 'Grand total', ...padding.slice(1)],
      ['France', '30', '12', ...padding],
    ];
    for (const padding of [[], [''], ['', '']]) {
      const { totals, skipped } = await readOne(analytics(...rows(padding)));
      expect([totals, skipped]).toEqual([{ sessions: 30, engagedSessions: 12 }, 1]);
    }
  });

  it('joins two splits, and calls an unknown one as printed', async () => {
    const { records } = await readOne(analytics(['Country', 'My own dimension', 'Sessions'], ['France', 'a', '10']));
    expect(records[0]).toMatchObject({ dimension: 'country › My own dimension', segment: 'France › a' });
  });

  it('gives each half of a comparison its own period, and leaves the change in percent out', async () => {
    const rows = [
      ['Country', 'Date Comparison', 'Sessions'],
      ['France', '% change', '-12.80%'],
      ['', 'Jul 1 - Sep 30, 2026', '48'],
      ['', 'Apr 1 - Jun 30, 2026', '55'],
    ];
    const { records, skipped } = await readOne(analytics(...rows));
    expect(skipped).toBe(1);
    expect(records.map(({ segment, periodFrom, periodTo, values }) => [segment, periodFrom, periodTo, values.sessions])).toEqual([
      ['France', '2026-07-01', '2026-09-30', 48],
      ['France', '2026-04-01', '2026-06-30', 55],
    ]);
  });

  it('wins over generic words when its comments are there, and stays out without them', async () => {
    expect(await readOne(analytics(['Date', 'Views'], ['20261003', '5']))).toMatchObject({ status: 'recognised', platform: 'google-analytics' });
    expect(
      await readOne(
        csv([
          ['Date', 'Views'],
          ['2026-10-03', '5'],
        ]),
      ),
    ).toMatchObject({ status: 'ambiguous' });
  });
});

describe('Google Ads', () => {
  const header = ['Campaign status', 'Campaign', 'Impr.', 'Clicks', 'Currency code', 'Cost', 'Avg. cost', 'Cost / conv.'];

  it('asks for the period where the title lines were cut off', async () => {
    const table = await readOne(csv([header, ['Enabled', 'A', '10', '2', 'EUR', '1.5', '0.75', '0']]), { answers: { account: 'A' } });
    expect(table).toMatchObject({ status: 'recognised', platform: 'google-ads', totals: { spend: 1.5, clicks: 2, impressions: 10 } });
    expect(table.questions.map(({ kind }) => kind)).toEqual(['period']);
  });

  it('reads the currency of a card from its amounts, its period from the name', async () => {
    const card = csv([
      ['Device', 'Cost', 'Impressions', 'Clicks'],
      ['Computers', 'CA$3.38', '34', '3'],
    ]);
    const table = await readOne(card, { name: 'Devices(2026.02.05-2026.02.10).csv', answers: { platform: 'google-ads' } });
    expect(table).toMatchObject({ kind: 'breakdown', currency: 'CAD', from: '2026-02-05', to: '2026-02-10' });
    expect(await readOne(card)).toMatchObject({ status: 'ambiguous' });
  });

  it('says no currency for a bare dollar sign', async () => {
    const card = csv([
      ['Network', 'Clicks', 'Cost'],
      ['Google Search', '7', '$9.72'],
    ]);
    expect(await readOne(card, { answers: { platform: 'google-ads' } })).toMatchObject({ currency: null, totals: { spend: 9.72 } });
  });

  it('reads the card by day as days', async () => {
    const card = csv([
      ['Date', 'Clicks', 'Impressions', 'Avg. CPC', 'Cost'],
      ['Thu, 5 Feb 2026', '1', '9', '£0.50', '£0.50'],
    ]);
    expect(await readOne(card, { answers: { platform: 'google-ads' } })).toMatchObject({ kind: 'daily', from: '2026-02-05', currency: 'GBP' });
  });
});

describe('Meta Ads', () => {
  const header = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Reach', 'Impressions', 'Amount spent (EUR)'];
  const total = ['2026-10-01', '2026-10-31', '', '50', '90', '12.5'];
  const row = ['2026-10-01', '2026-10-31', 'Autumn', '30', '60', '7.5'];

  it('knows the total by its missing names, first or last', async () => {
    for (const rows of [
      [total, row],
      [row, total],
    ]) {
      const table = await readOne(csv([header, ...rows]));
      expect(table).toMatchObject({ kept: 1, skipped: 1, totals: { reach: 30 }, currency: 'EUR' });
    }
  });

  it('numbers campaigns of one name, so that none is lost', async () => {
    const { records } = await readOne(csv([header, row, [...row.slice(0, 3), '31', '61', '7.6']]));
    expect(records.map(({ segment }) => segment)).toEqual([null, '(2)']);
  });

  it('keeps a day of a daily export the same row in every export', async () => {
    const daily = [
      ['Day', ...header],
      ['2026-10-03', '2026-10-03', '2026-10-03', ...row.slice(2)],
    ];
    expect((await readOne(csv(daily))).records[0]).toMatchObject({ day: '2026-10-03', periodFrom: null, periodTo: null });
  });
});

describe('publishing tools', () => {
  it('Publer: hashtags are rows, not comments, and two tables side by side are two', async () => {
    const text =
      '# Start Date: 1 Jun 2026\n# End Date: 30 Jun 2026\n\n\nTop Countries,Users,"",Top Cities,Users,""\nFrance,4,"",Rennes,3,""\n\n\nHashtag,Engagement\n#one,5\n#two,6\n';
    const tables = await readCsv(text);
    expect(tables.map(({ kind, kept, totals }) => [kind, kept, totals])).toEqual([
      ['audience', 1, { count: 4 }],
      ['audience', 1, { count: 3 }],
      ['breakdown', 2, { engagementsNative: 11 }],
    ]);
    expect(tables[2]).toMatchObject({ from: '2026-06-01', to: '2026-06-30' });
  });

  it('Sprout Social: the apostrophe before a handle goes, names of staff are not kept', async () => {
    const header = ['Date', 'Post ID', 'Network', 'Profile', 'Sent by', 'Impressions', 'Engagements'];
    const table = await readOne(csv([header, ['12/30/2025 9:40 am', '1', 'TikTok', "'@brand", 'A person', '1,234', '5']]));
    expect(table).toMatchObject({ account: '@brand', from: '2025-12-30', totals: { impressions: 1234 } });
    expect(JSON.stringify(table.records)).not.toContain('A person');
    expect(codes(table)).toEqual([]);
  });
});
