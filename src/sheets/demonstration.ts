/** Demonstration data: an import told by its id, removed whole with the report that was made of it alone. */
import type { Answer } from '../records/transfer';
import { isHidden } from '../report';
import { removeExamples } from './examples';
import { underLock } from './lease';
import { chunkKeys, importKey, isDemonstration, type Logged, loggedImports } from './log';
import { markedSheets } from './marks';
import { forget, readMemory, remember } from './memory';
import { removeAccount } from './removal';
import { snapshotsKey } from './report';
import { fileOf, type Services } from './services';
import { dataTabs } from './tabs';
import { undoImport } from './undo';

/** Takes back every import of demonstration data; where a later import wrote to the same tabs, the rows of the made-up accounts are removed instead. */
export function removeDemonstration(services: Services, now: string): Answer<{ removed: number }> {
  const imports = loggedImports(readMemory(services)).filter(({ importId, log }) => isDemonstration(importId) && log.state === 'done');
  let removed = 0;
  for (const logged of imports.reverse()) {
    const undone = undoImport(services, { importId: logged.importId, dryRun: false });
    if (undone.ok) removed += undone.value.removed;
    else if (undone.problem.code !== 'import-not-latest' && undone.problem.code !== 'import-unknown') return undone;
    else removed += removeRows(services, logged, now);
  }
  return underLock(services, () => {
    removeEmptyReport(services);
    // what the made-up brand's report said is nothing to set the next one against
    const memory = readMemory(services);
    if (memory?.entries.has(snapshotsKey)) forget(memory, [snapshotsKey]);
    return { ok: true, value: { removed } };
  });
}

function removeRows(services: Services, { importId, log }: Logged, now: string): number {
  const accounts = new Map(log.files.flatMap(({ platform, account }) => account.split(', ').map((one) => [`${platform}:${one}`, { platform, account: one }])));
  let removed = 0;
  for (const account of accounts.values()) {
    const answer = removeAccount(services, { ...account, dryRun: false }, now);
    if (answer.ok) removed += answer.value.removed;
  }
  underLock(services, () => {
    const memory = readMemory(services);
    if (memory) {
      remember(memory, [{ key: importKey(importId), note: { ...log, state: 'undone' } }]);
      forget(memory, chunkKeys(memory, importId));
    }
    return { ok: true, value: null };
  });
  return removed;
}

/** Example rows go, then a report without any data behind it; one that has data is said to be stale. */
function removeEmptyReport(services: Services): void {
  const marked = markedSheets(services);
  const blank = removeExamples(services, marked);
  const hasData = dataTabs(services, marked).some(({ sheet }) => sheet.getLastRow() > 1);
  const file = fileOf(services);
  for (const [mark, sheet] of marked) {
    const isReport = mark === 'overview' || isHidden(mark) || mark.startsWith('objective:') || blank.has(mark);
    const others = file.getSheets().some((other) => other.getSheetId() !== sheet.getSheetId() && !other.isSheetHidden());
    if (!hasData && isReport && others) file.deleteSheet(sheet);
  }
}
