/** Figures that join what people typed with what was measured: full cost, return, cost per …, in a local workbook. */
import { describe, expect, test } from 'vitest';
import type { InputId } from '../../src/inputs';
import type { TypedRow } from '../../src/inputs/read';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import type { ReportRequest, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';
import { otherFamilies } from './other-families';
import { type } from './type-inputs';

const day = (iso: string) => serialDay(dayNumber(iso));
const row = (of: TypedRow): TypedRow => ({ currency: 'EUR', ...of });
const monthly = (of: TypedRow) => [
  row({ from: day('2026-02-01'), to: day('2026-02-28'), ...of }),
  row({ from: day('2026-03-01'), to: day('2026-03-31'), ...of, ...(of.amount === undefined ? {} : { amount: 310 }) }),
];
const typed: { [I in InputId]?: TypedRow[] } = {
  costs: monthly({ type: 'Tool', amount: 280 }),
  time: monthly({ hours: 10, rate: 30 }),
};

/** What the Efficiency sheet shows, by the KPI's name: value and compared value; of `until` on nothing is exported. */
async function shown(tables: typeof typed, until = '2026-04-20', asked: Partial<ReportRequest> = {}) {
  const host = await openWorkbook();
  const isKnown = ({ day, publishedLocal, periodTo }: { day: string | null; publishedLocal: string | null; periodTo: string | null }) =>
    (day ?? publishedLocal ?? periodTo ?? '').slice(0, 10) < until;
  const exports = [...fixture(), ...otherFamilies()].map(({ tab, records }) => ({
    ...tab,
    records: records.filter(isKnown).map((one) => ({ ...one, asOf: until })),
    file: `${tab.platform}-${tab.kind}.csv`,
  }));
  await runImport(host, planOf(exports, 'fixture', `${until}T08:00:00Z`));
  await type(host, tables);
  const request = { period: '2026-03', compare: 'previous', objectives: ['efficiency'], language: 'en', zone: 'Europe/Paris', today: until, ...asked };
  const report = await get<ReportResult>(host, 'buildReport', request);
  const sheet = report.sheets.find(({ key }) => key === 'objective:efficiency')!;
  const grid = host.readRows(sheet.sheetId, 'A1:J44');
  host.dispose();
  return Object.assign((name: string) => grid.find((cells) => cells[1] === name)!.slice(2, 4), { sentence: grid[2]![1] });
}

test('is what was typed for the days of the period, over what was measured in them', async () => {
  const of = await shown(typed);
  const spend = 12 * 21;
  expect(of('Hours')).toEqual([10, 10]);
  expect(of('Full cost')).toEqual([spend + 310 + 10 * 30, spend + 280 + 10 * 30]);
  expect(of('Cost per lead')).toEqual([862 / 4, 832 / 4]);
  expect(of('Return on investment')).toEqual(['–', '–']);
});

test('of a month under way sets the costs of its first days against the results of those, in both months', async () => {
  const of = await shown(typed, '2026-03-16');
  const [march, february] = [8 * 21 + (310 + 300) * (15 / 31), 8 * 21 + (280 + 300) * (15 / 28)];
  const near = (name: string, [now, then]: [number, number]) => {
    const [a, b] = of(name) as [number, number];
    expect(a, name).toBeCloseTo(now, 9);
    expect(b, name).toBeCloseTo(then, 9);
  };
  near('Hours', [(10 * 15) / 31, (10 * 15) / 28]);
  near('Full cost', [march, february]);
  near('Cost per lead', [march / 3, february / 3]);
  near('Cost per sale', [march / 8, february / 8]);
});

test('is the return of the benefits that somebody typed, with each of its readings beside it', async () => {
  const march = (of: TypedRow) => row({ from: day('2026-03-01'), to: day('2026-03-31'), kind: 'Margin', ...of });
  const benefits = [
    march({ low: 300, central: 400, high: 600 }),
    march({ central: 324, credit: 'Direct' }),
    march({ low: 500, central: 600, credit: 'Assisted' }),
    march({ central: 400, high: 500, credit: 'Shared' }),
  ];
  const of = await shown({ ...typed, benefits });
  const roi = (benefit: number) => expect.closeTo((benefit - 862) / 862, 12);
  expect(of('Return on investment')).toEqual([roi(1724), '–']);
  expect(of('ROI, low reading')[0]).toEqual(roi(300 + 324 + 500 + 400));
  expect(of('ROI, high reading')[0]).toEqual(roi(600 + 324 + 600 + 500));
  expect(of('ROI, direct credit only')[0]).toEqual(roi(400 + 324));
  expect(of('ROI, half of assisted')[0]).toEqual(roi(400 + 324 + 500));
  expect(of.sentence).toBe(
    'Return on investment: 100.0% (Mar 2026); nothing to compare it with yet. By the reading taken: from −16.0% to 134.8%; its sign depends on it, so do not put it forward.',
  );
});

describe('a funnel', () => {
  const steps = ['Views or impressions', 'Link clicks', 'Visits from networks', 'Sales from networks'];
  async function funnel(lacking?: string) {
    const host = await openWorkbook();
    const tabs = [...fixture(), ...otherFamilies()].filter(({ tab }) => tab.kind !== lacking);
    const exports = tabs.map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` }));
    await runImport(host, planOf(exports, 'fixture', '2026-04-20T08:00:00Z'));
    const request = { period: '2026-03', compare: 'previous', objectives: ['conversion'], language: 'en', zone: 'Europe/Paris', today: '2026-04-20' };
    const report = await get<ReportResult>(host, 'buildReport', request);
    const grid = host.readRows(report.sheets.find(({ key }) => key === 'objective:conversion')!.sheetId, 'A1:J60');
    host.dispose();
    const top = grid.findIndex((cells) => cells[1] === 'From views to sales');
    return grid.slice(top + 2, top + 6).map((cells) => ({ name: cells[1], now: cells[2], rate: cells[4], ofAll: cells[6], lost: cells[7], said: cells[9] }));
  }

  test('gives each step its share of the one before and of the first, and names the biggest leak after the first click', async () => {
    const rows = await funnel();
    expect(rows.map(({ name }) => name)).toEqual(steps);
    const [seen, clicks, visits, sales] = rows.map(({ now }) => now as number) as [number, number, number, number];
    // March: 400 visits of a social channel and 100 of a paid one; three of twelve orders came from Instagram, one of them unpaid
    expect([visits, sales]).toEqual([500, 3]);
    expect(rows[1]).toMatchObject({ rate: clicks / seen, ofAll: clicks / seen, lost: seen - clicks, said: '' });
    expect(rows[2]).toMatchObject({ rate: visits / clicks, said: visits > clicks ? expect.stringContaining('More than the step before') : '' });
    expect(rows[3]).toMatchObject({ rate: sales / visits, ofAll: sales / seen, lost: visits - sales, said: '▼ The biggest leak after the first click.' });
  });

  test('passes over a step that no file holds', async () => {
    const rows = await funnel('web');
    expect(rows[2]).toMatchObject({ now: '–', rate: '–', said: expect.stringContaining('Not known') });
    expect(rows[3]).toMatchObject({ rate: (rows[3]!.now as number) / (rows[1]!.now as number) });
  });
});
