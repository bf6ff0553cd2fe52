/** Option tables of the sparklines, in hidden cells: two columns, name and value, because an array literal would follow the locale. */
import { type Canvas, put } from './canvas';
import type { Expr } from './formula';
import { area } from './formula';
import { hidden } from './hidden';
import type { Content } from './layout';
import { colors } from './tokens';

const { options: Z } = hidden;
const tables: { [name: string]: Content[][] } = {
  line: [
    ['charttype', 'line'],
    ['linewidth', 2],
    ['color', colors.series],
    ['empty', 'ignore'],
    ['nan', 'ignore'],
  ],
  columns: [
    ['charttype', 'column'],
    ['ymin', 0],
    ['color', colors.past],
    ['lastcolor', colors.series],
    ['empty', 'ignore'],
    ['nan', 'ignore'],
  ],
  columnsOnInk: [
    ['charttype', 'column'],
    ['ymin', 0],
    ['color', colors.onInkPast],
    ['lastcolor', colors.white],
    ['empty', 'ignore'],
    ['nan', 'ignore'],
  ],
  share: [
    ['charttype', 'bar'],
    ['max', 1],
    ['color1', colors.series],
    ['color2', colors.rest],
  ],
};

const starts = { line: 2, columns: 8, columnsOnInk: 15, share: 22 } as const;
const block = (name: keyof typeof starts) => area(starts[name], Z, starts[name] + (tables[name] as Content[][]).length - 1, Z + 1);

export const sparkOptions: { [name in keyof typeof starts]: Expr } = {
  line: block('line'),
  columns: block('columns'),
  columnsOnInk: block('columnsOnInk'),
  share: block('share'),
};

/** Writes the tables that every sheet uses into Z:AA. */
export function writeSparkOptions(canvas: Canvas): void {
  for (const name of Object.keys(starts)) writeOptions(canvas, tables[name] as Content[][]);
}

/** Options of one more sparkline, under those written before; gives their range. */
export function writeOptions(canvas: Canvas, pairs: Content[][]): Expr {
  const row = canvas.options + 1;
  canvas.options += pairs.length + 1;
  for (const [i, pair] of pairs.entries()) {
    put(canvas, row + i, Z, pair[0] ?? null);
    put(canvas, row + i, Z + 1, pair[1] ?? null);
  }
  return area(row, Z, row + pairs.length - 1, Z + 1);
}
