/** Imports as the memory keeps them: their state, their files, and what each chunk did. */

import type { Problem } from '../problems';
import type { ColumnKey, ImportHistoryEntry, MergeCounts, Revision, TabId } from '../records/transfer';
import type { KnownHeader } from './header';
import type { Entry, Memory } from './memory';

export type LoggedFile = ImportHistoryEntry['files'][number] & { hash: string };

/** `undoing`: rolling back or undoing was begun; it can only be carried through. */
export type ImportState = 'running' | 'done' | 'undoing' | 'undone';

export type LoggedImport = {
  state: ImportState;
  /** Instant of the import, and of the last sign of life of the panel that runs it. */
  at: string;
  seen: string;
  /** Key of the user, no name. */
  by: string;
  chunks: number;
  rows: number;
  files: LoggedFile[];
  tabs: LoggedTab[];
  /** Zone of the spreadsheet. */
  zone: string;
  counts: MergeCounts;
};

/** `made`: the import made the tab · `added`: columns it added to it. */
export type LoggedTab = { tab: TabId; name: string; header: KnownHeader; made: boolean; added: ColumnKey[] };

/** `parts`: entries of the memory its text takes · `done`: every row is written · `history`: it moved figures into the history tab. */
export type LoggedChunk = {
  tab: TabId;
  at: string;
  parts: number;
  /** Characters of its text in the journal. */
  size?: number;
  done: boolean;
  history?: boolean;
  counts: MergeCounts;
  rows: number;
  revisions: Revision[];
  problems: Problem[];
};

export const importKey = (importId: string): string => `import:${importId}`;
export const chunkKey = (importId: string, seq: number, part = 0): string => `chunk:${importId}:${seq}${part > 0 ? `+${part}` : ''}`;

export type Logged = { importId: string; entry: Entry; log: LoggedImport };

/** In the order they began. */
export function loggedImports(memory: Memory | null): Logged[] {
  return [...(memory?.entries.values() ?? [])]
    .filter(({ key, note }) => key.startsWith('import:') && note !== null)
    .sort((a, b) => a.row - b.row)
    .map((entry) => ({ importId: entry.key.slice('import:'.length), entry, log: entry.note as LoggedImport }));
}

/** Chunks of an import by seq, as far as they were begun. */
export function loggedChunks(memory: Memory, importId: string): { entry: Entry; chunk: LoggedChunk }[] {
  const chunks: { entry: Entry; chunk: LoggedChunk }[] = [];
  for (let seq = 0; ; seq++) {
    const entry = memory.entries.get(chunkKey(importId, seq));
    if (!entry?.note) return chunks;
    chunks.push({ entry, chunk: entry.note as LoggedChunk });
  }
}

/** The header of a tab as the last import left it. */
export function lastHeader(memory: Memory | null, { platform, kind }: TabId): KnownHeader | undefined {
  const known = loggedImports(memory).flatMap(({ log }) => log.tabs.filter(({ tab }) => tab.platform === platform && tab.kind === kind));
  return known[known.length - 1]?.header;
}

/** Keys of all memory entries of an import's chunks. */
export function chunkKeys(memory: Memory, importId: string): string[] {
  return [...memory.entries.keys()].filter((key) => key.startsWith(`chunk:${importId}:`));
}

/** Only the latest import of each of its tabs can be undone, while what undoing needs is still kept. Null when it can. */
export function whyNotUndoable(memory: Memory, importId: string): Problem | null {
  const imports = loggedImports(memory);
  const at = imports.findIndex((logged) => logged.importId === importId);
  const log = imports[at]?.log;
  if (!log || log.state === 'undone' || (log.chunks > 0 && log.state === 'done' && loggedChunks(memory, importId).length < log.chunks))
    return { code: 'import-unknown' };
  const touches = (other: LoggedImport): boolean =>
    other.tabs.some(({ tab }) => log.tabs.some((own) => own.tab.platform === tab.platform && own.tab.kind === tab.kind));
  const later = imports.slice(at + 1).find(({ log: other }) => other.state !== 'undone' && touches(other));
  return later ? { code: 'import-not-latest', later: later.log.at.slice(0, 10) } : null;
}

/** The newest first. `alive`: whether a running import still shows signs of life. */
export function importHistory(memory: Memory | null, alive: (logged: Logged) => boolean): ImportHistoryEntry[] {
  return loggedImports(memory)
    .reverse()
    .map(({ importId, entry, log }) => ({
      importId,
      at: log.at,
      state: log.state === 'done' || log.state === 'undone' ? log.state : alive({ importId, entry, log }) ? 'running' : 'interrupted',
      dropped: new Set(log.files.map(({ hash }) => hash)).size,
      files: log.files.map(({ hash: _, ...file }) => file),
      counts: log.counts,
      undoable: log.state === 'done' && whyNotUndoable(memory!, importId) === null,
    }));
}

/** The panel gives imports of its samples such an id. */
export const isDemonstration = (importId: string): boolean => importId.startsWith('demo-');
