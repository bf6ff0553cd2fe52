/** The page: bar, grid and panel around one workbook that the local server holds. */

import { createBubble, createNotice, drawBar } from './bar';
import { createGrid, type Grid } from './grid';
import { placeOf, walk } from './keyboard';
import { createPanel, type PanelPlace } from './panel';
import type { Edit, PageEvent, PageWorkbook } from './protocol';
import { getFile, getSheet, getWorkbook, listen, post, type Refused, Silent } from './server';
import { createStore } from './store';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const store = createStore();
const notice = createNotice(byId('notice'));
const bubble = createBubble();
let workbook: PageWorkbook;
let grid: Grid | null = null;
let panel: PanelPlace | undefined;
/** Asked for and not there yet. */
const coming = new Set<string>();

const isWebLink = (link: string) => /^https?:\/\//.test(link);

/** Says what went wrong; the grid shows the server's word again. */
function explain(problem: unknown): void {
  const { message, own } = problem as Refused;
  if (problem instanceof Silent) notice.say(silent);
  else notice.say(own ? message : `${workbook.words.refused} ${message}`, 12);
}

/** What the page says before it has the words of the workbook. */
const { busy = '', failed = '', silent = '' } = byId('notice').dataset;
const patience = { firstWord: 3_000, again: 2_000 };

/** Tries until the server gives what is asked for, and says why it is not there yet. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const slow = window.setTimeout(() => notice.say(busy), patience.firstWord);
  let said = false;
  for (;;) {
    try {
      const value = await work();
      window.clearTimeout(slow);
      if (said || notice.says(busy)) notice.clear();
      return value;
    } catch (problem) {
      window.clearTimeout(slow);
      notice.say(problem instanceof Silent ? silent : (problem as Error).message);
      said = true;
      await new Promise((resolve) => window.setTimeout(resolve, patience.again));
    }
  }
}

/** False when it was refused, which has then been said. */
async function act(work: () => Promise<void>, saying?: string): Promise<boolean> {
  document.body.setAttribute('aria-busy', 'true');
  if (saying) notice.say(saying);
  try {
    await work();
    if (saying) notice.clear();
    return true;
  } catch (problem) {
    explain(problem);
    return false;
  } finally {
    document.body.removeAttribute('aria-busy');
  }
}

async function fill(id: string): Promise<void> {
  if (coming.has(id)) return;
  coming.add(id);
  try {
    store.fill(await getSheet(id));
    grid?.fill(id);
  } catch (problem) {
    // it went while it was asked for
    if ((problem as Refused).status !== 404) throw problem;
    await load(null);
  } finally {
    coming.delete(id);
  }
}

let loading: Promise<void> = Promise.resolve();

/** One after the other; what is on the screen already is not fetched again. */
function load(version: number | null, front?: string): Promise<void> {
  loading = loading
    .catch(() => undefined)
    .then(async () => {
      if (version === null || !workbook || version > workbook.version) await draw(front);
    });
  return loading;
}

/** The sheet a person was on stays in front, unless the workbook put another there. */
async function draw(front?: string): Promise<void> {
  const read = await patiently(async () => {
    const now = await getWorkbook();
    const ids = now.sheets.map(({ id }) => String(id));
    const active = front !== undefined && ids.includes(front) ? front : String(now.active);
    return { now, active, sheet: await getSheet(active) };
  });
  const { active } = read;
  workbook = read.now;
  document.documentElement.lang = workbook.language;
  document.title = workbook.words.title;
  store.begin(workbook.sheets);
  store.fill(read.sheet);
  grid ??= createGrid({
    store,
    language: workbook.language,
    locale: () => workbook.locale,
    words: workbook.words,
    onEdit,
    onSheet,
    onLink,
    onRefused,
    onUnlisted,
  });
  grid.open(workbook.name, active);
  grid.showCharts(active);
  const empty = !workbook.sheets.some(({ charts, lists }) => charts.length > 0 || lists.length > 0);
  drawBar(byId('bar'), workbook, empty, { menu, samples, download, locale, reset, panel: () => menu('showSidebar') });
  showMaking();
}

/** Whether the .xlsx is being made, which takes seconds. */
let making = false;

/** The button keeps the keyboard's place, so it is not taken out of reach. */
function showMaking(): void {
  const button = byId('download');
  button.textContent = making ? workbook.words.downloading : workbook.words.download;
  button.setAttribute('aria-disabled', String(making));
}

function download(): void {
  if (making) return;
  const show = (now: boolean) => {
    making = now;
    showMaking();
  };
  show(true);
  void act(async () => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await getFile()), download: 'social-kpi.xlsx' });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }, workbook.words.downloading).then((done) => {
    show(false);
    if (done) notice.say(workbook.words.downloaded, 8);
  });
}

function onEdit(edits: Edit[]): void {
  void act(() => post('/edit', { edits }));
}

function onSheet(id: string): void {
  if (!store.frame(id)) return;
  post('/active', { sheet: Number(id) }).catch(explain);
  if (store.isFilled(id)) grid?.showCharts(id);
  else fill(id).catch(explain);
}

function onLink(link: string): void {
  const inside = /^#gid=(\d+)(?:&range=\D*(\d+)?)?/.exec(link);
  if (inside) grid?.activate(String(inside[1]), inside[2] ? Number(inside[2]) - 1 : 0, 0);
  else if (isWebLink(link)) bubble(link);
}

const onRefused = () => notice.say(workbook.words.onlyCells, 6);
const onUnlisted = (text: string) =>
  notice.say(
    workbook.words.notListed.replace('{text}', () => text),
    8,
  );

function menu(run: string): void {
  void act(() => post('/menu', { run }));
}

/** Another workbook, or the same one otherwise: said until it is on the screen. */
async function change(path: string, body: unknown, saying: string): Promise<void> {
  await act(async () => {
    await post(path, body);
    await load(workbook.version + 1);
    panel?.reload();
  }, saying);
}

const isUsed = () => workbook.sheets.length > 1;

async function samples(): Promise<void> {
  if (isUsed() && !(await notice.ask(workbook.words.samplesReplace, workbook.words))) return;
  await change('/samples', {}, workbook.words.samplesRunning);
}

function locale(chosen: string): void {
  void change('/locale', { locale: chosen }, workbook.words.working);
}

async function reset(): Promise<void> {
  if (!(await notice.ask(workbook.words.startOverQuestion, workbook.words))) return;
  await change('/reset', {}, workbook.words.working);
}

function onEvent(event: PageEvent): void {
  if (event.kind === 'toast') notice.say(event.text, 10);
  else if (event.kind === 'panel') panel?.open();
  else if (event.kind === 'dialog') panel?.dialog();
  else if (event.kind === 'front') grid?.activate(String(event.sheet));
  else if (event.kind === 'workbook') load(event.version).catch(explain);
  else {
    if (event.styles) store.restyle(event.styles);
    for (const [id, change] of Object.entries(event.sheets)) {
      store.change(id, change);
      grid?.update(id, change.cells);
    }
  }
}

/** Says how to leave the cells, the first time the keyboard leads into them. */
let told = false;
function enterCells(): boolean {
  grid?.focus();
  if (!told) notice.say(workbook.words.leaveCells, 6);
  told = true;
  return true;
}

function enterBar(): boolean {
  const first = byId('bar').querySelector('button');
  first?.focus();
  return first !== null;
}

const keysOf = walk({ enter: { cells: enterCells, bar: enterBar, panel: () => panel?.focus() ?? false }, endsInside: () => grid?.escape() ?? false });

async function start(): Promise<void> {
  // before the grid listens, which ends what Escape ends and keeps silent about it
  window.addEventListener(
    'keydown',
    keysOf(() => placeOf(document.activeElement)),
    true,
  );
  await load(null);
  notice.clear();
  for (const [link, enter] of [
    ['a[href="#grid"]', enterCells],
    ['a[href="#panel"]', () => panel?.focus()],
  ] as const) {
    byId('skip')
      .querySelector(link)
      ?.addEventListener('click', (event) => {
        event.preventDefault();
        enter();
      });
  }
  new ResizeObserver(() => grid?.fitWidth()).observe(byId('grid'));
  panel = createPanel(byId('panel'), () => workbook.words.closePanel, {
    onClose: () => grid?.focus(),
    onKey: keysOf(() => 'panel'),
    onState: (open) => byId('open-panel')?.toggleAttribute('hidden', open),
  });
  await listen(
    onEvent,
    () => notice.say(workbook.words.silent),
    () => {
      notice.clear();
      load(null, grid?.active()).catch(explain);
    },
  );
  if (workbook.panel) panel.open();
  else menu('showSidebar');
  // for the browser's console, and for tests to read what the grid shows
  Object.assign(window, { univerAPI: grid?.univerAPI });
  document.documentElement.dataset.ready = 'true';
}

start().catch((problem: unknown) => {
  notice.say(failed);
  throw problem;
});
