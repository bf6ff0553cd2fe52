/** A report built again keeps what people put on its sheets, and is built whatever of an earlier one cannot be removed. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { Manners } from '../../local/apps-script/service';
import type { WorkbookSnapshot } from '../../local/apps-script/snapshot';
import type { BuiltSheet, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { readFormulaErrors } from './errors';
import { fixture } from './fixture';

let host: Host;
afterEach(() => host.dispose());

let objective = '';
const asked = (period: string) => ({
  period,
  compare: 'previous',
  objectives: ['affinity'],
  language: 'en',
  zone: 'Europe/Paris',
  today: '2026-04-20',
});
const build = async (period = '2026-03') => {
  const built = await get<ReportResult>(host, 'buildReport', asked(period));
  objective = built.sheets.find(({ key }) => key === 'objective:affinity')?.name as string;
  return built;
};

async function open(manners: Manners = {}): Promise<void> {
  host = await openWorkbook({ manners });
  await runImport(
    host,
    planOf(
      fixture().map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` })),
      'fixture',
      '2026-04-20T08:00:00Z',
    ),
  );
}

const sheet = (name: string) => host.snapshot().sheets.find((known) => known.name === name) as WorkbookSnapshot['sheets'][number];
/** As another version of the add-on would find it: nothing of the look fits. */
const outdate = () =>
  host.evaluate(`for (const s of SpreadsheetApp.getActive().getSheets()) for (const m of s.getDeveloperMetadata())
    if (m.getKey() === 'socialKpi.look') m.setValue(m.getValue().replace(/"print":"\\w+"/, '"print":"old"'));`);
const titles = (name: string) => sheet(name).charts.map(({ options }) => String(options.title));

test('a chart and a note of a person’s own stay where the look changes, ours are drawn once', async () => {
  await open();
  await build();
  const before = titles(objective);
  await host.evaluate(`const s = SpreadsheetApp.getActive().getSheetByName('${objective}');
    s.insertChart(s.newChart().setChartType(Charts.ChartType.LINE).addRange(s.getRange('A1:B4')).setPosition(2, 2, 0, 0).setOption('title', 'Mine').build());
    s.getRange('B2').setNote('ask Anna');`);
  for (let n = 0; n < 2; n++) {
    await outdate();
    await build();
    expect(titles(objective).sort()).toEqual([...before, 'Mine'].sort());
    expect(sheet(objective).cells['1,1']?.note).toBe('ask Anna');
  }
});

test('a build that stopped half way is finished by the next one, without a chart or a tab twice', async () => {
  await open();
  const snapshot = host.snapshot();
  await build();
  const shown = () =>
    host.snapshot().sheets.map(({ name, charts, merges, validations, conditionals, protections }) => ({
      name,
      charts: charts.map(({ options }) => options.title),
      merges: merges.length,
      validations: validations.length,
      conditionals: conditionals.length,
      protections: protections.length,
    }));
  const expected = shown();
  host.resetCounts();
  let stopped = 0;
  for (let n = 40; n < 400; n += 45) {
    host.dispose();
    host = await openWorkbook({ snapshot });
    host.failAt(n);
    const answer = (await host.call('buildReport', asked('2026-03'))) as { ok: boolean };
    await new Promise((resume) => setImmediate(resume));
    host.failAt(null);
    if (answer.ok) continue;
    stopped++;
    await build();
    expect(shown(), `call ${n}`).toEqual(expected);
  }
  expect(stopped).toBeGreaterThan(4);
}, 120_000);

test('a period typed where a pasted format stands is read as it is shown, and what is typed next stays text', async () => {
  await open();
  const built = await build();
  const of = built.sheets.find(({ key }) => key === 'objective:affinity') as BuiltSheet;
  const screen = built.sheets.find(({ key }) => key === 'screen') ?? { sheetId: sheet('Screen figures').id };
  await host.evaluate(`for (const s of SpreadsheetApp.getActive().getSheets()) if (s.getSheetId() === ${of.sheetId} || s.getSheetId() === ${screen.sheetId}) {
    s.getRange('${of.selectors?.period}').setNumberFormat('general'); s.getRange('B5:D8').setNumberFormat('general'); }`);
  host.write(screen.sheetId, 'B5', 'March 2026');
  expect(typeof host.read(screen.sheetId, 'B5')).toBe('number');
  await build();
  expect(host.read(screen.sheetId, 'B5')).toBe('March 2026');
  host.write(of.sheetId, of.selectors?.period as string, 'February 2026');
  host.write(screen.sheetId, 'B6', 'February 2026');
  expect([host.read(of.sheetId, of.selectors?.period as string), host.read(screen.sheetId, 'B6')]).toEqual(['February 2026', 'February 2026']);
});

describe.each<[string, Manners]>([
  ['marks cannot be removed', { keptMarks: true }],
  ['protections cannot be removed', { keptProtections: true }],
])('where %s', (_, manners) => {
  test('a report is built again, and a third time without touching its look', async () => {
    await open(manners);
    await build();
    await outdate();
    await build('2026-02');
    expect(titles(objective).length).toBe(new Set(titles(objective)).size);
    expect(sheet(objective).protections).toHaveLength(1);
    expect(readFormulaErrors(host.snapshot())).toEqual([]);
    host.resetCounts();
    await build('2026-03');
    expect(host.counts().calls['Range.setBackgrounds'] ?? 0).toBe(0);
  });
});

test('a copy of a tab is left alone, wherever it stands: neither imports, nor reports, nor the removal of an account write to it', async () => {
  await open();
  await build();
  const snapshot = host.snapshot();
  for (const name of ['Instagram · Posts', objective])
    snapshot.sheets.unshift({ ...structuredClone(sheet(name)), id: 1_000 + name.length, name: `My ${name}` });
  host.dispose();
  host = await openWorkbook({ snapshot });
  // formulas of the copy follow the hidden tabs, and styles are numbered anew
  const contents = ({ cells, charts, merges, rows, columns, protections }: WorkbookSnapshot['sheets'][number]) =>
    JSON.stringify([Object.entries(cells).map(([at, { f, v, note }]) => [at, f ?? v, note]), charts.length, merges, rows, columns, protections]);
  const copies = () => ['My Instagram · Posts', `My ${objective}`].map((name) => contents(sheet(name)));
  const before = copies();
  const [instagram] = fixture();
  const later = (instagram?.records ?? []).slice(0, 3).map((record) => ({ ...record, asOf: '2026-04-25', values: { views: 1_000_000 } }));
  await runImport(host, planOf([{ platform: 'instagram', kind: 'posts', records: later }], 'later', '2026-04-25T08:00:00Z'));
  await build('2026-02');
  await get(host, 'undoImport', { importId: 'later', dryRun: false });
  await get(host, 'removeAccount', { platform: 'instagram', account: 'two', dryRun: false });
  expect(copies().map((now, i) => now === before[i])).toEqual([true, true]);
  expect(host.snapshot().sheets.filter(({ name }) => name.includes(objective) || name.includes('Instagram'))).toHaveLength(4);
});
