/** What reading a dropped file gives: its tables, each recognised or not, the questions it leaves open, and the problems met. */
import type { Table } from '../decode/table';
import type { Kind } from '../kinds';
import type { Problem } from '../problems';
import type { Covers } from '../records/covered';
import type { FieldName } from '../records/fields';
import type { Mapping } from '../records/mapping';
import type { PlatformId } from '../records/platform-ids';
import type { SocialRecord } from '../records/record';
import type { GivenAnswers } from '../records/transfer';

/** What a person (or the command line) has answered for a file. */
export type Answers = GivenAnswers & {
  /** What the person says the columns of this very file are, one entry a shape; they win over every recogniser. */
  mappings?: readonly Mapping[];
};

export type QuestionKind = 'platform' | 'account' | 'year' | 'dateOrder' | 'decimal' | 'series' | 'period';

/** One thing the file does not say. Nothing is preselected; a guess is marked probable with its reason. */
export type Question = {
  kind: QuestionKind;
  table: string;
  /** Values an answer may take (`instagram`, `2026`, `day-month`…); empty for free text (account) and dates (period). */
  options: { value: string; probable: boolean; reason: string | null }[];
  /** A cell that shows the doubt, e.g. `03/04/2025`. */
  example: string | null;
};

/** What a person needs to say what the columns of a table are. */
export type Describable = {
  /** Line of the header as a person sees it, and its position in `table.rows`. */
  line: number;
  headerRow: number;
  /** Header texts as printed; an unnamed column is ''. */
  headers: string[];
  /** The first filled cells of each column, three at most. */
  samples: string[][];
  /** Rows below the header. */
  rows: number;
  /** What the columns seem to be, to be confirmed by the person; it imports nothing by itself. */
  proposal: Mapping;
  /** Name of the format the proposal comes from where we know it from memory only (`Buffer`); null where it rests on the words of the header, or on the person's own description. */
  unverified: string | null;
  /** The header and the first rows, for `previewMapping`: large, so it stays where the file was read. */
  table: Table;
};

export type ReadTable = {
  /** `file` or `file › part`. */
  name: string;
  file: string;
  status: 'recognised' | 'ambiguous' | 'unknown';
  platform: PlatformId | null;
  kind: Kind | null;
  /** Language of the headers, `en`, `fr`… */
  language: string | null;
  candidates: { platform: PlatformId; kind: Kind }[];
  /** Rows kept; empty unless recognised. */
  records: SocialRecord[];
  /** Rows of the file that became records (a row with organic and paid parts gives three records). */
  kept: number;
  skipped: number;
  from: string | null;
  to: string | null;
  /** The whole days the export speaks of; null where nothing tells them. */
  covers: Covers | null;
  /** Plain sums over the records that carry a field: a checksum, no figure of a report. */
  totals: { [F in FieldName]?: number };
  /** Days and sums of a table whose network is asked, as they would be whichever it is: they tell one file from another. Absent on others. */
  glance?: Pick<ReadTable, 'from' | 'to' | 'totals'>;
  currency: string | null;
  /** The account the file names, if it does. */
  account: string | null;
  accountName: string | null;
  asOf: string;
  questions: Question[];
  problems: Problem[];
  /** Header and first rows as printed, for the sidebar. */
  preview: string[][];
  /** The description by which the table was read; null where a recogniser knew it. */
  mapping: Mapping | null;
  /** Set where the person may say what the columns are: a table nobody knows, or one read by a description. */
  describable: Describable | null;
};

export type ReadFile = {
  file: string;
  /** SHA-like hash of the bytes, hexadecimal. */
  hash: string;
  tables: ReadTable[];
  /** Problems of the file as a whole; with one of these there may be no table. */
  problems: Problem[];
};
