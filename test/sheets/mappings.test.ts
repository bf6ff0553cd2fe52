/** Descriptions of tables in a workbook: kept, replaced, removed, copied with the file, and what they import. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { decodeFile } from '../../src/decode';
import { readTables } from '../../src/platforms';
import type { ReadTable } from '../../src/platforms/reading';
import { type Mapping, mappingKey } from '../../src/records/mapping';
import { planImport } from '../../src/records/plan';
import type { WorkbookState } from '../../src/records/transfer';
import { get, openWorkbook, refusal, runImport, table, visible } from './workbook';

const newsletter = 'Envoi;Objet;Ouvertures;Clics\n12/08/2026;Nouveautés;1 284;96\n05/08/2026;Soldes;1 102;71\nTotal;;2 386;167\n';
const described: Mapping = {
  version: 1,
  name: 'stats_newsletter.csv',
  kind: 'daily',
  platform: 'other',
  source: 'Newsletter',
  columns: [
    { header: 'Envoi', key: 'day' },
    { header: 'Objet', key: null },
    { header: 'Ouvertures', key: 'views' },
    { header: 'Clics', key: 'linkClicks' },
  ],
  dateOrder: 'day-month',
  decimal: null,
  zone: null,
  figures: 'lifetime',
};

const kept = async (host: Host): Promise<Mapping[]> => (await get<WorkbookState>(host, 'openPanel')).mappings;

async function readKept(text: string, mappings: readonly Mapping[]): Promise<ReadTable[]> {
  const info = { name: 'stats_newsletter.csv', modifiedOn: '2026-09-01' };
  const { tables } = await decodeFile(new TextEncoder().encode(text), info, () => Promise.reject(new Error('none')));
  return readTables(tables, { info, answers: {}, zone: 'Europe/Paris', mappings });
}

describe('descriptions of tables', () => {
  let host: Host;
  beforeEach(async () => {
    host = await openWorkbook();
  });

  it('are kept and told to the panel when it opens', async () => {
    expect(await kept(host)).toEqual([]);
    expect(await get(host, 'saveMapping', described)).toEqual({ mappings: [described] });
    expect(await kept(host)).toEqual([described]);
  });

  it('change nothing that people see', async () => {
    const before = visible(host);
    await get(host, 'saveMapping', described);
    expect(visible(host)).toEqual(before);
  });

  it('of one shape replace each other, whatever the order of the columns', async () => {
    await get(host, 'saveMapping', described);
    const again: Mapping = {
      ...described,
      columns: [...described.columns].reverse().map((column) => (column.key === 'views' ? { ...column, key: 'reach' } : column)),
    };
    await get(host, 'saveMapping', again);
    expect(await kept(host)).toEqual([again]);
  });

  it('can be removed, the others stay', async () => {
    const other: Mapping = { ...described, columns: [...described.columns, { header: 'Note', key: null }] };
    await get(host, 'saveMapping', described);
    await get(host, 'saveMapping', other);
    expect(await get(host, 'removeMapping', { key: mappingKey(described) })).toEqual({ mappings: [other] });
    expect(await get(host, 'removeMapping', { key: mappingKey(described) })).toEqual({ mappings: [other] });
    expect(await kept(host)).toEqual([other]);
  });

  it('go with a copy of the file, marks lost or not', async () => {
    await get(host, 'saveMapping', described);
    const copy = host.snapshot();
    for (const sheet of copy.sheets) sheet.metadata = [];
    expect(await kept(await openWorkbook({ snapshot: copy }))).toEqual([described]);
  });

  it('that are too long for a cell, or no descriptions, are refused', async () => {
    const columns = Array.from({ length: 900 }, (_, i) => ({ header: `${i} ${'x'.repeat(40)}`, key: null }));
    expect(await refusal(host, 'saveMapping', { ...described, columns })).toBe('mapping-too-long');
    expect(await refusal(host, 'saveMapping', { ...described, platform: 'myspace' })).toBe('service-refused');
    expect(await kept(host)).toEqual([]);
  });

  it('that a person made unreadable count as absent', async () => {
    await get(host, 'saveMapping', described);
    const memory = host.snapshot().sheets.find(({ hidden }) => hidden)!;
    expect(memory.cells['0,1']?.v).toContain('Ouvertures');
    await host.write(memory.name, 'B1', '{}');
    expect(await kept(host)).toEqual([]);
  });

  it('import a newsletter into its tab, know it the next time, and can be undone', async () => {
    await get(host, 'saveMapping', described);
    const tables = await readKept(newsletter, await kept(host));
    expect(tables.map(({ status, kept: rows }) => [status, rows])).toEqual([['recognised', 2]]);
    const before = visible(host);
    const planned = planImport([{ file: 'stats_newsletter.csv', hash: 'h', tables }], { importId: 'one', at: '2026-09-01T08:00:00Z' });
    const result = await runImport(host, planned);
    expect(result.tabs.map(({ name, added }) => [name, added])).toEqual([['Other · Days', 2]]);
    const [heads = [], ...rows] = table(host, 'Other · Days');
    const at = (word: string) => rows.map((row) => row[heads.indexOf(word)]);
    expect(at('Views')).toEqual([1284, 1102]);
    expect(at('Link clicks')).toEqual([96, 71]);
    expect(at('Account')).toEqual(['Newsletter', 'Newsletter']);
    expect(at('Objet')).toEqual(['Nouveautés', 'Soldes']);
    const again = await readKept(newsletter.replace('96', '99'), await kept(host));
    const second = await runImport(
      host,
      planImport([{ file: 'stats_newsletter.csv', hash: 'h2', tables: again }], { importId: 'two', at: '2026-09-02T08:00:00Z' }),
    );
    expect(second.tabs.map(({ added, updated, unchanged }) => [added, updated, unchanged])).toEqual([[0, 1, 1]]);
    for (const importId of ['two', 'one']) await get(host, 'undoImport', { importId, dryRun: false });
    expect(visible(host)).toEqual(before);
    expect(await kept(host)).toEqual([described]);
  });
});
