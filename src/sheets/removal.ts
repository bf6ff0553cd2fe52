/** The removal of an account's rows from the tabs of its network. */
import type { PlatformId } from '../records/platform-ids';
import type { Answer } from '../records/transfer';
import { lastRemoval, type Removal, removalKey, removalOf } from './coverage';
import { cellsOf, deleteRows, readGrid } from './grid';
import { removeHistory } from './history';
import { leaseProblem, underLock, unfinished } from './lease';
import { markedSheets } from './marks';
import { type Memory, readMemory, remember } from './memory';
import { fileOf, type Services, type SheetLike } from './services';
import { phrasesOf, readSettings } from './settings';
import { dataTabs } from './tabs';

export type RemovalResult = { removed: number; tabs: { name: string; rows: number }[] };

/** Removes every row of an account from the tabs of its network. It cannot be undone; once begun it is carried through, see `continueRemoval`. An import must be finished or taken back before. */
export function removeAccount(
  services: Services,
  { platform, account, dryRun }: { platform: PlatformId; account: string; dryRun: boolean },
  now: string,
): Answer<RemovalResult> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = readMemory(services, marked);
    if (!memory) return { ok: true, value: { removed: 0, tabs: [] } };
    const running = unfinished(memory);
    // its journal would bring back some of the rows
    if (running && !dryRun) return { ok: false, problem: leaseProblem(services, memory, running, now, phrasesOf(readSettings(services, memory))) };
    const removal = removalOf(memory, platform, account);
    if (!dryRun) remember(memory, [{ key: removalKey, note: removal }]);
    if (!dryRun) services.SpreadsheetApp.flush();
    return { ok: true, value: removeRows(services, memory, marked, { ...removal, done: dryRun }) };
  });
}

/** One was begun and not ended. */
export function removalIsOpen(memory: Memory | null): boolean {
  return lastRemoval(memory)?.done === false;
}

/** Carries a removal through that stopped half way; for whoever reads the memory next. */
export function continueRemoval(services: Services, memory: Memory | null, marked: ReadonlyMap<string, SheetLike>): void {
  const removal = lastRemoval(memory);
  if (memory && removal && !removal.done) removeRows(services, memory, marked, removal);
}

/** `done`: nothing is removed, only counted. */
function removeRows(services: Services, memory: Memory, marked: ReadonlyMap<string, SheetLike>, removal: Removal): RemovalResult {
  const zone = fileOf(services).getSpreadsheetTimeZone();
  const tabs: RemovalResult['tabs'] = [];
  for (const { tab, sheet } of dataTabs(services, marked)) {
    const grid = tab.platform === removal.platform ? readGrid(sheet, zone) : null;
    if (!grid) continue;
    const { columns, rows } = cellsOf(grid);
    const at = columns.indexOf('account');
    const gone = rows.flatMap((row, i) => (row[at] === removal.account ? [i] : []));
    if (gone.length > 0) tabs.push({ name: sheet.getName(), rows: gone.length });
    if (!removal.done) deleteRows(grid, gone);
  }
  if (!removal.done) {
    removeHistory(services, marked, zone, removal);
    services.SpreadsheetApp.flush();
    remember(memory, [{ key: removalKey, note: { ...removal, done: true } }]);
  }
  return { removed: tabs.reduce((sum, { rows }) => sum + rows, 0), tabs };
}
