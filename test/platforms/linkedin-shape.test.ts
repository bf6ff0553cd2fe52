/** LinkedIn page workbooks whose words nobody knows give what the English ones give; anything the rows do not prove is left to the person. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/decode';
import type { Table } from '../../src/decode/table';
import { readTables } from '../../src/platforms';

const tablesOf = async (file: string): Promise<Table[]> => {
  const name = path.basename(file);
  return (await decodeFile(readFileSync(file), { name, modifiedOn: null }, () => import('@e965/xlsx'))).tables;
};
const named = (table: Table): Table => ({ ...table, file: 'ma-marque_ger_1793869200000.xls' });
/** Every word of the header made unknown. */
function translated(table: Table): Table {
  const at = table.rows.findIndex((row) => row.length > 1 && row.every((cell) => cell !== ''));
  return { ...table, rows: table.rows.map((row, r) => (r === at ? row.map((_, c) => `ger ${String.fromCharCode(97 + c)}`) : row)) };
}
const read = (tables: readonly Table[]) =>
  readTables(tables, { info: { name: 'ma-marque_ger_1793869200000.xls', modifiedOn: null }, answers: {}, zone: 'UTC' }).map((table) => {
    return [table.kind, table.kept, table.totals, table.records.map(({ dimension }) => dimension)];
  });

const samples = ['page-content.sponsored.xls', 'page-content.no-sentence.xls', 'page-content.no-posts-sheet.xls'];
describe.each(samples)('%s', (sample) => {
  it('reads the same in any language', async () => {
    const tables = (await tablesOf(`samples/odd/linkedin/${sample}`)).map(named);
    expect(read(tables.map(translated))).toEqual(read(tables));
  });
});

const shared = '../shared/exports/linkedin';
describe.skipIf(!existsSync(shared))('real workbooks', () => {
  it.each(['page-content-metrics-and-all-posts.xls', 'page-followers.xls', 'page-visitors.xls'])('%s reads the same in any language', async (file) => {
    const tables = (await tablesOf(path.join(shared, file))).map(named);
    expect(read(tables.map(translated))).toEqual(read(tables));
  });
});

it('takes nothing for proven that does not add up, that is another file, or that has no row', async () => {
  const [metrics, posts] = (await tablesOf('samples/odd/linkedin/page-content.sponsored.xls')).map(named).map(translated);
  const status = (table: Table) => readTables([table], { info: { name: table.file, modifiedOn: null }, answers: {}, zone: 'UTC' })[0]?.status;
  const changed = (table: Table, column: number, text: string): Table => {
    const last = table.rows.length - 1;
    return { ...table, rows: table.rows.map((row, r) => (r === last ? row.map((cell, c) => (c === column ? text : cell)) : row)) };
  };
  expect([status(metrics!), status(posts!)]).toEqual(['recognised', 'recognised']);
  expect(status(changed(metrics!, 3, '999999'))).toBe('unknown');
  expect(status(changed(posts!, 18, '0.9'))).toBe('unknown');
  expect(status({ ...posts!, rows: posts!.rows.slice(0, 2) })).toBe('unknown');
  const [followers] = await tablesOf('samples/odd/linkedin/ma-marque_heulierien_1793869200000.words-unknown.xls');
  expect([status(followers!), status({ ...followers!, file: 'days.xls' })]).toEqual(['recognised', 'unknown']);
});
