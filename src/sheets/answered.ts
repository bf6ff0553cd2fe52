/** What people answered for the files of an import, kept in the memory beside it, so that the same bytes ask nothing again. */
import type { AnsweredFile, ImportPlan } from '../records/transfer';
import { lastRemoval } from './coverage';
import { loggedImports } from './log';
import type { Memory } from './memory';

const answeredKey = (importId: string): string => `answered:${importId}`;

/** Characters that a note may have. */
const room = 45_000;

/** The entry of an import; none where nothing was answered. Answers beyond the room of a note are asked for again. */
export function answeredEntry({ importId, answered = [] }: ImportPlan): { key: string; note: AnsweredFile[] }[] {
  let size = 2;
  const note = answered.filter((one) => {
    size += JSON.stringify(one).length + 1;
    return size <= room;
  });
  return note.length > 0 ? [{ key: answeredKey(importId), note }] : [];
}

/** Of the imports that stand, the newest first; without files whose account was removed since, which may come back under another. */
export function answeredFiles(memory: Memory | null): AnsweredFile[] {
  const uncovered = lastRemoval(memory)?.uncovered ?? {};
  const imports = loggedImports(memory).flatMap(({ importId, log }, i) => {
    const note = memory?.entries.get(answeredKey(importId))?.note as AnsweredFile[] | null | undefined;
    const removed = new Set(log.files.flatMap(({ hash, platform, account }) => (i < (uncovered[`${platform} ${account}`] ?? 0) ? [hash] : [])));
    return log.state === 'done' ? [(note ?? []).filter(({ hash }) => !removed.has(hash))] : [];
  });
  return imports.reverse().flat();
}
