/** The line itself: bytes → tables → exports → records → rows (sidebar, command line), and rows → records → Metrics → layouts (server). */
import { decodeFile, type ExcelReader } from './decode';
import type { FileInfo } from './decode/table';
import { readTables } from './platforms';
import type { Answers, ReadFile } from './platforms/reading';
import type { KnownAccount } from './records/accounts';
import type { Mapping } from './records/mapping';

export { layOutImport, planImport } from './records/plan';

export type ReadOptions = {
  /** Zone reports are made in. */
  zone: string;
  /** Called only when the file is a workbook. */
  excel: () => Promise<ExcelReader>;
  /** People's descriptions of tables that no recogniser knows. */
  mappings?: readonly Mapping[];
  /** Accounts of the workbook, or of other files: of several accounts in a file, theirs is the person's. */
  known?: readonly KnownAccount[];
  /** Called again and again with the share of the file that is read. */
  told?: (share: number) => void;
};

/** Share of the time that decoding takes; the rest is for harmonising. */
const decoding = 0.5;

/** Steps 1 to 3 for one dropped file: its tables, each recognised or not, with the questions it leaves open. Never throws over what a file holds. */
export async function readFile(bytes: Uint8Array, info: FileInfo, answers: Answers, options: ReadOptions): Promise<ReadFile> {
  const { zone, mappings, known, told = () => {} } = options;
  const { tables, problems, hash } = await decodeFile(bytes, info, options.excel, (share) => told(share * decoding));
  const harmonised = (share: number) => told(decoding + share * (1 - decoding));
  return { file: info.name, hash, tables: readTables(tables, { info, answers, zone, mappings, known, told: harmonised }), problems };
}
