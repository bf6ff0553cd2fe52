/** What every service object of the local host shares: strictness about members and arguments, counting, and errors as Apps Script words them. */

import type { Book, Sheet } from './book';
import type { Calculation } from './calculation';
import type { Realm } from './context';
import { membersOf } from './members';

/** An exception of a service; scripts see an error named `Exception` with this message. */
export class Failure extends Error {
  /** `late`: the script goes on, and hears of it at the next reading or flush. */
  constructor(
    message: string,
    readonly late = false,
  ) {
    super(message);
  }
}

/** Where Apps Script runs a function decides what it may do (facts §6.4). */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** `modelled`: milliseconds the calls would take live, roughly. */
export type Counts = { total: number; calls: { [member: string]: number }; modelled: number };

/**
 * What Sheets may do otherwise than this host does by itself; nothing public settles it.
 * `held`: texts are kept with LF and without control characters or halves of characters · `late`: a write that is refused is told at the next
 * reading or flush, and writes after it stand · `grows`: a range below the grid makes the tab longer · `exactNames`: tabs are found by their exact name only ·
 * `typedFormats`: a table with typed columns refuses number formats alone · `keptMarks`: metadata cannot be removed, as in some copies of a file ·
 * `keptProtections`: nor can protections, as those of another editor.
 */
export type Manners = {
  held?: boolean;
  late?: boolean;
  grows?: boolean;
  exactNames?: boolean;
  typedFormats?: boolean;
  keptMarks?: boolean;
  keptProtections?: boolean;
};

/** What one execution works on. */
export type Runtime = {
  book: Book;
  calculation: Calculation;
  realm: Realm;
  mode: AuthMode;
  scopes: readonly string[];
  userLocale: string;
  userKey: string;
  now: () => number;
  files: { [name: string]: string };
  /** Called before each member that reads or changes the file; throws when that call is to fail. */
  charge(member: string, cells: number, writes: boolean): void;
  /** The script's objects for the file and its tabs: one object per tab. */
  tabs: { file: Service; of(sheet: Sheet): Service };
  /** What the script asked the page to show. */
  shown: { menus: unknown[]; sidebar: string | null; dialog: string | null; toasts: string[] };
  locks: { held: boolean; elsewhere: boolean };
  manners: Manners;
  /** A refusal that the script has not heard of yet. */
  refused: { late: Failure | null };
  /** What was put into the cache, by user and key. */
  cache: Map<string, { value: string; until: number }>;
  log: string[];
};

/** A refusal that was held back until now. */
export function tellLate(refused: Runtime['refused']): void {
  const failure = refused.late;
  refused.late = null;
  if (failure) throw failure;
}

export abstract class Service {
  /** Full name as error messages write it, e.g. `SpreadsheetApp.Range`. */
  static title: string;
  /** Members that neither read nor change the file: not counted. */
  static free: ReadonlySet<string> = new Set();
  /** Overloads per member: kinds of arguments, see `fits`. */
  static signatures: { [member: string]: string };
  constructor(protected readonly run: Runtime) {}
  /** Cells that a call on this object touches, for the modelled time. */
  cellCount(): number {
    return 1;
  }
}

type ServiceClass = typeof Service;

/** Words for members: `free('a b')`. */
export const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** A member of a service enum: compared with ===, printed as its name. */
export class Enum {
  constructor(
    readonly group: string,
    private readonly text: string,
    private readonly position: number,
  ) {}
  toString(): string {
    return this.text;
  }
  toJSON(): string {
    return this.text;
  }
  name(): string {
    return this.text;
  }
  ordinal(): number {
    return this.position;
  }
  compareTo(other: Enum): number {
    return this.position - other.position;
  }
}

export type EnumGroup = { readonly [member: string]: Enum };

export function enumGroup(group: string, members: string): EnumGroup {
  return Object.freeze(Object.fromEntries(members.split(/\s+/).map((member, index) => [member, new Enum(group, member, index)])));
}

const proxies = new WeakMap<object, object>();
const targets = new WeakMap<object, Service>();

const classOf = (target: Service) => target.constructor as ServiceClass;
export const shortTitle = (title: string) => title.slice(title.lastIndexOf('.') + 1);

/** The object that a script holds for `target`. */
export function expose(target: Service): object {
  const known = proxies.get(target);
  if (known) return known;
  const run = (target as unknown as { run: Runtime }).run;
  const type = classOf(target);
  const proxy = new Proxy(Object.create(null) as object, {
    get(_, member) {
      if (member === 'toString' || member === Symbol.toPrimitive) return () => shortTitle(type.title);
      if (typeof member === 'symbol') return undefined;
      const value = (target as unknown as { [member: string]: unknown })[member];
      if (member in Service.prototype || member === 'constructor') return undefined;
      const listed = membersOf(shortTitle(type.title));
      const open = listed.size === 0 || listed.has(member);
      if (typeof value === 'function' && open) return callable(target, type, run, member, value as (...args: unknown[]) => unknown);
      if (Object.isFrozen(value) && typeof value === 'object') return value;
      if (listed.has(member)) {
        return () => {
          throw run.realm.error(`local ${shortTitle(type.title)} does not model ${member}`, 'Error');
        };
      }
      return undefined;
    },
    set: () => false,
  });
  proxies.set(target, proxy);
  targets.set(proxy, target);
  return proxy;
}

/** The object of the host behind what a script passed; anything else comes back as it is. */
export function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return targets.get(value) ?? value;
}

function callable(target: Service, type: ServiceClass, run: Runtime, member: string, method: (...args: unknown[]) => unknown) {
  return (...given: unknown[]) => {
    const args = given.map((value) => (Array.isArray(value) ? value.map(unwrap) : unwrap(value)));
    try {
      checkSignature(type, member, args);
      if (!type.free.has(member)) run.charge(`${shortTitle(type.title)}.${member}`, target.cellCount(), isWrite(member));
      return give(run, method.apply(target, args));
    } catch (problem) {
      if (problem instanceof Failure && problem.late) {
        run.refused.late ??= new Failure(problem.message);
        return expose(target);
      }
      throw inRealm(run, problem);
    }
  };
}

const isWrite = (member: string) => !/^(get|is|can|has|find|create(Text|Dev))/.test(member);

/** Errors that a script catches are made in its own context. */
export function inRealm(run: Runtime, problem: unknown): unknown {
  if (problem instanceof Failure) return run.realm.error(problem.message, 'Exception');
  if (problem instanceof Error) return run.realm.error(`local host: ${problem.stack ?? problem.message}`, 'Error');
  return problem;
}

/** Service objects become what scripts hold; arrays become the script's own. */
function give(run: Runtime, value: unknown): unknown {
  if (value instanceof Service) return expose(value);
  if (!Array.isArray(value)) return value;
  const array = run.realm.array(value.length);
  for (let index = 0; index < value.length; index++) array[index] = give(run, value[index]);
  return array;
}

/** The word that signature messages use for a value. */
function word(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length ? word(value[0]) : 'Object'}[]`;
  if (value instanceof Service) return classOf(value).title;
  return value instanceof Enum ? value.group : '(class)';
}

/** Kinds: n number, s text, b boolean, d date, o plain object, a array, m rows, e enum, R any service object, * anything; `?` after it also allows null. */
function fits(kind: string, value: unknown): boolean {
  if (value === null || value === undefined) return kind.endsWith('?') || kind === '*';
  switch (kind[0]) {
    case 'n':
      return typeof value === 'number';
    case 's':
      return typeof value === 'string';
    case 'b':
      return typeof value === 'boolean';
    case 'd':
      return Object.prototype.toString.call(value) === '[object Date]';
    case 'a':
      return Array.isArray(value);
    case 'm':
      return Array.isArray(value) && value.every((row) => Array.isArray(row));
    case 'e':
      return value instanceof Enum;
    case 'R':
      return value instanceof Service;
    case 'o':
      return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Service) && !(value instanceof Enum);
    default:
      return true;
  }
}

export function signatureFailure(title: string, member: string, args: unknown[]): Failure {
  return new Failure(`The parameters (${args.map(word).join(',')}) don't match the method signature for ${title}.${member}.`);
}

function checkSignature(type: ServiceClass, member: string, args: unknown[]): void {
  const overloads = type.signatures?.[member];
  if (overloads === undefined) return;
  const fit = overloads.split('|').some((overload) => {
    const kinds = overload.split(' ').filter(Boolean);
    return kinds.length === args.length && kinds.every((kind, index) => fits(kind, args[index]));
  });
  if (!fit) throw signatureFailure(type.title, member, args);
}
