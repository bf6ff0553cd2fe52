/** The report in a local workbook: what its own formulas compute is what was measured, whatever the selectors and the locale. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { WorkbookSnapshot } from '../../local/apps-script/snapshot';
import { kpis } from '../../src/kpis';
import { lineId } from '../../src/kpis/columns';
import type { Kpi } from '../../src/kpis/kpi';
import { measure } from '../../src/kpis/measure';
import { lineValue } from '../../src/kpis/native-formula';
import type { TabRecords } from '../../src/records/tab-records';
import { reportedObjectives } from '../../src/report';
import type { BuiltSheet, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { readFormulaErrors } from './errors';
import { fixture } from './fixture';

const metrics = measure(fixture(), { periods: ['2026-03', '2026-02-10..2026-03-20'] });

/** The workbook with the fixture imported, once for all tests. */
async function imported(locale: string, tabs = fixture()): Promise<WorkbookSnapshot> {
  const host = await openWorkbook({ locale, userLocale: locale.slice(0, 2) });
  const exports = tabs.map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` }));
  await runImport(host, planOf(exports, 'fixture', '2026-04-20T08:00:00Z'));
  const snapshot = host.snapshot();
  host.dispose();
  return snapshot;
}

const ask = (language: string, more: object = {}) => ({
  period: '2026-03',
  compare: 'previous',
  objectives: null,
  language,
  zone: 'Europe/Paris',
  today: '2026-04-20',
  ...more,
});

/** A statistic as measured. */
function measured(key: string, column: string): number | null {
  const row = metrics.rows.find((cells) => cells[0] === key);
  const value = row?.[metrics.columns.indexOf(column)];
  return typeof value === 'number' ? value : null;
}

/** The figure of a KPI's line as measured. */
function figure(id: string, basis: string | undefined, key: string, reading: 'value' | 'lower' | 'upper' = 'value'): number | null {
  const kpi = kpis.find((known) => known.id === id) as Kpi;
  const line = kpi.lines.find((known) => known.basis === basis) ?? kpi.lines[0];
  if (!line) return null;
  const found = lineValue(line.expression, (name) => measured(key, `${lineId(kpi, line)}:${name}`), reading);
  return found;
}

const numeric = (value: unknown) => (typeof value === 'number' ? value : null);

describe.each([
  ['en_US', 'en'],
  ['fr_FR', 'fr'],
  ['en_US', 'fr'],
  ['fr_FR', 'en'],
])('in a %s workbook, in %s', (locale, language) => {
  let host: Host;
  let built: ReportResult;
  beforeAll(async () => {
    host = await openWorkbook({ locale, userLocale: language, snapshot: await imported(locale) });
    built = await get<ReportResult>(host, 'buildReport', ask(language));
  });
  afterAll(() => host.dispose());

  const sheet = (key: string) => built.sheets.find((known) => known.key === key) as BuiltSheet;
  const choose = (of: BuiltSheet, cell: string | null | undefined, label: string) => host.write(of.sheetId, cell as string, label);

  test('no formula shows an error, but months without a figure in the charts', () => {
    expect(readFormulaErrors(host.snapshot())).toEqual([]);
  });

  test('a month without a figure is a gap in every chart, never a zero', () => {
    const charts = host.snapshot().sheets.flatMap(({ charts }) => charts);
    // the fixture has networks alone
    expect(charts.length).toBe(2 * reportedObjectives(null, ['social']).length);
    for (const { ranges, type } of charts) {
      const [axis = [], ...series] = ranges.map((range) => {
        const [, name, cells] = /^'?(.+?)'?!(.+)$/.exec(range) as unknown as [string, string, string];
        return host.readRows(name.replaceAll("''", "'"), cells).map(([value]) => value);
      });
      // two of the twelve months lie before the first post
      expect(axis.slice(1, 4).map((month) => month === '')).toEqual([true, true, false]);
      for (const [name, ...values] of series) expect([type, name, ...values.slice(0, 2)]).toEqual([type, name, '#N/A', '#N/A']);
      expect(series.some(([, ...values]) => typeof values[11] === 'number')).toBe(true);
    }
  });

  test('every figure of every choice is the measured one', () => {
    let compared = 0;
    for (const of of built.sheets.filter((known) => known.selectors)) {
      const { selectors } = of;
      for (const platform of built.platforms)
        for (const account of platform.accounts)
          for (const basis of selectors?.basis ? built.bases : [null]) {
            choose(of, selectors?.platform, platform.label);
            choose(of, selectors?.account, account.label);
            if (basis) choose(of, selectors?.basis, basis.label);
            for (const line of of.lines) {
              const used = line.basis ? String(host.read(of.sheetId, line.basis) ?? '') : undefined;
              const at = (period: string) => `${period}|${platform.id}|${account.id}|total|`;
              const said = `${of.key} ${platform.id} ${account.id} ${line.kpi} ${used}`;
              for (const [cell, period, reading] of [
                [line.cells.value, '2026-03', 'value'],
                [line.cells.previous, '2026-02', 'value'],
                [line.cells.lower, '2026-03', 'lower'],
                [line.cells.previousUpper, '2026-02', 'upper'],
              ] as const) {
                if (!cell) continue;
                const kpi = kpis.find((known) => known.id === line.kpi) as Kpi;
                // a base that the KPI does not have shows nothing
                const has = !used || kpi.lines.length < 2 || kpi.lines.some((known) => known.basis === used);
                const expected = has ? figure(line.kpi, used, at(period), reading) : null;
                const seen = numeric(host.read(of.sheetId, cell));
                if (expected === null) expect(seen, said).toBeNull();
                else expect(seen, said).toBeCloseTo(expected, 9);
                if (expected !== null) compared++;
              }
            }
          }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('another period and another comparison recalculate by formulas alone', () => {
    const of = sheet('objective:affinity');
    const lists = host.snapshot().sheets.find((known) => known.cells['0,1']?.v === 'periodId') as WorkbookSnapshot['sheets'][number];
    const label = (id: string) =>
      Object.entries(lists.cells)
        .find(([at, cell]) => /,1$/.test(at) && cell.v === id)?.[0]
        .replace(/,1$/, ',0') as string;
    const before = host.read(of.sheetId, of.selectors?.period as string);
    choose(of, of.selectors?.period, String(lists.cells[label('2025-10')]?.v));
    choose(of, of.selectors?.platform, built.platforms[0]?.label as string);
    const line = of.lines.find((known) => known.kpi === 'interactions_public');
    expect(numeric(host.read(of.sheetId, line?.cells.value as string))).toBe(figure('interactions_public', undefined, '2025-10|all|all|total|'));
    expect(numeric(host.read(of.sheetId, line?.cells.previous as string))).toBe(figure('interactions_public', undefined, '2025-09|all|all|total|'));
    choose(of, of.selectors?.period, String(before));
  });

  test('an established rise is said with its interval, in the language of the report', () => {
    const of = sheet('objective:affinity');
    choose(of, of.selectors?.platform, 'Instagram');
    choose(of, of.selectors?.account, built.platforms[0]?.accounts[0]?.label as string);
    if (of.selectors?.basis) choose(of, of.selectors.basis, built.bases[0]?.label as string);
    const line = of.lines.find((known) => known.kpi === 'engagement_rate');
    expect(host.read(of.sheetId, line?.cells.verdict as string)).toBe('UP SEASON_UNKNOWN');
    const said = String(host.read(of.sheetId, 'J17'));
    expect(said).toMatch(
      language === 'fr'
        ? /^▲ Hausse établie\u00A0: de \d,\d\u00A0% à \d,\d\u00A0%, au-delà du hasard entre publications\u00A0; les périodes varient aussi par elles-mêmes\.$/
        : /^▲ Rise established: from \d\.\d% to \d\.\d%, more than chance between posts; periods also differ by themselves\.$/,
    );
    expect(host.read(of.sheetId, 'L17')).toBe('good');
    const rate = figure('engagement_rate', 'exposures', '2026-03|instagram|all|total|') as number;
    const low = numeric(host.read(of.sheetId, line?.cells.low as string)) as number;
    const high = numeric(host.read(of.sheetId, line?.cells.high as string)) as number;
    expect((low + high) / 2).toBeCloseTo(rate, 9);
  });

  test('a figure read on the screen takes the place of the bounds', () => {
    const of = sheet('objective:awareness');
    choose(of, of.selectors?.platform, 'Instagram');
    const line = of.lines.find((known) => known.kpi === 'reach');
    const screen = host.snapshot().sheets.find((known) => known.frozenRows === 4) as WorkbookSnapshot['sheets'][number];
    host.write(screen.id, 'B5', String(host.read(of.sheetId, of.selectors?.period as string)));
    host.write(screen.id, 'C5', 'Instagram');
    host.write(screen.id, 'E5', 12345);
    expect([line?.cells.lower, line?.cells.upper].map((cell) => host.read(of.sheetId, cell as string))).toEqual([12345, 12345]);
  });

  test('a change of the data is said', () => {
    const of = sheet('overview');
    expect(host.read(of.sheetId, 'B4')).toBe('');
    const tab = host.snapshot().sheets.find((known) => known.name.startsWith('X · ')) as WorkbookSnapshot['sheets'][number];
    const numbers = Object.entries(tab.cells).find(([at, cell]) => at.startsWith('3,') && typeof cell.v === 'number' && cell.v < 1000) as [
      string,
      { v: number },
    ];
    const [row, column] = numbers[0].split(',').map(Number) as [number, number];
    host.write(tab.id, `${String.fromCharCode(65 + column)}${row + 1}`, numbers[1].v + 7);
    expect(String(host.read(of.sheetId, 'B4'))).not.toBe('');
  });
});

describe('service calls of one report sheet', () => {
  const cost = async (host: Host, objectives: string[]) => {
    host.resetCounts();
    await get(host, 'buildReport', ask('en', { objectives }));
    return host.counts().total;
  };

  test('stay under 110 when it is new and under 40 when it is built again', async () => {
    const snapshot = await imported('en_US');
    const costs = async (objectives: string[]) => {
      const host = await openWorkbook({ snapshot });
      const pair = [await cost(host, objectives), await cost(host, objectives)] as const;
      host.dispose();
      return pair;
    };
    const both = await costs(['affinity', 'awareness']);
    for (const other of ['affinity', 'awareness']) {
      const without = await costs([other]);
      expect(both[0] - without[0], `the sheet beside ${other}`).toBeLessThanOrEqual(110);
      expect(both[1] - without[1], `the sheet beside ${other}, again`).toBeLessThanOrEqual(40);
    }
  });
});

test('a second build keeps what people typed and chose, follows renamed tabs, and adds no sheet', async () => {
  const host = await openWorkbook({ snapshot: await imported('en_US') });
  const built = await get<ReportResult>(host, 'buildReport', ask('en'));
  const affinity = built.sheets.find((known) => known.key === 'objective:affinity') as BuiltSheet;
  const screen = host.snapshot().sheets.find((known) => known.frozenRows === 4) as WorkbookSnapshot['sheets'][number];
  host.write(affinity.sheetId, affinity.selectors?.platform as string, 'Facebook');
  host.write(screen.id, 'B7', 'March 2026');
  host.write(screen.id, 'E7', 777);
  await host.evaluate(`SpreadsheetApp.getActive().getSheetByName('Overview').setName('For the board'); return 1;`);
  const count = host.snapshot().sheets.length;
  const again = await get<ReportResult>(host, 'buildReport', ask('en', { period: '2026-02' }));
  expect(host.snapshot().sheets.length).toBe(count);
  expect(again.sheets.map((known) => known.name)).toContain('For the board');
  expect(host.read(affinity.sheetId, affinity.selectors?.platform as string)).toBe('Facebook');
  expect(host.read(affinity.sheetId, affinity.selectors?.period as string)).toBe('February 2026');
  expect([host.read(screen.id, 'B7'), host.read(screen.id, 'E7')]).toEqual(['March 2026', 777]);
  expect(readFormulaErrors(host.snapshot())).toEqual([]);
  host.dispose();
});

test('captions that look like formulas are links, never run', async () => {
  const host = await openWorkbook({ snapshot: await imported('en_US') });
  await get<ReportResult>(host, 'buildReport', ask('en'));
  const cells = host.snapshot().sheets.flatMap((sheet) => Object.values(sheet.cells));
  expect(cells.filter((cell) => cell.f?.includes('HYPERLINK'))).toEqual([]);
  host.dispose();
});

test('periods of unlike accounts are never called a change', async () => {
  // Instagram begins in the reported month: the whole rises only because it joins
  const tabs = fixture().map(({ tab, records, covered }) => ({
    tab,
    covered,
    records: tab.platform === 'instagram' && tab.kind === 'posts' ? records.filter(({ publishedLocal }) => (publishedLocal ?? '') >= '2026-03') : records,
  }));
  const host = await openWorkbook({ snapshot: await imported('en_US', tabs) });
  const built = await get<ReportResult>(host, 'buildReport', ask('en'));
  const of = built.sheets.find(({ key }) => key === 'objective:affinity') as BuiltSheet;
  host.write(of.sheetId, of.selectors?.platform as string, 'All networks');
  host.recalculate();
  const verdict = (kpi: string) => String(host.read(of.sheetId, of.lines.find((line) => line.kpi === kpi)?.cells.verdict as string)).split(' ');
  expect(verdict('engagement_rate')[0]).toBe('NO_BASELINE');
  expect(verdict('interactions_public')[0]).toBe('NO_BASELINE');
  host.dispose();
});

test('accounts whose names and ids hold signs that MATCH takes for wildcards are found', async () => {
  const [instagram] = fixture() as [TabRecords];
  const renamed = instagram.records.map((known) => ({ ...known, account: known.account === 'one' ? '~brand' : 'what?', accountName: null }));
  // comes first, and would be taken for `what?`
  const other = instagram.records
    .filter(({ account }) => account === 'one')
    .map((known) => ({ ...known, account: 'what!', accountName: null, postId: `!${known.postId}`, permalink: `${known.permalink}!` }));
  const tabs = [{ ...instagram, records: [...other, ...renamed] }];
  const host = await openWorkbook({ snapshot: await imported('en_US', tabs) });
  const built = await get<ReportResult>(host, 'buildReport', ask('en'));
  const table = measure(tabs, { periods: ['2026-03'] });
  const posts = kpis.find(({ id }) => id === 'interactions_public') as Kpi;
  const of = built.sheets.find(({ key }) => key === 'objective:affinity') as BuiltSheet;
  const line = of.lines.find(({ kpi }) => kpi === 'interactions_public');
  const screen = host.snapshot().sheets.find(({ frozenRows }) => frozenRows === 4) as WorkbookSnapshot['sheets'][number];
  const awareness = built.sheets.find(({ key }) => key === 'objective:awareness') as BuiltSheet;
  const reach = awareness.lines.find(({ kpi }) => kpi === 'reach');
  const labels = built.platforms.find(({ id }) => id === 'instagram')?.accounts.slice(1) ?? [];
  expect(labels.map(({ id }) => id).sort()).toEqual(['what!', 'what?', '~brand']);
  for (const [i, { id, label }] of labels.entries()) {
    for (const sheet of [of, awareness]) {
      host.write(sheet.sheetId, sheet.selectors?.platform as string, 'Instagram');
      host.write(sheet.sheetId, sheet.selectors?.account as string, label);
    }
    const row = table.rows.find(([key]) => key === `2026-03|instagram|${id}|total|`) as (string | number | null)[];
    const expected = lineValue((posts.lines[0] as Kpi['lines'][number]).expression, (name) => {
      const value = row[table.columns.indexOf(`${lineId(posts, posts.lines[0] as Kpi['lines'][number])}:${name}`)];
      return typeof value === 'number' ? value : null;
    });
    expect(host.read(of.sheetId, line?.cells.value as string), id).toBe(expected);
    host.write(screen.id, `B${5 + i}`, 'March 2026');
    host.write(screen.id, `C${5 + i}`, 'Instagram');
    // as the list offers it, and as a person types it
    host.write(screen.id, `D${5 + i}`, i === 0 ? label : `${id} · Instagram`);
    host.write(screen.id, `E${5 + i}`, 1000 + i);
    expect(host.read(awareness.sheetId, reach?.cells.lower as string), `${id} on the screen`).toBe(1000 + i);
  }
  host.dispose();
});

test('a workbook without figures says so', async () => {
  const host = await openWorkbook();
  expect(await host.call('buildReport', ask('en'))).toEqual({ ok: false, problem: { code: 'report-no-data' } });
  expect(await host.call('buildReport', ask('en', { period: '2026-13' }))).toMatchObject({ ok: false, problem: { code: 'report-period' } });
  host.dispose();
});
