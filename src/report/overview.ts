/** The Overview for managers: four tiles, one figure an objective, what is not concluded yet, and what feeds the report. */

import type { KpiId } from '../kpis';
import { say } from '../languages/language';
import { grouped } from '../languages/messages';
import type { ObjectiveId } from '../objectives';
import type { Objective } from '../objectives/objective';
import type { PlatformId } from '../records/platform-ids';
import type { ReachTotal } from './blocks/block';
import { type ReachRows, reachTotal, writeReachRow, writeReachTotal } from './blocks/reach-table';
import { border, type Canvas, compute, finish, height, merge, newCanvas, paint, put } from './canvas';
import { byBase, type Context, kpiOf, sheetNames } from './context';
import { dash, type Figure, judgedBy, lineOf, own, reading } from './figure';
import type { Expr } from './formula';
import { a1Range, add, all, any, area, call, cell, differs, empty, equal, isNumber, join, text, when } from './formula';
import { drawHeader, drawSection, drawTitle, figure, note, past, value, verdictText } from './headings';
import { hidden, sheetWidth } from './hidden';
import type { Layout, Style } from './layout';
import { networksOf, writeNetwork } from './network-rows';
import { openingOfRate, openingOfReach } from './opening';
import { judgedNote, threshold, writeThreshold } from './page';
import { dayLabel } from './periods';
import { drawSelectors, type Frame, lengthsNote, resolve, type SelectorRow } from './selectors';
import { sayInterval } from './sentences';
import { sparkOptions, writeSparkOptions } from './sparkline';
import { greyDashes, tintRows } from './tints';
import { B, base, C, changeFormat, colors, D, E, F, G, gridWidths, H, I, J, L, M, unitFormat, X } from './tokens';
import { writeFigure } from './verdict';
import { verdictWord } from './words-tab';

const selectorRow: SelectorRow = {
  row: 2,
  slots: [
    { name: 'period', from: G, to: H },
    { name: 'compare', from: I, to: I },
  ],
};
const tilesRow = 5;
const tableRow = 9;
const lead = '\u00A0\u00A0';
/** What the tiles sort networks by, and whose doubts are told. */
const networksBy: KpiId = 'engagement_rate';

export function layOutOverview(context: Context, objectives: readonly Objective<ObjectiveId>[]): Layout {
  const { report } = context.words;
  const canvas = newCanvas(sheetWidth);
  const frame = resolve(context, canvas, selectorRow);
  writeSparkOptions(canvas);
  const first = tableRow + 2;
  const openRow = first + 2 * objectives.length + 3;
  const ids = networksOf(context);
  const networks = ids.map((id, i) => ({ id, row: openRow + i }));
  const reachFirst = openRow + ids.length + 3;
  const plan: ReachRows = { rows: ids.map((id, i) => ({ id, row: reachFirst + i })), total: reachFirst + ids.length };
  for (const one of networks) writeNetwork(context, canvas, frame, one.row, one.id, networksBy, { threshold });
  for (const one of plan.rows) writeReachRow(context, canvas, frame, one.row, one.id);
  writeReachTotal(context, canvas, plan);
  const reach = reachTotal(context, frame, plan.total);
  const family: [number, number] = [first, openRow + Math.max(1, ids.length) - 1];
  writeThreshold(canvas, family);
  drawTiles(context, canvas, networks);
  drawSection(canvas, tableRow, report.sections.objectives, { formula: `=${join(lengthsNote(context, frame), text(' · '), judgedNote(context, ...family))}` });
  drawObjectives(context, canvas, frame, objectives, first, reach);
  const byNetwork = objectives.findIndex(({ headline }) => headline === networksBy);
  const said = byNetwork >= 0 ? openingOfRate(context, frame, networksBy, first + 2 * byNetwork, networks) : openingOfReach(context, frame, reach);
  drawTitle(context, canvas, report.tabs.overview, said);
  const selectors = drawSelectors(context, canvas, selectorRow);
  // Beside the selectors there is room for two lines.
  put(canvas, 2, J, canvas.cells[1]?.[J - 1] ?? null, { ink: colors.sub, size: 9, align: 'right', valign: 'middle', wrap: true });
  height(canvas, 2, 38);
  height(canvas, 8, 12);
  height(canvas, openRow - 2, 18);
  drawOpen(context, canvas, networks, openRow);
  drawSources(context, canvas, openRow);
  const foot = openRow + ids.length + 1;
  put(canvas, foot, B, report.overviewFoot, { ...note, wrap: true });
  merge(canvas, foot, B, foot, J);
  height(canvas, foot, 36);
  return finish(canvas, {
    key: 'overview',
    name: sheetNames(context, 'overview'),
    tabColor: colors.ink,
    widths: gridWidths,
    hiddenColumns: [[L, sheetWidth - L + 1]],
    selectors,
  });
}

const tiles: { kinds: string[]; fill: string; ink: string; places: [number, number] }[] = [
  { kinds: ['UP'], fill: colors.goodFill, ink: colors.good, places: [B, C] },
  { kinds: ['DOWN'], fill: colors.badFill, ink: colors.bad, places: [D, F] },
  { kinds: ['NO_DIFFERENCE_SHOWN', 'ALONE'], fill: colors.undecidedFill, ink: colors.undecided, places: [G, I] },
  { kinds: [], fill: colors.dataFill, ink: colors.data, places: [J, J] },
];

/** Networks by what may be said of their engagement rate: up, down, no change shown, not enough to conclude. */
function drawTiles(context: Context, canvas: Canvas, networks: { id: PlatformId; row: number }[]): void {
  const words = context.words.report.tiles;
  for (const [i, px] of [40, 22, 22].entries()) height(canvas, tilesRow + i, px);
  for (const [i, tile] of tiles.entries()) {
    const [from, to] = tile.places;
    const style: Style = { fill: tile.fill, ink: tile.ink, size: 9, valign: 'middle', align: 'left' };
    const held = (row: number) => (tile.kinds.length ? any(...tile.kinds.map((kind) => equal(own(row, 'kind'), text(kind)))) : undecided(row));
    const count = networks.length ? add(0, ...networks.map((one) => when(held(one.row), 1, 0))) : add(0, 0);
    const named = join(empty, ...networks.map((one) => when(held(one.row), text(`, ${context.words.tabs.platforms[one.id]}`), empty)), empty);
    paint(canvas, tilesRow, from, tilesRow + 2, to, style);
    compute(canvas, tilesRow, from, count, { ...style, size: 24, bold: true, format: context.formats.lead('0', '\u00A0') });
    put(canvas, tilesRow + 1, from, `\u00A0\u00A0${words[i]}`, { ...style, size: 10, bold: true });
    compute(canvas, tilesRow + 2, from, join(text('\u00A0\u00A0'), call('MID', named, 3, 200)), { ...style, wrap: false });
    if (to > from) merge(canvas, tilesRow, from, tilesRow + 2, to, 'across');
  }
  border(
    canvas,
    tiles.map(({ places: [from, to] }) => a1Range(tilesRow, from, tilesRow + 2, to)),
    ['left', 'right'],
    colors.white,
    'thick',
  );
}

/** A network with data whose change can be neither shown nor denied. */
function undecided(row: number): Expr {
  const kind = own(row, 'kind');
  return all(...['UP', 'DOWN', 'ALONE', 'NO_DIFFERENCE_SHOWN', 'NO_DATA'].map((code) => differs(kind, text(code))));
}

function drawObjectives(context: Context, canvas: Canvas, frame: Frame, objectives: readonly Objective<ObjectiveId>[], first: number, reach: ReachTotal): void {
  const { headers } = context.words.report;
  drawHeader(canvas, first - 1, [
    { column: B, content: headers.objective },
    { column: C, content: { formula: `=${frame.periodShort}` }, align: 'right' },
    { column: D, content: lead + headers.trendShort },
    { column: E, content: headers.change, align: 'right' },
    { column: F, content: { formula: `=${frame.compareShort}` }, align: 'right' },
    { column: G, content: headers.n, align: 'right' },
    { column: H, content: headers.interval, align: 'center' },
    { column: I, content: headers.status, align: 'center' },
    { column: J, content: headers.toKnow },
  ]);
  for (const [i, objective] of objectives.entries()) drawObjective(context, canvas, frame, objective, first + 2 * i, reach);
  const last = first + 2 * objectives.length - 1;
  tintRows(canvas, first, last, [E], I);
  greyDashes(canvas, first, last);
}

function drawObjective(context: Context, canvas: Canvas, frame: Frame, objective: Objective<ObjectiveId>, row: number, reach: ReachTotal): void {
  const { words, formats } = context;
  const id = objective.headline;
  const kpi = kpiOf(id);
  const bounded = judgedBy(lineOf(kpi).expression) === 'bounds';
  const made: Figure = { canvas, row, kpi, rows: frame.rows, basis: byBase(kpi) ? frame.basis : null, threshold };
  writeFigure(context, made, frame);
  height(canvas, row, 29, 2);
  put(canvas, row, B, words.objectives[objective.id].name, { ...base, size: 11, bold: true, valign: 'bottom' });
  put(canvas, row + 1, B, words.kpis[id].name, { ...note, valign: 'top' });
  const format = bounded ? formats.atLeast : unitFormat(formats, kpi.unit);
  const look = { ...value, size: bounded ? 11 : 14, format };
  compute(canvas, row, C, dash(bounded ? reach.lower : own(row, 'value')), look);
  const kind = bounded ? reach.kind : own(row, 'kind');
  compute(canvas, row, E, bounded ? when(isNumber(reach.lower), verdictWord(context, kind, 'card'), text('–')) : dash(own(row, 'change')), {
    ...figure,
    wrap: bounded,
    ...(bounded ? { size: 9, ink: colors.sub } : { format: changeFormat(formats, kpi) }),
  });
  compute(canvas, row, F, dash(bounded ? reach.previousLower : own(row, 'compared')), { ...past, format });
  compute(canvas, row, G, dash(own(row, 'n')), { ...figure, format: formats.count });
  if (bounded) compute(canvas, row, H, dash(reach.upper), { ...past, align: 'center', format: formats.atMost });
  else compute(canvas, row, H, sayInterval(context, made), { ...past, align: 'center', size: 9, wrap: true });
  for (let i = 0; i < 12; i++) compute(canvas, row, M + i, bounded ? cell(reach.row, M + i) : reading(context, made, cell(frame.monthRows, M + i)));
  const series = area(row, M, row, X);
  compute(canvas, row, D, when(equal(call('COUNT', series), 0), text('–'), call('SPARKLINE', series, sparkOptions.line)), base);
  compute(canvas, row, I, verdictWord(context, kind, 'marked'), {
    ...verdictText,
    align: 'center',
    bold: true,
    fill: colors.undecidedFill,
  });
  compute(canvas, row, J, bounded ? reach.sentence : own(row, 'sentence'), { ...verdictText, size: 9.5 });
  if (bounded) compute(canvas, row, L, cell(reach.row, L));
  merge(canvas, row, C, row + 1, J, 'down');
  for (let column = C; column <= J; column++) {
    const index = canvas.styled[row - 1]?.[column - 1] ?? 0;
    paint(canvas, row + 1, column, row + 1, column, canvas.styles[index] ?? {});
  }
  border(canvas, [a1Range(row + 1, B, row + 1, J)], ['bottom'], colors.line, 'thin');
}

/** Networks without an established change, packed to the top by formulas. */
function drawOpen(context: Context, canvas: Canvas, networks: { id: PlatformId; row: number }[], row: number): void {
  const { report } = context.words;
  drawSection(canvas, row - 1, report.sections.open, null, B, F);
  const firstRow = row;
  const last = row + networks.length - 1;
  for (const [i, one] of networks.entries()) {
    const kind = own(one.row, 'kind');
    const open = all(differs(kind, text('UP')), differs(kind, text('DOWN')));
    compute(canvas, one.row, hidden.packed, when(open, i + 1, empty));
    const position = call('SMALL', area(firstRow, hidden.packed, last, hidden.packed), i + 1);
    const pick = (from: Expr) => call('IFERROR', call('INDEX', from, position), empty);
    put(canvas, one.row, hidden.networkName, context.words.tabs.platforms[one.id]);
    compute(canvas, row + i, B, pick(area(firstRow, hidden.networkName, last, hidden.networkName)), { ...base, bold: true, ink: colors.undecided });
    compute(canvas, row + i, C, pick(sentences(firstRow, last)), { ...verdictText, valign: 'middle' });
    height(canvas, row + i, 44);
    border(canvas, [a1Range(row + i, B, row + i, F)], ['bottom'], colors.line, 'thin');
  }
  if (networks.length) merge(canvas, row, C, last, F, 'across');
}

const sentences = (first: number, last: number) => area(first, hidden.sentence, last, hidden.sentence);

/** Built: the data tabs of each network, their rows and the day of the newest export. */
function drawSources(context: Context, canvas: Canvas, row: number): void {
  const { report, tabs } = context.words;
  drawSection(canvas, row - 1, report.sections.sources, null, H, J);
  for (const [i, id] of networksOf(context).entries()) {
    const own = context.tabs.filter(({ tab }) => tab.platform === id);
    const days = own.flatMap(({ records }) => records.map((record) => record.asOf)).sort();
    const rows = own.map(({ tab, records }) => `${grouped(records.length, report.formats.thousands)} ${tabs.kinds[tab.kind].toLowerCase()}`).join(' · ');
    const newest = days[days.length - 1];
    put(canvas, row + i, H, tabs.platforms[id], { ...base, size: 9, bold: true });
    put(canvas, row + i, I, newest ? say(context.words, 'rowsUntil', { rows, day: dayLabel(newest, context.words) }) : report.noRows, {
      ...verdictText,
      wrap: true,
    });
    border(canvas, [a1Range(row + i, H, row + i, J)], ['bottom'], colors.line, 'thin');
  }
  const last = row + networksOf(context).length - 1;
  if (last >= row) merge(canvas, row, I, last, J, 'across');
}
