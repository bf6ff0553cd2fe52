/** Totals of ads: what adds up is added once, what does not is left out and named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindIds } from '../../src/kinds';
import { mergeRows } from '../../src/records/merge';
import type { SocialRecord } from '../../src/records/record';
import { fromRows, type Rows, toRows } from '../../src/records/rows';
import { coveredTotals, dayTotals, mayBeTotalled } from '../../src/records/totals';
import { csv, readOne } from '../platforms/read';
import { record } from './records';

const ad = (ad: string, day: string, values: SocialRecord['values'], more: Partial<SocialRecord> = {}): SocialRecord =>
  record({ postId: ad, campaignName: 'Automne', day, currency: 'EUR', dimension: 'ad', segment: ad, values, ...more });

test('only ads may be totalled: of all other rows a total could not stand in for them', () => {
  expect(kindIds.filter(mayBeTotalled)).toEqual(['ads']);
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
  expect(records.map(({ postId, extra }) => [postId, extra])).toEqual(Array(3).fill([null, {}]));
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
    const { covered } = coveredTotals(records);
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

/** What a tab holds after imports as totals, one after the other, and what of it counts. */
function afterImports(...imports: (readonly SocialRecord[])[]) {
  let rows: Rows = { columns: [], rows: [] };
  for (const records of imports) {
    const { columns, changed, added } = mergeRows('ads', rows, toRows(dayTotals(records, 'ads').records));
    const wide = rows.rows.map((cells, i) => changed.get(i) ?? [...cells, ...Array(columns.length - cells.length).fill(null)]);
    rows = { columns, rows: [...wide, ...added] };
  }
  const all = fromRows(rows);
  const { covered, overlapping } = coveredTotals(all);
  return { spend: all.filter((one) => !covered.has(one)).reduce((sum, { values }) => sum + (values.spend ?? 0), 0), overlapping: overlapping.length };
}

function orders<T>(items: readonly T[]): T[][] {
  return items.length < 2 ? [[...items]] : items.flatMap((item, i) => orders(items.filter((_, at) => at !== i)).map((rest) => [item, ...rest]));
}

describe('ads of one campaign and day, imported as totals one after the other', () => {
  const row = (id: string, spend: number, more: Partial<SocialRecord> = {}) =>
    ad(id, '2026-10-01', { spend }, { level: 'ad', segment: `Ad ${id}`, asOf: '2026-10-05', ...more });
  const [a, b, c] = [row('111', 10), row('222', 20), row('333', 40)];
  const nameless = (one: SocialRecord): SocialRecord => ({ ...one, dimension: null, segment: null });
  const campaign = row('9', 30, { level: 'campaign', dimension: null, segment: null });

  test.each<[string, SocialRecord[][], number]>([
    ['two ads add up', [[a], [b]], 30],
    [
      'the same ads replace each other',
      [
        [a, b],
        [row('111', 11, { asOf: '2026-10-06' }), row('222', 20, { asOf: '2026-10-06' })],
      ],
      31,
    ],
    ['all ads count in place of some', [[a], [b], [a, b]], 30],
    [
      'with and without their names they are the same',
      [
        [a, b],
        [nameless(a), nameless(b)],
      ],
      30,
    ],
    ['the campaign is its ads', [[campaign], [a], [b]], 30],
    ['the campaign holds more than some of its ads', [[campaign], [b]], 30],
    ['ads told by their names alone', [[{ ...a, level: undefined, postId: null }], [{ ...b, level: undefined, postId: null }]], 30],
    ['named ads beside the id of their campaign', [[{ ...a, level: 'campaign', postId: '9' }], [{ ...b, level: 'campaign', postId: '9' }]], 30],
    [
      'ages of one campaign',
      [[row('9', 10, { level: 'campaign', dimension: 'age', segment: '18-24' })], [row('9', 20, { level: 'campaign', dimension: 'age', segment: '25-34' })]],
      30,
    ],
    ['a total of before, which names no ads, and a newer one', [[{ ...a, postId: null, level: undefined, dimension: null, segment: null }], [a, b]], 30],
  ])('%s', (_, imports, spend) => {
    for (const order of orders(imports)) expect(afterImports(...order)).toEqual({ spend, overlapping: 0 });
  });

  test('where only some of their ads are the same, one of them counts, and it is said until all came together', () => {
    for (const order of orders([
      [a, b],
      [b, c],
    ]))
      expect(afterImports(...order)).toEqual({ spend: 30, overlapping: 1 });
    for (const order of orders([
      [a, b],
      [b, c],
      [a, b, c],
    ]))
      expect(afterImports(...order)).toEqual({ spend: 70, overlapping: 0 });
  });

  test('in one import: the level is told by the id that is filled, and each ad counts once', () => {
    const spent = (...rows: SocialRecord[]) => dayTotals(rows, 'ads').records.map(({ values }) => values.spend);
    expect(spent(campaign, nameless(a), nameless(b))).toEqual([30]);
    expect(spent(a, nameless(a), nameless(b))).toEqual([30]);
    expect(spent(a, nameless(b))).toEqual([30]);
    expect(spent(row('111', 10, { segment: 'Its old name', asOf: '2026-10-04' }), a, b)).toEqual([30]);
  });

  test('a total of a month and totals of days add up where they are of other ads', () => {
    const october = { day: null, periodFrom: '2026-10-01', periodTo: '2026-10-31' };
    expect(afterImports([row('111', 10, october)], [b]).spend).toBe(30);
    expect(afterImports([row('111', 10, october)], [a]).spend).toBe(10);
  });

  test('more ads than are written out are known by their marks', () => {
    const many = Array.from({ length: 40 }, (_, i) => row(String(1000 + i), 1));
    expect(afterImports(many.slice(0, 20), many.slice(20))).toEqual({ spend: 40, overlapping: 0 });
    expect(afterImports(many.slice(0, 20), many)).toEqual({ spend: 40, overlapping: 0 });
    expect(afterImports(many.slice(0, 20), many.slice(3, 5))).toEqual({ spend: 20, overlapping: 0 });
    expect(afterImports(many.slice(0, 20), many.slice(15, 22))).toEqual({ spend: 20, overlapping: 1 });
  });

  test('whatever the imports and their order: no ad counts twice, and where nothing is said none is missing', () => {
    const spends: { [id: string]: number } = { 111: 10, 222: 20, 333: 40, 444: 80 };
    const sets = fc.array(fc.subarray(Object.keys(spends), { minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sets, fc.infiniteStream(fc.boolean()), fc.nat(23), (imports, named, turn) => {
        const made = imports.map((ids) => ids.map((id) => (named.next().value ? row(id, spends[id]!) : nameless(row(id, spends[id]!)))));
        const { spend, overlapping } = afterImports(...made);
        const whole = [...new Set(imports.flat())].reduce((sum, id) => sum + spends[id]!, 0);
        if (overlapping === 0) expect(spend).toBe(whole);
        else expect(spend).toBeLessThan(whole);
        const others = orders(made);
        expect(afterImports(...others[turn % others.length]!)).toEqual({ spend, overlapping });
      }),
    );
  });

  const header = {
    meta: ['Reporting starts', 'Reporting ends', 'Campaign name'],
    linkedin: ['Start Date (in UTC)', 'Account Name', 'Currency', 'Campaign Name'],
  };
  const meta = (more: string[], ...rows: string[][]) =>
    csv([[...header.meta, ...more, 'Impressions', 'Amount spent (EUR)'], ...rows.map((cells) => ['2026-10-01', '2026-10-01', 'Autumn', ...cells])]);
  const tiktok = (more: string[], ...rows: string[][]) =>
    csv([
      ['By Day', 'Campaign name', ...more, 'Cost', 'Clicks (destination)', 'Currency'],
      ...rows.map((cells) => ['2026-10-01', 'Autumn', ...cells, '3', 'EUR']),
    ]);
  const google = (more: string[], ...rows: string[][]) =>
    csv([
      ['Day', 'Campaign', 'Campaign status', ...more, 'Impr.', 'Cost', 'Currency code'],
      ...rows.map((cells) => ['2026-10-01', 'Autumn', 'enabled', ...cells, 'EUR']),
    ]);
  const linkedin = (more: string[], ...rows: string[][]) =>
    csv([[...header.linkedin, ...more, 'Impressions', 'Total Spent'], ...rows.map((cells) => ['10/1/2026', 'Brand', 'EUR', 'Autumn', ...cells])]);

  test.each<[string, string[], string[]]>([
    [
      'meta-ads',
      [meta(['Ad name', 'Ad ID'], ['Ad A', '111', '1000', '10']), meta(['Ad name', 'Ad ID'], ['Ad B', '222', '2000', '20'])],
      [meta(['Campaign ID'], ['9', '3000', '30']), meta(['Ad ID'], ['111', '1000', '10'], ['222', '2000', '20'])],
    ],
    [
      'google-ads',
      [google(['Ad ID'], ['111', '1000', '10']), google(['Ad ID'], ['222', '2000', '20'])],
      [google(['Campaign ID'], ['9', '3000', '30']), google(['Ad ID'], ['111', '1000', '10'], ['222', '2000', '20'])],
    ],
    [
      'linkedin-ads',
      [linkedin(['Ad ID'], ['111', '1000', '10']), linkedin(['Ad ID'], ['222', '2000', '20'])],
      [linkedin(['Campaign ID'], ['9', '3000', '30']), linkedin(['Ad ID'], ['111', '1000', '10'], ['222', '2000', '20'])],
    ],
    [
      'tiktok-ads',
      [tiktok(['Ad ID'], ['111', '10']), tiktok(['Ad ID'], ['222', '20'])],
      [tiktok(['Campaign ID'], ['9', '30']), tiktok(['Ad ID'], ['111', '10'], ['222', '20'])],
    ],
  ])('as %s exports them', async (platform, apart, levels) => {
    for (const files of [apart, levels]) {
      const read = await Promise.all(files.map((text) => readOne(text, { answers: { platform: platform as never, account: 'Brand' } })));
      expect(read.map((table) => table.platform)).toEqual(read.map(() => platform));
      const imports = read.map(({ records }) => records.map((one) => ({ ...one, account: 'Brand', campaignName: 'Autumn' })));
      for (const order of orders(imports)) expect(afterImports(...order)).toEqual({ spend: 30, overlapping: 0 });
      expect(dayTotals(imports.flat(), 'ads').records.map(({ values }) => values.spend)).toEqual([30]);
    }
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
