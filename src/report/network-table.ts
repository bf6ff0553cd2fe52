/** The engagement table by network: posts, base, interactions, rate, change with its interval, trend and verdict; the pooled line is a ratio of sums. */
import type { PlatformId } from '../records/platform-ids';
import { border, type Canvas, compute, height, merge, paint, put } from './canvas';
import { type Context, kpiOf, metricAt } from './context';
import { dash, own } from './figure';
import type { Expr, Term } from './formula';
import { a1Range, add, area, call, cell, equal, isNumber, text, when } from './formula';
import { drawHeader, drawSection, figure, value, verdictText } from './headings';
import { network, putNetworkName, sortedNetworks, writeNetwork, writeStacked } from './network-rows';
import { threshold } from './page';
import type { Frame } from './selectors';
import { sayInterval } from './sentences';
import { drawShared, spared } from './shared-verdict';
import { writeOptions } from './sparkline';
import { greyDashes, tintRows } from './tints';
import { B, base, C, colors, D, E, F, G, H, I, J, M, networkColors, X } from './tokens';
import { word } from './words-tab';

export type NetworkTable = { rows: { id: PlatformId; row: number }[]; total: number; next: number };

export function drawNetworkTable(context: Context, canvas: Canvas, frame: Frame, row: number): NetworkTable {
  const { report } = context.words;
  const { headers } = report;
  drawSection(canvas, row, report.sections.networks, report.sameForAll);
  drawHeader(canvas, row + 1, [
    { column: B, content: headers.network },
    { column: C, content: headers.posts, align: 'right' },
    {
      column: D,
      content: {
        formula: `=${call('CHOOSE', frame.basis, ...context.lists.bases.map((choice) => word(context, report.bases[choice.id]?.header ?? choice.label)))}`,
      },
      align: 'right',
    },
    { column: E, content: headers.interactions, align: 'right' },
    { column: F, content: headers.rate, align: 'right' },
    { column: G, content: headers.changeInterval, align: 'right' },
    { column: I, content: `\u00A0\u00A0${headers.trend}` },
    { column: J, content: headers.verdict },
  ]);
  merge(canvas, row + 1, G, row + 1, H);
  const ids = sortedNetworks(context, 'interactions_public:sum');
  const first = row + 2;
  const rows = ids.map((id, i) => ({ id, row: first + i }));
  for (const [i, one] of rows.entries()) drawRow(context, canvas, frame, one.row, one.id, 30 + 6 * i);
  const total = first + ids.length;
  drawTotal(context, canvas, frame, total);
  const shared = drawShared(canvas, row, [first, total - 1], ids.length);
  for (const one of rows) compute(canvas, one.row, J, spared(context, one.row, shared, own(one.row, 'sentence')), verdictText);
  tintRows(canvas, first, total - 1, [G]);
  greyDashes(canvas, first, total);
  return { rows, total, next: total + 1 };
}

function drawRow(context: Context, canvas: Canvas, frame: Frame, row: number, id: PlatformId, optionsRow: number): void {
  height(canvas, row, 44);
  writeNetwork(context, canvas, frame, row, id, 'engagement_rate', { threshold });
  writeStacked(context, canvas, row, 'interactions_public');
  putNetworkName(context, canvas, row, id);
  drawFigures(context, canvas, row);
  const options = writeOptions(canvas, optionsRow, [
    ['charttype', 'line'],
    ['linewidth', 2],
    ['color', networkColors[id].chart],
    ['empty', 'ignore'],
    ['nan', 'ignore'],
  ]);
  const series = area(row, M, row, X);
  compute(canvas, row, I, when(equal(call('COUNT', series), 0), text('–'), call('SPARKLINE', series, options)), { ...figure, align: 'left' });
  border(canvas, [a1Range(row, B, row, J)], ['bottom'], colors.line, 'thin');
}

function drawFigures(context: Context, canvas: Canvas, row: number, look: typeof figure = figure): void {
  const { formats } = context;
  const side = (offset: Term): Expr => {
    const found = metricAt(context, cell(row, network.rows), add(own(row, 'column'), offset));
    return when(isNumber(own(row, 'value')), found, text('–'));
  };
  compute(canvas, row, C, dash(own(row, 'n')), { ...look, format: formats.count });
  compute(canvas, row, D, side(1), { ...look, format: formats.count });
  compute(canvas, row, E, side(0), { ...look, format: formats.count });
  compute(canvas, row, F, dash(own(row, 'value')), { ...value, ...(look.fill ? { fill: look.fill } : {}), format: formats.rate });
  compute(canvas, row, G, dash(own(row, 'change')), { ...look, size: 9, format: formats.points });
  compute(canvas, row, H, sayInterval(context, { row, kpi: kpiOf('engagement_rate') }), { ...look, size: 9, bold: false, ink: colors.sub, wrap: true });
}

function drawTotal(context: Context, canvas: Canvas, frame: Frame, row: number): void {
  height(canvas, row, 36);
  writeNetwork(context, canvas, frame, row, 'all', 'engagement_rate');
  paint(canvas, row, B, row, J, { ...base, fill: colors.soft });
  put(canvas, row, B, context.words.report.together, { ...base, fill: colors.soft, bold: true, ink: colors.ink });
  drawFigures(context, canvas, row, { ...figure, fill: colors.soft, bold: true });
  put(canvas, row, J, context.words.report.togetherNote, { ...verdictText, fill: colors.soft });
  border(canvas, [a1Range(row, B, row, J)], ['top', 'bottom'], colors.line2, 'thin');
}
