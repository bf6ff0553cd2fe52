/** Parts that every sheet has: title, opening sentence, the line that says a report is stale, section rules and table headers. */

import { say } from '../languages/language';
import { workbookLanguages } from '../languages/workbook';
import { border, type Canvas, compute, height, merge, paint, put } from './canvas';
import type { Context } from './context';
import type { Expr } from './formula';
import { a1Range, empty, equal, when } from './formula';
import type { Content, Style } from './layout';
import { staleCell } from './lists-tab';
import { dayLabel } from './periods';
import type { Frame } from './selectors';
import { B, base, C, colors, D, E, F, G, H, I, J } from './tokens';
import { word } from './words-tab';

/** Rows 1–4: title, right note, opening sentence, stale line. */
export function drawTitle(context: Context, canvas: Canvas, title: string, opening: Expr): void {
  const { words, book, request } = context;
  height(canvas, 1, 12);
  height(canvas, 2, 38);
  put(canvas, 2, B, title, { ink: colors.ink, size: 20, bold: true, valign: 'middle' });
  const exported = newestExport(context);
  const brand = Object.values(workbookLanguages).some(({ unnamed }) => unnamed === book.name) ? null : book.name;
  put(canvas, 2, J, say(words, 'builtOn', { brand, day: dayLabel(request.today, words), exported: exported && dayLabel(exported, words) }), {
    ink: colors.sub,
    size: 9,
    align: 'right',
    valign: 'middle',
  });
  height(canvas, 3, 44);
  compute(canvas, 3, B, opening, { ink: colors.text, size: 11.5, wrap: true, valign: 'top' });
  merge(canvas, 3, B, 3, J);
  height(canvas, 4, 18);
  compute(canvas, 4, B, when(equal(staleCell(context), 1), word(context, words.report.stale), empty), {
    ink: colors.bad,
    size: 9,
    bold: true,
    valign: 'middle',
  });
}

function newestExport(context: Context): string | null {
  let newest: string | null = null;
  for (const { records } of context.tabs) for (const record of records) if (newest === null || record.asOf > newest) newest = record.asOf;
  return newest;
}

/** A section's title over a rule of 2 px, with a note at the right. */
export function drawSection(canvas: Canvas, row: number, title: Content, note: Content, from = B, to = J): void {
  height(canvas, row, 33);
  put(canvas, row, from, title, { ink: colors.ink, size: 13, bold: true, valign: 'middle' });
  if (note !== null) put(canvas, row, to, note, { ink: colors.sub, size: 9, align: 'right', valign: 'middle' });
  border(canvas, [a1Range(row, from, row, to)], ['bottom'], colors.ink, 'medium');
}

export type HeaderCell = { column: number; content: Content; align?: Style['align'] };

/** The header row of a table. */
export function drawHeader(canvas: Canvas, row: number, cells: HeaderCell[], from = B, to = J): void {
  height(canvas, row, 33);
  const style: Style = { fill: colors.head, ink: colors.sub, size: 9, bold: true, valign: 'middle', wrap: true };
  paint(canvas, row, from, row, to, style);
  for (const { column, content, align } of cells) put(canvas, row, column, content, { ...style, align });
  border(canvas, [a1Range(row, from, row, to)], ['bottom'], colors.line2, 'thin');
}

/** Behind its names, the columns of a table of judged figures. */
export function judgedColumns({ words }: Context, frame: Pick<Frame, 'periodShort' | 'compareShort'>): HeaderCell[] {
  const { headers } = words.report;
  return [
    { column: C, content: { formula: `=${frame.periodShort}` }, align: 'right' },
    { column: D, content: { formula: `=${frame.compareShort}` }, align: 'right' },
    { column: E, content: headers.change, align: 'right' },
    { column: F, content: headers.interval, align: 'right' },
    { column: G, content: headers.n, align: 'center' },
    { column: H, content: headers.nCompared, align: 'center' },
    { column: I, content: `\u00A0\u00A0${headers.trend}` },
    { column: J, content: headers.verdict },
  ];
}

export const value: Style = { ...base, ink: colors.ink, size: 12, bold: true, align: 'right' };
export const past: Style = { ...base, ink: colors.sub, align: 'right' };
export const figure: Style = { ...base, align: 'right' };
export const verdictText: Style = { ...base, size: 9, ink: colors.undecided, wrap: true };
export const note: Style = { ...base, size: 9, ink: colors.sub };
