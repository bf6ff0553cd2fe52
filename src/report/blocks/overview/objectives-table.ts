/** One figure an objective: now, a period and a year before, its trend and what may be concluded. */

import { familyOf } from '../../../kpis/family';
import type { ObjectiveId } from '../../../objectives';
import type { Objective } from '../../../objectives/objective';
import { border, compute, height, merge, put, repeatLook } from '../../canvas';
import { byBase, kpiOf } from '../../context';
import { dash, type Figure, own, readingOfMonth, yearBefore } from '../../figure';
import { a1Range, area, call, cell, empty, equal, isNumber, join, minus, text, when } from '../../formula';
import { drawHeader, drawSection, figure, note, past, value, verdictText } from '../../headings';
import { hidden } from '../../hidden';
import { addsUp, isBounded } from '../../kpi-sort';
import { judgedNote, threshold } from '../../page';
import { lengthsNote, rowsFor } from '../../selectors';
import { sparkOptions } from '../../sparkline';
import { targetTint, targetWord, writeTarget } from '../../target';
import { greyDashes, tintRows } from '../../tints';
import { B, base, C, changeFormat, colors, D, E, F, G, H, I, J, L, M, unitFormat, X } from '../../tokens';
import { writeFigure } from '../../verdict';
import { verdictWord } from '../../words-tab';
import type { Maker } from '../block';
import type { OverviewSheet } from './sheet';

const lead = '\u00A0\u00A0';

type Block = { objectives: readonly Objective<ObjectiveId>[] };

export const objectivesTable: Maker<Block, OverviewSheet> = {
  plan: ({ objectives }) => ({
    height: 2 + 2 * objectives.length,
    rows: Object.fromEntries(objectives.map(({ id }, i) => [`objective.${id}`, 2 + 2 * i])),
  }),
  draw: ({ objectives }, row, sheet) => {
    const { context, canvas, frame } = sheet;
    const { headers, sections } = context.words.report;
    const judged = sheet.networks('network').map((one) => one.row);
    const first = row + 2;
    const last = row + 1 + 2 * objectives.length;
    drawSection(canvas, row, sections.objectives, {
      formula: `=${join(lengthsNote(context, frame), text(' · '), judgedNote(context, Math.min(first, ...judged), Math.max(last, ...judged)))}`,
    });
    drawHeader(canvas, row + 1, [
      { column: B, content: headers.objective },
      { column: C, content: { formula: `=${frame.periodShort}` }, align: 'right' },
      { column: D, content: lead + headers.trendShort },
      { column: E, content: headers.change, align: 'right' },
      { column: F, content: { formula: `=${join(frame.compareShort, text(` · ${headers.yearBefore}`))}` }, align: 'right' },
      { column: G, content: headers.progress, align: 'right' },
      { column: H, content: headers.target, align: 'right' },
      { column: I, content: headers.status, align: 'center' },
      { column: J, content: headers.toKnow },
    ]);
    for (const objective of objectives) drawObjective(sheet, objective, sheet.row(`objective.${objective.id}`));
    tintRows(canvas, first, last, [E], I);
    greyDashes(canvas, first, last);
  },
};

function drawObjective({ context, canvas, frame, reach }: OverviewSheet, objective: Objective<ObjectiveId>, row: number): void {
  const { words, formats } = context;
  const id = objective.headline;
  const kpi = kpiOf(id);
  const bounded = isBounded(kpi) && reach;
  const made: Figure = { canvas, row, kpi, rows: rowsFor(frame, familyOf(kpi)).rows, basis: byBase(kpi) ? frame.basis : null, threshold };
  writeFigure(context, made, frame);
  height(canvas, row, 34, 2);
  put(canvas, row, B, words.objectives[objective.id].name, { ...base, size: 11, bold: true, valign: 'bottom' });
  put(canvas, row + 1, B, words.kpis[id].name, { ...note, valign: 'top' });
  const format = bounded ? formats.atLeast : unitFormat(formats, kpi.unit);
  compute(canvas, row, C, dash(bounded ? bounded.lower : own(row, 'value')), { ...value, size: bounded ? 11 : 14, format });
  const kind = bounded ? bounded.kind : own(row, 'kind');
  compute(canvas, row, E, bounded ? when(isNumber(bounded.lower), verdictWord(context, kind, 'card'), text('–')) : dash(own(row, 'change')), {
    ...figure,
    wrap: Boolean(bounded),
    ...(bounded ? { size: 9, ink: colors.sub } : { format: changeFormat(formats, kpi) }),
  });
  // the compared period over the same period of the year before
  compute(canvas, row, F, dash(bounded ? bounded.previousLower : own(row, 'compared')), { ...past, valign: 'bottom', format });
  const of = rowsFor(frame, familyOf(kpi));
  compute(canvas, row + 1, F, bounded ? text('–') : yearBefore(context, made, frame), { ...past, size: 9, valign: 'top', format });
  for (let i = 0; i < 12; i++) compute(canvas, row, M + i, bounded ? cell(bounded.row, M + i) : readingOfMonth(context, made, frame, i));
  const series = area(row, M, row, X);
  compute(canvas, row, D, when(equal(call('COUNT', series), 0), text('–'), call('SPARKLINE', series, sparkOptions.line)), base);
  const figureNow = bounded ? bounded.lower : own(row, 'value');
  writeTarget(context, canvas, frame, {
    row,
    kpi: id,
    direction: kpi.direction,
    platform: text('all'),
    account: text('all'),
    value: figureNow,
    adds: addsUp(kpi),
    unfinished: of.rows.unfinished,
  });
  drawTarget(context, canvas, row, format);
  compute(canvas, row, I, verdictWord(context, kind, 'marked'), { ...verdictText, align: 'center', bold: true, fill: colors.undecidedFill });
  compute(canvas, row + 1, I, targetWord(context, row), { ...verdictText, align: 'center', bold: true });
  compute(canvas, row + 1, L, targetTint(row));
  compute(canvas, row, J, bounded ? bounded.sentence : own(row, 'sentence'), { ...verdictText, size: 9.5 });
  if (bounded) compute(canvas, row, L, cell(bounded.row, L));
  for (const column of [C, D, E, J]) repeatLook(canvas, row, column);
  // F to I hold two figures
  merge(canvas, row, C, row + 1, E, 'down');
  merge(canvas, row, J, row + 1, J, 'down');
  border(canvas, [a1Range(row + 1, B, row + 1, J)], ['bottom'], colors.line, 'thin');
}

/** How far it is reached beside the target, over a bar. */
function drawTarget({ formats }: OverviewSheet['context'], canvas: OverviewSheet['canvas'], row: number, format: string): void {
  const progress = cell(row, hidden.progress);
  compute(canvas, row, H, dash(cell(row, hidden.target)), { ...past, valign: 'bottom', format });
  compute(canvas, row, G, dash(progress), { ...past, valign: 'bottom', format: formats.progress });
  const shown = call('MAX', 0, call('MIN', 1, call('N', progress)));
  compute(canvas, row, hidden.progressBar, shown);
  compute(canvas, row, hidden.progressBar + 1, minus(1, cell(row, hidden.progressBar)));
  const bar = call('SPARKLINE', area(row, hidden.progressBar, row, hidden.progressBar + 1), sparkOptions.share);
  compute(canvas, row + 1, H, when(isNumber(progress), bar, empty), base);
}
