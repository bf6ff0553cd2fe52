/** The sample files of the made-up brand, imported and reported on in one go. */

import path from 'node:path';
import type { LanguageCode } from '../../src/languages/names';
import type { ReportRequest, ReportResult } from '../../src/report/request';
import type { Host } from '../apps-script/host';
import { readAll } from './files';
import { projectFolder, type Reader } from './reader';
import { ask, demonstrationId, importAll } from './report';

/** The samples do not all say when they were exported. */
const downloaded = '2026-11-05';
/** Whose files they are, where they do not say: the workbook's name too, which reports print. */
export const sampleBrand = 'Ma marque';

/** Id of the sheet to show first; null when no report came of it. */
export async function importSamples(
  host: Host,
  reader: Reader,
  { language, locale, zone }: { language: LanguageCode; locale: string; zone: string },
): Promise<number | null> {
  const now = new Date();
  const options = {
    downloaded,
    account: sampleBrand,
    zone,
    language,
    locale,
    objectives: null,
    period: null,
    compare: 'previous' as const,
    family: 'social' as const,
    json: false,
    each: false,
    inputs: {},
  };
  const files = await readAll(reader, [path.join(projectFolder, 'samples', 'brand')], options);
  const { plan, chunks } = reader.planImport(files, { importId: demonstrationId(), at: now.toISOString() });
  await ask(host, 'saveSettings', { language, zone });
  await importAll(host, plan, chunks);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  const request: ReportRequest = { period: null, compare: 'previous', objectives: null, language, zone, today };
  const { sheets } = await ask<ReportResult>(host, 'buildReport', request);
  return (sheets.find(({ key }) => key === 'overview') ?? sheets[0])?.sheetId ?? null;
}
