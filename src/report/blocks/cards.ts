/** The four cards: label, value, change, verdict in three words, n and base, the last twelve months as columns. */
import type { KpiId } from '../../kpis';
import { border, type Canvas, compute, conditional, height, merge, paint, put } from '../canvas';
import { kpiOf } from '../context';
import { own } from '../figure';
import type { Expr } from '../formula';
import { a1, a1Range, area, call, cell, equal, isNumber, join, text, when } from '../formula';
import { isBounded } from '../kpi-sort';
import type { Style } from '../layout';
import { sayCount } from '../say';
import { sparkOptions } from '../sparkline';
import { B, C, changeFormat, colors, D, F, G, I, J, L, M, unitFormat, X } from '../tokens';
import { verdictWord, word } from '../words-tab';
import type { Maker, Sheet } from './block';

const places: [number, number][] = [
  [B, C],
  [D, F],
  [G, I],
  [J, J],
];
const heights = [28, 44, 20, 20, 20, 38];
const lead = '\u00A0\u00A0';

export const cards: Maker<{ kpis: readonly KpiId[] }> = {
  plan: () => ({ height: heights.length, rows: {} }),
  draw: ({ kpis }, row, sheet) => drawCards(sheet, row, kpis),
};

function drawCards(sheet: Sheet, row: number, kpis: readonly KpiId[]): void {
  const { canvas } = sheet;
  for (const [i, px] of heights.entries()) height(canvas, row + i, px);
  for (const [i, id] of kpis.entries()) drawCard(sheet, row, i, id);
  for (const [from, to] of places) if (to > from) merge(canvas, row, from, row + 5, to, 'across');
  border(
    canvas,
    places.map(([from, to]) => a1Range(row, from, row + 5, to)),
    ['left', 'right'],
    colors.white,
    'thick',
  );
}

function drawCard(sheet: Sheet, row: number, index: number, id: KpiId): void {
  const { context, canvas, frame, reach } = sheet;
  const from = sheet.row(`kpi.${id}`);
  const [column, last] = places[index] as [number, number];
  const first = index === 0;
  const kpi = kpiOf(id);
  const bounds = isBounded(kpi);
  const whole = equal(frame.platform, text('all'));
  const pick = (name: 'lower' | 'upper' | 'kind') => (bounds && reach ? when(whole, reach[name], own(from, name)) : own(from, name));
  const { formats } = context;
  const common: Style = { fill: first ? colors.ink : colors.soft, ink: first ? colors.onInk : colors.sub, size: 9, valign: 'middle', align: 'left' };
  paint(canvas, row, column, row + 5, last, common);
  put(canvas, row, column, lead + context.words.kpis[id].short, { ...common, size: 10, bold: true, valign: 'bottom' });
  const big: Style = { ...common, ink: first ? colors.white : colors.ink, size: 26, bold: true };
  const figure = bounds ? pick('lower') : own(from, 'value');
  compute(canvas, row + 1, column, when(isNumber(figure), figure, text('\u00A0–')), {
    ...big,
    format: formats.lead(bounds ? formats.atLeast : unitFormat(formats, kpi.unit), '\u00A0'),
  });
  const strong: Style = { ...common, ink: first ? colors.white : colors.text, size: 10, bold: true };
  if (bounds) compute(canvas, row + 2, column, atMostLine(context, pick('upper')), strong);
  else
    compute(canvas, row + 2, column, when(isNumber(own(from, 'change')), own(from, 'change'), text(`${lead}–`)), {
      ...strong,
      format: formats.lead(changeFormat(formats, kpi), lead),
    });
  compute(canvas, row + 3, column, join(text(lead), verdictWord(context, pick('kind'), 'card')), common);
  compute(canvas, row + 4, column, join(text(lead), cell(from + 1, B)), common);
  const series = area(from, M, from, X);
  const options = first ? sparkOptions.columnsOnInk : sparkOptions.columns;
  compute(canvas, row + 5, column, when(equal(call('COUNT', series), 0), text(''), call('SPARKLINE', series, options)), common);
  tint(canvas, row + 2, column, from, first ? colors.onInkGood : colors.good, first ? colors.white : colors.bad);
}

function tint(canvas: Canvas, row: number, column: number, from: number, good: string, bad: string): void {
  conditional(canvas, [a1(row, column)], equal(cell(from, L), text('good')), { ink: good });
  conditional(canvas, [a1(row, column)], equal(cell(from, L), text('bad')), { ink: bad });
}

/** `at most 177,850`. */
function atMostLine(context: Sheet['context'], upper: Expr): Expr {
  return when(isNumber(upper), join(text(lead), word(context, context.words.report.atMostLead), sayCount(context, upper)), text(`${lead}–`));
}
