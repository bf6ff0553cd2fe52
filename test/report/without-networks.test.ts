/** A workbook of a help desk, a shop or a site alone: a report of what there is, and nothing of networks. */
import { expect, test } from 'vitest';
import { languages } from '../../src/languages';
import type { ReportOptions, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { readFormulaErrors } from './errors';
import { fixture } from './fixture';
import { otherFamilies } from './other-families';

const all = otherFamilies();
const covers = { from: '2026-01-01', to: '2026-03-31', printed: true };

test.each([
  ['a help desk', all.filter(({ tab }) => tab.kind === 'inbox'), ['service']],
  ['mentions', all.filter(({ tab }) => tab.kind === 'mentions'), ['reputation']],
  ['ads, a site, leads and sales', all.filter(({ tab }) => ['ads', 'web', 'leads', 'sales'].includes(tab.kind)), ['conversion', 'efficiency']],
])('of %s', async (_, tabs, objectives) => {
  for (const language of ['en', 'fr'] as const) {
    const host = await openWorkbook();
    const exports = tabs.map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}.csv`, covers }));
    await runImport(host, planOf(exports, 'other', '2026-04-20T08:00:00Z'));
    const { defaultPeriod, periods } = await get<ReportOptions>(host, 'reportOptions');
    expect([defaultPeriod, periods.some(({ id }) => id === '2026-02')]).toEqual(['2026-03', true]);
    const request = { period: null, compare: 'previous', objectives: null, language, zone: 'Europe/Paris', today: '2026-04-20' };
    const report = await get<ReportResult>(host, 'buildReport', request);
    expect(report.period.id).toBe('2026-03');
    expect(report.sheets.filter(({ key }) => key.startsWith('objective:')).map(({ key }) => key.slice(10))).toEqual(objectives);
    expect(readFormulaErrors(host.snapshot())).toEqual([]);
    const overview = host.readRows(report.sheets.find(({ key }) => key === 'overview')!.sheetId, 'A1:K16').flat();
    expect(overview).toContain(languages[language].objectives[objectives[0] as 'service'].name);
    expect(overview).not.toContain(languages[language].report.sections.happened);
    host.dispose();
  }
});

test('every objective may be asked for without the data of its own: it stands with dashes, and is not offered as one that has data', async () => {
  const host = await openWorkbook();
  const exports = fixture().map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` }));
  await runImport(host, planOf(exports, 'networks', '2026-04-20T08:00:00Z'));
  const offered = (await get<ReportOptions>(host, 'reportOptions')).objectives;
  expect(offered.filter(({ hasData }) => !hasData).map(({ id }) => id)).toEqual(['reputation', 'conversion', 'service', 'efficiency']);
  const request = {
    period: '2026-03',
    compare: 'previous',
    objectives: offered.map(({ id }) => id),
    language: 'en',
    zone: 'Europe/Paris',
    today: '2026-04-20',
  };
  const report = await get<ReportResult>(host, 'buildReport', request);
  expect(report.sheets.filter(({ key }) => key.startsWith('objective:'))).toHaveLength(offered.length);
  expect(readFormulaErrors(host.snapshot())).toEqual([]);
  host.dispose();
});
