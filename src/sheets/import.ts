/** An import as a transaction: checks, plan, then chunk by chunk «journal, write, mark as done». A run that stops anywhere is carried through or taken back. */

import type { WorkbookPhrases } from '../languages/language';
import type { Problem } from '../problems';
import { isRenamable } from '../records/accounts';
import { type Merge, mergeRows } from '../records/merge';
import type { Answer, ColumnKey, ImportChunk, ImportPlan, ImportResult, MergeCounts, Revision, TabId, TabResult } from '../records/transfer';
import { answeredEntry, filedElsewhere } from './answered';
import { checkBefore } from './checks';
import { coveredKey } from './coverage';
import { cellsOf, type Grid, readGrid } from './grid';
import { applyHistory, historyChanges, openHistory } from './history';
import { type ChunkRecord, carryThrough, recordOf } from './journal';
import { leaseProblem, underLock, unfinished } from './lease';
import { chunkKey, chunkKeys, importKey, type Logged, type LoggedChunk, type LoggedImport, loggedChunks, loggedImports } from './log';
import { markedSheets } from './marks';
import { type Entry, forget, type Memory, openMemory, readMemory, recall, remember, splitForRows } from './memory';
import { damagedCells } from './remarks';
import { continueRemoval } from './removal';
import { fileOf, type Services, type SheetLike } from './services';
import { phrasesOf, readSettings, settingsKey } from './settings';
import { carryOut, findTab, headerAfter, type Preparation, tabKey, tabName } from './tabs';

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
const refuse = <T>(problem: Problem): Answer<T> => ({ ok: false, problem });

/** Files of an import that the note of its entry has room for. */
const loggedFiles = 100;
/** Imports whose before-images are kept. */
const keptImports = 10;
/** Characters of before-images that are kept, about 90,000 new rows. */
const keptCharacters = 20_000_000;

/** Begins an import, or takes one up again: `nextSeq` is the first chunk that is not written. Everything is checked before the first write. */
export function beginImport(services: Services, plan: ImportPlan, now: string): Answer<{ nextSeq: number }> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = readMemory(services, marked);
    const known = loggedImports(memory).find(({ importId }) => importId === plan.importId);
    continueRemoval(services, memory, marked);
    if (known?.log.state === 'done') return ok({ nextSeq: plan.chunks });
    if (known?.log.state === 'undone') return refuse({ code: 'import-unknown' });
    const zone = fileOf(services).getSpreadsheetTimeZone();
    const settings = readSettings(services, memory, zone);
    const running = unfinished(memory);
    if (running && (running.importId !== plan.importId || running.log.state === 'undoing'))
      return refuse(leaseProblem(services, memory!, running, now, phrasesOf(settings)));
    const elsewhere = running ? null : filedElsewhere(memory, plan);
    if (elsewhere) return refuse(elsewhere);
    const checked = checkBefore(services, plan, marked, memory, phrasesOf(settings), zone);
    if (!checked.ok) return checked;
    const words = phrasesOf(settings);
    const kept = openMemory(services, words, marked, memory);
    if (!running) {
      const entry = { key: importKey(plan.importId), note: logOf(services, plan, checked.value, now, settings.language, zone) };
      const entries = [entry, { key: coveredKey(plan.importId), note: plan.covered ?? [] }, ...answeredEntry(plan)];
      remember(kept, kept.entries.has(settingsKey) ? entries : [{ key: settingsKey, note: settings }, ...entries]);
    }
    // what the log does not hold cannot be taken back
    services.SpreadsheetApp.flush();
    for (const [i, preparation] of checked.value.entries()) carryOut(services, preparation, words, plan.tabs[i]?.rows);
    return ok({ nextSeq: loggedChunks(kept, plan.importId).filter(({ chunk }) => chunk.done).length });
  });
}

function logOf(services: Services, plan: ImportPlan, preparations: readonly Preparation[], now: string, language: string, zone: string): LoggedImport {
  const words = phrasesOf({ language, zone: '' });
  return {
    state: 'running',
    at: plan.at,
    seen: now,
    by: services.Session.getTemporaryActiveUserKey(),
    chunks: plan.chunks,
    rows: plan.tabs.reduce((sum, { rows }) => sum + rows, 0),
    files: plan.files
      .slice(0, loggedFiles)
      .map(({ name, hash, platform, kind, account, read, leftOut }) => ({ name, hash, platform, kind, account, read, leftOut })),
    tabs: preparations.map((preparation) => ({
      tab: preparation.tab,
      name: preparation.name,
      header: headerAfter(preparation, words),
      made: preparation.sheet === null,
      added: preparation.sheet === null ? [] : preparation.missing,
    })),
    zone,
    counts: { added: 0, updated: 0, unchanged: 0 },
  };
}

/** Writes one chunk. The same chunk sent twice is written once; a chunk whose writing was interrupted is carried through from the journal. */
export function writeChunk(services: Services, chunk: ImportChunk, now: string): Answer<TabResult> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = readMemory(services, marked);
    const logged = loggedImports(memory).find(({ importId }) => importId === chunk.importId);
    if (!memory || !logged) return refuse({ code: 'import-unknown' });
    const chunks = loggedChunks(memory, chunk.importId);
    const before = chunks[chunk.seq];
    const next = chunks.findIndex((known) => !known.chunk.done);
    const expected = next < 0 ? chunks.length : next;
    if (before && (before.chunk.done || logged.log.state === 'done'))
      return ok(resultOf(logged.log, before.chunk, findTab(services, before.chunk.tab, marked)));
    if (logged.log.state !== 'running') return refuse({ code: 'import-unknown' });
    if (chunk.seq !== expected) return refuse({ code: 'chunk-out-of-order', expected });
    const grid = openGrid(services, chunk.tab, logged.log, marked);
    if (!grid) return refuse({ code: 'tab-header-missing', tab: nameOf(logged.log, chunk.tab) });
    const words = () => phrasesOf(readSettings(services, memory));
    const past = () => openHistory(services, chunk.tab, marked, logged.log, words);
    const flush = () => services.SpreadsheetApp.flush();
    const written = before
      ? writeAgain(memory, before, grid, past)
      : writeAnew(memory, logged, chunk, grid, now, words, past, (missing) => withColumns(services, chunk.tab, grid, missing), flush);
    if (written === null) return refuse({ code: 'tab-header-missing', tab: words().tabs.history });
    flush();
    // the last one ends the import, which spares a note of its own
    if (chunk.seq === logged.log.chunks - 1) markDone(memory, logged);
    else if (!written.done) remember(memory, [{ key: chunkKey(chunk.importId, chunk.seq), note: { ...written, done: true } satisfies LoggedChunk }]);
    return ok(resultOf(logged.log, written, grid.sheet));
  });
}

/** From the journal. `past`: the history tab, opened when it is needed. Null: it stands without its header, and nothing was written. */
export function writeAgain(memory: Memory, { entry, chunk }: { entry: Entry; chunk: LoggedChunk }, grid: Grid, past: () => Grid | null): LoggedChunk | null {
  const record = JSON.parse(recall(memory, entry, chunk.parts)) as ChunkRecord;
  const history = record.history && past();
  if (history === null) return null;
  carryThrough(chunk.tab.kind, grid, record);
  if (history) applyHistory(history, chunk.tab, record.history!);
  return chunk;
}

/** Journal, then rows and history. A chunk that changes nothing is done when it is journalled. Null as in `writeAgain`. */
function writeAnew(
  memory: Memory,
  logged: Logged,
  chunk: ImportChunk,
  grid: Grid,
  now: string,
  words: () => WorkbookPhrases,
  past: () => Grid | null,
  widen: (missing: ColumnKey[]) => Grid,
  flush: () => void,
): LoggedChunk | null {
  const existing = cellsOf(grid);
  const merge = mergeRows(chunk.tab.kind, existing, chunk, isRenamable(chunk.tab.platform));
  const missing = merge.columns.filter((key) => !grid.keys.includes(key));
  if (missing.length > 0) return writeAnew(memory, logged, chunk, widen(missing), now, words, past, widen, flush);
  const history = merge.outdated.length > 0 ? past() : undefined;
  if (history === null) return null;
  const record: ChunkRecord = recordOf(chunk.tab.kind, grid, existing, merge);
  const changes = history ? historyChanges(history, chunk.tab, merge) : [];
  if (changes.length > 0) record.history = changes;
  const nothing = record.changed.length === 0 && record.added.length === 0 && changes.length === 0;
  const before = loggedChunks(memory, chunk.importId)[chunk.seq - 1];
  // once a tab, whose chunks come one after another
  const isFirst = before === undefined || tabKey(before.chunk.tab) !== tabKey(chunk.tab);
  const remarks = isFirst ? damagedCells(grid, chunk.tab, words) : [];
  const parts = splitForRows(JSON.stringify(record));
  const note: LoggedChunk = {
    tab: chunk.tab,
    at: now,
    parts: parts.length,
    size: parts.reduce((sum, part) => sum + part.length, 0),
    done: nothing,
    history: changes.length > 0,
    counts: merge.counts,
    rows: chunk.rows.length,
    revisions: merge.revisions.map((revision): Revision => ({ tab: chunk.tab, ...revision })),
    problems: [...problemsOf(merge, chunk, logged.log), ...remarks],
  };
  remember(
    memory,
    parts.map((text, part) => ({ key: chunkKey(chunk.importId, chunk.seq, part), note: part === 0 ? note : null, text })),
  );
  // Sheets may hold writes back and refuse one of them later: the journal must stand before the rows, and the rows before «done»
  if (!nothing) flush();
  if (!nothing) carryThrough(chunk.tab.kind, grid, record);
  if (history) applyHistory(history, chunk.tab, changes);
  return note;
}

/** Columns that a chunk brings and the plan did not name. */
function withColumns(services: Services, tab: TabId, grid: Grid, missing: readonly string[]): Grid {
  const header = { row: grid.header, texts: grid.keys.map(() => ''), notes: grid.keys.map(() => ' '), keys: grid.keys };
  carryOut(
    services,
    { tab, name: '', sheet: grid.sheet, mark: null, header, missing: [...missing], used: grid.keys.length },
    phrasesOf(readSettings(services)),
  );
  return { ...grid, keys: [...grid.keys, ...missing] };
}

/** «A newer export is already in», once a file, and rows that cannot be told apart. */
function problemsOf({ overtaken, unidentified }: Merge, chunk: ImportChunk, log: LoggedImport): Problem[] {
  const files = new Map<string, { newest: string; rows: number }>();
  for (const [index, newest] of overtaken) {
    const file = log.files[chunk.source[index] ?? -1]?.name ?? '';
    const seen = files.get(file);
    files.set(file, { newest: seen && seen.newest > newest ? seen.newest : newest, rows: (seen?.rows ?? 0) + 1 });
  }
  const older = [...files].map(([file, { newest, rows }]): Problem => ({ code: 'as-of-older', file, rows, newest }));
  return unidentified > 0 ? [...older, { code: 'row-without-id', rows: unidentified }] : older;
}

export function openGrid(services: Services, tab: TabId, log: LoggedImport, marked: ReadonlyMap<string, SheetLike>): Grid | null {
  const sheet = findTab(services, tab, marked);
  return sheet && readGrid(sheet, log.zone, log.tabs.find((known) => tabKey(known.tab) === tabKey(tab))?.header);
}

export function nameOf(log: LoggedImport, tab: TabId): string {
  return log.tabs.find((known) => tabKey(known.tab) === tabKey(tab))?.name ?? tabKey(tab);
}

function resultOf(log: LoggedImport, { tab, counts, revisions }: LoggedChunk, sheet: SheetLike | null): TabResult {
  return { tab, name: nameOf(log, tab), sheetId: sheet?.getSheetId() ?? -1, ...counts, revisions };
}

/** Closes an import whose chunks are all written; closing twice is closing once. */
export function finishImport(services: Services, { importId }: { importId: string }): Answer<ImportResult> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = readMemory(services, marked);
    const logged = loggedImports(memory).find((known) => known.importId === importId);
    if (!memory || !logged || logged.log.state === 'undoing' || logged.log.state === 'undone') return refuse({ code: 'import-unknown' });
    return close(services, memory, logged, marked);
  });
}

/** Also for an import that stopped between its last chunk and its end. */
export function close(services: Services, memory: Memory, { importId, log }: Logged, marked: ReadonlyMap<string, SheetLike>): Answer<ImportResult> {
  const chunks = loggedChunks(memory, importId).map(({ chunk }) => chunk);
  const open = chunks.findIndex(({ done }) => !done);
  if (log.state === 'running' && (open >= 0 || chunks.length < log.chunks))
    return refuse({ code: 'chunk-out-of-order', expected: open >= 0 ? open : chunks.length });
  const earlier = new Map(
    loggedImports(memory)
      .filter((other) => other.importId !== importId && other.log.state === 'done')
      .flatMap((other) => other.log.files.map((file) => [file.hash, other.log.at.slice(0, 10)] as const)),
  );
  const repeated = log.files.flatMap(({ name, hash }): Problem[] =>
    earlier.has(hash) ? [{ code: 'file-already-imported', file: name, on: earlier.get(hash)! }] : [],
  );
  const tabs = log.tabs.map(({ tab }) =>
    sumOf(
      chunks.filter((chunk) => tabKey(chunk.tab) === tabKey(tab)),
      log,
      tab,
      findTab(services, tab, marked),
    ),
  );
  if (log.state === 'running') markDone(memory, { importId, log });
  prune(memory);
  return ok({ importId, tabs, problems: [...repeated, ...chunks.flatMap(({ problems }) => problems)] });
}

function markDone(memory: Memory, { importId, log }: Pick<Logged, 'importId' | 'log'>): void {
  const counts = add(loggedChunks(memory, importId).map(({ chunk }) => chunk.counts));
  remember(memory, [{ key: importKey(importId), note: { ...log, state: 'done', counts } satisfies LoggedImport }]);
}

function add(counts: readonly MergeCounts[]): MergeCounts {
  return counts.reduce(
    (sum, { added, updated, unchanged }) => ({ added: sum.added + added, updated: sum.updated + updated, unchanged: sum.unchanged + unchanged }),
    { added: 0, updated: 0, unchanged: 0 },
  );
}

function sumOf(chunks: readonly LoggedChunk[], log: LoggedImport, tab: TabId, sheet: SheetLike | null): TabResult {
  const revisions = new Map<string, Revision>();
  for (const { field, before, after, rows } of chunks.flatMap((chunk) => chunk.revisions)) {
    const sum = revisions.get(field) ?? { tab, field, before: 0, after: 0, rows: 0 };
    revisions.set(field, { ...sum, before: sum.before + before, after: sum.after + after, rows: sum.rows + rows });
  }
  return { tab, name: nameOf(log, tab), sheetId: sheet?.getSheetId() ?? -1, ...add(chunks.map(({ counts }) => counts)), revisions: [...revisions.values()] };
}

/** Forgets the before-images of imports beyond the last ten, and of those beyond so many characters, which would make the file slow to open; the imports themselves stay in the log. The last can always be undone. */
function prune(memory: Memory): void {
  const kept = loggedImports(memory).filter(({ importId, log }) => log.state === 'done' && chunkKeys(memory, importId).length > 0);
  let size = 0;
  const old = kept.reverse().filter(({ importId }, i) => {
    size += loggedChunks(memory, importId).reduce((sum, { chunk }) => sum + (chunk.size ?? 0), 0);
    return i > 0 && (i >= keptImports || size > keptCharacters);
  });
  if (old.length > 0)
    forget(
      memory,
      old.flatMap(({ importId }) => chunkKeys(memory, importId)),
    );
}

/** What writing the chunk would do to the tab as it is now; nothing is written. */
export function previewChunk(services: Services, { chunk }: { chunk: ImportChunk }): Answer<TabResult> {
  const settings = readSettings(services);
  const sheet = findTab(services, chunk.tab, markedSheets(services));
  const grid = sheet && readGrid(sheet, fileOf(services).getSpreadsheetTimeZone());
  if (sheet && !grid && sheet.getLastRow() > 0) return refuse({ code: 'tab-header-missing', tab: sheet.getName() });
  const { counts, revisions } = mergeRows(chunk.tab.kind, grid ? cellsOf(grid) : { columns: [], rows: [] }, chunk, isRenamable(chunk.tab.platform));
  const name = sheet?.getName() ?? tabName(chunk.tab, phrasesOf(settings));
  return ok({ tab: chunk.tab, name, sheetId: sheet?.getSheetId() ?? -1, ...counts, revisions: revisions.map((revision) => ({ tab: chunk.tab, ...revision })) });
}
