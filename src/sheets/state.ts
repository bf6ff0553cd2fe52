/** What the panel needs to know when it opens: words, zone, accounts, the last import, one that stopped half way, and the room left. */
import { kinds } from '../kinds';
import { isRenamable } from '../records/accounts';
import { feedsReports } from '../records/reported';
import type { ImportHistoryEntry, WorkbookState } from '../records/transfer';
import { answeredFiles } from './answered';
import { fromSheet } from './cells';
import { roomLeft } from './checks';
import { readTop } from './header';
import { isAlive, progressOf, unfinished, whenFree } from './lease';
import { importHistory, isDemonstration, loggedChunks, loggedImports } from './log';
import { keptMappings } from './mappings';
import { markedSheets } from './marks';
import { isSettled, type Memory, readMemory, settleMemory } from './memory';
import { continueRemoval, removalIsOpen } from './removal';
import { fileOf, type Services, type SheetLike } from './services';
import { readSettings } from './settings';
import { dataTabs } from './tabs';

export function workbookState(services: Services, now: string): WorkbookState {
  const file = fileOf(services);
  const marked = markedSheets(services);
  const memory = settled(services, readMemory(services, marked), marked);
  const settings = readSettings(services, memory);
  const done = loggedImports(memory).filter(({ log }) => log.state === 'done');
  const last = done[done.length - 1];
  return {
    language: settings.language,
    locale: file.getSpreadsheetLocale(),
    userLocale: services.Session.getActiveUserLocale(),
    zone: settings.zone,
    ...accountsOf(services, marked),
    lastImport: last ? { importId: last.importId, at: last.log.at, files: new Set(last.log.files.map(({ hash }) => hash)).size } : null,
    interrupted: memory && interruptedIn(services, memory, now),
    room: roomLeft(services),
    fileHashes: done.flatMap(({ log }) => log.files.map(({ hash }) => ({ hash, at: log.at }))),
    answered: answeredFiles(memory),
    mappings: keptMappings(memory),
    demonstration: done.some(({ importId }) => isDemonstration(importId)),
  };
}

/** The memory, once what stopped half way is carried through; while somebody else changes the workbook it stays for the next who opens it. */
function settled(services: Services, memory: Memory | null, marked: ReadonlyMap<string, SheetLike>): Memory | null {
  if (isSettled(memory, marked) && !removalIsOpen(memory)) return memory;
  let settledMemory = memory;
  whenFree(services, () => {
    // read again: whoever held the lock may have done it
    const now = markedSheets(services);
    settledMemory = readMemory(services, now);
    settleMemory(services, settledMemory, now);
    continueRemoval(services, settledMemory, now);
  });
  return settledMemory;
}

/** A colleague's import that still shows signs of life is under way, not interrupted. */
function interruptedIn(services: Services, memory: Memory, now: string): WorkbookState['interrupted'] {
  const running = unfinished(memory);
  if (!running || (running.log.by !== services.Session.getTemporaryActiveUserKey() && isAlive(memory, running, now))) return null;
  const { importId, log } = running;
  const nextSeq = loggedChunks(memory, importId).filter(({ chunk }) => chunk.done).length;
  return { importId, at: log.at, ...progressOf(memory, running), nextSeq, chunks: log.chunks };
}

/** Accounts that have rows, with the last name seen, and how many rows no report reads; reads their columns only. */
function accountsOf(services: Services, marked: ReadonlyMap<string, SheetLike>): Pick<WorkbookState, 'accounts' | 'keptRows'> {
  const accounts = new Map<string, WorkbookState['accounts'][number]>();
  const zone = fileOf(services).getSpreadsheetTimeZone();
  let keptRows = 0;
  for (const { tab, sheet } of dataTabs(services, marked)) {
    const top = readTop(sheet);
    const header = top === 'blank' ? null : top.header;
    const rows = sheet.getLastRow() - (header?.row ?? 0);
    if (!header || rows < 1) continue;
    if (!feedsReports(tab)) keptRows += rows;
    const column = (key: string): string[] | null => {
      const at = header.keys.indexOf(key);
      return at < 0
        ? null
        : sheet
            .getRange(header.row + 1, at + 1, rows, 1)
            .getValues()
            .map(([cell]) => String(fromSheet(cell ?? '', 'account', zone) ?? ''));
    };
    const names = column('accountName');
    const ids = kinds[tab.kind].ofOneAccount && isRenamable(tab.platform) ? column('postId') : null;
    column('account')?.forEach((account, i) => {
      if (account === '') return;
      const key = `${tab.platform}:${account}`;
      const known = accounts.get(key) ?? { platform: tab.platform, account, name: account };
      accounts.set(key, known);
      const name = names?.[i];
      // rows of a file that names no account bear the id
      if (name && name !== account) known.name = name;
      if (name && name !== account && !known.names?.includes(name)) known.names = [...(known.names ?? []), name];
      const id = ids?.[i];
      if (id && known.posts) known.posts.push(id);
      else if (id) known.posts = [id];
    });
  }
  const all = [...accounts.values()].map(({ names = [], posts, ...known }) => ({
    ...known,
    ...(names.length > 1 ? { names } : {}),
    ...(posts ? { posts: sampleOf(posts) } : {}),
  }));
  return { accounts: all, keptRows };
}

/** Ids that the panel gets of an account: the newest, which the next export holds too, and some of all times. */
const [newest, spread] = [200, 200];

function sampleOf(posts: readonly string[]): string[] {
  const inOrder = [...posts].sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
  const older = inOrder.slice(newest);
  const step = Math.max(1, Math.ceil(older.length / spread));
  return [...inOrder.slice(0, newest), ...older.filter((_, i) => i % step === 0)];
}

/** The newest first. */
export function history(services: Services, now: string): ImportHistoryEntry[] {
  const memory = readMemory(services);
  return importHistory(memory, (logged) => memory !== null && isAlive(memory, logged, now));
}
