/** The reading half as it runs in the worker: it keeps what was read, so that only summaries and one chunk at a time cross over. */

import type { Kind } from '../src/kinds';
import { layOutImport, readFile } from '../src/pipeline';
import { mappingsFromJson } from '../src/platforms/mapping-json';
import { mappedKind, mappedKinds, withKind } from '../src/platforms/mapping-kinds';
import { type MappingPreview, previewMapping } from '../src/platforms/mapping-preview';
import type { Answers, Describable, Question, ReadFile, ReadTable } from '../src/platforms/reading';
import type { MappedKey, Mapping } from '../src/records/mapping';
import type { LaidOut } from '../src/records/plan';
import { type Shortage, shortage } from '../src/records/room';
import type { Answer, ImportChunk, ImportPlan, TabId, WorkbookState } from '../src/records/transfer';
import { fileShape, rowsHash } from './file-shape';

type ExcelReader = Awaited<ReturnType<Parameters<typeof readFile>[3]['excel']>>;

/** A table without its records and rows. `named`: every record has its account. */
export type TableSummary = Omit<ReadTable, 'records' | 'describable'> & { named: boolean; describable: Omit<Describable, 'table'> | null };
/** `shape`: what it has in common with the same export of another month · `rows`: what the same rows have in common in any file. */
export type FileSummary = Omit<ReadFile, 'tables'> & { tables: TableSummary[]; shape: string; rows: string };

/** `mappings`: descriptions of tables that are kept. */
export type ReadJob = {
  do: 'read';
  key: number;
  file: File;
  modifiedOn: string | null;
  answers: Answers;
  zone: string;
  mappings: readonly Mapping[];
  known: WorkbookState['accounts'];
};
/** What a description makes of a table; with `kind`, after it was turned into one of such rows. */
export type DescribeJob = { do: 'describe'; key: number; table: string; mapping: Mapping; kind?: Kind; answers: Answers; zone: string };
export type Description = {
  mapping: Mapping;
  preview: MappingPreview;
  /** Order of dates and decimal sign where the rows leave them open, whether or not the description says them. */
  doubts: Question[];
  /** What may be said: the rows there are, and the columns of such rows. */
  kinds: Kind[];
  keys: readonly MappedKey[];
  requires: readonly (MappedKey | readonly MappedKey[])[];
};
/** Descriptions that came as a file. */
export type MappingsJob = { do: 'mappings'; text: string };
/** `known`: accounts of the workbook, so that a name given before meets its id. */
export type PlanJob = {
  do: 'plan';
  importId: string;
  at: string;
  keys: number[];
  answers: { [file: string]: string };
  known: WorkbookState['accounts'];
  room?: number;
  /** Ads as one row a day and campaign. */
  totals?: boolean;
};
/** `short`: what is missing for it to fit, were every row new; `totals`: what it comes to as totals, where there are any. */
export type Planned = { plan: ImportPlan; short: Short | null };
export type Short = Shortage & { totals: ReturnType<LaidOut<ReadTable>['totals']> };
/** What is missing once it is known how many rows are new; a tab that is not named has none counted. */
export type RoomJob = { do: 'room'; room: number; added: { tab: TabId; added: number }[] };
export type ChunkJob = { do: 'chunk'; seq: number };
/** Files of an earlier drop are done with. */
export type ForgetJob = { do: 'forget' };
type Results = {
  read: FileSummary;
  plan: Planned;
  room: Short | null;
  chunk: ImportChunk;
  describe: Description;
  mappings: Answer<Mapping[]>;
  forget: null;
};
export type Job = ReadJob | PlanJob | RoomJob | ChunkJob | DescribeJob | MappingsJob | ForgetJob;
export type ResultOf<J extends Job> = Results[J['do']];

/** `told`: share of a file that is read, 0 to 1. */
export type ReaderService = (job: Job, told?: (share: number) => void) => Promise<Results[keyof Results]>;

/** A file beyond that is not even loaded. */
const largest = 1e9;

/** `excel` is called only when a workbook is met. */
export function createReaderService(excel: () => Promise<ExcelReader>): ReaderService {
  const kept = new Map<number, ReadFile>();
  let laidOut: LaidOut<ReadTable> | null = null;

  async function read({ key, file, modifiedOn, answers, zone, mappings, known }: ReadJob, told?: (share: number) => void): Promise<FileSummary> {
    if (file.size > largest) return { file: file.name, hash: '', shape: '', rows: '', tables: [], problems: [{ code: 'file-too-big', file: file.name }] };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await readFile(bytes, { name: file.name, modifiedOn }, answers, { zone, excel, mappings, known, told });
    kept.set(key, result);
    return summaryOf(result);
  }

  function plan({ importId, at, keys, answers, known, room, totals }: PlanJob): Planned {
    laidOut = layOutImport(
      keys.flatMap((key) => kept.get(key) ?? []),
      { importId, at, answers, known, totals },
    );
    if (room === undefined) return { plan: laidOut.plan, short: null };
    return { plan: { ...laidOut.plan, room }, short: shortOf(room) };
  }

  function shortOf(room: number, added?: RoomJob['added']): Short | null {
    if (!laidOut) return null;
    const count = (tab: TabId) => added?.find((one) => one.tab.platform === tab.platform && one.tab.kind === tab.kind)?.added ?? null;
    const short = shortage(laidOut.plan.tabs, room, count);
    const totals = short && laidOut.totals();
    return short && { ...short, totals: totals && totals.cells <= room ? totals : null };
  }

  function describe({ key, table, mapping: given, kind, answers, zone }: DescribeJob): Description {
    const describable = kept.get(key)?.tables.find(({ name }) => name === table)?.describable;
    if (!describable) throw new Error(`${table} is not at hand`);
    const mapping = kind ? withKind(given, kind) : given;
    const preview = previewMapping(describable, mapping, { answers, zone });
    const said = mapping.dateOrder !== null || mapping.decimal !== null;
    const open = said ? previewMapping(describable, { ...mapping, dateOrder: null, decimal: null }, { answers, zone }) : preview;
    return {
      mapping,
      preview,
      doubts: open.questions.filter((question) => question.kind === 'dateOrder' || question.kind === 'decimal'),
      kinds: mappedKinds.map((one) => one.kind),
      keys: mappedKind(mapping.kind)?.keys ?? [],
      requires: mappedKind(mapping.kind)?.requires ?? [],
    };
  }

  return async (job, told) => {
    switch (job.do) {
      case 'read':
        return read(job, told);
      case 'plan':
        return plan(job);
      case 'chunk':
        return laidOut?.chunk(job.seq) as ImportChunk;
      case 'room':
        return shortOf(job.room, job.added);
      case 'describe':
        return describe(job);
      case 'mappings':
        return mappingsFromJson(job.text);
      case 'forget':
        kept.clear();
        laidOut = null;
        return null;
    }
  };
}

function summaryOf(file: ReadFile): FileSummary {
  return { ...file, shape: fileShape(file), rows: rowsHash(file), tables: file.tables.map(summaryOfTable) };
}

function summaryOfTable({ records, describable, ...table }: ReadTable): TableSummary {
  const named = records.every(({ account }) => account !== null);
  if (!describable) return { ...table, named, describable: null };
  const { table: _, ...known } = describable;
  return { ...table, named, describable: known };
}
