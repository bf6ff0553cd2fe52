/** The workbook behind the local page: one host that answers for every figure, what the page was last told, and the file that keeps it. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cellName } from '../apps-script/a1';
import type { DrawnCell, DrawnFrame } from '../apps-script/drawn';
import { type Host, openHost } from '../apps-script/host';
import { inLocale } from '../apps-script/locale';
import type { StyleSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';
import type { Reader } from '../cli/reader';
import { importSamples, sampleBrand } from '../cli/samples';
import type { Edit, MenuEntry, PageEvent, PageSheet, PageWorkbook, SheetChange } from '../page/protocol';

export type Language = 'en' | 'fr';
export type SessionOptions = {
  /** Where the workbook is kept between two starts. */
  file: string;
  /** Text of dist/Code.js, and the HTML files beside it by name. */
  code: string;
  files: { [name: string]: string };
  reader: Reader;
  zone: string;
  tell: (event: PageEvent) => void;
};

export type Session = Awaited<ReturnType<typeof openSession>>;

const saveAfter = 1_500;

export async function openSession(options: SessionOptions, language: Language) {
  let host: Host;
  let person = language;
  let menu: MenuEntry[] = [];
  let saving: NodeJS.Timeout | null = null;
  /** Sheets the page has opened: their shape and each cell, as told. */
  const told = new Map<number, { cells: Map<string, string>; extras: string }>();
  let shape = '';
  let front = 0;
  let version = 0;
  /** Menu entry that put the panel up; a workbook opened anew puts it up again. */
  let panelEntry: string | null = null;
  const styles: StyleSnapshot[] = [{}];
  const styleKeys = new Map<string, number>([['{}', 0]]);
  let stylesTold = 0;
  const looks = {
    styles,
    index(style: StyleSnapshot): number {
      const key = JSON.stringify(style);
      let index = styleKeys.get(key);
      if (index === undefined) {
        index = styles.push(style) - 1;
        styleKeys.set(key, index);
      }
      return index;
    },
  };

  async function open(snapshot: WorkbookSnapshot | undefined, locale: string, { name, spoken = person }: { name?: string; spoken?: Language } = {}) {
    const opened = await openHost({ snapshot, name, locale, zone: options.zone, userLocale: spoken, code: options.code, files: options.files });
    host?.dispose();
    host = opened;
    person = spoken;
    told.clear();
    await host.trigger('onOpen', 'NONE');
    if (panelEntry !== null) await host.trigger(panelEntry, 'FULL');
    menu = (host.shown.menus as { entries: MenuEntry[] }[]).flatMap(({ entries }) => entries);
  }

  const localeFor = (spoken: Language) => (spoken === 'fr' ? 'fr_FR' : 'en_US');
  await openKept();

  /** A file that holds no workbook is put aside, and a new one opened. */
  async function openKept(): Promise<void> {
    if (existsSync(options.file)) {
      try {
        const kept = JSON.parse(readFileSync(options.file, 'utf8')) as WorkbookSnapshot;
        if (kept.sheets.length > 0) return await open(kept, kept.locale);
      } catch {
        // whatever is wrong with it, it stays for its owner to look at
      }
      renameSync(options.file, `${options.file}.unreadable`);
    }
    await open(undefined, localeFor(language));
  }

  /** Once nothing has changed for a while: writing works out every formula. */
  function save(): void {
    if (saving) clearTimeout(saving);
    saving = setTimeout(write, saveAfter);
  }
  function write(): void {
    if (saving) clearTimeout(saving);
    saving = null;
    mkdirSync(path.dirname(options.file), { recursive: true });
    const draft = `${options.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(host.snapshot()));
    renameSync(draft, options.file);
  }

  function tellWorkbook(): void {
    version++;
    front = host.active();
    options.tell({ kind: 'workbook', version });
  }

  /** Tells the page what is different since it was last told; `touched` cells are told even when they are not. */
  function tellChanges(touched: readonly Edit[] = []): void {
    save();
    const frames = host.frames();
    const now = shapeOf(frames);
    if (now !== shape) {
      shape = now;
      told.clear();
      tellWorkbook();
      return;
    }
    if (host.active() !== front) {
      front = host.active();
      options.tell({ kind: 'front', sheet: front });
    }
    const sheets: { [id: number]: SheetChange } = {};
    for (const [id, before] of told) {
      const change = changeOf(id, before, touched);
      if (change) sheets[id] = change;
    }
    if (Object.keys(sheets).length > 0) options.tell({ kind: 'cells', sheets, styles: freshStyles() });
  }

  function freshStyles(): StyleSnapshot[] | null {
    if (styles.length === stylesTold) return null;
    stylesTold = styles.length;
    return styles;
  }

  function changeOf(id: number, before: { cells: Map<string, string>; extras: string }, touched: readonly Edit[]): SheetChange | null {
    const drawn = host.drawn(id, looks);
    if (!drawn) return null;
    const { lists, charts } = drawn.frame;
    const cells: SheetChange['cells'] = {};
    const put = (row: number, column: number, cell: DrawnCell | null) => {
      const line = cells[row] ?? {};
      cells[row] = line;
      line[column] = cell;
    };
    const after = flat(drawn.cells);
    for (const [key, text] of after) if (before.cells.get(key) !== text) put(...placeOf(key), JSON.parse(text));
    for (const key of before.cells.keys()) if (!after.has(key)) put(...placeOf(key), null);
    for (const { sheet, row, column } of touched) if (sheet === id) put(row, column, drawn.cells[row]?.[column] ?? null);
    const extras = JSON.stringify({ lists, charts });
    if (Object.keys(cells).length === 0 && extras === before.extras) return null;
    told.set(id, { cells: after, extras });
    return { cells, lists, charts };
  }

  /** What the script put up while it ran. */
  function tellShown(): void {
    for (const text of host.shown.toasts.splice(0)) options.tell({ kind: 'toast', text });
  }

  return {
    /** Everything but the cells, in the person's language. */
    async workbook(spoken: Language): Promise<PageWorkbook> {
      if (spoken !== person) {
        const snapshot = host.snapshot();
        await open(snapshot, snapshot.locale, { spoken });
      }
      const sheets = host.frames();
      shape = shapeOf(sheets);
      const active = host.active();
      front = active;
      const { name, locale } = host.described();
      const first = sheets.some(({ id }) => id === active) ? active : (sheets[0]?.id ?? active);
      return {
        version,
        name,
        locale,
        language: person,
        words: options.reader.messagesFor(person).page,
        menu,
        active: first,
        sheets,
        panel: host.shown.sidebar !== null,
      };
    },
    sheet(id: number): PageSheet | null {
      const drawn = host.drawn(id, looks);
      if (!drawn) return null;
      const { lists, charts } = drawn.frame;
      told.set(id, { cells: flat(drawn.cells), extras: JSON.stringify({ lists, charts }) });
      stylesTold = styles.length;
      return { ...drawn, styles };
    },
    activate(id: number): void {
      front = host.active(id);
      save();
    },
    edit(edits: readonly Edit[]): void {
      try {
        for (const { sheet, row, column, text } of edits) host.pick(sheet, cellName(row, column), text);
      } finally {
        tellChanges(edits);
      }
    },
    /** As the panel calls; rejects with what its failure handler gets. */
    async run(name: string, args: readonly unknown[]): Promise<unknown> {
      try {
        return await host.call(name, ...args);
      } finally {
        tellShown();
        tellChanges();
      }
    },
    async menu(name: string): Promise<void> {
      const before = { sidebar: host.shown.sidebar, dialog: host.shown.dialog };
      host.shown.sidebar = null;
      host.shown.dialog = null;
      await host.trigger(name, 'FULL');
      if (host.shown.sidebar !== null) {
        panelEntry = name;
        options.tell({ kind: 'panel' });
      } else host.shown.sidebar = before.sidebar;
      if (host.shown.dialog !== null) options.tell({ kind: 'dialog' });
      tellShown();
      tellChanges();
    },
    shown: () => host.shown,
    /** The same workbook under another locale. */
    async locale(locale: string): Promise<void> {
      await open(inLocale(host.snapshot(), locale), locale);
      save();
      tellWorkbook();
    },
    /** An empty workbook filled with the sample files, and the report built from them. */
    async samples(): Promise<void> {
      const { locale } = host.described();
      await open(undefined, locale, { name: sampleBrand });
      const overview = await importSamples(host, options.reader, { language: person, locale, zone: options.zone });
      if (overview !== null) host.active(overview);
      tellShown();
      save();
      tellWorkbook();
    },
    async reset(): Promise<void> {
      await open(undefined, localeFor(person));
      rmSync(options.file, { force: true });
      tellWorkbook();
    },
    snapshot: () => host.snapshot(),
    /** Names that google.script.run offers. */
    entries: () => [...options.code.matchAll(/^function (\w*[^_\W])\(/gm)].map((match) => match[1] as string),
    close(): void {
      if (saving) write();
      host.dispose();
    },
  };
}

const shapeOf = (frames: readonly DrawnFrame[]) => JSON.stringify(frames.map(({ lists: _, charts: __, ...frame }) => frame));

function flat(cells: PageSheet['cells']): Map<string, string> {
  const out = new Map<string, string>();
  for (const [row, line] of Object.entries(cells)) for (const [column, cell] of Object.entries(line)) out.set(`${row},${column}`, JSON.stringify(cell));
  return out;
}

const placeOf = (key: string) => key.split(',').map(Number) as [number, number];
