/** Whole files through the tabs: what was read is what the tabs give back, in whatever order and however often the files come. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { planImport, readFile } from '../../src/pipeline';
import type { ReadFile } from '../../src/platforms/reading';
import { mergeRows } from '../../src/records/merge';
import { toRows } from '../../src/records/rows';
import type { TabRecords } from '../../src/records/tab-records';
import type { ImportResult } from '../../src/records/transfer';
import { earlier, openWorkbook, runImport } from './workbook';

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

describe('a file whose ids a spreadsheet rounded', () => {
  const whole = 'samples/brand/instagram/Sep-01-2025_Apr-30-2026_1183046500127711.csv';
  const posts = (text: string, downloaded: string) =>
    readFile(
      new TextEncoder().encode(text),
      { name: 'posts.csv', modifiedOn: null },
      { downloaded },
      { zone: 'Europe/Paris', excel: () => import('@e965/xlsx') },
    );

  test('meets the posts of the whole file by their links, before it, after it or beside it, and its figures are another day of theirs', async () => {
    const text = readFileSync(whole, 'utf8');
    const damaged = text.replace(/^"?(\d)(\d{5})\d{11}"?,/gm, '$1.$2E+16,');
    const [exact, rounded] = await Promise.all([posts(text, '2026-11-05'), posts(damaged, '2026-11-12')]);
    const [records, lost] = [exact.tables[0]!.records, rounded.tables[0]!.records];
    expect([lost.length, lost.filter(({ postId }) => postId !== null).length]).toEqual([records.length, 0]);
    expect(rounded.tables[0]!.problems.map(({ code }) => code)).toContain('id-rounded');
    const orders = [
      [exact, rounded],
      [rounded, exact],
      [exact, rounded, exact],
    ];
    for (const order of orders) {
      const host = await openWorkbook();
      for (const [i, file] of order.entries()) await importFiles(host, [file], `${i}`);
      const [tab] = (await host.call('records')) as TabRecords[];
      expect(tab!.records.map(({ postId }) => postId).sort()).toEqual(records.map(({ postId }) => postId).sort());
      expect(new Set(tab!.records.map(({ asOf }) => asOf))).toEqual(new Set(['2026-11-12']));
      expect(earlier(host).map((line) => line.split(' | ').slice(2, 3))).toEqual(records.map(({ postId }) => [postId]).sort());
      host.dispose();
    }
    const host = await openWorkbook();
    await importFiles(host, [rounded, exact], 'together');
    expect(earlier(host)).toHaveLength(records.length);
    host.dispose();
  });
});
