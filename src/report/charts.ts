/** Two native charts side by side, and the hidden columns that feed them: months down, a header above each series. */
import type { PlatformId } from '../records/platform-ids';
import { type Canvas, compute, height, put } from './canvas';
import type { Context } from './context';
import { a1Range, call, cell, type Expr, isNumber, when } from './formula';
import { drawSection } from './headings';
import type { ChartSpec } from './layout';
import { network } from './network-rows';
import type { Frame } from './selectors';
import { B, colors, G, M, networkColors } from './tokens';

const rowsHigh = 14;
const size = { width: 576, height: 270 };

export type Charts = {
  title: string;
  left: { title: string; subtitle: string; format: string; axis: string; series: { name: string; color: string; row: number; start: number }[] };
  right: { title: string; subtitle: string; format: string; axis: string };
  networks: { id: PlatformId; row: number }[];
};

/** Months without a figure are #N/A: charts leave a gap there, where blank text would be drawn as zero. */
const orGap = (figure: Expr): Expr => when(isNumber(figure), figure, call('NA'));

/** Gives the first free row. */
export function drawCharts(context: Context, canvas: Canvas, frame: Frame, row: number, charts: Charts): number {
  drawSection(canvas, row, charts.title, null);
  const top = row + 2;
  height(canvas, top, 21, rowsHigh);
  const month = (i: number) => cell(frame.monthTicks, M + i);
  put(canvas, top, M, context.words.report.month);
  for (let i = 0; i < 12; i++) compute(canvas, top + 1 + i, M, month(i));
  for (const [k, one] of charts.left.series.entries()) {
    put(canvas, top, M + 1 + k, one.name);
    for (let i = 0; i < 12; i++) compute(canvas, top + 1 + i, M + 1 + k, orGap(cell(one.row, one.start + i)));
  }
  const after = M + 1 + charts.left.series.length;
  // At most six series a chart stay readable.
  const stacked = charts.networks.slice(0, 6);
  put(canvas, top, after, context.words.report.month);
  for (let i = 0; i < 12; i++) compute(canvas, top + 1 + i, after, month(i));
  for (const [k, one] of stacked.entries()) {
    put(canvas, top, after + 1 + k, context.words.tabs.platforms[one.id]);
    for (let i = 0; i < 12; i++) compute(canvas, top + 1 + i, after + 1 + k, orGap(cell(one.row, network.stacked + i)));
  }
  const column = (c: number) => a1Range(top, c, top + 12, c);
  const spec = (at: number, side: Charts['right'], ranges: string[], rest: Pick<ChartSpec, 'type' | 'series'>): ChartSpec => ({
    ...rest,
    anchor: { row: top, column: at, offsetX: at === G ? 8 : 0, offsetY: 0, width: size.width, height: size.height },
    title: side.title,
    subtitle: side.subtitle,
    ranges,
    vertical: { title: side.axis, format: side.format },
    horizontal: { title: context.words.report.month },
  });
  const line = charts.left.series.map((one) => ({ color: one.color, points: true }));
  canvas.charts.push(
    spec(B, charts.left, [M, ...charts.left.series.map((_, k) => M + 1 + k)].map(column), { type: 'line', series: line }),
    spec(G, charts.right, [after, ...stacked.map((_, k) => after + 1 + k)].map(column), {
      type: 'stackedColumn',
      series: stacked.map((one) => ({ color: networkColors[one.id].chart })),
    }),
  );
  return top + rowsHigh;
}

export const lineColors = { sure: colors.series, possible: '#7FA8D9' };
