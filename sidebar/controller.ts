/** What happens when the person acts: asks the reader and the server, and tells the state what came of it. Each flow stands in a file of its own. */
import type { Answers } from '../src/platforms/reading';
import { modifiedOn } from './dropped';
import { describingFlow } from './flows/describing';
import { type Clock, createDesk, type Store } from './flows/desk';
import { importingFlow } from './flows/importing';
import { readingFlow } from './flows/reading';
import { reportingFlow } from './flows/reporting';
import { undoingFlow } from './flows/undoing';
import { splitFiles, unpack } from './packed';
import type { Reader } from './reader';
import type { Server } from './server';
import { holdsFiles, takesFiles } from './state';

export { createStore, type Store } from './flows/desk';

/** Imports of the demonstration are told by their id. */
export const demoMark = 'demo-';
export const isDemo = (importId: string): boolean => importId.startsWith(demoMark);

export type Controller = ReturnType<typeof createController>;

export function createController(store: Store, server: Server, reader: Reader, clock: Clock) {
  const desk = createDesk(store, server, reader, clock);
  const { act, get, files, fail, refresh } = desk;
  const reading = readingFlow(desk);
  const describing = describingFlow(desk, reading);
  const importing = importingFlow(desk, reading);
  const undoing = undoingFlow(desk);
  const reporting = reportingFlow(desk);
  let nextKey = 1;

  async function open(): Promise<void> {
    const answer = await server.call('openPanel');
    if (answer.ok) act({ do: 'opened', workbook: answer.value });
    else fail(answer.trouble, 'open');
  }

  async function drop(dropped: readonly File[], answers: Answers = {}, previewed = true): Promise<void> {
    act({ do: 'drags', files: null });
    if (dropped.length === 0 || !takesFiles(get())) return;
    if (dropped.every(({ name }) => /\.json$/i.test(name)) && (await describing.takeMappings(dropped, false))) return;
    if (!holdsFiles(get())) {
      files.clear();
      void reader.run({ do: 'forget' }).catch(() => {});
    }
    const entries = dropped.map((file) => {
      const key = nextKey++;
      files.set(key, file);
      return { key, name: file.name, size: file.size, modifiedOn: modifiedOn(file), answers };
    });
    act({ do: 'drops', files: entries });
    await reading.readWaiting(previewed);
  }

  /** Files of the made-up brand, read, imported and reported in one go. */
  async function demonstrate(): Promise<void> {
    if (!takesFiles(get())) return;
    act({ do: 'demo', busy: 'loading' });
    const packed = await server.call('sampleSource');
    act({ do: 'demo', busy: null });
    if (!packed.ok) return fail(packed.trouble);
    let samples: File[];
    try {
      samples = splitFiles(await unpack(packed.value)).map(({ name, bytes }) => new File([bytes as BlobPart], name));
    } catch (error) {
      return fail({ kind: 'reader', details: String(error) });
    }
    await drop(samples, { downloaded: samplesOn, account: samplesOf }, false);
    if (get().view.at !== 'review') return;
    if (await importing.startImport(`${demoMark}${clock.id()}`)) await reporting.showReport(true);
  }

  /** Takes the demonstration back; where a later import wrote to its tabs, its accounts' rows are removed instead. */
  async function removeDemo(): Promise<void> {
    act({ do: 'demo', busy: 'removing' });
    const removed = await server.call('removeDemonstration');
    if (!removed.ok) return fail(removed.trouble);
    act({ do: 'demo-removed' });
    await refresh();
  }

  function again(): void {
    const { trouble } = get();
    act({ do: 'trouble', shown: null });
    if (trouble?.again === 'open') void open();
    if (trouble?.again === 'options') void reporting.showReport();
  }

  const { describe, redescribe, applyMapping, removeMapping, takeMappings } = describing;
  const { stopReading, answer, answerLikely, setAside, setTotals, backToFiles } = reading;
  const { startImport, resume, rollBack } = importing;
  const { showReport, buildReport, refreshReport, openSheet } = reporting;

  return {
    act,
    open,
    drop,
    stopReading,
    answer,
    answerLikely,
    setAside,
    setTotals,
    describe,
    redescribe,
    applyMapping,
    removeMapping,
    takeMappings: (files: readonly File[]) => void takeMappings(files, true),
    backToFiles,
    startImport: () => void startImport(),
    resume,
    rollBack,
    ...undoing,
    demonstrate,
    removeDemo,
    showReport: () => void showReport(),
    buildReport,
    refreshReport,
    openSheet,
    again,
    retry: () => server.retry(),
  };
}

/** The day the samples were exported. */
const samplesOn = '2026-11-05';
/** Whose they are: an inbox, a shop and a form name nobody. */
const samplesOf = 'Ma marque';
