/** What people answered for the files of an import, kept in the memory beside it, so that the same bytes ask nothing again. */
import type { Problem } from '../problems';
import { plainName } from '../records/accounts';
import type { AnsweredFile, ImportPlan } from '../records/transfer';
import { lastRemoval } from './coverage';
import { type LoggedFile, loggedImports } from './log';
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
  return standing(memory)
    .reverse()
    .flatMap(({ answered }) => answered);
}

/** Imports that stand: the files whose rows are still there, and what was answered for them. */
function standing(memory: Memory | null): { files: LoggedFile[]; answered: AnsweredFile[] }[] {
  const uncovered = lastRemoval(memory)?.uncovered ?? {};
  return loggedImports(memory).flatMap(({ importId, log }, i) => {
    if (log.state !== 'done') return [];
    const note = memory?.entries.get(answeredKey(importId))?.note as AnsweredFile[] | null | undefined;
    const isRemoved = ({ platform, account }: LoggedFile) => i < (uncovered[`${platform} ${account}`] ?? 0);
    const removed = new Set(log.files.filter(isRemoved).map(({ hash }) => hash));
    return [{ files: log.files.filter((file) => !isRemoved(file)), answered: (note ?? []).filter(({ hash }) => !removed.has(hash)) }];
  });
}

const answersWhose = /\b(platform|account): /;

/** The first file that a person says is another account's than the one under which its bytes or its rows stand already: they would count twice. */
export function filedElsewhere(memory: Memory | null, plan: ImportPlan): Problem | null {
  const imports = standing(memory);
  for (const { name, hash, platform, account } of plan.files.filter((file) => answersWhose.test(file.answers))) {
    const rows = plan.answered?.find((one) => one.hash === hash)?.rows;
    const same = new Set([hash, ...(rows ? imports.flatMap(({ answered }) => answered.flatMap((one) => (one.rows === rows ? [one.hash] : []))) : [])]);
    const then = imports.flatMap(({ files }) => files.filter((file) => same.has(file.hash)));
    const [first] = then;
    if (first && then.every((file) => file.platform !== platform || plainName(file.account) !== plainName(account)))
      return { code: 'file-elsewhere', file: name, network: first.platform, account: first.account };
  }
  return null;
}
