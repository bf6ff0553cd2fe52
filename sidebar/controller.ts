/** What happens when the person acts: asks the reader and the server, and tells the state what came of it. */

import type { Kind } from '../src/kinds';
import type { Answers } from '../src/platforms/reading';
import { type Mapping, mappingKey, shapeOf } from '../src/records/mapping';
import type { PlatformId } from '../src/records/platform-ids';
import type { ImportChunk, ImportPlan, TabId } from '../src/records/transfer';
import { canBeUsed } from './describing';
import { modifiedOn } from './dropped';
import { splitFiles, unpack } from './packed';
import { answersAsText, likelyAnswers, openQuestions } from './questions';
import { NoReader, type Reader, Stopped } from './reader';
import type { MappingsJob, Planned, ResultOf } from './reader-service';
import { answeredIn } from './repeated';
import { describable, isReadWithout, offersDescribing, readyInOrder } from './review';
import type { Server, Trouble } from './server';
import { type Action, firstState, holdsFiles, reduce, type State, takesFiles } from './state';

/** Imports of the demonstration are told by their id. */
export const demoMark = 'demo-';
export const isDemo = (importId: string): boolean => importId.startsWith(demoMark);

/** A preview of more than that would take longer than the import is worth waiting for. */
const previewedChunks = 40;

/** A file asks no more often than there are kinds of questions. */
const questionKinds = 7;

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
  /** Descriptions of this sitting, whether remembered or not, by their shape. */
  const described = new Map<string, Mapping>();
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
    if (dropped.every(({ name }) => /\.json$/i.test(name)) && (await takeMappings(dropped, false))) return;
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
        const mappings = [...described.values(), ...(get().workbook?.mappings ?? [])];
        const summary = await reader.run(
          {
            do: 'read',
            key: next.key,
            file,
            modifiedOn: next.modifiedOn,
            answers: next.answers,
            zone: zone(),
            mappings,
            known: get().workbook?.accounts ?? [],
          },
          (share) => {
            if (run === readingRun) act({ do: 'told', key: next.key, share });
          },
        );
        if (run === readingRun) act({ do: 'read', key: next.key, summary });
      } catch (error) {
        if (error instanceof Stopped || run !== readingRun) return;
        if (error instanceof NoReader) {
          stopReading();
          return fail(error.trouble);
        }
        const reason = error instanceof Error ? error.message : String(error);
        act({
          do: 'read',
          key: next.key,
          summary: { file: next.name, hash: '', shape: '', rows: '', tables: [], problems: [{ code: 'file-unreadable', file: next.name, reason }] },
        });
      }
    }
    if (run === readingRun && previewed) await preview();
  }

  const zone = () => get().workbook?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

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

  /** Every likely answer that is shown, and those that follow from it for the same files. */
  async function answerLikely(): Promise<void> {
    const all = new Set(likelyAnswers(openQuestions(get().files, get().workbook)).map(({ key }) => key));
    for (let settled = 0; settled < questionKinds; settled++) {
      const likely = likelyAnswers(openQuestions(get().files, get().workbook)).filter(({ key }) => all.has(key));
      if (likely.length === 0) break;
      for (const { key, answers } of likely) act({ do: 'answers', keys: [key], answers });
      await readWaiting(false);
    }
    await preview();
  }

  async function setTotals(totals: boolean): Promise<void> {
    act({ do: 'totals', totals });
    await preview();
  }

  async function setAside(keys: readonly number[], aside: boolean): Promise<void> {
    for (const key of keys) act({ do: 'aside', key, aside });
    await preview();
  }

  /** Opens the screen where a person says what the columns of a table are. */
  async function describe(key: number, table: string): Promise<void> {
    const file = get().files.find((one) => one.key === key);
    const known = file?.summary?.tables.find(({ name }) => name === table)?.describable;
    if (!file || !known) return;
    const { proposal: mapping, rows, unverified } = known;
    act({
      do: 'describes',
      describing: {
        key,
        file: file.name,
        table,
        rows,
        unverified,
        mapping,
        extra: [],
        seen: null,
        run: 0,
        remember: true,
        large: false,
        alone: !isReadWithout(file, table),
      },
    });
    await redescribe(mapping);
  }

  /** A change of the description, looked at by the reader; `kind`: the rows are of another kind. */
  async function redescribe(mapping: Mapping, kind?: Kind): Promise<void> {
    const { view, files: all } = get();
    if (view.at !== 'describe') return;
    const { key, table } = view.describing;
    const run = view.describing.run + 1;
    act({ do: 'describing', change: { mapping, run } });
    const answers = all.find((file) => file.key === key)?.answers ?? {};
    try {
      act({ do: 'described', run, seen: await reader.run({ do: 'describe', key, table, mapping, kind, answers, zone: zone() }) });
    } catch (error) {
      if (!(error instanceof Stopped)) fail({ kind: 'reader', details: String(error) });
    }
  }

  /** Reads the file as described, and others of its shape as the workbook will from now on. */
  async function applyMapping(): Promise<void> {
    const { view, files: all } = get();
    if (view.at !== 'describe' || !canBeUsed(view.describing)) return;
    const { key, mapping, remember } = view.describing;
    const shape = mappingKey(mapping);
    described.set(shape, mapping);
    const others = (all.find((file) => file.key === key)?.answers.mappings ?? []).filter((one) => mappingKey(one) !== shape);
    const alike = all.filter((file) => file.key !== key && offersDescribing(file) && describable(file).some((table) => hasShape(table, shape)));
    act({ do: 'shows', view: 'review' });
    act({ do: 'not-kept', trouble: null });
    act({ do: 'answers', keys: [key], answers: { mappings: [...others, mapping] } });
    if (alike.length > 0) act({ do: 'answers', keys: alike.map((file) => file.key), answers: {} });
    if (remember) await keep(mapping);
    await readWaiting();
  }

  const hasShape = ({ describable: known }: ReturnType<typeof describable>[number], shape: string) => known !== null && shapeOf(known.headers) === shape;

  /** In the workbook, for the next file of the shape. A refusal is said, and the description used all the same. */
  async function keep(mapping: Mapping): Promise<boolean> {
    const kept = await server.call('saveMapping', mapping);
    if (kept.ok) act({ do: 'keeps', mappings: kept.value.mappings });
    else act({ do: 'not-kept', trouble: kept.trouble });
    return kept.ok;
  }

  async function removeMapping(mapping: Mapping): Promise<void> {
    const removed = await server.call('removeMapping', { key: mappingKey(mapping) });
    if (!removed.ok) return fail(removed.trouble);
    described.delete(mappingKey(mapping));
    act({ do: 'keeps', mappings: removed.value.mappings });
  }

  /** Descriptions from a file; false where it holds none and `said` is false: the file may be something else. */
  async function takeMappings(dropped: readonly File[], said: boolean): Promise<boolean> {
    const found: Mapping[] = [];
    for (const file of dropped) {
      const text = await file.text();
      let read: ResultOf<MappingsJob>;
      try {
        read = await reader.run({ do: 'mappings', text });
      } catch (error) {
        if (error instanceof NoReader) fail(error.trouble);
        return true;
      }
      if (read.ok) found.push(...read.value);
      else if (said) act({ do: 'mappings', said: { trouble: { kind: 'problem', problem: { ...read.problem, file: file.name } } } });
      if (!read.ok) return false;
    }
    for (const mapping of found) {
      if (await keep(mapping)) continue;
      act({ do: 'mappings', said: { trouble: get().notKept as Trouble } });
      act({ do: 'not-kept', trouble: null });
      return true;
    }
    act({ do: 'mappings', said: { count: found.length } });
    return true;
  }

  /** From what was imported back to the files that still wait. */
  async function backToFiles(): Promise<void> {
    act({ do: 'shows', view: 'review' });
    await preview();
  }

  async function plan(importId: string): Promise<Planned> {
    const ready = readyInOrder(get().files);
    const answers = Object.fromEntries(ready.map((file) => [file.name, answersAsText(file.answers)]));
    const at = new Date(clock.now()).toISOString();
    const { workbook, totals } = get();
    const known = workbook?.accounts ?? [];
    const planned = await reader.run({ do: 'plan', importId, at, keys: ready.map(({ key }) => key), answers, known, room: workbook?.room, totals });
    return { ...planned, plan: { ...planned.plan, answered: answeredIn(ready, planned.plan.files, workbook) } };
  }

  async function preview(): Promise<void> {
    const run = ++previewRun;
    if (get().view.at !== 'review') return;
    act({ do: 'previews', run, of: 'start' });
    try {
      const { plan: planned, short } = await plan(`preview-${run}`);
      act({ do: 'previews', run, of: { short } });
      if (planned.chunks > previewedChunks) return act({ do: 'previews', run, of: 'failed' });
      for (let seq = 0; seq < planned.chunks && run === previewRun; seq++) {
        const chunk = await reader.run({ do: 'chunk', seq });
        if (run !== previewRun) return;
        const result = await server.call('previewChunk', { plan: planned, chunk });
        if (!result.ok) return act({ do: 'previews', run, of: 'failed' });
        act({ do: 'previews', run, of: result.value });
      }
      // rows that stand already need no room
      const { preview: known, workbook } = get();
      if (short && workbook && run === previewRun)
        act({ do: 'previews', run, of: { short: await reader.run({ do: 'room', room: workbook.room, added: known.tabs }) } });
      act({ do: 'previews', run, of: 'end' });
    } catch (error) {
      if (!(error instanceof Stopped)) act({ do: 'previews', run, of: 'failed' });
    }
  }

  async function startImport(importId = clock.id()): Promise<boolean> {
    previewRun++;
    try {
      const { plan: planned } = await plan(importId);
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

  /** Counts first what the removal of an account would take away. */
  async function askRemoval(platform: PlatformId, account: string): Promise<void> {
    act({ do: 'accounts', removing: { platform, account, step: 'counting', effect: null } });
    const effect = await server.call('removeAccount', { platform, account, dryRun: true });
    if (effect.ok) act({ do: 'accounts', removing: { platform, account, step: 'asking', effect: effect.value } });
    else {
      act({ do: 'accounts', removing: null });
      fail(effect.trouble);
    }
  }

  async function removeAccount(): Promise<void> {
    const { view } = get();
    if (view.at !== 'accounts' || view.removing?.step !== 'asking') return;
    const { platform, account } = view.removing;
    act({ do: 'accounts', removing: { ...view.removing, step: 'running' } });
    const gone = await server.call('removeAccount', { platform, account, dryRun: false });
    if (gone.ok) {
      await refresh();
      act({ do: 'accounts', removing: null, removed: gone.value });
    } else {
      act({ do: 'accounts', removing: null });
      fail(gone.trouble);
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
    await drop(samples, { downloaded: samplesOn, account: samplesOf }, false);
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

  /** The report that stands, with the data of now. */
  async function refreshReport(): Promise<void> {
    const { report } = get();
    if (report.at !== 'form' || !report.options.last) return;
    act({ do: 'report-chooses', choice: report.options.last });
    await buildReport();
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
    askUndo,
    undo,
    askRemoval,
    removeAccount,
    showHistory,
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
