/** KPIs of a help desk, of mentions, ads, a site and sales: what each comes to, beside networks that they leave as they are. */
import { describe, expect, test } from 'vitest';
import { families } from '../../src/kinds';
import { kpis } from '../../src/kpis';
import { lineId, type MetricsTable } from '../../src/kpis/columns';
import type { Kpi } from '../../src/kpis/kpi';
import { familiesIn, measure, measureFamilies } from '../../src/kpis/measure';
import { lineValue } from '../../src/kpis/native-formula';
import type { TabRecords } from '../../src/records/tab-records';
import { fixture } from '../report/fixture';
import { otherFamilies } from '../report/other-families';

const tabs = otherFamilies();
const tables = measureFamilies(tabs, families, { periods: ['2026-03'] });

function value(table: MetricsTable | undefined, id: string, key = '2026-03|all|all|total|'): number | null {
  const kpi = (kpis as readonly Kpi[]).find((one) => one.id === id)!;
  const line = kpi.lines[0]!;
  const row = table!.rows.find((cells) => cells[0] === key);
  const at = (statistic: string) => {
    const cell = row?.[table!.columns.indexOf(`${lineId(kpi, line)}:${statistic}`)];
    return typeof cell === 'number' ? cell : null;
  };
  return lineValue(line.expression, at);
}

describe('a help desk', () => {
  test('counts every request, and answers those that wait as longer than they have waited', () => {
    const { service } = tables;
    expect(value(service, 'requests')).toBe(12);
    expect(value(service, 'response_rate')).toBeCloseTo(10 / 12, 12);
    // of 1 to 10 hours, and two that wait since: the curve falls to a half at 6 hours, and lies flat there until 7
    expect(value(service, 'median_response_time')).toBeCloseTo(6.5, 12);
    expect(value(service, 'response_in_time')).toBeCloseTo(10 / 12, 12);
    expect(value(service, 'resolution_rate')).toBeCloseTo(8 / 12, 12);
  });

  test('changes no figure of networks, no period and no account of them', () => {
    const options = { periods: ['2026-03'] };
    expect(measure([...fixture(), ...tabs], options)).toEqual(measure(fixture(), options));
    expect(familiesIn(fixture())).toEqual(['social']);
    expect(familiesIn([...fixture(), tabs[0]!])).toEqual(['social', 'service']);
  });
});

test('mentions of the brand are told from those of its rivals', () => {
  const { listening } = tables;
  expect(value(listening, 'mentions')).toBe(12);
  expect(value(listening, 'net_sentiment')).toBeCloseTo((4 - 3) / 10, 12);
  expect(value(listening, 'negative_share')).toBeCloseTo(3 / 10, 12);
  expect(value(listening, 'share_of_voice')).toBeCloseTo(12 / 18, 12);
  const alone = tabs.map((tab) => ({ ...tab, records: tab.records.filter(({ segment }) => segment !== 'Autre') }));
  expect(value(measure(alone, { periods: [], family: 'listening' }), 'share_of_voice')).toBeNull();
  expect(value(measure(alone, { periods: [], family: 'listening' }), 'mentions')).toBe(12);
});

describe('ads', () => {
  test('count each day once, whatever the levels they were exported at', () => {
    const { ads } = tables;
    expect(value(ads, 'ad_spend')).toBe(12 * 21);
    expect(value(ads, 'cpm')).toBeCloseTo((12 * 21) / 24, 12);
    expect(value(ads, 'cpc')).toBeCloseTo((12 * 21) / 240, 12);
    expect(value(ads, 'ad_ctr')).toBeCloseTo(240 / 24_000, 12);
    expect(value(ads, 'roas')).toBeCloseTo((24 * 50) / (12 * 21), 12);
  });

  test('of a month fill the months that no day speaks of, and no part of one', () => {
    const sparse = tabs.map((tab) => ({ ...tab, records: tab.records.filter(({ day }) => !day?.startsWith('2026-02')) }));
    const table = measure(sparse, { periods: ['2026-02-01..2026-02-14'], family: 'ads' });
    expect(value(table, 'ad_spend', '2026-02|all|all|total|')).toBe(120);
    expect(value(table, 'ad_spend', '2026-03|all|all|total|')).toBe(12 * 21);
    expect(value(table, 'ad_spend', '2026-02-01..2026-02-14|all|all|total|')).toBeNull();
  });

  test('in two currencies are never added, and each stands in a row of its own', () => {
    const dollars: TabRecords = {
      tab: { platform: 'google-ads', kind: 'ads' },
      records: tabs[2]!.records.filter(({ day }) => day !== null).map((one) => ({ ...one, account: 'Other', currency: 'USD' })),
      covered: [],
    };
    const table = measure([...tabs, dollars], { periods: [], family: 'ads' });
    expect(value(table, 'ad_spend')).toBeNull();
    expect(value(table, 'cpc')).toBeNull();
    expect(value(table, 'ad_clicks')).toBe(480);
    expect(value(table, 'ad_spend', '2026-03|all|all|total|EUR')).toBe(12 * 21);
    expect(value(table, 'ad_spend', '2026-03|all|all|total|USD')).toBe(12 * 21);
    expect(value(table, 'ad_spend', '2026-03|meta-ads|all|total|')).toBe(12 * 21);
    const gap = table.rows.find(([key]) => key === '2026-03|all|all|total|')?.[table.columns.indexOf('ad_spend:gap')] as number;
    expect(table.gaps[gap - 1]).toMatchObject({ kind: 'currencies', who: 'EUR USD' });
  });
});

test('visits are those of the channels, without the pages that repeat them', () => {
  const { web } = tables;
  expect(value(web, 'sessions')).toBe(1200);
  expect(value(web, 'social_sessions')).toBe(500);
  expect(value(web, 'social_traffic_share')).toBeCloseTo(500 / 1200, 12);
  expect(value(web, 'engaged_share')).toBe(0.5);
  expect(value(web, 'conversion_rate')).toBeCloseTo(0.01, 12);
});

test('sales are orders paid, less what was given back', () => {
  const { sales } = tables;
  expect(value(sales, 'leads')).toBe(4);
  expect(value(sales, 'orders')).toBe(9);
  expect(value(sales, 'revenue')).toBe(440);
  expect(value(sales, 'average_order')).toBeCloseTo(440 / 9, 12);
  // orders 0, 4 and 8 came from a network
  expect(value(sales, 'social_revenue')).toBe(140);
});
