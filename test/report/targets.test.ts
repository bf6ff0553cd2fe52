/** What a target says on the Overview of what it is of: a month, a quarter, or all that has come since it began. */
import { expect, test } from 'vitest';
import type { TypedRow } from '../../src/inputs/read';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import { languages } from '../../src/languages';
import { letters } from '../../src/report/formula';
import { hidden, sheetWidth } from '../../src/report/hidden';
import type { ReportResult } from '../../src/report/request';
import { record } from '../records/records';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';
import { type } from './type-inputs';

const day = (iso: string) => serialDay(dayNumber(iso));
const lengths: { [month: string]: number } = { '2026-01': 31, '2026-02': 28, '2026-03': 31 };

/** Link clicks of a page: 3, 4 and 5 a day. */
const clicks = Object.entries(lengths).flatMap(([month, length], m) =>
  Array.from({ length }, (_, i) =>
    record({ account: 'page', day: `${month}-${String(i + 1).padStart(2, '0')}`, asOf: '2026-04-20', values: { linkClicks: 3 + m, reach: 100 } }),
  ),
);

async function progress(target: TypedRow, { period = '2026-03', until = '2026-04-20' } = {}) {
  const host = await openWorkbook();
  const records = clicks.filter((one) => one.day! < until).map((one) => ({ ...one, asOf: until }));
  await runImport(host, planOf([{ platform: 'facebook', kind: 'daily', records }], 'clicks', `${until}T08:00:00Z`));
  const rows = [{ kpi: languages.en.kpis.link_clicks.name, platform: 'All networks', start: day('2026-01-01'), end: day('2026-12-31'), ...target }];
  await type(host, { targets: rows });
  const request = { period, compare: 'previous', objectives: ['traffic'], language: 'en', zone: 'Europe/Paris', today: until };
  const report = await get<ReportResult>(host, 'buildReport', request);
  const sheet = report.sheets.find(({ key }) => key === 'overview')!;
  const grid = host.readRows(sheet.sheetId, `A1:${letters(sheetWidth)}22`);
  host.dispose();
  const row = grid.find((cells) => cells[hidden.target - 1] === target.target)!;
  const [actual, reached, status] = (['actual', 'progress', 'targetStatus'] as const).map((name) => row[hidden[name] - 1]);
  return { actual, reached, status };
}

test('of a month is set against what the month brought, from the baseline on', async () => {
  const monthly = { horizon: 'Month', baseline: 100, target: 200 };
  expect(await progress(monthly)).toEqual({ actual: 5 * 31, reached: 0.55, status: 'AHEAD' });
  // of a quarter: what its months brought on the average
  expect(await progress(monthly, { period: '2026-Q1' })).toMatchObject({ actual: (3 * 31 + 4 * 28 + 5 * 31) / 3 });
  // a week is no month
  expect(await progress(monthly, { period: '2026-03-09..2026-03-15' })).toMatchObject({ actual: '', status: 'PARTIAL' });
});

test('of a month is not judged before the month is over, unless it is reached', async () => {
  expect(await progress({ horizon: 'Month', target: 200 }, { until: '2026-03-11' })).toMatchObject({ actual: 50, status: 'EARLY' });
  expect(await progress({ horizon: 'Month', target: 40 }, { until: '2026-03-11' })).toMatchObject({ actual: 50, status: 'REACHED' });
});

test('is missed once its time is over, however near it came', async () => {
  expect(await progress({ horizon: 'Month', target: 160, end: day('2026-03-31') })).toMatchObject({ actual: 155, status: 'BEHIND' });
  expect(await progress({ horizon: 'Month', target: 160, end: day('2026-04-02') })).toMatchObject({ actual: 155, status: 'ON_TRACK' });
});

test('of a quarter takes the last three months', async () => {
  const total = 3 * 31 + 4 * 28 + 5 * 31;
  expect(await progress({ horizon: 'Quarter', target: 720 })).toEqual({ actual: total, reached: total / 720, status: 'AHEAD' });
});

test('of a year counts from its start, from nothing, whatever a month was before', async () => {
  const total = 3 * 31 + 4 * 28 + 5 * 31;
  expect(await progress({ horizon: 'Year', baseline: 900, target: 1440 })).toEqual({ actual: total, reached: 0.25, status: 'ON_TRACK' });
  expect(await progress({ target: 2000 })).toMatchObject({ actual: total, status: 'BEHIND' });
});

test('stands under the figure of its KPI, for the network that is chosen, and along the months of the chart', async () => {
  const host = await openWorkbook();
  const exports = fixture().map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` }));
  await runImport(host, planOf(exports, 'fixture', '2026-04-20T08:00:00Z'));
  const kpi = languages.en.kpis.engagement_rate.name;
  const dates = { start: day('2026-01-01'), end: day('2026-12-31') };
  const targets = [
    { kpi, platform: 'All networks', baseline: 0.03, target: 0.06, ...dates },
    { kpi, platform: 'X', target: 0.2, ...dates },
  ];
  await type(host, { targets });
  const request = { period: '2026-02', compare: 'previous', objectives: ['affinity'], language: 'en', zone: 'Europe/Paris', today: '2026-04-20' };
  const report = await get<ReportResult>(host, 'buildReport', request);
  const sheet = report.sheets.find(({ key }) => key === 'objective:affinity')!;
  const shown = () => {
    const grid = host.readRows(sheet.sheetId, 'A1:L30');
    const at = grid.findIndex((cells) => cells[1] === kpi);
    const [value, target, progress] = [grid[at]![2], grid[at + 1]![2], grid[at + 1]![4]];
    return { value: value as number, target, progress, sign: String(progress)[0], tint: grid[at + 1]![11] };
  };
  const whole = shown();
  expect(whole).toMatchObject({ target: 0.06, progress: `${whole.sign}\u00A0${Math.round((100 * (whole.value - 0.03)) / 0.03)}%`, tint: 'good' });
  host.write(sheet.sheetId, sheet.selectors!.platform!, 'X');
  const one = shown();
  expect(one).toMatchObject({ target: 0.2, progress: `${one.sign}\u00A0${Math.round(500 * one.value)}%` });
  host.write(sheet.sheetId, sheet.selectors!.platform!, 'Instagram');
  expect(shown()).toMatchObject({ target: '', progress: '', tint: '' });
  host.write(sheet.sheetId, sheet.selectors!.platform!, 'All networks');
  // of another base it is no target
  host.write(sheet.sheetId, sheet.selectors!.basis!, 'Followers');
  expect(shown()).toMatchObject({ target: '', progress: '' });
  const [chart] = host.snapshot().sheets.find(({ id }) => id === sheet.sheetId)!.charts;
  expect(chart!.options['series.1.lineDashStyle']).toEqual([6, 4]);
  host.dispose();
});
