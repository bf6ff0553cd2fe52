/** Files read by the panel's own reading service, as the worker would. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createReaderService, type FileSummary, type ReaderService } from '../../sidebar/reader-service';
import { type Dropped, firstState, reduce, type State } from '../../sidebar/state';
import type { Answers } from '../../src/platforms/reading';
import type { WorkbookState } from '../../src/records/transfer';

export const openService = (): ReaderService => createReaderService(() => import('@e965/xlsx'));

export const workbook: WorkbookState = {
  language: 'en',
  locale: 'en_US',
  userLocale: 'en',
  zone: 'Europe/Paris',
  accounts: [],
  keptRows: 0,
  lastImport: null,
  interrupted: null,
  room: 1_000_000,
  mappings: [],
  fileHashes: [],
  answered: [],
  demonstration: false,
};

let nextKey = 1;

/** A sample, or text of one's own, read with the answers given. */
export async function dropped(
  service: ReaderService,
  source: string | { name: string; text: string | Uint8Array<ArrayBuffer> },
  { answers = {}, modifiedOn = '2026-11-05' as string | null }: { answers?: Answers; modifiedOn?: string | null } = {},
): Promise<Dropped> {
  const name = typeof source === 'string' ? path.basename(source) : source.name;
  const content = typeof source === 'string' ? readFileSync(`samples/${source}`) : source.text;
  const key = nextKey++;
  const file = new File([content], name);
  const summary = (await service({ do: 'read', key, file, modifiedOn, answers, zone: 'Europe/Paris', mappings: [], known: [] })) as FileSummary;
  const asked = summary.tables.flatMap(({ questions }) => questions);
  const { shape } = summary;
  return {
    key,
    name,
    size: file.size,
    modifiedOn,
    stage: 'read',
    share: 1,
    summary,
    answers,
    asked,
    shape,
    asBefore: null,
    aside: false,
    twin: null,
    elsewhere: null,
  };
}

/** The state after these files were dropped and read. */
export function reviewed(files: readonly Dropped[], known: WorkbookState = workbook): State {
  let state = reduce(firstState, { do: 'opened', workbook: known });
  state = reduce(state, { do: 'drops', files: files.map(({ key, name, size, modifiedOn, answers }) => ({ key, name, size, modifiedOn, answers })) });
  for (const { key, summary } of files) {
    state = reduce(state, { do: 'reads', key });
    state = reduce(state, { do: 'read', key, summary: summary as FileSummary });
  }
  return state;
}
