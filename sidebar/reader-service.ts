/** The reading half as it runs in the worker: it keeps what was read, so that only summaries and one chunk at a time cross over. */
import { planImport, readFile } from '../src/pipeline';
import type { Answers, ReadFile, ReadTable } from '../src/platforms/reading';
import type { ImportChunk, ImportPlan, WorkbookState } from '../src/records/transfer';

type ExcelReader = Awaited<ReturnType<Parameters<typeof readFile>[3]['excel']>>;

/** A table without its records. `named`: every record has its account. */
export type TableSummary = Omit<ReadTable, 'records'> & { named: boolean };
export type FileSummary = Omit<ReadFile, 'tables'> & { tables: TableSummary[] };

export type ReadJob = { do: 'read'; key: number; file: File; modifiedOn: string | null; answers: Answers; zone: string };
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
export type Job = ReadJob | PlanJob | ChunkJob | ForgetJob;
export type ResultOf<J extends Job> = J extends ReadJob ? FileSummary : J extends PlanJob ? ImportPlan : J extends ChunkJob ? ImportChunk : null;

export type ReaderService = (job: Job) => Promise<FileSummary | ImportPlan | ImportChunk | null>;

/** `excel` is called only when a workbook is met. */
export function createReaderService(excel: () => Promise<ExcelReader>): ReaderService {
  const kept = new Map<number, ReadFile>();
  let chunks: ImportChunk[] = [];

  async function read({ key, file, modifiedOn, answers, zone }: ReadJob): Promise<FileSummary> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await readFile(bytes, { name: file.name, modifiedOn }, answers, { zone, excel });
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

  return async (job) => {
    if (job.do === 'read') return read(job);
    if (job.do === 'plan') return plan(job);
    if (job.do === 'chunk') return chunks[job.seq] ?? null;
    kept.clear();
    chunks = [];
    return null;
  };
}

function summaryOf(file: ReadFile): FileSummary {
  return { ...file, tables: file.tables.map(({ records, ...table }) => ({ ...table, named: records.every(({ account }) => account !== null) })) };
}
