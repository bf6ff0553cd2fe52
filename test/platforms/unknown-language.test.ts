/** Exports whose words nobody knows: the content tells whose they are, and no figure is ever taken for another. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/decode';
import type { FileInfo, Table } from '../../src/decode/table';
import { platforms, readTables } from '../../src/platforms';
import type { ReadTable } from '../../src/platforms/reading';
import { type Match, recognise } from '../../src/platforms/recognise';

const excel = () => import('@e965/xlsx');
const folders = [
  'brand/instagram',
  'brand/facebook',
  'brand/x',
  'brand/tiktok',
  'brand/youtube',
  'brand/linkedin',
  'odd/pinterest',
  'odd/instagram',
  'odd/facebook',
  'odd/x',
];

type Export = { info: FileInfo; tables: readonly Table[]; table: Table; match: Match; before: ReadTable };

/** Every list of posts among the samples that is recognised as it stands. */
async function postExports(folder: string): Promise<Export[]> {
  const found: Export[] = [];
  for (const name of readdirSync(path.join('samples', folder)).filter((file) => !file.endsWith('.records.json'))) {
    const info = { name, modifiedOn: '2026-11-05' };
    const { tables } = await decodeFile(new Uint8Array(readFileSync(path.join('samples', folder, name))), info, excel);
    for (const table of tables) {
      const [match, ...more] = recognise(table, platforms);
      if (!match || more.length > 0 || match.generic || match.definition.kind !== 'posts') continue;
      const before = readTables([table], { info, answers: {}, zone: 'Europe/Paris' })[0];
      if (before?.status === 'recognised' && before.kept > 1) found.push({ info, tables, table, match, before });
    }
  }
  return found;
}

/** A word of no language, another for each column. */
const nonsense = (index: number) => `${'qwxzkvjp'.charAt(index % 8)}uru${'bdfgmt'.charAt(index % 6)}ok ${'zvkx'.charAt(index % 4)}ild${index}`;

const withHeader = (table: Table, at: number, header: readonly string[]): Table => {
  const rows = [...table.rows];
  rows[at] = [...header];
  return { ...table, rows };
};

const swapped = (table: Table, one: number, other: number): Table => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell, index) => (index === one ? (row[other] ?? '') : index === other ? (row[one] ?? '') : cell))),
});

/** What column of the file the recogniser reads as a key; both days are one. */
const plain = (key: string) => (key === 'day' ? 'published' : key === 'accountName' ? 'account' : key);

/** The table as it is read now, against what it holds; `moved`: where each column of the file stood before. */
function judge(exported: Export, table: Table, moved: (index: number) => number): ReadTable {
  const { match, before } = exported;
  const [read] = readTables([table], { info: exported.info, answers: {}, zone: 'Europe/Paris' });
  if (!read) throw new Error('no table');
  const said = `${exported.info.name}: ${table.rows[match.headerRow]?.join('|').slice(0, 300)}`;
  // LinkedIn translates its workbooks and never moves a column: read by their order, they say so
  if (read.problems.some(({ code }) => code === 'columns-by-order')) return read;
  if (read.status === 'recognised') {
    expect(read.platform, said).toBe(before.platform);
    for (const [field, value] of Object.entries(read.totals))
      expect(value, `${said} ${field}`).toBeCloseTo(before.totals[field as keyof typeof before.totals] ?? Number.NaN, 6);
    return read;
  }
  if (read.status === 'ambiguous') return read;
  const below = table.rows.slice(match.headerRow + 1);
  // ids alone could be anybody's
  if (!below.some((row) => row.some((cell) => /^https?:|^[\w-]{11}$/.test(cell)))) return read;
  expect(read.problems[0]?.code, said).not.toBe('table-unknown');
  const proposal = read.describable?.proposal;
  expect(proposal?.platform, said).toBe(before.platform);
  proposal?.columns.forEach(({ key }, index) => {
    if (key === null || key === 'format') return;
    const column = match.placed.find((one) => one.index === moved(index))?.column;
    expect(plain(key), `${said} column ${index}`).toBe(column ? plain(column.key) : 'none');
  });
  return read;
}

describe.each(folders)('posts of %s', async (folder) => {
  const exports = await postExports(folder);

  it('are there', () => {
    expect(exports.length).toBeGreaterThan(0);
  });

  it('every word translated: a whole proposal for what the rows show, or a question', () => {
    for (const exported of exports) {
      const { table, match } = exported;
      const header = (table.rows[match.headerRow] ?? []).map((_, index) => nonsense(index));
      const read = judge(exported, withHeader(table, match.headerRow, header), (index) => index);
      if (read.problems[0]?.code !== 'table-words-unknown') continue;
      const keys = read.describable?.proposal.columns.flatMap(({ key }) => key ?? []) ?? [];
      // days without a year are read by TikTok's ids, which no description has
      if (!/tiktok/.test(folder)) expect(keys, exported.info.name).toContain('published');
      expect(
        keys.some((key) => key === 'permalink' || key === 'postId'),
        exported.info.name,
      ).toBe(true);
    }
  });

  it('every word translated, and two columns of counts change their places: still no number is taken for another', () => {
    for (const exported of exports) {
      const { table, match } = exported;
      const counts = match.placed.flatMap(({ index, column }) => (column.sort === 'figure' && column.scope === 'total' ? [index] : []));
      const header = (table.rows[match.headerRow] ?? []).map((_, index) => nonsense(index));
      for (const [at, one] of counts.entries()) {
        const other = counts[(at + 1) % counts.length] as number;
        const moved = (index: number) => (index === one ? other : index === other ? one : index);
        judge(exported, withHeader(swapped(table, one, other), match.headerRow, header), moved);
      }
    }
  });

  it('one word changed: everything else is read, or proposed', () => {
    for (const exported of exports) {
      const { table, match, before } = exported;
      // zeros that the reach beside them shows to be none
      if (before.problems.some(({ code }) => code === 'columns-zero')) continue;
      const header = table.rows[match.headerRow] ?? [];
      for (let index = 0; index < header.length; index++) {
        // of two columns of one name the other is left
        if ((header[index] ?? '').trim() === '' || header.indexOf(header[index] as string) !== header.lastIndexOf(header[index] as string)) continue;
        const changed = header.map((text, other) => (other === index ? nonsense(other) : text));
        judge(exported, withHeader(table, match.headerRow, changed), (other) => other);
      }
    }
  });
});
