/** Typed calls of the server entries through google.script.run, with what is said while the spreadsheet is slow or silent. */
import type * as entries from '../src/index';
import type { Problem } from '../src/problems';
import type { Answer, KeptAnswer } from '../src/records/transfer';

type Entries = typeof entries;
export type ValueOf<N extends keyof Entries> = ReturnType<Entries[N]> extends Answer<infer T> ? T : never;
type EntryName = { [N in keyof Entries]: ReturnType<Entries[N]> extends { ok: boolean } ? N : never }[keyof Entries];

/** Why a call brought nothing. `details` is for support only, never shown by itself. */
export type Trouble = { kind: 'problem'; problem: Problem } | { kind: 'access' | 'failed' | 'reader'; details: string };
export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };
/** `slow`, `silent`: it may still be at work · `lost`: nothing more will come of it, so that it may be sent again. */
export type Wait = 'none' | 'slow' | 'silent' | 'lost';

type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & { [entry: string]: (...args: unknown[]) => void };

export type Server = {
  call<N extends EntryName>(name: N, ...args: Parameters<Entries[N]>): Promise<Outcome<ValueOf<N>>>;
  /** Sends again what is lost; the first answer counts. */
  retry(): void;
};

const slowAfter = 2_000;
const silentAfter = 20_000;
/** Apps Script ends a run after six minutes. */
const longest = 370_000;
/** How often a silent call that changes the workbook is asked about. */
const askEvery = 30_000;
/** A call that failed on its way may still be about to begin. */
const askedSoon = [1_000, 3_000, 6_000];

/** Entries that only read, and may be sent again while the first is out; a page of ours is the same each time. */
const reading: { [N in EntryName]?: true } = {
  openPanel: true,
  readingSource: true,
  readerSource: true,
  sampleSource: true,
  openSheet: true,
  previewChunk: true,
  importHistory: true,
  reportOptions: true,
  answerOf: true,
};

type Pending = { wait: Wait; send: () => void };

/**
 * `newId`: of a call that changes the workbook. Such a call is never sent twice while it may run: when its answer is lost or late, the server is
 * asked for it by that id.
 */
export function createServer(runner: () => Runner | null, onWait: (wait: Wait) => void, newId: () => string = () => crypto.randomUUID()): Server {
  const pending = new Map<number, Pending>();
  let next = 0;
  const say = () => {
    const waits = [...pending.values()].map(({ wait }) => wait);
    onWait((['lost', 'silent', 'slow'] as const).find((wait) => waits.includes(wait)) ?? 'none');
  };

  const send = (name: EntryName, args: readonly unknown[], ok: (answer: unknown) => void, bad: (error: unknown) => void) => {
    const script = runner();
    if (!script) return bad('google.script.run is missing.');
    try {
      script.withSuccessHandler(ok).withFailureHandler(bad)[name]!(...args);
    } catch (error) {
      bad(error);
    }
  };

  return {
    call(name, ...args) {
      return new Promise((resolve) => {
        const id = next++;
        const reads = reading[name] === true;
        const call = newId();
        const timers: ReturnType<typeof setTimeout>[] = [];
        const after = (milliseconds: number, act: () => void) => void timers.push(setTimeout(act, milliseconds));
        const mark = (wait: Wait) => {
          const known = pending.get(id);
          if (!known || known.wait === 'lost') return;
          known.wait = wait;
          say();
        };
        const settle = (outcome: Outcome<ValueOf<typeof name>>) => {
          if (!pending.delete(id)) return;
          for (const timer of timers) clearTimeout(timer);
          say();
          resolve(outcome);
        };
        /** `unknown`: what to do where the server knows nothing of the call, or cannot be asked. */
        const ask = (unknown: () => void, running: () => void = () => {}) => {
          if (!pending.has(id)) return;
          const told = (answer: unknown) => {
            const kept = outcomeOf<KeptAnswer>(answer);
            if (kept.ok && kept.value.state === 'done') settle(outcomeOf(kept.value.answer));
            else if (kept.ok && kept.value.state === 'running') running();
            else unknown();
          };
          send('answerOf', [call], told, unknown);
        };
        const fail = (error: unknown) => {
          const outcome = { ok: false, trouble: troubleOf(error) } as const;
          if (reads || neverRan.test(outcome.trouble.details)) return settle(outcome);
          const soon = (turn: number) => {
            const wait = askedSoon[turn];
            if (wait === undefined) return settle(outcome);
            // what runs is asked about by the clock of the silent ones
            after(wait, () => ask(() => soon(turn + 1)));
          };
          soon(0);
        };
        const start = () => {
          for (const timer of timers.splice(0)) clearTimeout(timer);
          after(slowAfter, () => mark('slow'));
          after(silentAfter, () => mark(reads ? 'lost' : 'silent'));
          if (!reads) {
            for (let at = askEvery; at < longest; at += askEvery) after(at, () => ask(() => {}));
            after(longest, () => mark('lost'));
          }
          send(name, reads ? args : [...args, call], (answer) => settle(outcomeOf(answer)), fail);
        };
        pending.set(id, { wait: 'none', send: start });
        start();
      });
    },
    retry() {
      for (const call of pending.values()) {
        if (call.wait !== 'lost') continue;
        call.wait = 'slow';
        call.send();
      }
      say();
    },
  };
}

function outcomeOf<T>(answer: unknown): Outcome<T> {
  const given = answer as Answer<T> | null;
  if (!given) return { ok: false, trouble: { kind: 'failed', details: 'The answer was empty.' } };
  return given.ok ? { ok: true, value: given.value } : { ok: false, trouble: { kind: 'problem', problem: given.problem } };
}

/** The call ended before it began, or the platform ended it: there is no answer to ask for. */
const neverRan =
  /PERMISSION_DENIED|reading from storage|authori[sz]ation is required|not have permission|HTTP 40[13]|maximum execution time|google\.script\.run is missing/i;

/** What Google answers where the call ran as another of the browser's accounts. */
const accessSigns = /PERMISSION_DENIED|reading from storage|authori[sz]ation is required|not have permission|NetworkError|HTTP 40[13]/i;

export function troubleOf(error: unknown): Extract<Trouble, { details: string }> {
  const details =
    error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error) ? String((error as Error).message) : String(error);
  return { kind: accessSigns.test(details) ? 'access' : 'failed', details };
}
