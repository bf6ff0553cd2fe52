/**
 * Every function Apps Script can call, each one line. The sidebar's calls answer with a value or a problem, never a throw; those that change the
 * workbook take the id of the call last, under which their answer can be asked for.
 */
import type { Answer, ImportHistoryEntry, ImportResult, KeptAnswer, TabResult, UndoResult, WorkbookState } from './records/transfer';
import type { ReportOptions, ReportResult } from './report/request';
import { answer, checked, given } from './sheets/answers';
import { removeDemonstration as removeDemo } from './sheets/demonstration';
import { beginImport as begin, finishImport as finish, previewChunk as preview, writeChunk as write } from './sheets/import';
import { keepAnswer, keptAnswer } from './sheets/kept-answers';
import { underLock } from './sheets/lease';
import { removeMapping as dropMapping, type KeptMappings, saveMapping as keepMapping } from './sheets/mappings';
import { addMenu, openSheet as open, openHelp, openSidebar, packedFile } from './sheets/menu';
import { type RemovalResult, removeAccount as removeRows } from './sheets/removal';
import { buildReport as build, reportOptions as options, reportRequest } from './sheets/report';
import { services } from './sheets/services';
import { type Settings, saveSettings as save } from './sheets/settings';
import { history, workbookState } from './sheets/state';
import { type Recovery, recoverImport as recover, undoImport as undo } from './sheets/undo';

/** The one place that reads the clock. */
const now = (): string => new Date().toISOString();

const changing = <T>(call: unknown, run: () => Answer<T>): Answer<T> => keepAnswer(services(), call, () => answer(run));

/** What became of a call whose answer did not arrive. */
export function answerOf(call: unknown): Answer<KeptAnswer> {
  return answer(() => given(keptAnswer(services(), String(call))));
}

/** Runs under `AuthMode.NONE` too: it adds the menu and does nothing else. */
export function onOpen(): void {
  addMenu(services());
}

export function onInstall(): void {
  addMenu(services());
}

export function showSidebar(): void {
  openSidebar(services());
}

export function showHelp(): void {
  openHelp(services());
}

export function openPanel(): Answer<WorkbookState> {
  return answer(() => given(workbookState(services(), now())));
}

/** The script that reads files, packed; asked for when the first one is dropped. */
export function readingSource(): Answer<string> {
  return answer(() => given(packedFile(services(), 'Reading')));
}

/** The Excel reader's script, packed; asked for only when a workbook is dropped. */
export function readerSource(): Answer<string> {
  return answer(() => given(packedFile(services(), 'Excel')));
}

/** Files of a made-up brand, packed. */
export function sampleSource(): Answer<string> {
  return answer(() => given(packedFile(services(), 'Samples')));
}

export function removeDemonstration(call?: unknown): Answer<{ removed: number }> {
  return changing(call, () => removeDemo(services(), now()));
}

/** Brings a sheet to the front. */
export function openSheet(request: unknown): Answer<{ name: string }> {
  return answer(() => open(services(), checked('sheet', request)));
}

export function saveSettings(settings: Partial<Settings>, call?: unknown): Answer<Settings> {
  return changing(call, () => save(services(), checked('settings', settings)));
}

/** Remembers how a table of this shape is read. */
export function saveMapping(mapping: unknown, call?: unknown): Answer<KeptMappings> {
  return changing(call, () => keepMapping(services(), checked('mapping', mapping)));
}

export function removeMapping(request: unknown, call?: unknown): Answer<KeptMappings> {
  return changing(call, () => dropMapping(services(), checked('mappingKey', request).key));
}

export function previewChunk(request: unknown): Answer<TabResult> {
  return answer(() => preview(services(), checked('preview', request)));
}

export function beginImport(plan: unknown, call?: unknown): Answer<{ nextSeq: number }> {
  return changing(call, () => begin(services(), checked('plan', plan), now()));
}

export function writeChunk(chunk: unknown, call?: unknown): Answer<TabResult> {
  return changing(call, () => write(services(), checked('chunk', chunk), now()));
}

export function finishImport(request: unknown, call?: unknown): Answer<ImportResult> {
  return changing(call, () => finish(services(), checked('importId', request)));
}

export function recoverImport(request: unknown, call?: unknown): Answer<Recovery> {
  return changing(call, () => recover(services(), checked('recover', request)));
}

export function undoImport(request: unknown, call?: unknown): Answer<UndoResult> {
  return changing(call, () => undo(services(), checked('undo', request)));
}

export function importHistory(): Answer<ImportHistoryEntry[]> {
  return answer(() => given(history(services(), now())));
}

export function removeAccount(request: unknown, call?: unknown): Answer<RemovalResult> {
  return changing(call, () => removeRows(services(), checked('account', request), now()));
}

export function reportOptions(): Answer<ReportOptions> {
  return answer(() => given(options(services())));
}

export function buildReport(request: unknown, call?: unknown): Answer<ReportResult> {
  return changing(call, () => underLock(services(), () => build(services(), reportRequest(services(), request, now().slice(0, 10)))));
}
