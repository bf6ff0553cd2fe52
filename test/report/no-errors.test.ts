/** No cell of a report is an error, ever: whatever is known, whatever is chosen, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { WorkbookSnapshot } from '../../local/apps-script/snapshot';
import { verdictKinds } from '../../src/objectives/verdict';
import type { TabRecords } from '../../src/records/tab-records';
import { at } from '../../src/report/figure';
import { letters } from '../../src/report/formula';
import type { BuiltSheet, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { readFormulaErrors } from './errors';
import { fixture } from './fixture';

const dayOf = ({ publishedLocal, day }: { publishedLocal: string | null; day: string | null }) => (publishedLocal ?? day ?? '').slice(0, 10);
const since = (from: string, tabs = fixture()): TabRecords[] => tabs.map((tab) => ({ ...tab, records: tab.records.filter((record) => dayOf(record) >= from) }));
const until = (to: string, tabs = fixture()): TabRecords[] => tabs.map((tab) => ({ ...tab, records: tab.records.filter((record) => dayOf(record) <= to) }));
const exportedOn = (asOf: string, tabs: TabRecords[]): TabRecords[] =>
  tabs.map((tab) => ({ ...tab, records: tab.records.map((record) => ({ ...record, asOf })) }));

async function built(language: string, tabs: TabRecords[], period: string | null): Promise<{ host: Host; report: ReportResult }> {
  const host = await openWorkbook({ locale: language === 'fr' ? 'fr_FR' : 'en_US', userLocale: language });
  const exports = tabs.filter(({ records }) => records.length > 0).map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` }));
  await runImport(host, planOf(exports, 'tried', '2026-04-20T08:00:00Z'));
  const request = { period, compare: 'previous', objectives: null, language, zone: 'Europe/Paris', today: '2026-04-20' };
  return { host, report: await get<ReportResult>(host, 'buildReport', request) };
}

/** Everything that a drop-down of a sheet offers. */
function offered(host: Host, { sheets }: WorkbookSnapshot, of: BuiltSheet, cell: string): string[] {
  const lists = sheets.find((known) => known.cells['0,1']?.v === 'periodId') as WorkbookSnapshot['sheets'][number];
  const texts = new Map<number, string[]>();
  for (const [place, { v }] of Object.entries(lists.cells)) {
    const [row, column] = place.split(',').map(Number) as [number, number];
    if (row > 0 && typeof v === 'string') texts.set(column, [...(texts.get(column) ?? []), v]);
  }
  const now = String(host.read(of.sheetId, cell));
  return [...texts.values()].find((values) => values.includes(now)) ?? [now];
}

const situations: [string, TabRecords[], string | null][] = [
  ['ten months, the last of them', fixture(), '2026-03'],
  ['a first month', since('2026-03-01'), '2026-03'],
  ['a first month of one network', since('2026-03-01').filter(({ tab }) => tab.platform === 'x'), null],
  ['a month of which six days are known', since('2026-03-26'), '2026-03'],
  ['a month under way', exportedOn('2026-03-13', until('2026-03-13')), '2026-03'],
  ['a period without anything', fixture(), '2024-05'],
  ['a range', fixture(), '2026-02-10..2026-03-20'],
  ['only days', fixture().filter(({ tab }) => tab.kind === 'daily'), null],
];

/** The same of the sheets that people see, without a picture of the whole workbook; a sentence with a place that no formula fills is an error too. */
async function shownErrors(host: Host, only: number | null = null): Promise<string[]> {
  const found = await host.evaluate(
    `return SpreadsheetApp.getActive().getSheets().filter((sheet) => !sheet.isSheetHidden() && (${only} === null || sheet.getSheetId() === ${only})).flatMap((sheet) => {
      const range = sheet.getDataRange();
      const [shown, formulas] = [range.getDisplayValues(), range.getFormulas()];
      return shown.flatMap((row, r) => row.flatMap((cell, c) =>
        formulas[r][c] && /^#[A-Z/0]+[!?A]?$|<[A-Za-z]+>/.test(cell) && !(cell === '#N/A' && formulas[r][c].includes('NA()')) ? [sheet.getName() + ' ' + r + ',' + c + ' ' + cell + ' ' + formulas[r][c]] : []));
    });`,
  );
  return found as string[];
}

describe.each(['en', 'fr'])('in %s', (language) => {
  // each situation is tried with every choice in one of the languages, and built in both
  describe.each(situations.map((situation, i) => [...situation, (i % 2 === 0) === (language === 'fr')] as const))('%s', (_, tabs, period, chosen) => {
    let host: Host;
    let report: ReportResult;
    beforeAll(async () => {
      ({ host, report } = await built(language, tabs, period));
    });
    afterAll(() => host.dispose());

    test('shows no error when it is built, and opens with a sentence on every sheet', () => {
      expect(readFormulaErrors(host.snapshot())).toEqual([]);
      for (const sheet of report.sheets.filter(({ selectors }) => selectors)) expect(String(host.read(sheet.sheetId, 'B3')), sheet.name).toMatch(/\S.*\.$/);
    });

    test.runIf(chosen)('shows none whatever is chosen', async () => {
      const snapshot = host.snapshot();
      for (const sheet of report.sheets.filter(({ selectors }) => selectors))
        for (const cell of Object.values(sheet.selectors ?? {})) {
          if (!cell) continue;
          const first = host.read(sheet.sheetId, cell);
          const choices = offered(host, snapshot, sheet, cell);
          // of a long list the ends and one between
          const some = choices.filter((_, i) => choices.length < 8 || [0, choices.length >> 1, choices.length - 1].includes(i));
          for (const choice of [...some, 'no such choice', '']) {
            host.write(sheet.sheetId, cell, choice);
            // what is chosen on a sheet reaches no other; what is shown is worked out when it is read
            expect(await shownErrors(host, sheet.sheetId), `${sheet.name} ${cell} ${choice}`).toEqual([]);
          }
          host.write(sheet.sheetId, cell, first as string);
        }
    });
  });

  describe('every verdict', () => {
    let host: Host;
    let report: ReportResult;
    beforeAll(async () => {
      ({ host, report } = await built(language, fixture(), '2026-03'));
    });
    afterAll(() => host.dispose());

    test.each(verdictKinds)('%s is said without an error, with or without figures', async (kind) => {
      const rows = (sheet: BuiltSheet) => [...new Set(sheet.lines.map(({ cells }) => Number(/\d+$/.exec(cells.value as string)?.[0])))];
      const lacking = [
        [],
        ['value'],
        ['compared'],
        ['value', 'compared', 'n', 'nCompared', 'change', 'changeLow', 'changeHigh', 'level', 'levelCompared'],
      ] as const;
      // every verdict is said in both languages, each lack of figures in one of them: formulas are the same
      for (const missing of lacking.filter((_, i) => (i % 2 === 0) === (language === 'en'))) {
        const writes = report.sheets
          .filter(({ lines }) => lines.length > 0)
          .map((sheet) => ({
            id: sheet.sheetId,
            cells: rows(sheet).flatMap((row) => [[`${letters(at.kind)}${row}`, kind], ...missing.map((name) => [`${letters(at[name])}${row}`, ''])]),
          }));
        await host.evaluate(
          `for (const { id, cells } of ${JSON.stringify(writes)}) {
            const sheet = SpreadsheetApp.getActive().getSheets().find((known) => known.getSheetId() === id);
            for (const [cell, value] of cells) sheet.getRange(cell).setValue(value);
          } return 1;`,
        );
        expect(await shownErrors(host), missing.join()).toEqual([]);
      }
    });
  });
});
