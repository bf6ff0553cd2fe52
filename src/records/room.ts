/** Whether an import fits into a spreadsheet, which holds ten million cells, blank ones included. */
import { tabColumns } from './columns';
import type { ImportPlan, TabId } from './transfer';

/** A new tab begins with so many lines and columns, and grows by at least so many lines at once. */
export const fresh = { lines: 1000, columns: 26, cells: 26_000 };
export const grown = 200;

/** Rows that fit and rows that are to come, of the tab that takes most. */
export type Shortage = { tab: TabId; room: number; need: number };

const widthOf = ({ tab, columns }: ImportPlan['tabs'][number]): number => tabColumns(tab.kind, columns).length;

/** Cells an import adds at most. `added`: new rows of a tab, where a preview has counted them; otherwise every row is taken for a new one. */
export function cellsNeeded(tabs: ImportPlan['tabs'], added: (tab: TabId) => number | null = () => null): number {
  return tabs.reduce((sum, tab) => {
    const rows = added(tab.tab) ?? tab.rows;
    return rows === 0 ? sum : sum + (rows + grown) * Math.max(fresh.columns, widthOf(tab)) + fresh.cells;
  }, 0);
}

/** What is missing, null where all fits. `room`: cells that may still be added, as `WorkbookState` says. */
export function shortage(tabs: ImportPlan['tabs'], room: number, added: (tab: TabId) => number | null = () => null): Shortage | null {
  if (cellsNeeded(tabs, added) <= room) return null;
  const [fullest] = [...tabs].sort((a, b) => b.rows * widthOf(b) - a.rows * widthOf(a));
  if (!fullest) return null;
  return { tab: fullest.tab, room: Math.max(0, Math.floor(room / Math.max(fresh.columns, widthOf(fullest)))), need: added(fullest.tab) ?? fullest.rows };
}
