/** Amounts in currencies without decimals, and of several currencies. */
import { describe, expect, it } from 'vitest';
import { codes, csv, readOne } from './read';

const meta = (currency: string, amounts: readonly string[]) =>
  csv([
    [
      'Reporting starts',
      'Reporting ends',
      'Day',
      'Campaign name',
      'Campaign delivery',
      `Amount spent (${currency})`,
      'Impressions',
      `CPM (cost per 1,000 impressions) (${currency})`,
    ],
    ...amounts.map((amount, i) => [`2026-03-0${i + 1}`, `2026-03-0${i + 1}`, `2026-03-0${i + 1}`, 'cp', 'active', amount, '5745', '3.205']),
  ]);
const options = { answers: { account: 'shop' } };

describe('a currency without decimals tells what the sign is', () => {
  it.each([
    ['IDR', ['18.415', '25.000'], 43415],
    ['VND', ['1.200', '950'], 2150],
    ['CLP', ['18,415', '25,000'], 43415],
    ['JPY', ['415', '25,000'], 25415],
  ])('%s', async (currency, amounts, spend) => {
    const table = await readOne(meta(currency, amounts), options);
    expect(table).toMatchObject({ currency, totals: { spend }, questions: [] });
  });

  it('not one that has them', async () => {
    expect((await readOne(meta('EUR', ['18.415', '25.000']), options)).totals.spend).toBe(43.415);
  });

  it('in a column of currencies, and beside the amount', async () => {
    const header = ['Campaign status', 'Campaign', 'Currency code', 'Cost', 'Impr.'];
    const table = await readOne(csv([['Campaign report'], ['March 1, 2026 - March 31, 2026'], header, ['Enabled', 'A', 'KRW', '18.415', '100']]), options);
    expect(table.totals.spend).toBe(18415);
    const bare = ['Campaign status', 'Campaign', 'Cost', 'Impr.'];
    const signed = await readOne(csv([['Campaign report'], ['March 1, 2026 - March 31, 2026'], bare, ['Enabled', 'A', '₩18.415', '100']]), options);
    expect(signed).toMatchObject({ currency: 'KRW', totals: { spend: 18415 } });
  });
});

describe('several currencies', () => {
  const header = ['Campaign status', 'Campaign', 'Campaign type', 'Currency code', 'Cost', 'Impr.', 'Clicks'];
  const row = (currency: string, cost: string) => ['Enabled', currency, 'Search', currency, cost, '1,000', '50'];
  const of = (...rows: string[][]) => readOne(csv([['Campaign report'], ['March 1, 2026 - March 31, 2026'], header, ...rows]), options);

  it('are never summed, and said once; rows keep their own', async () => {
    const table = await of(row('EUR', '100.00'), row('USD', '200.00'), row('JPY', '30,000'));
    expect(table.currency).toBeNull();
    expect(table.totals).toEqual({ impressions: 3000, clicks: 150 });
    expect(table.problems).toEqual([expect.objectContaining({ code: 'currency-mixed', currencies: 'EUR, JPY, USD' })]);
    expect(table.records.map(({ currency, values }) => [currency, values.spend])).toEqual([
      ['EUR', 100],
      ['USD', 200],
      ['JPY', 30000],
    ]);
  });

  it('one alone is the file’s', async () => {
    const table = await of(row('EUR', '100.00'), ['Enabled', 'B', 'Search', 'EUR', '50.00', '1,000', '50']);
    expect(table).toMatchObject({ currency: 'EUR', totals: { spend: 150 } });
    expect(codes(table)).not.toContain('currency-mixed');
  });

  it('of a header with a column each are several too', async () => {
    const rows = [
      ['Reporting starts', 'Reporting ends', 'Campaign name', 'Amount spent (EUR)', 'Amount spent (USD)', 'Impressions'],
      ['2026-03-01', '2026-03-31', 'A', '10', '', '5'],
      ['2026-03-01', '2026-03-31', 'B', '', '20', '5'],
    ];
    const table = await readOne(csv(rows), options);
    expect(table).toMatchObject({ currency: null, totals: { impressions: 10 } });
    expect(table.totals).not.toHaveProperty('spend');
    expect(codes(table)).toContain('currency-mixed');
  });
});
