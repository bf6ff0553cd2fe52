/** Taking back: the undo of an import, and the end of one that stopped half way. */

import type { Problem } from '../problems';
import type { Answer, ImportResult, TabId, UndoResult } from '../records/transfer';
import { type Grid, readGrid } from './grid';
import { headerWord } from './header';
import { applyHistory, clearHistory, findHistory, openHistory, readHistory } from './history';
import { close, nameOf, openGrid, writeAgain } from './import';
import { type ChunkRecord, takeBack } from './journal';
import { progressOf, underLock } from './lease';
import { chunkKey, chunkKeys, importKey, type Logged, type LoggedImport, type LoggedTab, loggedChunks, loggedImports, whyNotUndoable } from './log';
import { markedSheets } from './marks';
import { forget, type Memory, readMemory, recall, remember } from './memory';
import { fileOf, type Services, type SheetLike } from './services';
import { phrasesOf, readSettings } from './settings';
import { findTab, markOf } from './tabs';

/** How a stopped import was ended. */
export type Recovery = { way: 'finish'; result: ImportResult } | { way: 'rollback'; result: UndoResult };

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
const refuse = <T>(problem: Problem): Answer<T> => ({ ok: false, problem });

/** Finds the import under the lock; `change` gets what most ways of taking back need. */
function withImport<T>(
  services: Services,
  importId: string,
  change: (memory: Memory, logged: Logged, marked: ReadonlyMap<string, SheetLike>) => Answer<T>,
): Answer<T> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = readMemory(services, marked);
    const logged = loggedImports(memory).find((known) => known.importId === importId);
    return memory && logged ? change(memory, logged, marked) : refuse({ code: 'import-unknown' });
  });
}

/** Takes an import back, the latest of its tabs first; cells edited since stay and are listed. `dryRun` says what it would do. */
export function undoImport(services: Services, { importId, dryRun }: { importId: string; dryRun: boolean }): Answer<UndoResult> {
  return withImport(services, importId, (memory, logged, marked) => {
    const problem = whyNotUndoable(memory, importId);
    if (problem) return refuse(problem);
    if (logged.log.state === 'running') return refuse({ code: 'import-interrupted', ...progressOf(memory, logged) });
    return takeBackImport(services, memory, logged, marked, dryRun);
  });
}

/**
 * Ends an import that stopped half way. `finish`: what was begun is written whole; while chunks are missing the answer says which comes next. `rollback`: as an undo.
 * An undo that stopped half way is carried through in either way.
 */
export function recoverImport(services: Services, { importId, way }: { importId: string; way: 'finish' | 'rollback' }): Answer<Recovery> {
  return withImport<Recovery>(services, importId, (memory, logged, marked) => {
    if (logged.log.state === 'undone') return refuse({ code: 'import-unknown' });
    if (way === 'rollback' || logged.log.state === 'undoing') {
      const problem = logged.log.state === 'done' ? whyNotUndoable(memory, importId) : null;
      if (problem) return refuse(problem);
      const answer = takeBackImport(services, memory, logged, marked, false);
      return answer.ok ? ok({ way: 'rollback', result: answer.value }) : answer;
    }
    const missing = carryThroughLast(services, memory, logged, marked);
    if (missing) return refuse(missing);
    const answer = close(services, memory, logged, marked);
    return answer.ok ? ok({ way: 'finish', result: answer.value }) : answer;
  });
}

/** Writes the chunk that was begun, if it was not marked as done. */
function carryThroughLast(services: Services, memory: Memory, { importId, log }: Logged, marked: ReadonlyMap<string, SheetLike>): Problem | null {
  const chunks = loggedChunks(memory, importId);
  const seq = log.state === 'running' ? chunks.findIndex(({ chunk }) => !chunk.done) : -1;
  if (seq < 0) return null;
  const { chunk } = chunks[seq]!;
  const grid = openGrid(services, chunk.tab, log, marked);
  const words = () => phrasesOf(readSettings(services, memory));
  if (!grid) return { code: 'tab-header-missing', tab: nameOf(log, chunk.tab) };
  const past = () => openHistory(services, chunk.tab, marked, log, words);
  if (!writeAgain(memory, chunks[seq]!, grid, past)) return { code: 'tab-header-missing', tab: words().tabs.history };
  services.SpreadsheetApp.flush();
  remember(memory, [{ key: chunkKey(importId, seq), note: { ...chunk, done: true } }]);
  return null;
}

function takeBackImport(
  services: Services,
  memory: Memory,
  { importId, log }: Logged,
  marked: ReadonlyMap<string, SheetLike>,
  dryRun: boolean,
): Answer<UndoResult> {
  const lost = loggedChunks(memory, importId).find(({ chunk }) => isHeaderless(services, chunk.tab, log, marked));
  if (lost) return refuse({ code: 'tab-header-missing', tab: nameOf(log, lost.chunk.tab) });
  const phrases = phrasesOf(readSettings(services, memory));
  const past = loggedChunks(memory, importId).some(({ chunk }) => chunk.history) ? findHistory(services, marked) : null;
  if (past && past.getLastRow() > 0 && !readHistory(past, log.zone)) return refuse({ code: 'tab-header-missing', tab: phrases.tabs.history });
  if (!dryRun && log.state !== 'undoing') remember(memory, [{ key: importKey(importId), note: { ...log, state: 'undoing' } }]);
  if (!dryRun) services.SpreadsheetApp.flush();
  const result: UndoResult = { importId, removed: 0, restored: 0, kept: [] };
  for (const { entry, chunk } of loggedChunks(memory, importId).reverse()) {
    const grid = openGrid(services, chunk.tab, log, marked);
    const record = JSON.parse(recall(memory, entry, chunk.parts)) as ChunkRecord;
    const history = past && record.history && !dryRun ? readHistory(past, log.zone) : null;
    if (history) applyHistory(history, chunk.tab, record.history!, grid);
    // a tab that a person deleted has nothing left to take back
    if (!grid) continue;
    const { restored, removed, kept } = takeBack(chunk.tab.kind, grid, record, dryRun);
    result.restored += restored;
    result.removed += removed;
    const tab = kept.length > 0 ? grid.sheet.getName() : '';
    result.kept.push(
      ...kept.map(({ row, column }) => ({
        tab,
        row,
        column: headerWord(column, chunk.tab.kind, phrases),
      })),
    );
  }
  if (dryRun) return ok(result);
  for (const logged of log.tabs) clearAway(services, logged, log.zone, marked);
  clearHistory(services, marked, log.zone);
  services.SpreadsheetApp.flush();
  remember(memory, [{ key: importKey(importId), note: { ...log, state: 'undone' } }]);
  forget(memory, chunkKeys(memory, importId));
  return ok(result);
}

/** A tab that stands and has content, but no header: its rows cannot be found. */
function isHeaderless(services: Services, tab: TabId, log: LoggedImport, marked: ReadonlyMap<string, SheetLike>): boolean {
  const sheet = marked.get(markOf(tab));
  return sheet !== undefined && sheet.getLastRow() > 0 && openGrid(services, tab, log, marked) === null;
}

/** Removes the tab, or the columns, that the import made and that hold nothing now. */
function clearAway(services: Services, { tab, made, added, header }: LoggedTab, zone: string, marked: ReadonlyMap<string, SheetLike>): void {
  if (!made && added.length === 0) return;
  const sheet = made ? findTab(services, tab, marked) : marked.get(markOf(tab));
  if (!sheet) return;
  const grid = readGrid(sheet, zone, header);
  if (made) {
    const empty = grid ? grid.rows.every((cells) => cells.every((cell) => cell === '')) : sheet.getLastRow() === 0;
    if (empty && isNotAlone(services, sheet)) fileOf(services).deleteSheet(sheet);
    return;
  }
  if (grid) for (const column of emptyColumns(grid, added)) sheet.deleteColumns(column + 1, 1);
}

/** A file keeps at least one visible sheet. */
function isNotAlone(services: Services, sheet: SheetLike): boolean {
  return fileOf(services)
    .getSheets()
    .some((other) => other.getSheetId() !== sheet.getSheetId() && !other.isSheetHidden());
}

/** From the right, so that each deletion leaves the others in place. */
function emptyColumns(grid: Grid, keys: readonly string[]): number[] {
  return grid.keys.flatMap((key, i) => (key !== null && keys.includes(key) && grid.rows.every((cells) => (cells[i] ?? '') === '') ? [i] : [])).reverse();
}
