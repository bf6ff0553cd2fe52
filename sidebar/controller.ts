/** What happens when the person acts: asks the reader and the server, and tells the state what came of it. */
import type { Answers } from '../src/platforms/reading';
import type { ImportChunk, ImportPlan, TabId } from '../src/records/transfer';
import { modifiedOn } from './dropped';
import { splitFiles, unpack } from './packed';
import { answersAsText } from './questions';
import { NoReader, type Reader, Stopped } from './reader';
import { readyInOrder } from './review';
import type { Server, Trouble } from './server';
import { type Action, firstState, reduce, type State, takesFiles } from './state';

/** Imports of the demonstration are told by their id. */
export const demoMark = 'demo-';
export const isDemo = (importId: string): boolean => importId.startsWith(demoMark);

/** A preview of more than that would take longer than the import is worth waiting for. */
const previewedChunks = 40;

export type Store = { get(): State; act(action: Action): void; subscribe(listener: () => void): void };

export function createStore(): Store {
  let state = firstState;
  const listeners: (() => void)[] = [];
  return {
    get: () => state,
    act(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

export type Controller = ReturnType<typeof createController>;

export function createController(store: Store, server: Server, reader: Reader, clock: { now(): number; id(): string }) {
  const { act, get } = store;
  const files = new Map<number, File>();
  let nextKey = 1;
  let previewRun = 0;
  let readingRun = 0;
  /** The import in hand, so that it can be taken up again. */
  let held: { plan: ImportPlan } | null = null;

  const fail = (trouble: Trouble, again: 'open' | 'options' | 'close' = 'close') => act({ do: 'trouble', shown: { trouble, again } });

  async function open(): Promise<void> {
    const answer = await server.call('openPanel');
    if (answer.ok) act({ do: 'opened', workbook: answer.value });
    else fail(answer.trouble, 'open');
  }

  /** After a change of the workbook: what the panel knows of it, without a word when that fails. */
  async function refresh(): Promise<void> {
    const answer = await server.call('openPanel');
    if (answer.ok) act({ do: 'opened', workbook: answer.value });
  }

  async function drop(dropped: readonly File[], answers: Answers = {}, previewed = true): Promise<void> {
    act({ do: 'drags', files: null });
    if (dropped.length === 0 || !takesFiles(get())) return;
    if (get().view.at !== 'review') {
      files.clear();
      void reader.run({ do: 'forget' }).catch(() => {});
    }
    const entries = dropped.map((file) => {
      const key = nextKey++;
      files.set(key, file);
      return { key, name: file.name, size: file.size, modifiedOn: modifiedOn(file), answers };
    });
    act({ do: 'drops', files: entries });
    await readWaiting(previewed);
  }

  /** Reads what waits, one after another; a newer run takes over from an older one. */
  async function readWaiting(previewed = true): Promise<void> {
    const run = ++readingRun;
    for (;;) {
      const next = get().files.find(({ stage }) => stage === 'waiting');
      if (!next || run !== readingRun) break;
      act({ do: 'reads', key: next.key });
      try {
        const file = files.get(next.key) as File;
        const zone = get().workbook?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
        const summary = await reader.run({ do: 'read', key: next.key, file, modifiedOn: next.modifiedOn, answers: next.answers, zone });
        if (run === readingRun) act({ do: 'read', key: next.key, summary });
      } catch (error) {
        if (error instanceof Stopped || run !== readingRun) return;
        if (error instanceof NoReader) {
          stopReading();
          return fail({ kind: 'reader', details: error.message });
        }
        const reason = error instanceof Error ? error.message : String(error);
        act({
          do: 'read',
          key: next.key,
          summary: { file: next.name, hash: '', tables: [], problems: [{ code: 'file-unreadable', file: next.name, reason }] },
        });
      }
    }
    if (run === readingRun && previewed) await preview();
  }

  function stopReading(): void {
    readingRun++;
    reader.stop();
    files.clear();
    act({ do: 'reading-stopped' });
  }

  async function answer(keys: readonly number[], answers: Answers): Promise<void> {
    act({ do: 'answers', keys: [...keys], answers });
    await readWaiting();
  }

  async function setAside(keys: readonly number[], aside: boolean): Promise<void> {
    for (const key of keys) act({ do: 'aside', key, aside });
    await preview();
  }

  /** From what was imported back to the files that still wait. */
  async function backToFiles(): Promise<void> {
    act({ do: 'shows', view: 'review' });
    await preview();
  }

  async function plan(importId: string): Promise<ImportPlan> {
    const ready = readyInOrder(get().files);
    const answers = Object.fromEntries(ready.map((file) => [file.name, answersAsText(file.answers)]));
    const at = new Date(clock.now()).toISOString();
    const { workbook } = get();
    return reader.run({ do: 'plan', importId, at, keys: ready.map(({ key }) => key), answers, known: workbook?.accounts ?? [], room: workbook?.room });
  }

  async function preview(): Promise<void> {
    const run = ++previewRun;
    if (get().view.at !== 'review') return;
    act({ do: 'previews', run, of: 'start' });
    try {
      const planned = await plan(`preview-${run}`);
      if (planned.chunks > previewedChunks) return act({ do: 'previews', run, of: 'failed' });
      for (let seq = 0; seq < planned.chunks && run === previewRun; seq++) {
        const chunk = await reader.run({ do: 'chunk', seq });
        if (run !== previewRun) return;
        const result = await server.call('previewChunk', { plan: planned, chunk });
        if (!result.ok) return act({ do: 'previews', run, of: 'failed' });
        act({ do: 'previews', run, of: result.value });
      }
      act({ do: 'previews', run, of: 'end' });
    } catch (error) {
      if (!(error instanceof Stopped)) act({ do: 'previews', run, of: 'failed' });
    }
  }

  async function startImport(importId = clock.id()): Promise<boolean> {
    previewRun++;
    try {
      const planned = await plan(importId);
      act({ do: 'writes', plan: planned });
      held = { plan: planned };
    } catch (error) {
      fail({ kind: 'reader', details: String(error) });
      return false;
    }
    return write();
  }

  /** Begins or takes up the import in hand and writes it to its end, or to where it is stopped. */
  async function write(): Promise<boolean> {
    if (!held) return false;
    const current = held;
    const begun = await server.call('beginImport', current.plan);
    if (!begun.ok) return refused(begun.trouble);
    await skipTo(current, begun.value.nextSeq);
    const start = clock.now();
    for (let seq = begun.value.nextSeq; seq < current.plan.chunks; seq++) {
      if (stopAsked()) return stop('you');
      let chunk: ImportChunk;
      try {
        chunk = await reader.run({ do: 'chunk', seq });
      } catch (error) {
        return stop({ kind: 'reader', details: String(error) });
      }
      const written = await server.call('writeChunk', chunk);
      if (!written.ok) return stop(written.trouble);
      act({ do: 'wrote', result: written.value, rows: chunk.rows.length, elapsed: clock.now() - start });
    }
    if (stopAsked()) return stop('you');
    act({ do: 'finishes' });
    const finished = await server.call('finishImport', { importId: current.plan.importId });
    if (!finished.ok) return stop(finished.trouble);
    held = null;
    act({ do: 'imported', result: finished.value, when: current.plan.at });
    await refresh();
    return true;
  }

  const stopAsked = () => {
    const { view } = get();
    return view.at === 'writing' && view.writing.phase === 'stopping';
  };

  /** Rows of the chunks that stand already. */
  async function skipTo({ plan }: { plan: ImportPlan }, nextSeq: number): Promise<void> {
    const rows: number[] = [];
    const tabs: TabId[] = [];
    for (let seq = 0; seq < Math.min(nextSeq, plan.chunks); seq++) {
      const chunk = await reader.run({ do: 'chunk', seq });
      rows.push(chunk.rows.length);
      tabs.push(chunk.tab);
    }
    act({ do: 'continues', tabs, rows });
  }

  /** Nothing was written: the files stay under review. */
  function refused(trouble: Trouble): boolean {
    held = null;
    act({ do: 'shows', view: 'review' });
    fail(trouble);
    return false;
  }

  function stop(why: 'you' | Trouble): boolean {
    const { view } = get();
    if (view.at !== 'writing' || !held) return false;
    const { importId, done, total } = view.writing;
    act({ do: 'stopped', stopped: { importId, at: held.plan.at, done, total, held: true, finishable: true, why } });
    return false;
  }

  async function resume(): Promise<void> {
    const { view } = get();
    if (view.at !== 'stopped') return;
    if (held) {
      act({ do: 'writes', plan: held.plan });
      await write();
      return;
    }
    const { stopped } = view;
    const ended = await server.call('recoverImport', { importId: stopped.importId, way: 'finish' });
    if (ended.ok) {
      if (ended.value.way === 'finish') act({ do: 'imported', result: ended.value.result, when: stopped.at });
      else act({ do: 'undone', result: ended.value.result });
      await refresh();
      return;
    }
    const missing = ended.trouble.kind === 'problem' && ended.trouble.problem.code === 'chunk-out-of-order';
    if (missing) act({ do: 'stopped', stopped: { ...stopped, finishable: false } });
    else fail(ended.trouble);
  }

  async function rollBack(): Promise<void> {
    const { view } = get();
    if (view.at !== 'stopped') return;
    act({ do: 'undo', undo: { importId: view.stopped.importId, step: 'running', effect: null } });
    const ended = await server.call('recoverImport', { importId: view.stopped.importId, way: 'rollback' });
    if (!ended.ok) {
      act({ do: 'undo', undo: null });
      return fail(ended.trouble);
    }
    held = null;
    if (ended.value.way === 'rollback') act({ do: 'undone', result: ended.value.result });
    await refresh();
  }

  async function askUndo(importId: string): Promise<void> {
    act({ do: 'undo', undo: { importId, step: 'counting', effect: null } });
    const effect = await server.call('undoImport', { importId, dryRun: true });
    if (get().undo?.importId !== importId) return;
    if (effect.ok) act({ do: 'undo', undo: { importId, step: 'asking', effect: effect.value } });
    else {
      act({ do: 'undo', undo: null });
      fail(effect.trouble);
    }
  }

  async function undo(): Promise<void> {
    const asked = get().undo;
    if (asked?.step !== 'asking') return;
    act({ do: 'undo', undo: { ...asked, step: 'running' } });
    const result = await server.call('undoImport', { importId: asked.importId, dryRun: false });
    if (result.ok) {
      act({ do: 'undone', result: result.value });
      await refresh();
    } else {
      act({ do: 'undo', undo: null });
      fail(result.trouble);
    }
  }

  async function showHistory(): Promise<void> {
    act({ do: 'history', entries: null });
    const entries = await server.call('importHistory');
    if (entries.ok) act({ do: 'history', entries: entries.value });
    else fail(entries.trouble);
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
    await drop(samples, { downloaded: samplesOn }, false);
    if (get().view.at !== 'review') return;
    if (await startImport(`${demoMark}${clock.id()}`)) await showReport(true);
  }

  /** Takes the demonstration back; where a later import wrote to its tabs, its accounts' rows are removed instead. */
  async function removeDemo(): Promise<void> {
    act({ do: 'demo', busy: 'removing' });
    const removed = await server.call('removeDemonstration');
    if (!removed.ok) return fail(removed.trouble);
    act({ do: 'demo-removed' });
    await refresh();
  }

  async function showReport(build = false): Promise<void> {
    act({ do: 'goes', tab: 'report' });
    if (!build && get().report.at !== 'closed') return;
    act({ do: 'report-loads' });
    const options = await server.call('reportOptions');
    if (!options.ok) {
      act({ do: 'report-closes' });
      return fail(options.trouble, 'options');
    }
    act({ do: 'report-options', options: options.value, language: get().workbook?.language ?? 'en' });
    if (build && options.value.periods.length > 0) await buildReport();
  }

  async function buildReport(): Promise<void> {
    const { report } = get();
    if (report.at !== 'form') return;
    act({ do: 'report-builds' });
    const built = await server.call('buildReport', report.choice);
    if (built.ok) act({ do: 'report-built', result: built.value });
    else {
      act({ do: 'report-form' });
      fail(built.trouble);
    }
  }

  async function openSheet(sheetId: number): Promise<void> {
    const opened = await server.call('openSheet', { sheetId });
    if (!opened.ok) fail(opened.trouble);
  }

  function again(): void {
    const { trouble } = get();
    act({ do: 'trouble', shown: null });
    if (trouble?.again === 'open') void open();
    if (trouble?.again === 'options') void showReport();
  }

  return {
    act,
    open,
    drop,
    stopReading,
    answer,
    setAside,
    backToFiles,
    startImport: () => void startImport(),
    resume,
    rollBack,
    askUndo,
    undo,
    showHistory,
    demonstrate,
    removeDemo,
    showReport: () => void showReport(),
    buildReport,
    openSheet,
    again,
    retry: () => server.retry(),
  };
}

/** The day the samples were exported. */
const samplesOn = '2026-11-05';
