/** Files and folders named on the command line → what reading each of them gives. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readLargeSheet } from '../src/decode/large-sheet';
import type { Answers, ReadFile } from '../src/platforms/reading';
import type { Mapping } from '../src/records/mapping';
import type { Answer } from '../src/records/transfer';
import type { Options } from './arguments';
import type { Reader } from './reader';

const readable = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.zip']);

/** Paths of the files meant: a file as it is, a folder with all below it that could be an export, in the order of their names. */
export function expand(names: readonly string[]): string[] {
  return names.flatMap((name) => (statSync(name, { throwIfNoEntry: false })?.isDirectory() ? inFolder(name) : [name]));
}

function inFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return inFolder(full);
      return readable.has(path.extname(entry.name).toLowerCase()) ? [full] : [];
    });
}

/** Reads every file; one that cannot be opened is a problem of that file, the others go on. */
export async function readAll(reader: Reader, names: readonly string[], options: Options, mappings: readonly Mapping[] = []): Promise<ReadFile[]> {
  const answers: Answers = { platform: options.platform, account: options.account, downloaded: options.downloaded };
  const out: ReadFile[] = [];
  for (const file of expand(names)) {
    const name = path.basename(file);
    if (!existsSync(file)) {
      out.push({ file: name, hash: '', tables: [], problems: [{ code: 'file-unreadable', file: name, reason: file }] });
      continue;
    }
    // the day of the last change is the last resort for the day of an export
    const info = { name, modifiedOn: statSync(file).mtime.toISOString().slice(0, 10) };
    const bytes = new Uint8Array(readFileSync(file));
    out.push(
      await reader.readFile(bytes, info, answers, { zone: options.zone, excel: async () => ({ ...(await import('@e965/xlsx')), readLargeSheet }), mappings }),
    );
  }
  return out;
}

/** The descriptions of tables in a file; what is wrong with it otherwise. */
export function readMappings(reader: Reader, file: string | undefined): Answer<Mapping[]> {
  if (file === undefined) return { ok: true, value: [] };
  if (!existsSync(file)) return { ok: false, problem: { code: 'file-unreadable', file: path.basename(file), reason: file } };
  const read = reader.mappingsFromJson(readFileSync(file, 'utf8'));
  return read.ok ? read : { ok: false, problem: { ...read.problem, file: path.basename(file) } };
}

/** A file of which nothing could be read or recognised. */
export const isLost = (file: ReadFile): boolean => !file.tables.some((table) => table.status === 'recognised');
