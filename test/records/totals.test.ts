/** Totals of ads: what adds up is added once, what does not is left out and named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, type SocialRecord } from '../../src/records/record';
import { coveredTotals, dayTotals, mayBeTotalled } from '../../src/records/totals';
import { record } from './records';

const ad = (ad: string, day: string, values: SocialRecord['values'], more: Partial<SocialRecord> = {}): SocialRecord =>
  record({ postId: ad, campaignName: 'Automne', day, currency: 'EUR', dimension: 'ad', segment: ad, values, ...more });

test('only ads may be totalled: of all other rows a total could not stand in for them', () => {
  expect(kinds.filter(mayBeTotalled)).toEqual(['ads']);
});

test('one row a day and campaign; people, averages and results are left out and named', () => {
  const { records, lost } = dayTotals(
    [
      ad('1', '2026-10-01', { spend: 0.1, impressions: 100, reach: 60, cpm: 2, results: 3 }),
      ad('2', '2026-10-01', { spend: 0.2, impressions: 50, reach: 40, cpm: 4, results: 5 }),
      ad('1', '2026-10-02', { spend: 1, impressions: 10, reach: 9, cpm: 1, results: 1 }),
      ad('9', '2026-10-02', { spend: 5, impressions: 70, reach: 9, cpm: 1, results: 1 }, { campaignName: 'Hiver' }),
    ],
    'ads',
  );
  expect(records.map(({ day, campaignName, values }) => [day, campaignName, values])).toEqual([
    ['2026-10-01', 'Automne', { spend: 0.3, impressions: 150 }],
    ['2026-10-02', 'Automne', { spend: 1, impressions: 10 }],
    ['2026-10-02', 'Hiver', { spend: 5, impressions: 70 }],
  ]);
  expect(records.map(({ postId, segment, extra }) => [postId, segment, extra])).toEqual(Array(3).fill([null, null, {}]));
  expect(lost).toEqual(['reach', 'cpm', 'results']);
});

test('a figure that a row lacks is missing in the total of its day, not taken for 0', () => {
  const { records, lost } = dayTotals(
    [ad('1', '2026-10-01', { spend: 1, purchases: 2 }), ad('2', '2026-10-01', { spend: 1 }), ad('1', '2026-10-02', { spend: 1, purchases: 2 })],
    'ads',
  );
  expect(records.map(({ values }) => values)).toEqual([{ spend: 2 }, { spend: 1, purchases: 2 }]);
  expect(lost).toEqual(['purchases']);
});

test('money of two currencies, and organic and paid, stay apart', () => {
  const rows = [
    ad('1', '2026-10-01', { spend: 1 }),
    ad('2', '2026-10-01', { spend: 1 }, { currency: 'USD' }),
    ad('3', '2026-10-01', { spend: 1 }, { scope: 'paid' }),
  ];
  expect(dayTotals(rows, 'ads').records).toHaveLength(3);
});

test('a campaign exported as campaigns, as ads and by age is the same money: the rows of one level are added, whatever the order of the files', () => {
  const campaign = ad('1', '2026-10-01', { spend: 3, purchases: 1 }, { postId: null, dimension: null, segment: null });
  const ads = [ad('1', '2026-10-01', { spend: 1 }), ad('2', '2026-10-01', { spend: 2 })];
  const ages = ['18-24', '25-34', '35-44'].map((age) => ad(age, '2026-10-01', { spend: 1 }, { postId: null, dimension: 'age' }));
  for (const rows of [
    [campaign, ...ads, ...ages],
    [...ages, ...ads, campaign],
  ]) {
    const { records, lost } = dayTotals(rows, 'ads');
    expect(records.map(({ values }) => values)).toEqual([{ spend: 3 }]);
    expect(lost).toEqual(['purchases']);
  }
  expect(dayTotals([campaign, ads[0]!], 'ads').records.map(({ values }) => values)).toEqual(
    dayTotals([ads[0]!, campaign], 'ads').records.map(({ values }) => values),
  );
});

test('a row that two files repeat counts once, as the newer one has it; the total is as old as its oldest row', () => {
  const { records } = dayTotals(
    [
      ad('1', '2026-10-01', { spend: 1 }, { asOf: '2026-10-05' }),
      ad('1', '2026-10-01', { spend: 3 }, { asOf: '2026-10-09' }),
      ad('2', '2026-10-01', { spend: 1 }, { asOf: '2026-10-05' }),
    ],
    'ads',
  );
  expect(records.map(({ values, asOf }) => [values, asOf])).toEqual([[{ spend: 4 }, '2026-10-05']]);
});

describe('rows and totals of the same time in one tab', () => {
  const rows = [ad('1', '2026-10-01', { spend: 1 }), ad('2', '2026-10-01', { spend: 2 }), ad('1', '2026-10-02', { spend: 4 })];
  const { records: totals } = dayTotals(rows, 'ads');
  const spent = (records: readonly SocialRecord[]) => {
    const covered = coveredTotals(records);
    return records.filter((one) => !covered.has(one)).reduce((sum, { values }) => sum + (values.spend ?? 0), 0);
  };

  test('count once, whichever came first', () => {
    expect(spent(totals)).toBe(7);
    expect(spent([...totals, ...rows])).toBe(7);
    expect(spent([...rows, ...totals])).toBe(7);
  });

  test('where only one day has its rows, the other keeps its total', () => {
    expect(spent([...totals, ...rows.slice(0, 2)])).toBe(7);
  });

  test('a total of a period yields to rows of its days, and to totals of its days', () => {
    const [period] = dayTotals([ad('1', '', { spend: 7 }, { day: null, periodFrom: '2026-10-01', periodTo: '2026-10-31' })], 'ads').records as [SocialRecord];
    expect(spent([period])).toBe(7);
    expect(spent([period, ...rows])).toBe(7);
    expect(spent([period, ...totals])).toBe(7);
  });

  test('another campaign or account does not make them superfluous', () => {
    expect(spent([...totals, ad('5', '2026-10-01', { spend: 1 }, { campaignName: 'Hiver' }), ad('6', '2026-10-01', { spend: 1 }, { account: 'shop' })])).toBe(
      9,
    );
  });
});

test('whatever the rows, each total is the sum of its rows and says no figure that a row lacks', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
  const row = fc
    .record({
      id: fc.integer({ min: 1, max: 50 }),
      day: fc.constantFrom('2026-10-01', '2026-10-02'),
      campaign: fc.constantFrom('a', 'b'),
      spend: figure,
      clicks: figure,
    })
    .map(({ id, day, campaign, spend, clicks }) => ad(String(id), day, JSON.parse(JSON.stringify({ spend, clicks })), { campaignName: campaign }));
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ postId, day, campaignName }) => `${postId} ${day} ${campaignName}` }), (rows) => {
      for (const { day, campaignName, values } of dayTotals(rows, 'ads').records) {
        const own = rows.filter((one) => one.day === day && one.campaignName === campaignName);
        for (const field of ['spend', 'clicks'] as const) {
          const whole = own.every((one) => one.values[field] !== undefined);
          expect(values[field]).toBe(whole ? own.reduce((sum, one) => sum + (one.values[field] as number), 0) : undefined);
        }
      }
    }),
  );
});
