/** What most rows of a table say stands once above it; the rows themselves then keep a short word. */
import { type Canvas, compute } from './canvas';
import type { Context } from './context';
import { at, own } from './figure';
import type { Expr } from './formula';
import { above, all, area, call, cell, empty, equal, over, text, when } from './formula';
import { verdictText } from './headings';
import { C } from './tokens';
import { verdictWord } from './words-tab';

/** Verdicts that say the same of every row they stand in. */
const alike = ['NO_BASELINE', 'INCOMPLETE', 'UNFINISHED', 'TOO_EARLY', 'IMMATURE'] as const;

/** Writes into the title row of a table what most of its rows say, `count` figures between two rows; gives the cell that holds the group of rows it speaks for, blank while there is none. */
export function drawShared(canvas: Canvas, row: number, [first, last]: [number, number], count: number): Expr {
  for (let figure = first; figure <= last; figure++) {
    const group = own(figure, 'group');
    if (canvas.cells[figure - 1]?.[at.group - 1]) compute(canvas, figure, at.sameGroup, call('COUNTIF', area(first, at.group, last, at.group), group));
  }
  const counts = area(first, at.sameGroup, last, at.sameGroup);
  const most = call('MAX', counts);
  const position = call('MATCH', most, counts, 0);
  const of = (column: number) => call('INDEX', area(first, column, last, column), position);
  const speaks = call('OR', ...alike.map((kind) => equal(of(at.kind), text(kind))));
  compute(canvas, row, at.group, call('IFERROR', when(all(above(most, over(count, 2)), above(most, 2), speaks), of(at.group), empty), empty));
  const shared = cell(row, at.group);
  compute(canvas, row, C, when(equal(shared, empty), empty, call('IFERROR', of(at.sentence), empty)), { ...verdictText, wrap: false, valign: 'middle' });
  return shared;
}

/** The sentence of a row, or the short word of its verdict where the line above says the rest. */
export function spared(context: Context, row: number, shared: Expr, sentence: Expr): Expr {
  return when(all(equal(own(row, 'group'), shared), call('NOT', equal(shared, empty))), verdictWord(context, own(row, 'kind'), 'marked'), sentence);
}
