/** Reads csv text or rows as a dropped file would be, for the tests of platforms. */
import { decodeFile } from '../../src/decode';
import type { Table } from '../../src/decode/table';
import { readTables } from '../../src/platforms';
import type { Answers, ReadTable } from '../../src/platforms/reading';
import type { KnownAccount } from '../../src/records/accounts';

const noWorkbook = () => Promise.reject(new Error('no workbook here'));

type Options = { name?: string; modifiedOn?: string | null; answers?: Answers; zone?: string; known?: readonly KnownAccount[] };

export async function readCsv(
  text: string,
  { name = 'file.csv', modifiedOn = '2026-11-05', answers = {}, zone = 'Europe/Paris', known = [] }: Options = {},
): Promise<ReadTable[]> {
  const info = { name, modifiedOn };
  const { tables } = await decodeFile(new TextEncoder().encode(text), info, noWorkbook);
  return readTables(tables, { info, answers, zone, known });
}

/** The one table of a csv. */
export async function readOne(text: string, options: Options = {}): Promise<ReadTable> {
  const [table, ...more] = await readCsv(text, options);
  if (!table || more.length > 0) throw new Error('not one table');
  return table;
}

export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string) => (text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter)).join('\n');
}

export function tableOf(rows: string[][], more: Partial<Table> = {}): Table {
  return { name: 'book.xlsx › Sheet', file: 'book.xlsx', origin: 'xlsx', typed: true, rows, ...more };
}

/** Codes of the problems, in order. */
export const codes = (table: ReadTable): string[] => table.problems.map(({ code }) => code);
