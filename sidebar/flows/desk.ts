/** What every flow works with: the state, the server, the reader, the files at hand. */
import type { Mapping } from '../../src/records/mapping';
import type { ImportPlan } from '../../src/records/transfer';
import type { Reader } from '../reader';
import type { Server, Trouble } from '../server';
import { type Action, firstState, reduce, type State } from '../state';

export type Store = { get(): State; act(action: Action): void; subscribe(listener: () => void): void };

export function createStore(): Store {
  let state = firstState;
  const listeners: (() => void)[] = [];
  return {
    get: () => state,
    act(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

export type Clock = { now(): number; id(): string };

export type Desk = Pick<Store, 'act' | 'get'> & {
  server: Server;
  reader: Reader;
  clock: Clock;
  /** What was dropped, by key. */
  files: Map<number, File>;
  /** Descriptions of this sitting, whether remembered or not, by their shape. */
  described: Map<string, Mapping>;
  /** The import in hand, so that it can be taken up again. */
  held: { plan: ImportPlan } | null;
  /** Says what went wrong; `again`: what its button tries once more. */
  fail: (trouble: Trouble, again?: 'open' | 'options' | 'close') => void;
  /** After a change of the workbook: what the panel knows of it, without a word when that fails. */
  refresh: () => Promise<void>;
  /** Of the reports. */
  zone: () => string;
};

export function createDesk({ act, get }: Store, server: Server, reader: Reader, clock: Clock): Desk {
  return {
    act,
    get,
    server,
    reader,
    clock,
    files: new Map(),
    described: new Map(),
    held: null,
    fail: (trouble, again = 'close') => act({ do: 'trouble', shown: { trouble, again } }),
    async refresh() {
      const answer = await server.call('openPanel');
      if (answer.ok) act({ do: 'opened', workbook: answer.value });
    },
    zone: () => get().workbook?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
