/** Conditional formats of a sheet: established changes and their sentences take colour, dashes turn grey, a built block greys when the selectors moved. */
import { type Canvas, conditional } from './canvas';
import { a1Range, equal, relative, rowRelative, text } from './formula';
import { C, colors, I, J, L } from './tokens';

/** Rows of a table, first to last; the verdict code of each row stands in column L. */
export function tintRows(canvas: Canvas, first: number, last: number, changes: number[], from = J): void {
  const verdicts = a1Range(first, from, last, J);
  const code = (name: string) => equal(rowRelative(first, L), text(name));
  const changed = changes.map((column) => a1Range(first, column, last, column));
  conditional(canvas, [verdicts], code('good'), { fill: colors.goodFill, ink: colors.good });
  conditional(canvas, [verdicts], code('bad'), { fill: colors.badFill, ink: colors.bad });
  conditional(canvas, [verdicts], code('dat'), { fill: colors.dataFill, ink: colors.data });
  conditional(canvas, changed, code('good'), { ink: colors.good, bold: true });
  conditional(canvas, changed, code('bad'), { ink: colors.bad, bold: true });
}

/** Dashes in the figure columns of a table. */
export function greyDashes(canvas: Canvas, first: number, last: number, from = C, to = I): void {
  conditional(canvas, [a1Range(first, from, last, to)], equal(relative(first, from), text('–')), { ink: colors.sub, bold: false });
}
