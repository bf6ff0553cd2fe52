/** One import at a time: the running import itself is the lease, named and dated; each write takes the document lock inside it. */
import type { WorkbookPhrases } from '../languages/language';
import type { Problem } from '../problems';
import type { Answer } from '../records/transfer';
import { localIn } from '../values/zones';
import { type Logged, type LoggedImport, loggedChunks, loggedImports } from './log';
import { returnToFront } from './marks';
import type { Memory } from './memory';
import type { Services } from './services';

/** A call lasts 6 minutes at most; a panel that was silent for longer is gone. */
const silence = 10 * 60_000;
const lockWait = 20_000;

/** True while the panel that runs the import may still be at work. `now`: instant of this call. */
export function isAlive(memory: Memory, { importId, log }: Pick<Logged, 'importId' | 'log'>, now: string): boolean {
  const chunks = loggedChunks(memory, importId);
  const seen = [log.seen, ...chunks.map(({ chunk }) => chunk.at)].sort().pop()!;
  return Date.parse(now) - Date.parse(seen) < silence;
}

/** The import that is neither done nor undone, if any. */
export function unfinished(memory: Memory | null): Logged | null {
  return loggedImports(memory).find(({ log }) => log.state === 'running' || log.state === 'undoing') ?? null;
}

/** Why another import may not begin: somebody else's is under way, or one stopped half way. */
export function leaseProblem(services: Services, memory: Memory, running: Logged, now: string, phrases: WorkbookPhrases): Problem {
  const mine = running.log.by === services.Session.getTemporaryActiveUserKey();
  if (!mine && isAlive(memory, running, now)) return { code: 'import-running', by: phrases.tabs.someone, since: sinceOf(running.log) };
  return { code: 'import-interrupted', ...progressOf(memory, running) };
}

function sinceOf(log: LoggedImport): string {
  return (localIn(log.seen.replace(/\.\d+/, ''), log.zone) ?? log.seen).replace('T', ' ');
}

/** Rows written, of how many. */
export function progressOf(memory: Memory, { importId, log }: Logged): { done: number; total: number } {
  const done = loggedChunks(memory, importId).filter(({ chunk }) => chunk.done);
  return { done: done.reduce((sum, { chunk }) => sum + chunk.rows, 0), total: log.rows };
}

/** Runs a change under the document lock and lets all of it reach the file before the lock goes. */
export function underLock<T>(services: Services, change: () => Answer<T>): Answer<T> {
  return locked(services, lockWait, change) ?? { ok: false, problem: { code: 'workbook-busy' } };
}

/** The same for what may as well be done later: nothing happens while somebody else holds the lock. */
export function whenFree(services: Services, change: () => void): void {
  locked(services, 0, change);
}

/** Null: the lock was not to be had. */
function locked<T>(services: Services, wait: number, change: () => T): T | null {
  const lock = services.LockService.getDocumentLock();
  if (!lock.tryLock(wait)) return null;
  try {
    const result = change();
    returnToFront(services);
    services.SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
