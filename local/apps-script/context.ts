/** A bare script context, as Apps Script has it: the language, `console` and nothing of Node or the web. */

import vm from 'node:vm';

/** Makers of values that belong to the script's own context, so that `instanceof` holds there. */
export type Realm = {
  context: vm.Context;
  array(length: number): unknown[];
  date(ms: number): Date;
  error(message: string, name: string): Error;
  isDate(value: unknown): value is Date;
  /** Plain JSON into the context. */
  json(text: string): unknown;
};

const MAKERS = `({
  array: (length) => new Array(length),
  date: (ms) => new Date(ms),
  error: (message, name) => { const e = new Error(message); if (name !== 'Error') e.name = name; return e; },
  json: (text) => JSON.parse(text),
})`;
const makers = new vm.Script(MAKERS);

export function newRealm(globals: (realm: Realm) => { [name: string]: unknown }): Realm {
  const context = vm.createContext(Object.create(null));
  // V8 puts these into every context; Apps Script has no threads
  vm.runInContext('delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;', context);
  const made = makers.runInContext(context) as Pick<Realm, 'array' | 'date' | 'error' | 'json'>;
  const realm: Realm = { context, ...made, isDate: (value): value is Date => Object.prototype.toString.call(value) === '[object Date]' };
  for (const [name, value] of Object.entries(globals(realm)))
    Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
  return realm;
}

const compiled = new Map<string, vm.Script>();

/** The same text is compiled once. */
export function compile(code: string, filename: string): vm.Script {
  let script = compiled.get(code);
  if (!script) {
    if (compiled.size > 20) compiled.clear();
    script = new vm.Script(code, { filename });
    compiled.set(code, script);
  }
  return script;
}

export function runIn(realm: Realm, script: vm.Script): unknown {
  return script.runInContext(realm.context, { breakOnSigint: false });
}
