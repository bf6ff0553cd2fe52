/** One KPI by network: its figures, change with interval, trend and verdict; of a rate also both sides. The pooled line is a ratio of sums. */
import type { KpiId } from '../../kpis';
import type { KpiPhrases } from '../../languages/language';
import type { PlatformId } from '../../records/platform-ids';
import { border, type Canvas, compute, height, merge, paint, put } from '../canvas';
import { type Context, kpiOf, metricAt } from '../context';
import { dash, own } from '../figure';
import type { Expr, Term } from '../formula';
import { a1Range, add, area, call, cell, equal, isNumber, text, when } from '../formula';
import { drawHeader, drawSection, figure, type HeaderCell, judgedColumns, value, verdictText } from '../headings';
import { hidden } from '../hidden';
import { putNetworkName, sortedNetworks, writeNetwork } from '../network-rows';
import { threshold } from '../page';
import { sayInterval } from '../sentences';
import { drawShared, spared } from '../shared-verdict';
import { writeOptions } from '../sparkline';
import { greyDashes, tintRows } from '../tints';
import { B, base, C, changeFormat, colors, D, E, F, G, H, I, J, M, networkColors, unitFormat, X } from '../tokens';
import { word } from '../words-tab';
import type { Maker, Sheet } from './block';

type Block = { kpi: KpiId };

export const networkTable: Maker<Block> = {
  plan: ({ kpi }, context) => {
    const ids = sortedNetworks(context, kpi);
    return { height: 3 + ids.length, rows: { ...Object.fromEntries(ids.map((id, i) => [`network.${id}`, 2 + i])), 'network.all': 2 + ids.length } };
  },
  draw: drawTable,
};

function drawTable({ kpi }: Block, row: number, sheet: Sheet): void {
  const { context, canvas } = sheet;
  const { sides } = context.words.kpis[kpi] as KpiPhrases;
  const { headers, sections } = context.words.report;
  const social = context.family === 'social';
  drawSection(canvas, row, social ? sections.networks : sections.bySource, sides?.note ?? context.words.kpis[kpi].name);
  drawHeader(
    canvas,
    row + 1,
    sides ? sidesHeader(sheet, sides.over) : [{ column: B, content: social ? headers.network : headers.fromSource }, ...judgedColumns(context, sheet.frame)],
  );
  if (sides) merge(canvas, row + 1, G, row + 1, H);
  const rows = sheet.networks('network');
  const total = sheet.row('network.all');
  const first = row + 2;
  for (const one of rows) drawRow(sheet, one.row, one.id, kpi);
  drawTotal(sheet, total, kpi);
  greyDashes(canvas, first, total);
  if (rows.length === 0) return;
  const shared = drawShared(canvas, row, [first, total - 1], rows.length);
  for (const one of rows) compute(canvas, one.row, J, spared(context, one.row, shared, own(one.row, 'sentence')), verdictText);
  tintRows(canvas, first, total - 1, [changeColumn(context, kpi)]);
}

function drawRow({ context, canvas, frame }: Sheet, row: number, id: PlatformId, kpi: KpiId): void {
  height(canvas, row, 44);
  writeNetwork(context, canvas, frame, row, id, kpi, { threshold });
  putNetworkName(context, canvas, row, id);
  drawFigures(context, canvas, row, kpi);
  const options = writeOptions(canvas, [
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

/** Both sides of a rate take the place of the compared period. */
const changeColumn = ({ words }: Context, kpi: KpiId) => ((words.kpis[kpi] as KpiPhrases).sides ? G : E);

/** Columns of a rate whose sides say more than the rate alone. */
function sidesHeader({ context, frame }: Sheet, over: string): HeaderCell[] {
  const { report } = context.words;
  const { headers } = report;
  const base = call('CHOOSE', frame.basis, ...context.lists.bases.map((choice) => word(context, report.bases[choice.id]?.header ?? choice.label)));
  return [
    { column: B, content: headers.network },
    { column: C, content: headers.posts, align: 'right' },
    { column: D, content: { formula: `=${base}` }, align: 'right' },
    { column: E, content: over, align: 'right' },
    { column: F, content: headers.rate, align: 'right' },
    { column: G, content: headers.changeInterval, align: 'right' },
    { column: I, content: `\u00A0\u00A0${headers.trend}` },
    { column: J, content: headers.verdict },
  ];
}

function drawFigures(context: Context, canvas: Canvas, row: number, id: KpiId, look: typeof figure = figure): void {
  const { formats } = context;
  const kpi = kpiOf(id);
  const strong = { ...value, ...(look.fill ? { fill: look.fill } : {}), format: unitFormat(formats, kpi.unit) };
  const count = { ...look, format: formats.count };
  if ((context.words.kpis[id] as KpiPhrases).sides) {
    const side = (offset: Term): Expr => {
      const found = metricAt(context, cell(row, hidden.rows), add(own(row, 'column'), offset));
      return when(isNumber(own(row, 'value')), found, text('–'));
    };
    compute(canvas, row, C, dash(own(row, 'n')), count);
    compute(canvas, row, D, side(1), count);
    compute(canvas, row, E, side(0), count);
    compute(canvas, row, F, dash(own(row, 'value')), strong);
  } else {
    compute(canvas, row, C, dash(own(row, 'value')), strong);
    compute(canvas, row, D, dash(own(row, 'compared')), { ...look, bold: false, ink: colors.sub, format: unitFormat(formats, kpi.unit) });
    compute(canvas, row, G, dash(own(row, 'n')), { ...count, align: 'center' });
    compute(canvas, row, H, dash(own(row, 'nCompared')), { ...count, bold: false, ink: colors.sub, align: 'center' });
  }
  const change = changeColumn(context, id);
  compute(canvas, row, change, dash(own(row, 'change')), { ...look, size: 9, format: changeFormat(formats, kpi) });
  compute(canvas, row, change + 1, sayInterval(context, { row, kpi }), { ...look, size: 9, bold: false, ink: colors.sub, wrap: true });
}

function drawTotal({ context, canvas, frame }: Sheet, row: number, kpi: KpiId): void {
  const { report, kpis } = context.words;
  height(canvas, row, 36);
  writeNetwork(context, canvas, frame, row, 'all', kpi);
  paint(canvas, row, B, row, J, { ...base, fill: colors.soft });
  put(canvas, row, B, report.together, { ...base, fill: colors.soft, bold: true, ink: colors.ink });
  drawFigures(context, canvas, row, kpi, { ...figure, fill: colors.soft, bold: true });
  const together = { ...verdictText, fill: colors.soft };
  if ((kpis[kpi] as KpiPhrases).sides) put(canvas, row, J, report.togetherNote, together);
  else compute(canvas, row, J, own(row, 'sentence'), together);
  border(canvas, [a1Range(row, B, row, J)], ['top', 'bottom'], colors.line2, 'thin');
}
