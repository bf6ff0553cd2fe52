/** The hidden tab that keeps what figures were in earlier exports: a line for each row of a data tab, found by identity wherever people moved it. */
import type { WorkbookPhrases } from '../languages/language';
import { differences, historyColumns, note, readSnapshots, replaceSnapshots, writeSnapshots } from '../records/history';
import { identityColumns } from '../records/identity';
import type { Merge } from '../records/merge';
import type { PlatformId } from '../records/platform-ids';
import type { Cell, TabId } from '../records/transfer';
import { appendIndex, cellsOf, deleteRows, type Grid, writeRows } from './grid';
import { type Header, headerAmong, readNotes } from './header';
import { type Found, find, type HistoryChange, keyOf, placeOf } from './journal';
import type { LoggedImport } from './log';
import { insertNamed } from './marks';
import { findByName } from './memory';
import { fileOf, type Services, type SheetLike } from './services';
import { carryOut, tabKey } from './tabs';

export const historyMark = 'history';
/** All but the figures. */
const identity = historyColumns.slice(0, -1);

/** By its mark, else by its name in any language: a copied file may have lost the marks. */
export function findHistory(services: Services, marked: ReadonlyMap<string, SheetLike>): SheetLike | null {
  return marked.get(historyMark) ?? findByName(services, marked, historyMark);
}

/** Null when no line is its header. By words alone where they are all there, which spares reading the notes. */
export function readHistory(sheet: SheetLike, zone: string): Grid | null {
  const values = sheet.getDataRange().getValues();
  const plain = ours(headerAmong(values, []));
  const header = plain && historyColumns.every((key) => plain.keys.includes(key)) ? plain : ours(headerAmong(values, readNotes(sheet)));
  return header && { sheet, header: header.row, keys: header.keys, rows: values.slice(header.row), zone };
}

/** A column that a person gave the word of a figure is theirs. */
function ours(header: Header | null): Header | null {
  return header && { ...header, keys: header.keys.map((key) => (key !== null && historyColumns.includes(key) ? key : null)) };
}

/** The tab, made or completed where it must be, with room for as many rows as the import has; null when it has content and no header. */
export function openHistory(
  services: Services,
  tab: TabId,
  marked: ReadonlyMap<string, SheetLike>,
  { zone, rows }: LoggedImport,
  words: () => WorkbookPhrases,
): Grid | null {
  const known = findHistory(services, marked);
  const grid = known && readHistory(known, zone);
  if (known && !grid && known.getLastRow() > 0) return null;
  const missing = historyColumns.filter((key) => !grid?.keys.includes(key));
  const mark = marked.has(historyMark) ? null : historyMark;
  if (grid && missing.length === 0 && mark === null) return grid;
  const file = fileOf(services);
  const phrases = words();
  const sheet = known ?? insertNamed(services, phrases.tabs.history, file.getSheets().length);
  if (!grid) sheet.hideSheet();
  const header = grid && { row: grid.header, texts: [], notes: grid.keys.map(() => ' '), keys: grid.keys };
  carryOut(services, { tab: { ...tab, kind: 'posts' }, name: '', sheet, mark, header, missing, used: grid?.keys.length ?? 0 }, phrases, rows);
  return grid ? { ...grid, keys: [...grid.keys, ...missing] } : { sheet, header: 1, keys: missing, rows: [], zone };
}

/** Lines of one data tab; those of others look blank. */
function linesOf(grid: Grid, tab: TabId): Found {
  const at = grid.keys.indexOf('tab');
  return find(tab.kind, { ...grid, rows: grid.rows.map((cells) => (cells[at] === '' || cells[at] === tabKey(tab) ? cells : [])) });
}

/** What a merge moves into the tab, as the journal keeps it. */
export function historyChanges(grid: Grid, tab: TabId, { columns, outdated }: Merge): HistoryChange[] {
  const changes: HistoryChange[] = [];
  const found = linesOf(grid, tab);
  const keys = identityColumns(tab.kind);
  let next = appendIndex(grid);
  for (const { cells, formerly, figures } of outdated) {
    const former = found.byKey.get(formerly ?? '');
    if (former !== undefined) {
      const text = found.cell(former, 'history');
      changes.push([identity.map((key) => found.cell(former, key)), -1, text as string | null, null]);
      for (const [day, moved] of readSnapshots(text)) for (const field in moved) note(figures, day, field, moved[field]!);
    }
    const named = identity.map((key) => (key === 'tab' ? tabKey(tab) : keys.has(key) ? (cells[columns.indexOf(key)] ?? null) : null));
    // a row with an id is known by it alone
    if (named[identity.indexOf('postId')] !== null) named[identity.indexOf('permalink')] = null;
    const index = found.byKey.get(keyOf(tab.kind, identity, named) ?? '');
    const { gone, come } = differences(readSnapshots(index === undefined ? null : found.cell(index, 'history')), figures);
    if (come.size > 0) changes.push([named, index === undefined ? next++ : -1, writeSnapshots(gone), writeSnapshots(come)]);
  }
  return changes;
}

/**
 * Carries changes through, a first time or again after a run that stopped anywhere. `back` takes them out again, as far as the figures still are what was put in;
 * it is the data tab (null: deleted), since of an account that was removed nothing comes back.
 */
export function applyHistory(grid: Grid, tab: TabId, changes: readonly HistoryChange[], back?: Grid | null): void {
  const found = linesOf(grid, tab);
  const rows = new Map<number, Cell[]>();
  const empty: number[] = [];
  let next = appendIndex(grid);
  const data = back && cellsOf(back);
  const owners = new Set(data?.rows.map((row) => row[data.columns.indexOf('account')]));
  for (const [cells, at, gone, come] of changes) {
    const place = placeOf(tab.kind, { columns: [...historyColumns], added: [[...cells, come]], at }, found, 0);
    const snapshots = readSnapshots(place === null ? null : found.cell(place, 'history'));
    const [from, to] = back === undefined ? [gone, come] : [come, owners.has(cells[1]) ? gone : null];
    replaceSnapshots(snapshots, readSnapshots(from), readSnapshots(to));
    const text = writeSnapshots(snapshots);
    if (text !== null) rows.set(place ?? next++, [...cells, text]);
    else if (place !== null) empty.push(place);
  }
  if (rows.size > 0) writeRows(grid, historyColumns, rows);
  deleteRows(grid, empty);
}

/** Removes the lines of an account. A tab without its header keeps them: which they are cannot be told. */
export function removeHistory(
  services: Services,
  marked: ReadonlyMap<string, SheetLike>,
  zone: string,
  { platform, account }: { platform: PlatformId; account: string },
): void {
  const sheet = findHistory(services, marked);
  const grid = sheet && readHistory(sheet, zone);
  if (!grid) return;
  const { columns, rows } = cellsOf(grid);
  const [tab, owner] = [columns.indexOf('tab'), columns.indexOf('account')];
  const lines = rows.flatMap((cells, i) => (cells[owner] === account && String(cells[tab]).startsWith(`${platform}:`) ? [i] : []));
  deleteRows(grid, lines);
}

/** Removes the tab once it holds nothing. */
export function clearHistory(services: Services, marked: ReadonlyMap<string, SheetLike>, zone: string): void {
  const sheet = findHistory(services, marked);
  const grid = sheet && readHistory(sheet, zone);
  if (sheet && (grid ? grid.rows.every((cells) => cells.every((cell) => cell === '')) : sheet.getLastRow() === 0)) fileOf(services).deleteSheet(sheet);
}
