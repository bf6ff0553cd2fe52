/** Subtotals among rows of ads: told by their figures and by what they lack. */
import { describe, expect, it } from 'vitest';
import { codes, csv, readOne } from './read';

const options = { answers: { account: 'shop' } };
const header = [
  'Reporting starts',
  'Reporting ends',
  'Campaign name',
  'Day',
  'Campaign delivery',
  'Results',
  'Result indicator',
  'Amount spent (EUR)',
  'Impressions',
];
const row = (campaign: string, day: string, spend: string, impressions: string, delivered = true) => [
  '2026-03-01',
  '2026-03-31',
  campaign,
  day,
  ...(delivered ? ['active', '21', 'actions:link_click'] : ['', '', '']),
  spend,
  impressions,
];
const rows = [row('cp01', '2026-03-01', '60', '6000'), row('cp02', '2026-03-01', '40.01', '4000'), row('cp01', '2026-03-02', '30', '3000')];
const subtotals = [row('2026-03-01', '2026-03-01', '100.01', '10000', false), row('2026-03-02', '2026-03-02', '30', '3000', false)];

describe('subtotals of ads', () => {
  it.each([
    ['above their rows', [subtotals[0]!, rows[0]!, rows[1]!, subtotals[1]!, rows[2]!]],
    ['below them', [rows[0]!, rows[1]!, subtotals[0]!, rows[2]!, subtotals[1]!]],
    ['anywhere', [...rows, ...subtotals]],
    ['named otherwise than the column of days', [...rows, row('Mar 1, 2026', '2026-03-01', '100.01', '10000', false)]],
    ['without a name', [...rows, row('', '2026-03-01', '100.01', '10000', false)]],
  ])('are left out, %s', async (_, list) => {
    const table = await readOne(csv([header, ...list]), options);
    expect(table).toMatchObject({ kept: 3, skipped: list.length - 3, totals: { impressions: 13000 } });
    expect(codes(table)).toEqual(['row-total']);
  });

  it('of a day in a file that prints neither delivery nor results', async () => {
    const short = (cells: string[]) => [...cells.slice(0, 4), ...cells.slice(7)];
    const table = await readOne(csv([header, ...rows, ...subtotals].map(short)), options);
    expect(table).toMatchObject({ kept: 3, skipped: 2, totals: { impressions: 13000 } });
  });

  it('of an age, of a campaign above its ad sets and ads, of an ad group: whatever the level', async () => {
    const ages = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Age', 'Amount spent (EUR)', 'Impressions'];
    const age = (name: string, of: string, spend: string) => ['2026-03-01', '2026-03-31', name, of, spend, `${spend}00`];
    const byAge = [age('18-24', '18-24', '30'), age('A', '18-24', '10'), age('B', '18-24', '20'), age('25-34', '25-34', '5'), age('A', '25-34', '5')];
    expect(await readOne(csv([ages, ...byAge]), options)).toMatchObject({ kept: 3, skipped: 2, totals: { spend: 35 } });

    const levels = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Ad Set Name', 'Ad name', 'Amount spent (EUR)', 'Impressions'];
    const level = (names: string[], spend: string) => ['2026-03-01', '2026-03-31', ...names, spend, `${spend}00`];
    const tree = [
      level(['A', '', ''], '60'),
      level(['A', 's1', ''], '30'),
      level(['A', 's1', 'x'], '10'),
      level(['A', 's1', 'y'], '20'),
      level(['A', 's2', ''], '30'),
      level(['A', 's2', 'z'], '30'),
    ];
    expect(await readOne(csv([levels, ...tree]), options)).toMatchObject({ kept: 3, skipped: 3, totals: { spend: 60 } });

    const google = ['Campaign status', 'Campaign', 'Ad group', 'Currency code', 'Cost', 'Impr.'];
    const group = (ad: string, cost: string) => ['Enabled', 'A', ad, 'EUR', cost, `${cost}0`];
    const table = await readOne(
      csv([['Ad group report'], ['March 1, 2026 - March 31, 2026'], google, group('--', '30'), group('g', '10'), group('h', '20')]),
      options,
    );
    expect(table).toMatchObject({ kept: 2, skipped: 1, totals: { spend: 30 } });
  });

  it('are none where the figures are not the sums, however much they lack', async () => {
    const other = row('2026-03-01', '2026-03-01', '99', '10000', false);
    expect(await readOne(csv([header, ...rows, other]), options)).toMatchObject({ kept: 4, skipped: 0 });
    const undelivered = row('cp03', '2026-03-02', '30', '3000', false);
    expect(await readOne(csv([header, ...rows, undelivered]), options)).toMatchObject({ kept: 4, skipped: 0 });
  });
});
