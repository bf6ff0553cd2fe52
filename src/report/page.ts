/** The page as a family of comparisons: how many were judged, how many of them stand out by chance alone, and which of its headlines stand after all are counted. */
import { type Canvas, compute } from './canvas';
import type { Context } from './context';
import { at } from './figure';
import type { Expr } from './formula';
import { area, atMost, below, call, cell, empty, equal, over, text, times, when } from './formula';
import { hidden } from './hidden';
import { fill } from './say';
import { word } from './words-tab';

/** `46 comparisons judged: about 2 would stand out by chance, 7 do.`, over the figures that stand between two rows of the sheet. */
export function judgedNote(context: Context, first: number, last: number): Expr {
  const { report } = context.words;
  const judged = call('COUNT', area(first, at.chance, last, at.chance));
  const standing = call('SUM', area(first, at.standing, last, at.standing));
  const places = { n: judged, chance: when(below(judged, 10), text('<\u00A01'), call('ROUND', over(judged, 20), 0)), standing };
  return when(equal(judged, 0), word(context, report.noneJudged), fill(word(context, report.judged), places));
}

/** Hidden column of the steps of Benjamini and Hochberg, and the cell of what comes out. */
const { steps } = hidden;
const mostHeadlines = 20;

/** Largest chance that still stands at a false discovery rate of 10 % over the headlines of a sheet; below 0 where none does. */
export const threshold = cell(2, steps);

/** Writes it, over the headlines between two rows, beside the first rows of the sheet. */
export function writeThreshold(canvas: Canvas, [first, last]: [number, number]): void {
  const chances = area(first, at.headline, last, at.headline);
  const count = call('COUNT', chances);
  for (let rank = 1; rank <= mostHeadlines; rank++) {
    const nth = call('SMALL', chances, rank);
    compute(canvas, 2 + rank, steps, call('IFERROR', when(atMost(nth, over(rank, times(10, count))), nth, empty), empty));
  }
  compute(canvas, 2, steps, call('MAX', -1, area(3, steps, 2 + mostHeadlines, steps)));
}
