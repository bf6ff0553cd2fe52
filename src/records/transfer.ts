/** What crosses from the sidebar to the server: plain JSON, rows as arrays with the columns named once. */

import type { Kind } from '../kinds';
import type { Problem } from '../problems';
import type { Mapping } from './mapping';
import type { PlatformId } from './platform-ids';

/** A tab of data: one network, one kind. */
export type TabId = { platform: PlatformId; kind: Kind };

/** A cell on its way to or from a tab. Dates and instants travel as ISO text and become serial numbers only in src/sheets. */
export type Cell = string | number | boolean | null;

/**
 * Column keys of transferred rows and of tabs: the dimension keys of `columns.ts` (`account`, `postId`, `asOf`…),
 * field names (`views`), or `x:` + header for a column that only this export has.
 */
export type ColumnKey = string;

/** One file of an import, for the log. Counts speak of rows of the file. */
export type ImportedFile = {
  name: string;
  /** Hash of the bytes, to say «already imported». */
  hash: string;
  platform: PlatformId;
  kind: Kind;
  account: string;
  asOf: string;
  read: number;
  leftOut: number;
  /** Answers the person gave (`network: instagram, year: 2025`). */
  answers: string;
  problems: Problem[];
};

/** What a person has answered for a file. Absent: not answered. */
export type GivenAnswers = {
  platform?: PlatformId;
  account?: string;
  /** Day of the export, `YYYY-MM-DD`: years of dates without one, and the snapshot day of lifetime figures. */
  downloaded?: string;
  dateOrder?: 'day-month' | 'month-day';
  decimal?: 'point' | 'comma';
  /** What followers by day are, where the values allow both: how many there are, or those of the day. */
  series?: 'total' | 'change';
  /** Period of figures that do not say theirs (YouTube tables). */
  period?: { from: string; to: string };
};

/**
 * Answers by the hash of the file's bytes, so that the same file asks nothing again; and by its shape, for the export of another month, with how many accounts
 * of its network the workbook held then. `rows`: hash of its rows, whatever file they stand in. `saved`: the day of the export was the one on which the file
 * was saved. A panel of before sent answers by hash only.
 */
export type AnsweredFile = { hash: string; rows?: string; shape?: string; accounts?: number; saved?: boolean; answers: GivenAnswers };

/** What exports cover of an account: the tab (`instagram:posts`), the account, first and last whole day, day of the export. */
export type CoveredSpan = [tab: string, account: string, from: string, to: string, asOf: string];

export type ImportPlan = {
  /** Made by the caller, unique; the same plan sent twice is the same import. */
  importId: string;
  /** Instant of the import, ISO UTC. */
  at: string;
  files: ImportedFile[];
  tabs: { tab: TabId; columns: ColumnKey[]; rows: number }[];
  /** A panel of before sends none. */
  covered?: CoveredSpan[];
  /** A panel of before sends none. */
  answered?: AnsweredFile[];
  /** Number of chunks that will follow, in order, seq 0 … chunks − 1. */
  chunks: number;
  /** Cells that may still be added, as `WorkbookState` said; spares counting them again. */
  room?: number;
};

/** At most 1.5 MB of JSON. `source` holds, per row, the index of the file in the plan. */
export type ImportChunk = {
  importId: string;
  seq: number;
  tab: TabId;
  columns: ColumnKey[];
  rows: Cell[][];
  source: number[];
};

/** What a chunk did or, in a preview, would do. A row counts once. */
export type MergeCounts = { added: number; updated: number; unchanged: number };

/** A figure that a newer export states differently. */
export type Revision = { tab: TabId; field: string; before: number; after: number; rows: number };

export type TabResult = MergeCounts & { tab: TabId; name: string; sheetId: number; revisions: Revision[] };

export type ImportResult = { importId: string; tabs: TabResult[]; problems: Problem[] };

/** Every server entry answers with this: a refusal is a value with a code, so that the sidebar can say it in the user's language. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What the sidebar needs to know when it opens. */
export type WorkbookState = {
  /** Language of the workbook's words, `en` or `fr`. */
  language: string;
  locale: string;
  /** Locale of the person at the panel, which speaks their language. */
  userLocale: string;
  /** Zone reports are made in. */
  zone: string;
  /** Accounts already in the tabs, so that a file that names none can be offered them; with every name of theirs, and ids of posts where a handle may have been renamed. */
  accounts: { platform: PlatformId; account: string; name: string; names?: string[]; posts?: string[] }[];
  /** Rows of tabs that no report reads. */
  keptRows: number;
  lastImport: { importId: string; at: string; files: number } | null;
  /** An import that stopped half way: what was written, and of how much. */
  interrupted: { importId: string; at: string; done: number; total: number; nextSeq: number; chunks: number } | null;
  /** Cells that may still be added to the workbook. */
  room: number;
  /** Hashes of the files of imports that stand. */
  fileHashes: { hash: string; at: string }[];
  /** What was answered for files of imports that stand, the newest first. */
  answered: AnsweredFile[];
  /** Descriptions of tables that the workbook keeps. */
  mappings: Mapping[];
  /** Demonstration data are in the tabs. */
  demonstration: boolean;
};

export type ImportHistoryEntry = {
  importId: string;
  at: string;
  state: 'done' | 'undone' | 'running' | 'interrupted';
  /** Files that were dropped; each may hold several tables. */
  dropped: number;
  files: { name: string; platform: PlatformId; kind: Kind; account: string; read: number; leftOut: number }[];
  counts: MergeCounts;
  undoable: boolean;
};

/** What an undo will do, or did. Cells edited by hand since the import are left as they are and listed. */
export type UndoResult = {
  importId: string;
  removed: number;
  restored: number;
  kept: { tab: string; row: number; column: string }[];
};

/** What became of a call whose answer did not arrive. `running`: it may still be at work · `unknown`: it never began, ended long ago, or its answer could not be kept. */
export type KeptAnswer = { state: 'running' | 'unknown' } | { state: 'done'; answer: Answer<unknown> };
