/** Typed calls of the server entries through google.script.run, with what is said while the spreadsheet is slow or silent. */
import type * as entries from '../src/index';
import type { Problem } from '../src/problems';
import type { Answer } from '../src/records/transfer';

type Entries = typeof entries;
export type ValueOf<N extends keyof Entries> = ReturnType<Entries[N]> extends Answer<infer T> ? T : never;
type EntryName = { [N in keyof Entries]: ReturnType<Entries[N]> extends { ok: boolean } ? N : never }[keyof Entries];

/** Why a call brought nothing. `details` is for support only, never shown by itself. */
export type Trouble = { kind: 'problem'; problem: Problem } | { kind: 'access' | 'failed' | 'reader'; details: string };
export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };
export type Wait = 'none' | 'slow' | 'silent';

type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & { [entry: string]: (...args: unknown[]) => void };

export type Server = {
  call<N extends EntryName>(name: N, ...args: Parameters<Entries[N]>): Promise<Outcome<ValueOf<N>>>;
  /** Sends again what is still unanswered; the first answer counts. */
  retry(): void;
};

const slowAfter = 2_000;
const silentAfter = 20_000;

/** Every entry may be sent twice: a second call of the same is answered as the first. */
export function createServer(runner: () => Runner | null, onWait: (wait: Wait) => void): Server {
  const pending = new Map<number, { wait: Wait; send: () => void }>();
  let next = 0;
  const say = () => {
    const waits = [...pending.values()].map(({ wait }) => wait);
    onWait(waits.includes('silent') ? 'silent' : waits.includes('slow') ? 'slow' : 'none');
  };
  return {
    call(name, ...args) {
      return new Promise((resolve) => {
        const id = next++;
        const mark = (wait: Wait) => () => {
          const call = pending.get(id);
          if (!call) return;
          call.wait = wait;
          say();
        };
        const timers: ReturnType<typeof setTimeout>[] = [];
        const settle = (outcome: Outcome<ValueOf<typeof name>>) => {
          if (!pending.delete(id)) return;
          for (const timer of timers) clearTimeout(timer);
          say();
          resolve(outcome);
        };
        const send = () => {
          timers.push(setTimeout(mark('slow'), slowAfter), setTimeout(mark('silent'), silentAfter));
          const script = runner();
          if (!script) return settle({ ok: false, trouble: { kind: 'failed', details: 'google.script.run is missing.' } });
          try {
            script.withSuccessHandler((answer) => settle(outcomeOf(answer))).withFailureHandler((error) => settle({ ok: false, trouble: troubleOf(error) }))[
              name
            ]!(...args);
          } catch (error) {
            settle({ ok: false, trouble: troubleOf(error) });
          }
        };
        pending.set(id, { wait: 'none', send });
        send();
      });
    },
    retry() {
      for (const call of pending.values()) {
        if (call.wait !== 'silent') continue;
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

/** What Google answers where the call ran as another of the browser's accounts. */
const accessSigns = /PERMISSION_DENIED|reading from storage|authori[sz]ation is required|not have permission|NetworkError|HTTP 40[13]/i;

export function troubleOf(error: unknown): Trouble {
  const details =
    error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error) ? String((error as Error).message) : String(error);
  return { kind: accessSigns.test(details) ? 'access' : 'failed', details };
}
