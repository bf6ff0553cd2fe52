/** Files and folders named on the command line → what reading each of them gives. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Answers, ReadFile, ReadTable } from '../../src/platforms/reading';
import type { KnownAccount } from '../../src/records/accounts';
import type { Mapping } from '../../src/records/mapping';
import type { Answer } from '../../src/records/transfer';
import type { Options } from './arguments';
import type { Reader } from './reader';

const readable = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.zip']);

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;

/** Paths of the files meant: a file as it is, a folder with all below it that could be an export, in the order of their names. A folder without any stands for itself. */
export function expand(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found = isFolder(name) ? inFolder(name) : [];
    return found.length > 0 ? found : [name];
  });
}

/** A code where nothing may be read, or the file would never end (a device, a pipe). */
function openFile(file: string): { bytes: Uint8Array; modifiedOn: string } | 'file-unopened' | 'file-too-big' | 'folder-empty' {
  try {
    const about = statSync(file);
    if (about.isDirectory()) return readdirSync(file) && 'folder-empty';
    if (!about.isFile()) return 'file-unopened';
    return { bytes: new Uint8Array(readFileSync(file)), modifiedOn: about.mtime.toISOString().slice(0, 10) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_FS_FILE_TOO_LARGE' ? 'file-too-big' : 'file-unopened';
  }
}

/** A folder that may not be listed is itself what cannot be opened. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

function inFolder(folder: string): string[] {
  const entries = entriesOf(folder);
  if (entries === null) return [folder];
  return entries
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
  const read = async (file: string, known: readonly KnownAccount[] = []): Promise<ReadFile> => {
    const opened = openFile(file);
    if (typeof opened === 'string') return { file: path.basename(file), hash: '', tables: [], problems: [{ code: opened, file }] };
    const { bytes, modifiedOn } = opened;
    // the day of the last change is the last resort for the day of an export
    const info = { name: path.basename(file), modifiedOn };
    return reader.readFile(bytes, info, answers, {
      zone: options.zone,
      excel: async () => ({ ...(await import('@e965/xlsx')), readLargeSheet: reader.readLargeSheet }),
      mappings,
      known,
    });
  };
  const paths = expand(names);
  for (const file of paths) out.push(await read(file));
  // of several accounts in a file, the one that another file names alone is the person's
  const known = out.flatMap(({ tables }) => tables.flatMap(accountOf));
  for (const [i, { tables }] of out.entries()) if (known.length > 0 && tables.some(isOfSeveral)) out[i] = await read(paths[i] as string, known);
  return out;
}

const accountOf = ({ platform, account, accountName }: ReadTable): KnownAccount[] =>
  platform === null || account === null ? [] : [{ platform, account, name: accountName ?? account }];

const isOfSeveral = ({ account, questions }: ReadTable): boolean =>
  account === null && questions.some(({ kind, options }) => kind === 'account' && options.length > 1);

/** The descriptions of tables in a file; what is wrong with it otherwise. */
export function readMappings(reader: Reader, file: string | undefined): Answer<Mapping[]> {
  if (file === undefined) return { ok: true, value: [] };
  if (!existsSync(file)) return { ok: false, problem: { code: 'file-unopened', file } };
  const read = reader.mappingsFromJson(readFileSync(file, 'utf8'));
  return read.ok ? read : { ok: false, problem: { ...read.problem, file: path.basename(file) } };
}

/** A file of which nothing could be read or recognised. */
export const isLost = (file: ReadFile): boolean => !file.tables.some((table) => table.status === 'recognised');
