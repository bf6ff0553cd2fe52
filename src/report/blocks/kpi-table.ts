/** The table of KPIs: two sheet rows each, name over calculation and n; value, compared value, change, interval, trend and verdict. */
import type { KpiId } from '../../kpis';
import { familyOf } from '../../kpis/family';
import type { Kpi } from '../../kpis/kpi';
import type { KpiTableTitle } from '../../objectives/objective';
import { border, compute, height, merge, put, repeatLook } from '../canvas';
import { byBase, type Context, columnIn, contextOf, kpiOf, metricAt } from '../context';
import { dash, type Figure, own, readingOfMonth, yearBefore } from '../figure';
import type { Expr } from '../formula';
import { a1, a1Range, all, area, call, cell, empty, equal, isNumber, join, text, when } from '../formula';
import { drawHeader, drawSection, figure, type HeaderCell, judgedColumns, note, past, value, verdictText } from '../headings';
import { type HiddenName, hidden } from '../hidden';
import { addsUp, hasStatistic, isBounded, termsOf } from '../kpi-sort';
import type { ReportLine } from '../layout';
import { reportCurrency } from '../lists-tab';
import { judgedNote, threshold } from '../page';
import { sayShare } from '../say';
import { type Frame, rowsFor } from '../selectors';
import { sayInterval } from '../sentences';
import { drawShared, spared } from '../shared-verdict';
import { sparkOptions } from '../sparkline';
import { targetTint, targetWord, writeTarget } from '../target';
import { greyDashes, tintRows } from '../tints';
import { B, base, C, changeFormat, colors, D, E, F, G, H, I, J, L, M, unitFormat, X } from '../tokens';
import { writeFigure } from '../verdict';
import { word } from '../words-tab';
import type { Maker, Sheet } from './block';

type Block = { kpis: readonly KpiId[]; title?: KpiTableTitle };

export const kpiTable: Maker<Block> = {
  plan: ({ kpis }) => ({ height: 2 + 2 * kpis.length, rows: Object.fromEntries(kpis.map((id, i) => [`kpi.${id}`, 2 + 2 * i])) }),
  draw: drawTable,
};

/** Names the second figure of a cell behind the first. */
function twoLined({ words }: Context, columns: HeaderCell[]): HeaderCell[] {
  const { headers } = words.report;
  const second: { [column: number]: string } = { [C]: words.report.targetLead, [D]: headers.yearBefore, [E]: words.report.ofTarget };
  return columns.map((one) => {
    const name = second[one.column];
    if (name === undefined) return one;
    const { content } = one;
    const joined =
      typeof content === 'object' && content && 'formula' in content ? { formula: `${content.formula}&${text(` · ${name}`)}` } : `${content} · ${name}`;
    return { ...one, content: joined };
  });
}

/** Section, header and rows, and in the title row above what most rows say. */
function drawTable({ kpis, title }: Block, row: number, sheet: Sheet): void {
  const { context, canvas, frame } = sheet;
  const { headers, sections } = context.words.report;
  drawSection(canvas, row, sections[title ?? 'kpis'], null);
  if (!title) compute(canvas, row, J, judgedNote(context, row, sheet.end), { ink: colors.sub, size: 9, align: 'right', valign: 'middle' });
  drawHeader(canvas, row + 1, [{ column: B, content: headers.kpi }, ...twoLined(context, judgedColumns(context, frame))]);
  for (const id of kpis) drawKpiRow(sheet, sheet.row(`kpi.${id}`), id);
  const [first, last] = [row + 2, row + 1 + 2 * kpis.length];
  const shared = drawShared(canvas, row, [first, last], kpis.length);
  for (const id of kpis) {
    const at = sheet.row(`kpi.${id}`);
    compute(canvas, at, J, spared(context, at, shared, verdictCell(sheet, at, id)), verdictText);
  }
  tintRows(canvas, first, last, [E]);
  greyDashes(canvas, first, last);
}

function drawKpiRow(sheet: Sheet, row: number, id: KpiId): void {
  const { context, canvas, frame } = sheet;
  const kpi = kpiOf(id);
  const bounded = isBounded(kpi);
  const made: Figure = {
    canvas,
    row,
    kpi,
    rows: rowsFor(frame, familyOf(kpi)).rows,
    basis: byBase(kpi) ? frame.basis : null,
    ...(bounded && sheet.reach ? { screen: sheet.reach.screen } : {}),
    ...(id === sheet.objective.headline && !bounded ? { threshold } : {}),
  };
  writeFigure(context, made, frame);
  height(canvas, row, 23, 2);
  const words = context.words.kpis[id];
  put(canvas, row, B, words.name, { ...base, bold: true, valign: 'bottom' });
  compute(canvas, row + 1, B, calculation(context, frame, row, id), { ...note, valign: 'top' });
  const format = unitFormat(context.formats, kpi.unit);
  if (bounded) drawBounds(sheet, row);
  else {
    const over = { valign: 'bottom' } as const;
    compute(canvas, row, C, dash(own(row, 'value')), { ...value, ...over, format });
    compute(canvas, row, D, dash(own(row, 'compared')), { ...past, ...over, format });
    compute(canvas, row, E, dash(own(row, 'change')), { ...figure, ...over, format: changeFormat(context.formats, kpi) });
    drawSecondLine(sheet, made, format);
    compute(canvas, row, F, sayInterval(context, made), { ...figure, size: 9, ink: colors.sub, wrap: true });
  }
  put(canvas, row, J, null, verdictText);
  compute(canvas, row, G, dash(own(row, 'n')), { ...figure, align: 'center', format: context.formats.count });
  compute(canvas, row, H, dash(own(row, 'nCompared')), { ...past, align: 'center', format: context.formats.count });
  writeMonths(sheet, made, bounded);
  compute(canvas, row, I, trend(row), { ...figure, align: 'left' });
  // C to E hold two figures, but of bounds
  const joined = bounded ? C : F;
  for (const column of [C, D, E, F, G, H, I, J]) if (column >= joined) repeatLook(canvas, row, column);
  merge(canvas, row, joined, row + 1, J, 'down');
  border(canvas, [a1Range(row + 1, B, row + 1, J)], ['bottom'], colors.line, 'thin');
  canvas.lines.push(reportLine(sheet, row, id));
}

/** Under the value its target, under the compared one that of the year before, under the change how far the target is reached. */
function drawSecondLine({ context, canvas, frame }: Sheet, made: Figure, format: string): void {
  const { row, kpi } = made;
  const under = { ...past, size: 9, valign: 'top' } as const;
  // a target is one of the whole, and of the first base
  const isMeant = all(equal(frame.scope, text('total')), ...(byBase(kpi) ? [equal(frame.basis, 1)] : []));
  writeTarget(context, canvas, frame, {
    row,
    kpi: kpi.id as KpiId,
    direction: kpi.direction,
    platform: frame.platform,
    account: frame.accountId,
    value: when(isMeant, own(row, 'value'), empty),
    adds: addsUp(kpi),
    unfinished: made.rows.unfinished,
  });
  const target = cell(row, hidden.target);
  const shown = all(isMeant, isNumber(target));
  compute(canvas, row + 1, C, when(shown, target, empty), { ...under, format: context.formats.lead(format, `${context.words.report.targetLead}\u00A0`) });
  compute(canvas, row + 1, D, yearBefore(context, made, frame), { ...under, format });
  const progress = cell(row, hidden.progress);
  const reached = when(isNumber(progress), join(call('LEFT', targetWord(context, row), 1), text('\u00A0'), sayShare(context, progress)), text('–'));
  compute(canvas, row + 1, E, when(shown, reached, empty), { ...under, bold: true });
  compute(canvas, row + 1, L, when(shown, targetTint(row), empty));
}

/** The sentence of a row; of the reach of every network, what the table by network says. */
function verdictCell({ frame, reach }: Sheet, row: number, id: KpiId): Expr {
  const bounded = isBounded(kpiOf(id));
  return bounded && reach ? when(equal(frame.platform, text('all')), reach.sentence, own(row, 'sentence')) : own(row, 'sentence');
}

/** Twelve months of the figure; of a bounded one both bounds, and over every network what the table by network gives. */
function writeMonths({ context, canvas, frame, reach }: Sheet, made: Figure, bounded: boolean): void {
  for (let i = 0; i < 12; i++) {
    const write = (start: number, found: Expr) =>
      compute(canvas, made.row, start + i, bounded && reach ? when(equal(frame.platform, text('all')), cell(reach.row, start + i), found) : found);
    write(M, readingOfMonth(context, made, frame, i, bounded ? 'lower' : 'value'));
    if (bounded) write(hidden.second, readingOfMonth(context, made, frame, i, 'upper'));
  }
}

function trend(row: number): Expr {
  const series = area(row, M, row, X);
  return when(equal(call('COUNT', series), 0), text('–'), call('SPARKLINE', series, sparkOptions.line));
}

/** For reach: at least and at most; over every network, what the table by network says. */
function drawBounds({ context, canvas, frame, reach }: Sheet, row: number): void {
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
  const [one, two] = bases;
  const bySource = kpi.lines.length === 1 && calculations.days !== undefined && calculations.posts !== undefined;
  const said = byBase(kpi)
    ? call('CHOOSE', frame.basis, ...context.lists.bases.map((choice) => of(choice.id)))
    : two === undefined
      ? bySource
        ? when(equal(own(row, 'source'), text('days')), of('days'), when(equal(own(row, 'source'), text('posts')), of('posts'), of('plain')))
        : of(one as string)
      : when(equal(own(row, 'basis'), text(two)), of(two), of(one as string));
  const count = when(isNumber(own(row, 'n')), join(text(' · n\u00A0=\u00A0'), own(row, 'n')), empty);
  return join(said, ...(kpi.unit === 'money' ? [currencyBehind(context, frame, kpi)] : []), count);
}

/** ` · EUR`: of what is measured that of its rows, of what people typed that of the report. */
function currencyBehind(context: Context, frame: Frame, kpi: Kpi): Expr {
  const own = contextOf(context, kpi);
  const { current } = rowsFor(frame, familyOf(kpi)).rows;
  const measured = when(equal(current, 0), empty, join(metricAt(own, current, columnIn(own, 'currency')), empty));
  const currency = termsOf(kpi) ? join(reportCurrency(context), empty) : measured;
  return when(equal(currency, empty), empty, join(text(' · '), currency));
}

function reportLine({ objective }: Sheet, row: number, id: KpiId): ReportLine {
  const kpi = kpiOf(id);
  const bounded = isBounded(kpi);
  const at = (name: HiddenName) => a1(row, hidden[name]);
  const interval = hasStatistic(kpi, 'se') ? { se: at('se'), low: at('low'), high: at('high') } : {};
  const bounds = bounded ? { lower: at('lower'), upper: at('upper'), previousLower: at('previousLower'), previousUpper: at('previousUpper') } : {};
  const named = bounded || kpi.lines[0]?.basis !== undefined;
  return {
    objective: objective.id,
    kpi: id,
    basis: named ? at('basis') : null,
    unit: kpi.unit,
    cells: { value: at('value'), previous: at('compared'), n: at('n'), ...interval, ...bounds, verdict: at('codes') },
  };
}
