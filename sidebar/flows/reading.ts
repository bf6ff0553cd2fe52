/** Reading the files that wait, their answers, and a look at what importing them would change. */
import type { Answers } from '../../src/platforms/reading';
import { answersAsText, likelyAnswers, openQuestions } from '../questions';
import { NoReader, Stopped } from '../reader';
import type { Planned } from '../reader-service';
import { answeredIn } from '../repeated';
import { readyInOrder } from '../review';
import type { Desk } from './desk';

/** A preview of more than that would take longer than the import is worth waiting for. */
const previewedChunks = 40;

/** A file asks no more often than there are kinds of questions. */
const questionKinds = 7;

export type Reading = ReturnType<typeof readingFlow>;

export function readingFlow({ act, get, server, reader, clock, files, described, fail, zone }: Desk) {
  let previewRun = 0;
  let readingRun = 0;

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

  /** What is looked at is no longer asked for. */
  function endPreview(): void {
    previewRun++;
  }

  return { readWaiting, stopReading, answer, answerLikely, setTotals, setAside, backToFiles, plan, endPreview };
}
