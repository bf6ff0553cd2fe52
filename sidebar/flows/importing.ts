/** An import: begun, written chunk by chunk, stopped, taken up again or rolled back. */
import type { ImportChunk, ImportPlan, TabId } from '../../src/records/transfer';
import type { Trouble } from '../server';
import type { Desk } from './desk';
import type { Reading } from './reading';

export function importingFlow(desk: Desk, { plan, endPreview }: Reading) {
  const { act, get, server, reader, clock, fail, refresh } = desk;

  async function startImport(importId = clock.id()): Promise<boolean> {
    endPreview();
    try {
      const { plan: planned } = await plan(importId);
      act({ do: 'writes', plan: planned });
      desk.held = { plan: planned };
    } catch (error) {
      fail({ kind: 'reader', details: String(error) });
      return false;
    }
    return write();
  }

  /** Begins or takes up the import in hand and writes it to its end, or to where it is stopped. */
  async function write(): Promise<boolean> {
    if (!desk.held) return false;
    const current = desk.held;
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
    desk.held = null;
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
    desk.held = null;
    act({ do: 'shows', view: 'review' });
    fail(trouble);
    return false;
  }

  function stop(why: 'you' | Trouble): boolean {
    const { view } = get();
    if (view.at !== 'writing' || !desk.held) return false;
    const { importId, done, total } = view.writing;
    act({ do: 'stopped', stopped: { importId, at: desk.held.plan.at, done, total, held: true, finishable: true, why } });
    return false;
  }

  async function resume(): Promise<void> {
    const { view } = get();
    if (view.at !== 'stopped') return;
    if (desk.held) {
      act({ do: 'writes', plan: desk.held.plan });
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
    desk.held = null;
    if (ended.value.way === 'rollback') act({ do: 'undone', result: ended.value.result });
    await refresh();
  }

  return { startImport, resume, rollBack };
}
