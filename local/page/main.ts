/** The page: bar, grid and panel around one workbook that the local server holds. */

import { createBubble, createNotice, drawBar } from './bar';
import { createGrid, type Grid } from './grid';
import { createPanel, type PanelPlace } from './panel';
import type { Edit, PageEvent, PageWorkbook } from './protocol';
import { getSheet, getWorkbook, listen, post, Silent } from './server';
import { createStore } from './store';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const store = createStore();
const notice = createNotice(byId('notice'));
const bubble = createBubble();
let workbook: PageWorkbook;
let grid: Grid | null = null;
let panel: PanelPlace;
/** Asked for and not there yet. */
const coming = new Set<string>();

const isWebLink = (link: string) => /^https?:\/\//.test(link);

/** Says what went wrong; the grid shows the server's word again. */
function explain(problem: unknown): void {
  if (problem instanceof Silent) notice.say(workbook.words.silent);
  else notice.say(`${workbook.words.refused} ${problem instanceof Error ? problem.message : String(problem)}`, 12);
}

async function act(work: () => Promise<void>, saying?: string): Promise<void> {
  document.body.setAttribute('aria-busy', 'true');
  if (saying) notice.say(saying);
  try {
    await work();
    if (saying) notice.clear();
  } catch (problem) {
    explain(problem);
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
  workbook = await getWorkbook();
  document.documentElement.lang = workbook.language;
  document.title = workbook.words.title;
  const ids = workbook.sheets.map(({ id }) => String(id));
  const active = front !== undefined && ids.includes(front) ? front : String(workbook.active);
  store.begin(workbook.sheets);
  store.fill(await getSheet(active));
  grid ??= createGrid({ store, language: workbook.language, locale: () => workbook.locale, words: workbook.words, onEdit, onSheet, onLink, onRefused });
  grid.open(workbook.name, active);
  grid.showCharts(active);
  const empty = !workbook.sheets.some(({ charts, lists }) => charts.length > 0 || lists.length > 0);
  drawBar(byId('bar'), workbook, empty, { menu, samples, locale, reset, panel: () => menu('showSidebar') });
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

function menu(run: string): void {
  void act(() => post('/menu', { run }));
}

/** Another workbook, or the same one otherwise: said until it is on the screen. */
async function change(path: string, body: unknown, saying: string): Promise<void> {
  await act(async () => {
    await post(path, body);
    await load(workbook.version + 1);
    panel.reload();
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
  else if (event.kind === 'panel') panel.open();
  else if (event.kind === 'dialog') panel.dialog();
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

async function start(): Promise<void> {
  await load(null);
  panel = createPanel(byId('panel'), () => workbook.words.closePanel, {
    onClose: () => grid?.focus(),
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

start().catch((problem: unknown) => notice.say(problem instanceof Error ? problem.message : String(problem)));
