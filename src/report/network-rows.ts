/** What the tables by network share: the networks shown, and the hidden cells of one network's row. */
import type { KpiId } from '../kpis';
import type { PlatformId } from '../records/platform-ids';
import { type Canvas, compute, put } from './canvas';
import { byBase, type Context, kpiOf } from './context';
import { type Figure, firstColumn, reading } from './figure';
import type { Expr } from './formula';
import { cell, equal, join, text } from './formula';
import { hidden } from './hidden';
import { isBounded } from './kpi-sort';
import type { Style } from './layout';
import { plainFigure } from './plain-figure';
import { type Frame, findRows, monthRow } from './selectors';
import { B, base, M, networkColors } from './tokens';
import { writeFigure } from './verdict';

/** Networks with rows, in the fixed order of legends; in the table by what they drew at build time. */
export function networksOf(context: Context): PlatformId[] {
  return context.lists.platforms.map((platform) => platform.id).filter((id): id is PlatformId => id !== 'all');
}

/** Sorted by a KPI's figure of the period the report is built for, a rate by what it counts; networks without it stay at the end. */
export function sortedNetworks(context: Context, id: KpiId): PlatformId[] {
  const { columns, rows } = context.metrics;
  const kpi = kpiOf(id);
  const line = kpi.lines[0] as (typeof kpi.lines)[number];
  const at = columns.indexOf(firstColumn(kpi, line));
  const [key, platform] = [columns.indexOf('key'), columns.indexOf('platform')];
  const figure = (id: PlatformId) => {
    const found = rows.find((row) => row[key] === `${context.period}|${id}|all|total|`);
    const value = found?.[at];
    return typeof value === 'number' ? value : -1;
  };
  // sources of other families are of different sorts: those that never carry the figure are left out
  const carries = (id: PlatformId) => context.family === 'social' || rows.some((row) => row[platform] === id && row[at] !== null);
  return networksOf(context)
    .filter(carries)
    .sort((a, b) => figure(b) - figure(a));
}

/** Writes row finders, the figure and its twelve months; `id` may be `all`. */
export function writeNetwork(
  context: Context,
  canvas: Canvas,
  frame: Frame,
  row: number,
  id: PlatformId | 'all',
  kpi: KpiId,
  more: Pick<Figure, 'screen' | 'threshold'> = {},
): Figure {
  const ending = endingOf(frame, id);
  const rows = findRows(context, canvas, row, hidden.rows, frame, ending);
  const line = kpiOf(kpi);
  // the table of KPIs counts the comparison that the selectors name
  const repeats = equal(frame.platform, text(id));
  const figure: Figure = { canvas, row, kpi: line, rows, basis: byBase(line) ? frame.basis : null, repeats, ...more };
  writeFigure(context, figure, frame);
  const bounds = isBounded(line);
  writeMonths(context, canvas, frame, row, id);
  for (let i = 0; i < 12; i++) {
    compute(canvas, row, M + i, reading(context, figure, cell(row, hidden.monthRows + i), bounds ? 'lower' : 'value'));
    if (bounds) compute(canvas, row, hidden.second + i, reading(context, figure, cell(row, hidden.monthRows + i), 'upper'));
  }
  return figure;
}

/** Rows of Metrics of a network's twelve months. */
export function writeMonths(context: Context, canvas: Canvas, frame: Frame, row: number, id: PlatformId | 'all'): void {
  for (let i = 0; i < 12; i++) compute(canvas, row, hidden.monthRows + i, monthRow(context, cell(frame.monthIds, M + i), endingOf(frame, id)));
}

const endingOf = (frame: Frame, id: PlatformId | 'all'): Expr => join(text(`|${id}|all|`), frame.scope, text('|'));

/** Twelve months of another KPI of the network, for the stacked chart. */
export function writeStacked(context: Context, canvas: Canvas, row: number, kpi: KpiId): void {
  for (let i = 0; i < 12; i++) compute(canvas, row, hidden.stacked + i, plainFigure(context, cell(row, hidden.monthRows + i), kpi));
}

/** `■ Instagram`, in the network's own colour. */
export function putNetworkName(context: Context, canvas: Canvas, row: number, id: PlatformId, column = B, style: Style = { bold: true }): void {
  put(canvas, row, column, `■ ${context.words.tabs.platforms[id]}`, { ...base, ink: networkColors[id].text, ...style });
}
