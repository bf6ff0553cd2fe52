/** The reading half as it runs in the worker: it keeps what was read, so that only summaries and one chunk at a time cross over. */
import { planImport, readFile } from '../src/pipeline';
import { mappingsFromJson } from '../src/platforms/mapping-json';
import { mappedKind, mappedKinds, withKind } from '../src/platforms/mapping-kinds';
import { type MappingPreview, previewMapping } from '../src/platforms/mapping-preview';
import type { Answers, Describable, Question, ReadFile, ReadTable } from '../src/platforms/reading';
import type { MappedKey, Mapping } from '../src/records/mapping';
import type { Kind } from '../src/records/record';
import type { Answer, ImportChunk, ImportPlan, WorkbookState } from '../src/records/transfer';

type ExcelReader = Awaited<ReturnType<Parameters<typeof readFile>[3]['excel']>>;

/** A table without its records and rows. `named`: every record has its account. */
export type TableSummary = Omit<ReadTable, 'records' | 'describable'> & { named: boolean; describable: Omit<Describable, 'table'> | null };
export type FileSummary = Omit<ReadFile, 'tables'> & { tables: TableSummary[] };

/** `mappings`: descriptions of tables that are kept. */
export type ReadJob = { do: 'read'; key: number; file: File; modifiedOn: string | null; answers: Answers; zone: string; mappings: readonly Mapping[] };
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
};
export type ChunkJob = { do: 'chunk'; seq: number };
/** Files of an earlier drop are done with. */
export type ForgetJob = { do: 'forget' };
type Results = {
  read: FileSummary;
  plan: ImportPlan;
  chunk: ImportChunk;
  describe: Description;
  mappings: Answer<Mapping[]>;
  forget: null;
};
export type Job = ReadJob | PlanJob | ChunkJob | DescribeJob | MappingsJob | ForgetJob;
export type ResultOf<J extends Job> = Results[J['do']];

export type ReaderService = (job: Job) => Promise<Results[keyof Results]>;

/** `excel` is called only when a workbook is met. */
export function createReaderService(excel: () => Promise<ExcelReader>): ReaderService {
  const kept = new Map<number, ReadFile>();
  let chunks: ImportChunk[] = [];

  async function read({ key, file, modifiedOn, answers, zone, mappings }: ReadJob): Promise<FileSummary> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await readFile(bytes, { name: file.name, modifiedOn }, answers, { zone, excel, mappings });
    kept.set(key, result);
    return summaryOf(result);
  }

  function plan({ importId, at, keys, answers, known, room }: PlanJob): ImportPlan {
    const planned = planImport(
      keys.flatMap((key) => kept.get(key) ?? []),
      { importId, at, answers, known },
    );
    chunks = planned.chunks;
    return room === undefined ? planned.plan : { ...planned.plan, room };
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

  return async (job) => {
    switch (job.do) {
      case 'read':
        return read(job);
      case 'plan':
        return plan(job);
      case 'chunk':
        return chunks[job.seq] as ImportChunk;
      case 'describe':
        return describe(job);
      case 'mappings':
        return mappingsFromJson(job.text);
      case 'forget':
        kept.clear();
        chunks = [];
        return null;
    }
  };
}

function summaryOf(file: ReadFile): FileSummary {
  return { ...file, tables: file.tables.map(summaryOfTable) };
}

function summaryOfTable({ records, describable, ...table }: ReadTable): TableSummary {
  const named = records.every(({ account }) => account !== null);
  if (!describable) return { ...table, named, describable: null };
  const { table: _, ...known } = describable;
  return { ...table, named, describable: known };
}
