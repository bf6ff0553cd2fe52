/** The local workbook: Apps Script's services on Univer's formula engine, the built script in a bare context, `google.script.run` manners. */

import { randomUUID } from 'node:crypto';
import { type Rect, splitSheet } from './a1';
import { Book, type Formula, type Sheet } from './book';
import { Calculation } from './calculation';
import { write } from './cells';
import { compile, newRealm, type Realm, runIn } from './context';
import { argumentFor, resultOf } from './custom';
import { display } from './display';
import { type DrawnCells, type DrawnFrame, drawCells, drawFrame, type Looks, listedValue } from './drawn';
import { type Block, registerCustom } from './engine';
import { fromSnapshot, toSnapshot } from './saved';
import { type AuthMode, type Counts, Failure, type Manners, type Runtime, tellLate } from './service';
import { globals } from './services';
import { rangeOf } from './sheet';
import type { WorkbookSnapshot } from './snapshot';
import { holdsDate, transferable } from './transferable';

export type HostOptions = {
  snapshot?: WorkbookSnapshot;
  /** Name of a new workbook. */
  name?: string;
  /** Workbook's locale, `en_US`. */
  locale?: string;
  /** Workbook's time zone. */
  zone?: string;
  userLocale?: string;
  /** What `Session.getTemporaryActiveUserKey` tells this user by. */
  userKey?: string;
  /** The script: dist/Code.js, or any other text. */
  code?: string;
  now?: () => number;
  /** Scopes of the manifest. */
  scopes?: readonly string[];
  manners?: Manners;
  /** HTML files by name, for `HtmlService.createHtmlOutputFromFile`. */
  files?: { [name: string]: string };
};

export type CellReading = { value: string | number | boolean | null; display: string; formula: string | null; message: string | null };

export type Host = {
  /** As `google.script.run.name(...args)`: JSON both ways. Rejects with the message a failure handler would get. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** Runs a top-level function as a menu or trigger would, with its authorisation mode. */
  trigger(name: string, mode: AuthMode): Promise<void>;
  /** Body of a function, run as the owner in the editor; the result as JSON would carry it (undefined: null). */
  evaluate(js: string): Promise<unknown>;
  recalculate(): Promise<void>;
  /** Value of one cell as the grid holds it (a date is a serial number, empty is null, an error its text). */
  read(sheet: number | string, a1: string): string | number | boolean | null;
  /** The same for every cell of a range. */
  readRows(sheet: number | string, a1: string): (string | number | boolean | null)[][];
  cell(sheet: number | string, a1: string): CellReading;
  /** As a person typing into every cell of the range. */
  write(sheet: number | string, a1: string, value: string | number | boolean | null): void;
  /** As a person choosing an entry of the cell's drop-down; what no list offers is typed. */
  pick(sheet: number, a1: string, text: string): void;
  /** Visible sheets as a person sees them, without their cells. */
  frames(): DrawnFrame[];
  /** Every cell that can be seen; null when there is no such sheet. Styles are added to `looks`. */
  drawn(sheet: number, looks: Looks): { frame: DrawnFrame; cells: DrawnCells } | null;
  /** Sheet that is in front, or that a person brings there. */
  active(sheet?: number): number;
  described(): { name: string; locale: string };
  snapshot(): WorkbookSnapshot;
  /** Service calls since the start or the last reset. */
  counts(): Counts;
  resetCounts(): void;
  /** The n-th service call from now (1 = the next) throws before it acts; null: none. */
  failAt(n: number | null): void;
  /** As a person who turns a tab into a table with typed columns, or back. */
  toTable(sheet: string, typed?: boolean): void;
  /** As a person who moves a chart to a sheet of its own. */
  addChartSheet(name: string): void;
  /** As if another execution held the document lock, until what comes back is called. */
  hold(): () => void;
  shown: Runtime['shown'];
  log: string[];
  dispose(): void;
};

const DEFAULT_SCOPES = ['spreadsheets.currentonly', 'script.container.ui'].map((scope) => `https://www.googleapis.com/auth/${scope}`);
const SIX_MINUTES = 360_000;

/** Milliseconds a service call takes live, roughly (facts §3.5): a round trip and so much a cell. */
const modelledTime = (cells: number, writes: boolean) => 30 + cells * (writes ? 0.04 : 0.0085);

/** As Sheets names what is new, in its person's language. */
export const unnamedIn = { en: { book: 'Untitled spreadsheet', sheet: 'Sheet1' }, fr: { book: 'Feuille de calcul sans titre', sheet: 'Feuille 1' } };

export async function openHost(options: HostOptions): Promise<Host> {
  return open(options);
}

function open(options: HostOptions): Host {
  const unnamed = /^fr/.test(options.userLocale ?? '') ? unnamedIn.fr : unnamedIn.en;
  const book = options.snapshot
    ? fromSnapshot(options.snapshot)
    : new Book(`local-${randomUUID()}`, options.name ?? unnamed.book, options.locale ?? 'en_US', options.zone ?? 'Europe/Paris');
  // every host is a workbook of its own to the shared engine
  const unit = `book${nextUnit++}`;
  if (!options.snapshot) book.addSheet(unnamed.sheet, 0);
  const counts: Counts = { total: 0, calls: {}, modelled: 0 };
  let failing: number | null = null;
  const shared = {
    book,
    scopes: options.scopes ?? DEFAULT_SCOPES,
    userLocale: options.userLocale ?? 'en',
    userKey: options.userKey ?? 'local-user',
    now: options.now ?? Date.now,
    files: options.files ?? {},
    shown: { menus: [], sidebar: null, dialog: null, toasts: [] } as Runtime['shown'],
    locks: { held: false, elsewhere: false },
    cache: new Map(),
    manners: options.manners ?? {},
    refused: { late: null } as Runtime['refused'],
    log: [] as string[],
  };

  const execution = (mode: AuthMode): Runtime => {
    let spent = 0;
    const charge: Runtime['charge'] = (member, cells, writes) => {
      const late = options.manners?.late === true && /^Range(List)?\.set/.test(member);
      if (!late) tellLate(shared.refused);
      if (mode === 'CUSTOM_FUNCTION' && writes) throw new Failure(`You do not have permission to call ${member.slice(member.indexOf('.') + 1)}`);
      counts.total++;
      counts.calls[member] = (counts.calls[member] ?? 0) + 1;
      if (failing !== null && --failing === 0) {
        failing = null;
        throw new Failure('Service Spreadsheets failed while accessing document.', late);
      }
      spent += modelledTime(cells, writes);
      counts.modelled += modelledTime(cells, writes);
      if (spent > SIX_MINUTES) throw new Failure('Exceeded maximum execution time');
    };
    const run = { ...shared, calculation, mode, charge } as Runtime;
    run.realm = newRealm((realm: Realm) => {
      run.realm = realm;
      return globals(run);
    });
    if (options.code !== undefined) runIn(run.realm, compile(options.code, 'Code.js'));
    return run;
  };

  let cells: Runtime | null = null;
  const customNames = new Map<string, string>();
  const custom = {
    isCustom: (name: string) => customNames.has(name),
    run(name: string, args: (Block | undefined)[], formula: Formula): Block {
      cells ??= execution('CUSTOM_FUNCTION');
      const called = cells.realm.context[customNames.get(name) as string] as (...args: unknown[]) => unknown;
      try {
        return resultOf(cells, called(...args.map((argument) => argumentFor(cells as Runtime, argument))));
      } catch (problem) {
        formula.message = messageOf(problem);
        return { error: '#ERROR!' };
      }
    },
  };
  const calculation = new Calculation(book, unit, custom);
  if (options.code !== undefined) {
    const bare = execution('NONE');
    for (const [name, value] of Object.entries(bare.realm.context)) {
      if (typeof value === 'function' && !name.endsWith('_')) customNames.set(name.toUpperCase(), name);
    }
    registerCustom([...customNames.keys()]);
  }

  const sheetOf = (which: number | string): Sheet => {
    const sheet = typeof which === 'number' ? book.sheets.find((other) => other.id === which) : book.sheetNamed(which);
    if (!sheet) throw new Error(`no sheet ${which}`);
    return sheet;
  };
  // what the page and the command line do goes through no script
  let owner: Runtime | null = null;
  const plain = (): Runtime => {
    owner ??= execution('FULL');
    return owner;
  };
  const rectOf = (which: number | string, a1: string): { sheet: Sheet; rect: Rect } => {
    const sheet = sheetOf(which);
    return { sheet, rect: rangeOf(plain(), sheet, splitSheet(a1).rest).rect };
  };

  const invoke = (run: Runtime, name: string, args: unknown[]): unknown => {
    const called = run.realm.context[name];
    if (typeof called !== 'function' || name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    try {
      const result = (called as (...args: unknown[]) => unknown)(...args);
      tellLate(shared.refused);
      return result;
    } finally {
      shared.refused.late = null;
      shared.locks.held = false;
    }
  };

  return {
    async call(name, ...args) {
      const run = execution('FULL');
      const text = JSON.stringify(args.map((argument, index) => transferable(argument, `argument ${index}`)));
      let result: unknown;
      try {
        result = invoke(run, name, run.realm.json(text) as unknown[]);
      } catch (problem) {
        throw new Error(messageOf(problem));
      }
      // a Date anywhere in it: the whole result arrives as nothing
      return holdsDate(result) ? null : result === undefined ? null : JSON.parse(JSON.stringify(transferable(result, 'result')));
    },
    async trigger(name, mode) {
      const run = execution(mode);
      try {
        invoke(run, name, [{ authMode: mode }]);
      } catch (problem) {
        throw new Error(messageOf(problem));
      }
    },
    async evaluate(js) {
      const run = execution('FULL');
      try {
        const result = runIn(run.realm, compile(`(function () {\n${js}\n})()`, 'main.js'));
        return result === undefined ? null : JSON.parse(JSON.stringify(result) ?? 'null');
      } catch (problem) {
        throw new Error(messageOf(problem));
      } finally {
        shared.locks.held = false;
      }
    },
    async recalculate() {
      calculation.settleAll();
    },
    read(which, a1) {
      return this.cell(which, a1).value;
    },
    readRows(which, a1) {
      const { sheet, rect } = rectOf(which, a1);
      calculation.settle(sheet, rect);
      return Array.from({ length: rect.rows }, (_, r) =>
        Array.from({ length: rect.columns }, (__, c) => book.cell(sheet, rect.row + r, rect.column + c)?.v ?? null),
      );
    },
    cell(which, a1) {
      const { sheet, rect } = rectOf(which, a1);
      calculation.settle(sheet, rect);
      const cell = book.cell(sheet, rect.row, rect.column);
      return { value: cell?.v ?? null, display: display(book, cell), formula: cell?.formula?.text ?? null, message: cell?.formula?.message ?? null };
    },
    write(which, a1, value) {
      const { sheet, rect } = rectOf(which, a1);
      for (let r = rect.row; r < rect.row + rect.rows; r++) for (let c = rect.column; c < rect.column + rect.columns; c++) write(plain(), sheet, r, c, value);
      calculation.changed(sheet, rect);
    },
    pick(which, a1, text) {
      const { sheet, rect } = rectOf(which, a1);
      const value = listedValue({ book, calculation }, sheet, rect.row, rect.column, text);
      this.write(which, a1, typeof value === 'string' ? `'${value}` : (value ?? text));
    },
    frames: () => book.sheets.filter((sheet) => !sheet.hidden).map((sheet) => drawFrame({ book, calculation }, sheet)),
    drawn(which, looks) {
      const sheet = book.sheets.find((other) => other.id === which);
      if (!sheet) return null;
      return { frame: drawFrame({ book, calculation }, sheet), cells: drawCells({ book, calculation }, sheet, looks) };
    },
    active(which) {
      if (which !== undefined) book.active = sheetOf(which);
      return book.active.id;
    },
    described: () => ({ name: book.name, locale: book.locale }),
    snapshot() {
      calculation.settleAll();
      return toSnapshot(book);
    },
    counts: () => ({ ...counts, calls: { ...counts.calls } }),
    resetCounts() {
      counts.total = 0;
      counts.calls = {};
      counts.modelled = 0;
    },
    failAt(n) {
      failing = n;
    },
    toTable(which, typed = true) {
      sheetOf(which).typed = typed;
    },
    addChartSheet(name) {
      (book.sheetNamed(name) ?? book.addSheet(name, book.sheets.length)).type = 'OBJECT';
    },
    hold() {
      shared.locks.elsewhere = true;
      return () => {
        shared.locks.elsewhere = false;
      };
    },
    shown: shared.shown,
    log: shared.log,
    dispose: () => calculation.dispose(),
  };
}

let nextUnit = 1;

function messageOf(problem: unknown): string {
  if (problem instanceof Failure) return problem.message;
  const message = (problem as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(problem);
}
