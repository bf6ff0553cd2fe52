/** The same posts, once of ten months and once cut to the last five: a rise that is established becomes one of which it is too early to speak. */
import { expect, test } from 'vitest';
import { at } from '../../src/report/figure';
import { letters } from '../../src/report/formula';
import { sheetWidth } from '../../src/report/hidden';
import type { ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';

async function verdict(from: string): Promise<{ kind: unknown; said: unknown }> {
  const host = await openWorkbook();
  const exports = fixture().map(({ tab, records }) => ({
    ...tab,
    records: records.filter(({ publishedLocal, day }) => (publishedLocal ?? day ?? '') >= from),
    file: `${tab.platform}-${tab.kind}.csv`,
  }));
  await runImport(host, planOf(exports, 'cut', '2026-04-20T08:00:00Z'));
  const request = { period: '2026-03', compare: 'previous', objectives: ['affinity'], language: 'en', zone: 'Europe/Paris', today: '2026-04-20' };
  const report = await get<ReportResult>(host, 'buildReport', request);
  const grid = host.readRows(report.sheets.find(({ key }) => key === 'objective:affinity')!.sheetId, `A1:${letters(sheetWidth)}20`);
  host.dispose();
  const row = grid.find((cells) => cells[1] === 'Engagement rate' && cells[at.kind - 1])!;
  return { kind: row[at.kind - 1], said: grid[2]![1] };
}

test('with ten months a rise is established, with the last five of them it is too early to say', async () => {
  expect(await verdict('2025-06')).toMatchObject({ kind: 'UP', said: expect.stringContaining('an established rise') });
  const cut = await verdict('2025-11');
  expect(cut).toMatchObject({ kind: 'TOO_EARLY', said: expect.stringContaining('not enough yet to conclude') });
});
