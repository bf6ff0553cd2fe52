/** Whole files through the tabs: what was read is what the tabs give back, in whatever order and however often the files come. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../local/host';
import { planImport, readFile } from '../../src/pipeline';
import type { ReadFile } from '../../src/platforms/reading';
import { mergeRows } from '../../src/records/merge';
import { toRows } from '../../src/records/rows';
import type { TabRecords } from '../../src/records/tab-records';
import type { ImportResult } from '../../src/records/transfer';
import { openWorkbook, runImport } from './workbook';

function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true, withFileTypes: true }) as { name: string; parentPath: string; isFile: () => boolean }[])
    .filter((entry) => entry.isFile() && /\.(csv|xlsx?|zip)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const read = (file: string): Promise<ReadFile> =>
  readFile(
    readFileSync(file),
    { name: path.basename(file), modifiedOn: '2026-11-05' },
    { account: 'Named here', downloaded: '2026-11-05' },
    { zone: 'Europe/Paris', excel: () => import('@e965/xlsx') },
  );

const importFiles = (host: Host, files: readonly ReadFile[], importId: string): Promise<ImportResult> =>
  runImport(host, planImport([...files], { importId, at: '2026-11-05T09:00:00Z' }));

/** Rows as sorted texts: which line they stand on is nobody's promise. */
async function contents(host: Host): Promise<string[]> {
  const tabs = (await host.call('records')) as TabRecords[];
  const ordered = (value: object): object => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return tabs
    .flatMap(({ tab, records }) => records.map(({ row: _, values, extra, ...rest }) => JSON.stringify([tab, ordered(rest), ordered(values), ordered(extra)])))
    .sort();
}

const exportsFolder = '../shared/exports';
const sets: [string, () => string[]][] = [['the samples', () => filesIn('samples/brand')]];
if (existsSync(exportsFolder))
  sets.push([
    'the real files',
    () => ['instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube'].flatMap((network) => filesIn(path.join(exportsFolder, network))),
  ]);

describe.each(sets)('%s', (_, list) => {
  test('every row of a file is a row of its tab: no two share an identity, none lacks one', async () => {
    for (const file of await Promise.all(list().map(read))) {
      for (const { name, kind, records } of file.tables.filter(({ status }) => status === 'recognised')) {
        const { added, unidentified } = mergeRows(kind!, { columns: [], rows: [] }, toRows(records));
        expect([name, added.length, unidentified]).toEqual([name, records.length, 0]);
      }
    }
  });

  test('all at once, one by one backwards, and once more: the same tabs', async () => {
    const files = await Promise.all(list().map(read));
    const together = await openWorkbook();
    const first = await importFiles(together, files, 'all');
    expect(first.tabs.length).toBeGreaterThan(0);
    const once = await contents(together);
    const again = await importFiles(together, files, 'again');
    expect(again.tabs.map(({ added, updated }) => [added, updated])).toEqual(again.tabs.map(() => [0, 0]));
    expect(await contents(together)).toEqual(once);
    const single = await openWorkbook({ locale: 'fr_FR', userLocale: 'fr' });
    for (const [i, file] of [...files].reverse().entries()) await importFiles(single, [file], `${i}`);
    expect(await contents(single)).toEqual(once);
    together.dispose();
    single.dispose();
  });
});
