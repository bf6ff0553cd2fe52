/** The table of KPIs: two sheet rows each, name over calculation and n; value, compared value, change, interval, trend and verdict. */
import type { KpiId } from '../kpis';
import { border, type Canvas, compute, height, merge, paint, put } from './canvas';
import { type Context, kpiOf } from './context';
import { at, dash, type Figure, own, reading } from './figure';
import type { Expr } from './formula';
import { a1, a1Range, area, call, cell, empty, equal, isNumber, join, text, when } from './formula';
import { drawHeader, figure, note, past, value, verdictText } from './headings';
import type { ReportLine } from './layout';
import { network } from './network-rows';
import { threshold } from './page';
import type { Frame } from './selectors';
import { sayInterval } from './sentences';
import { drawShared, spared } from './shared-verdict';
import { sparkOptions } from './sparkline';
import { greyDashes, tintRows } from './tints';
import { B, base, C, changeFormat, colors, D, E, F, G, H, I, J, M, unitFormat, X } from './tokens';
import { writeFigure } from './verdict';
import { word } from './words-tab';

export type KpiRows = { [id in KpiId]?: number };
/** What stands in for the reach of every network, and the figures read on screens. */
export type ReachTotal = {
  row: number;
  lower: Expr;
  upper: Expr;
  previousLower: Expr;
  previousUpper: Expr;
  kind: Expr;
  sentence: Expr;
  screen: { current: Expr; compared: Expr };
};

export type KpiTable = { context: Context; canvas: Canvas; frame: Frame; objective: string; reach?: ReachTotal; headline?: KpiId };

/** Draws header and rows from `row` on, and in the title row above what most rows say; gives the row of each KPI and the first free row. */
export function drawKpiTable(table: KpiTable, row: number, ids: readonly KpiId[]): { rows: KpiRows; next: number } {
  const { context, canvas, frame } = table;
  const { headers } = context.words.report;
  drawHeader(canvas, row, [
    { column: B, content: headers.kpi },
    { column: C, content: { formula: `=${frame.periodShort}` }, align: 'right' },
    { column: D, content: { formula: `=${frame.compareShort}` }, align: 'right' },
    { column: E, content: headers.change, align: 'right' },
    { column: F, content: headers.interval, align: 'right' },
    { column: G, content: headers.n, align: 'center' },
    { column: H, content: headers.nCompared, align: 'center' },
    { column: I, content: `\u00A0\u00A0${headers.trend}` },
    { column: J, content: headers.verdict },
  ]);
  const rows: KpiRows = {};
  const first = row + 1;
  for (const [i, id] of ids.entries()) {
    rows[id] = first + 2 * i;
    drawKpiRow(table, first + 2 * i, id);
  }
  const last = first + 2 * ids.length - 1;
  const shared = drawShared(canvas, row - 1, [first, last], ids.length);
  for (let at = first; at < last; at += 2) compute(canvas, at, J, spared(context, at, shared, verdictCell(table, at)), verdictText);
  tintRows(canvas, first, last, [E]);
  greyDashes(canvas, first, last);
  return { rows, next: last + 1 };
}

function drawKpiRow(table: KpiTable, row: number, id: KpiId): void {
  const { context, canvas, frame } = table;
  const kpi = kpiOf(id);
  const { op } = (kpi.lines[0] as (typeof kpi.lines)[number]).expression;
  const byBase = kpi.lines.length > 1 && !kpi.lines.some((line) => line.unless);
  const made: Figure = {
    canvas,
    row,
    kpi,
    rows: frame.rows,
    basis: byBase ? frame.basis : null,
    ...(op === 'bounds' && table.reach ? { screen: table.reach.screen } : {}),
    ...(id === table.headline ? { threshold } : {}),
  };
  writeFigure(context, made, frame);
  height(canvas, row, 23, 2);
  const words = context.words.kpis[id];
  put(canvas, row, B, words.name, { ...base, bold: true, valign: 'bottom' });
  compute(canvas, row + 1, B, calculation(context, frame, row, id), { ...note, valign: 'top' });
  const format = unitFormat(context.formats, kpi.unit);
  if (op === 'bounds') drawBounds(table, row);
  else {
    compute(canvas, row, C, dash(own(row, 'value')), { ...value, format });
    compute(canvas, row, D, dash(own(row, 'compared')), { ...past, format });
    compute(canvas, row, E, dash(own(row, 'change')), { ...figure, format: changeFormat(context.formats, kpi) });
    compute(canvas, row, F, sayInterval(context, made), { ...figure, size: 9, ink: colors.sub, wrap: true });
  }
  put(canvas, row, J, null, verdictText);
  compute(canvas, row, G, dash(own(row, 'n')), { ...figure, align: 'center', format: context.formats.count });
  compute(canvas, row, H, dash(own(row, 'nCompared')), { ...past, align: 'center', format: context.formats.count });
  writeMonths(table, made, op === 'bounds');
  compute(canvas, row, I, trend(row), { ...figure, align: 'left' });
  for (const column of [C, D, E, F, G, H, I, J]) copyStyle(canvas, row, column);
  merge(canvas, row, C, row + 1, J, 'down');
  border(canvas, [a1Range(row + 1, B, row + 1, J)], ['bottom'], colors.line, 'thin');
  table.canvas.lines.push(reportLine(table, row, id));
}

/** The sentence of a row; of the reach of every network, what the table by network says. */
function verdictCell({ frame, reach, canvas }: KpiTable, row: number): Expr {
  const bounded = canvas.lines.some((line) => line.kpi === 'reach' && line.cells.value === a1(row, at.value));
  return bounded && reach ? when(equal(frame.platform, text('all')), reach.sentence, own(row, 'sentence')) : own(row, 'sentence');
}

/** Twelve months of the figure; of a bounded one both bounds, and over every network what the table by network gives. */
function writeMonths(table: KpiTable, made: Figure, bounded: boolean): void {
  const { context, canvas, frame, reach } = table;
  for (let i = 0; i < 12; i++) {
    const month = cell(frame.monthRows, M + i);
    const write = (start: number, found: Expr) =>
      compute(canvas, made.row, start + i, bounded && reach ? when(equal(frame.platform, text('all')), cell(reach.row, start + i), found) : found);
    write(M, reading(context, made, month, bounded ? 'lower' : 'value'));
    if (bounded) write(network.second, reading(context, made, month, 'upper'));
  }
}

/** Merged cells keep one look, also where a reader draws the covered cell. */
function copyStyle(canvas: Canvas, row: number, column: number): void {
  const index = canvas.styled[row - 1]?.[column - 1] ?? 0;
  paint(canvas, row + 1, column, row + 1, column, canvas.styles[index] ?? {});
}

function trend(row: number): Expr {
  const series = area(row, M, row, X);
  return when(equal(call('COUNT', series), 0), text('–'), call('SPARKLINE', series, sparkOptions.line));
}

/** For reach: at least and at most; over every network, what the table by network says. */
function drawBounds(table: KpiTable, row: number): void {
  const { context, canvas, frame, reach } = table;
  const whole = equal(frame.platform, text('all'));
  const shown = (name: 'lower' | 'upper' | 'previousLower' | 'previousUpper') => (reach ? when(whole, reach[name], own(row, name)) : own(row, name));
  const format = context.formats.atLeast;
  compute(canvas, row, C, dash(shown('lower')), { ...value, format });
  compute(canvas, row, D, dash(shown('previousLower')), { ...past, format });
  const kind = reach ? when(whole, reach.kind, own(row, 'kind')) : own(row, 'kind');
  const said = call('IFERROR', when(isNumber(shown('lower')), word(context, context.words.report.boundsChange), text('–')), text('–'));
  compute(canvas, row, E, when(equal(kind, text('BOUNDS_UP')), text('▲'), when(equal(kind, text('BOUNDS_DOWN')), text('▼'), said)), {
    ...figure,
    size: 9,
    ink: colors.sub,
    wrap: true,
  });
  compute(canvas, row, F, dash(shown('upper')), { ...figure, format: context.formats.atMost });
}

/** `public interactions ÷ views · n = 90`, the base after the selector. */
function calculation(context: Context, frame: Frame, row: number, id: KpiId): Expr {
  const kpi = kpiOf(id);
  const calculations: { [basis: string]: string | undefined } = context.words.kpis[id].calculations;
  const of = (basis: string) => word(context, calculations[basis] ?? calculations.plain ?? '');
  const bases = kpi.lines.map((line) => line.basis ?? 'plain');
  const byBase = kpi.lines.length > 1 && !kpi.lines.some((line) => line.unless);
  const [one, two] = bases;
  const bySource = kpi.lines.length === 1 && calculations.days !== undefined && calculations.posts !== undefined;
  const said = byBase
    ? call('CHOOSE', frame.basis, ...context.lists.bases.map((choice) => of(choice.id)))
    : two === undefined
      ? bySource
        ? when(equal(own(row, 'source'), text('days')), of('days'), when(equal(own(row, 'source'), text('posts')), of('posts'), of('plain')))
        : of(one as string)
      : when(equal(own(row, 'basis'), text(two)), of(two), of(one as string));
  const count = when(isNumber(own(row, 'n')), join(text(' · n\u00A0=\u00A0'), own(row, 'n')), empty);
  return join(said, count);
}

function reportLine(table: KpiTable, row: number, id: KpiId): ReportLine {
  const kpi = kpiOf(id);
  const op = kpi.lines[0]?.expression.op;
  const hidden = (name: keyof typeof at) => a1(row, at[name]);
  const interval = op === 'ratio' || op === 'perPost' ? { se: hidden('se'), low: hidden('low'), high: hidden('high') } : {};
  const bounds =
    op === 'bounds' ? { lower: hidden('lower'), upper: hidden('upper'), previousLower: hidden('previousLower'), previousUpper: hidden('previousUpper') } : {};
  const named = op === 'bounds' || kpi.lines[0]?.basis !== undefined;
  return {
    objective: table.objective,
    kpi: id,
    basis: named ? hidden('basis') : null,
    unit: kpi.unit,
    cells: { value: hidden('value'), previous: hidden('compared'), n: hidden('n'), ...interval, ...bounds, verdict: hidden('codes') },
  };
}
