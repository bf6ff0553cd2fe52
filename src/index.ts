/** Every function Apps Script can call, each one line. The sidebar's calls answer with a value or a problem, never a throw. */
import type { Answer, ImportHistoryEntry, ImportResult, TabResult, UndoResult, WorkbookState } from './records/transfer';
import type { ReportOptions, ReportResult } from './report/request';
import { answer, checked, given } from './sheets/answers';
import { removeDemonstration as removeDemo } from './sheets/demonstration';
import { beginImport as begin, finishImport as finish, previewChunk as preview, writeChunk as write } from './sheets/import';
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

/** The Excel reader's script, packed; asked for only when a workbook is dropped. */
export function readerSource(): Answer<string> {
  return answer(() => given(packedFile(services(), 'Excel')));
}

/** Files of a made-up brand, packed. */
export function sampleSource(): Answer<string> {
  return answer(() => given(packedFile(services(), 'Samples')));
}

export function removeDemonstration(): Answer<{ removed: number }> {
  return answer(() => removeDemo(services(), now()));
}

/** Brings a sheet to the front. */
export function openSheet(request: unknown): Answer<{ name: string }> {
  return answer(() => open(services(), checked('sheet', request)));
}

export function saveSettings(settings: { language?: 'en' | 'fr'; zone?: string }): Answer<Settings> {
  return answer(() => save(services(), checked('settings', settings), now()));
}

/** Remembers how a table of this shape is read. */
export function saveMapping(mapping: unknown): Answer<KeptMappings> {
  return answer(() => keepMapping(services(), checked('mapping', mapping), now()));
}

export function removeMapping(request: unknown): Answer<KeptMappings> {
  return answer(() => dropMapping(services(), checked('mappingKey', request).key, now()));
}

export function previewChunk(request: unknown): Answer<TabResult> {
  return answer(() => preview(services(), checked('preview', request)));
}

export function beginImport(plan: unknown): Answer<{ nextSeq: number }> {
  return answer(() => begin(services(), checked('plan', plan), now()));
}

export function writeChunk(chunk: unknown): Answer<TabResult> {
  return answer(() => write(services(), checked('chunk', chunk), now()));
}

export function finishImport(request: unknown): Answer<ImportResult> {
  return answer(() => finish(services(), checked('importId', request), now()));
}

export function recoverImport(request: unknown): Answer<Recovery> {
  return answer(() => recover(services(), checked('recover', request), now()));
}

export function undoImport(request: unknown): Answer<UndoResult> {
  return answer(() => undo(services(), checked('undo', request), now()));
}

export function importHistory(): Answer<ImportHistoryEntry[]> {
  return answer(() => given(history(services(), now())));
}

export function removeAccount(request: unknown): Answer<RemovalResult> {
  return answer(() => removeRows(services(), checked('account', request), now()));
}

export function reportOptions(): Answer<ReportOptions> {
  return answer(() => given(options(services())));
}

export function buildReport(request: unknown): Answer<ReportResult> {
  return answer(() => build(services(), reportRequest(services(), request, now().slice(0, 10))));
}
