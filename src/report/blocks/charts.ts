/** Two native charts side by side, and the hidden columns that feed them: months down, a header above each series. */
import type { KpiId } from '../../kpis';
import { isRatio } from '../../kpis/kpi';
import type { PlatformId } from '../../records/platform-ids';
import { compute, height, put } from '../canvas';
import { kpiOf } from '../context';
import { a1Range, call, cell, type Expr, empty, equal, isNumber, when } from '../formula';
import { drawSection } from '../headings';
import { hidden } from '../hidden';
import { addsUp, isBounded } from '../kpi-sort';
import type { ChartSpec } from '../layout';
import { networksOf, writeMonths, writeStacked } from '../network-rows';
import { B, colors, G, M, networkColors, unitFormat } from '../tokens';
import type { Maker, Sheet } from './block';

/** Section, a row of air, and the charts over the rest. */
const top = 2;
const rowsHigh = 14;
const size = { width: 576, height: 270 };
const possible = '#7FA8D9';
/** More series than that cannot be told apart. */
const mostSeries = 6;

type Block = { line: KpiId; stacked: KpiId };

export const charts: Maker<Block> = {
  plan: () => ({ height: top + rowsHigh, rows: {} }),
  draw: drawCharts,
};

type Series = { name: string; color: string; dashed?: true; of: (month: number) => Expr };

/** Months without a figure are #N/A: charts leave a gap there, where blank text would be drawn as zero. */
const orGap = (figure: Expr): Expr => when(isNumber(figure), figure, call('NA'));

function drawCharts(block: Block, first: number, sheet: Sheet): void {
  const { context, canvas, frame } = sheet;
  const { words, formats } = context;
  drawSection(canvas, first, words.report.sections.charts, null);
  const row = first + top;
  height(canvas, row, 21, rowsHigh);
  const months = (column: number) => {
    put(canvas, row, column, words.report.month);
    for (let i = 0; i < 12; i++) compute(canvas, row + 1 + i, column, cell(frame.monthTicks, M + i));
  };
  months(M);
  const lines = seriesOf(sheet, block.line, sheet.row(`kpi.${block.line}`));
  for (const [k, one] of lines.entries()) {
    put(canvas, row, M + 1 + k, one.name);
    for (let i = 0; i < 12; i++) compute(canvas, row + 1 + i, M + 1 + k, orGap(one.of(i)));
  }
  const after = M + 1 + lines.length;
  months(after);
  const stacked = stackedRows(sheet, row).slice(0, mostSeries);
  for (const [k, one] of stacked.entries()) {
    writeStacked(context, canvas, one.row, block.stacked);
    put(canvas, row, after + 1 + k, words.tabs.platforms[one.id]);
    for (let i = 0; i < 12; i++) compute(canvas, row + 1 + i, after + 1 + k, orGap(cell(one.row, hidden.stacked + i)));
  }
  const phrases = words.report.charts;
  const [line, bar] = [kpiOf(block.line), kpiOf(block.stacked)];
  const spec = (
    side: Pick<ChartSpec, 'type' | 'title' | 'subtitle' | 'series'>,
    column: number,
    axis: string,
    format: string,
    columns: number[],
  ): ChartSpec => ({
    ...side,
    anchor: { row, column, offsetX: column === G ? 8 : 0, offsetY: 0, ...size },
    ranges: columns.map((c) => a1Range(row, c, row + 12, c)),
    vertical: { title: axis, format },
    horizontal: { title: words.report.month },
  });
  const named = (phrase: string, id: KpiId) => phrase.replace('{kpi}', words.kpis[id].name);
  const bounded = isBounded(line);
  const { axis = words.kpis[block.line].name } = bounded ? { axis: phrases.people } : {};
  canvas.charts.push(
    spec(
      {
        type: 'line',
        title: named(phrases.byMonth, block.line),
        subtitle: bounded ? phrases.bounds : phrases.chosen,
        series: lines.map(({ color, dashed }) => (dashed ? { color, dashed } : { color, points: true })),
      },
      B,
      axis,
      isRatio(line.unit) ? formats.axis : unitFormat(formats, line.unit),
      [M, ...lines.map((_, k) => M + 1 + k)],
    ),
    spec(
      {
        type: 'stackedColumn',
        title: named(phrases.byNetwork, block.stacked),
        subtitle: words.kpis[block.stacked].calculations.plain ?? '',
        series: stacked.map((one) => ({ color: networkColors[one.id].chart })),
      },
      G,
      words.kpis[block.stacked].short,
      unitFormat(formats, bar.unit),
      [after, ...stacked.map((_, k) => after + 1 + k)],
    ),
  );
}

/** The figure's twelve months, or both its bounds; and its target, where somebody set one that is of a month's figure. */
function seriesOf({ context }: Sheet, id: KpiId, from: number): Series[] {
  const { headers } = context.words.report;
  const of = (start: number) => (month: number) => cell(from, start + month);
  const kpi = kpiOf(id);
  if (isBounded(kpi))
    return [
      { name: headers.atLeast, color: colors.series, of: of(M) },
      { name: headers.atMost, color: possible, of: of(hidden.second) },
    ];
  const figure: Series = { name: context.words.kpis[id].name, color: colors.series, of: of(M) };
  if (!context.inputs.book.rows.targets?.some(({ values }) => values.kpi === id)) return [figure];
  const target = cell(from, hidden.target);
  // what a year should bring is no line beside its months
  const isMonthly = addsUp(kpi) ? equal(cell(from, hidden.horizonMonths), 1) : equal(1, 1);
  return [figure, { name: headers.target, color: colors.target, dashed: true, of: () => when(isMonthly, target, empty) }];
}

/** Networks in the fixed order of legends, each with a row that holds its rows of Metrics: of a table above, else of the block itself. */
function stackedRows(sheet: Sheet, row: number): { id: PlatformId; row: number }[] {
  const { context, canvas, frame } = sheet;
  const shown = [...sheet.networks('network'), ...sheet.networks('reach')];
  return networksOf(context)
    .slice(0, rowsHigh)
    .map((id, i) => {
      const known = shown.find((one) => one.id === id);
      if (!known) writeMonths(context, canvas, frame, row + i, id);
      return known ?? { id, row: row + i };
    });
}
