/** What the Overview says of the time since the last report: figures of its period that moved, targets, sources. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { languages } from '../../src/languages';
import { type Snapshot, withSnapshot } from '../../src/report/changes';
import { printed } from '../../src/report/printed';
import type { ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';
import { otherFamilies } from './other-families';
import { type } from './type-inputs';

const words = languages.en;
const exportsOf = (tabs: ReturnType<typeof fixture>) =>
  tabs.map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}-${records[0]!.asOf}.csv` }));

async function changed(host: Host, today: string, period = '2026-03', language: 'en' | 'fr' = 'en'): Promise<string[]> {
  const request = { period, compare: 'previous', objectives: ['affinity'], language, zone: 'Europe/Paris', today };
  const report = await get<ReportResult>(host, 'buildReport', request);
  const { sheetId } = report.sheets.find(({ key }) => key === 'overview')!;
  const { cells } = host.snapshot().sheets.find(({ id }) => id === sheetId)!;
  const height = Math.max(...Object.keys(cells).map((place) => Number(place.split(',')[0]))) + 1;
  const grid = host.readRows(sheetId, `A1:J${height}`);
  const top = grid.findIndex((cells) => String(cells[1]).startsWith(language === 'en' ? 'What changed since' : 'Ce qui a changé depuis'));
  const rows = grid.slice(top + 1);
  return [
    String(grid[top]![1]),
    ...rows
      .slice(
        0,
        rows.findIndex((cells) => !cells[2]),
      )
      .map((cells) => `${cells[1] ?? ''}|${cells[2]}`),
  ];
}

test('the first report has nothing behind it, nor has another of the same day', async () => {
  const host = await openWorkbook();
  await runImport(host, planOf(exportsOf(fixture()), 'first', '2026-04-20T08:00:00Z'));
  const first = ['What changed since the last report', `|${words.report.changes.first}`];
  expect(await changed(host, '2026-04-20')).toEqual(first);
  expect(await changed(host, '2026-04-20', '2026-02')).toEqual(first);
  expect(await changed(host, '2026-04-21')).toEqual(['What changed since the report of 20 Apr 2026', `|${words.report.changes.none}`]);
  host.dispose();
});

test('figures that a later export gives otherwise are said with both values; so are targets and sources', async () => {
  const host = await openWorkbook();
  await runImport(host, planOf(exportsOf(fixture()), 'first', '2026-04-20T08:00:00Z'));
  const kpi = words.kpis.engagement_rate.name;
  await type(host, { targets: [{ kpi, platform: 'X', target: 0.05 }] });
  await changed(host, '2026-04-20');
  // the posts of March have been seen more since
  const later = fixture().map(({ tab, records, ...more }) => ({
    ...more,
    tab,
    records: records.map((one) => {
      const values = { ...one.values };
      if (tab.platform === 'x' && one.publishedLocal?.startsWith('2026-03')) values.impressions = 2 * Number(values.impressions);
      return { ...one, asOf: '2026-05-02', values };
    }),
  }));
  await runImport(host, planOf(exportsOf([...later, otherFamilies()[0]!]), 'second', '2026-05-02T08:00:00Z'));
  const sheet = host.snapshot().sheets.find(({ name }) => name === words.report.inputs.tabs.targets.name)!;
  const [place] = Object.entries(sheet.cells).find(([, { v }]) => v === 0.05)!;
  const [row, column] = place.split(',').map(Number) as [number, number];
  await host.evaluate(`SpreadsheetApp.getActive().getSheetByName('${sheet.name}').getRange(${row + 1}, ${column + 1}, 1, 1).setValue(0.06); return 1;`);
  const said = await changed(host, '2026-05-02', '2026-04');
  expect(said[0]).toBe('What changed since the report of 20 Apr 2026');
  expect(said).toContain(`Target|${kpi} (X): from 5.0% to 6.0%.`);
  expect(said).toContain('New source|Zendesk · Inbox: 36 rows.');
  const views = said.find((one) => one.includes(words.kpis.exposures.name))!;
  const [, after, before] = /X, Mar 2026: Views or impressions is ([\d,]+) now; it was ([\d,]+) then\.$/.exec(views)!;
  const number = (text: string) => Number(text.replaceAll(',', ''));
  expect(number(after!)).toBe(2 * number(before!));
  // the rate of X halves; all networks together, which follow from X, are not told besides
  expect(said).toContainEqual(expect.stringMatching(/^Figure of then\|X, Mar 2026: Engagement rate is [\d.]+% now; it was [\d.]+% then\.$/));
  expect(said.filter((one) => one.includes('All networks'))).toEqual([]);
  // built again on that day it still speaks of the day before, in French too
  expect(await changed(host, '2026-05-02', '2026-04')).toEqual(said);
  expect((await changed(host, '2026-05-02', '2026-04', 'fr'))[0]).toBe('Ce qui a changé depuis le rapport du 20 avr. 2026');
  host.dispose();
});

describe('what is kept', () => {
  const snapshot = (day: string, size = 1): Snapshot => ({
    day,
    period: '2026-03',
    figures: Object.fromEntries(Array.from({ length: size }, (_, i) => [`exposures|${i}`, 123456.789])),
    targets: {},
    sources: [],
  });

  test('is one report a day, the newest first, and never more than a cell holds', () => {
    const days = ['2026-01-05', '2026-02-05', '2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05', '2026-06-05', '2026-07-05'];
    const kept = days.reduce<Snapshot[]>((all, day) => withSnapshot(all, snapshot(day)), []);
    expect(kept.map(({ day }) => day)).toEqual(['2026-07-05', '2026-06-05', '2026-05-05', '2026-04-05', '2026-03-05', '2026-02-05']);
    const large = days.reduce<Snapshot[]>((all, day) => withSnapshot(all, snapshot(day, 700)), []);
    expect(JSON.stringify(large).length).toBeLessThan(40_000);
    expect(large[0]!.day).toBe('2026-07-05');
  });
});

test('figures are printed as the cells print them', () => {
  expect([printed(0.0123, 'ratio', words), printed(0.123, 'ratio', words), printed(-0.5, 'balance', words)]).toEqual(['1.23%', '12.3%', '−50.0%']);
  expect([printed(1234567, 'count', words), printed(99.5, 'money', words), printed(1234.5, 'money', words)]).toEqual(['1,234,567', '99.50', '1,235']);
  expect([printed(13.37, 'hours', words), printed(1.5, 'multiple', languages.fr), printed(4.25, 'perPost', languages.fr)]).toEqual([
    '13.4\u00A0h',
    '×\u00A01,50',
    '4,3',
  ]);
});
