/** The hidden cells of a figure's row: its value, the compared one, their intervals and the change in the unit people read. */
import { lineId, statistics } from '../kpis/columns';
import type { Kpi, Line } from '../kpis/kpi';
import { nativeFormula, type Reading } from '../kpis/native-formula';
import { type Canvas, compute } from './canvas';
import { type Context, columnIn, metricAt } from './context';
import type { Expr, Term } from './formula';
import { above, add, admit, all, any, below, call, cell, columnOf, empty, equal, isNumber, minus, over, text, times, when } from './formula';
import type { Frame, Rows } from './selectors';

/** Hidden columns of a figure's row. */
export const at = {
  column: columnOf('AC'),
  value: columnOf('AD'),
  previous: columnOf('AE'),
  compared: columnOf('AF'),
  n: columnOf('AG'),
  nCompared: columnOf('AH'),
  se: columnOf('AI'),
  seCompared: columnOf('AJ'),
  low: columnOf('AK'),
  high: columnOf('AL'),
  difference: columnOf('AM'),
  margin: columnOf('AN'),
  missing: columnOf('AO'),
  top: columnOf('AP'),
  changed: columnOf('AQ'),
  failed: columnOf('AR'),
  codes: columnOf('AS'),
  kind: columnOf('AT'),
  lower: columnOf('AU'),
  upper: columnOf('AV'),
  previousLower: columnOf('AW'),
  previousUpper: columnOf('AX'),
  basis: columnOf('AY'),
  change: columnOf('AZ'),
  changeLow: columnOf('BA'),
  changeHigh: columnOf('BB'),
  others: columnOf('BC'),
  comparedLower: columnOf('BD'),
  comparedUpper: columnOf('BE'),
  source: columnOf('BF'),
  sentence: columnOf('BG'),
} as const;

export type Name = keyof typeof at;

export type Figure = {
  canvas: Canvas;
  /** Row of the sheet. */
  row: number;
  kpi: Kpi;
  rows: Rows;
  /** 1-based choice among the KPI's lines; null: the only line, or the first with a figure (lines that stand in for each other). */
  basis: Expr | null;
  /** Bounds read on the network's screen stand for those of the files. */
  screen?: { current: Expr; compared: Expr };
};

export const cellOf = (figure: Pick<Figure, 'row'>, name: Name) => cell(figure.row, at[name]);

export const lineOf = (kpi: Kpi) => kpi.lines[0] as Line;

export const own = (row: number, name: Name): Expr => cell(row, at[name]);

export const dash = (value: Expr, shown: Term = value): Expr => when(isNumber(value), shown, text('–'));

/** A statistic of the figure's line in a row of Metrics. */
export function statistic(context: Context, figure: Figure, row: Expr, name: string): Expr {
  const names: readonly string[] = statistics[lineOf(figure.kpi).expression.op];
  const offset = names.indexOf(name);
  const column = cellOf(figure, 'column');
  return metricAt(context, row, offset ? add(column, offset) : column);
}

/** Blank text where the row or the column of Metrics does not exist. */
export function guarded(figure: Figure, row: Expr, found: Expr): Expr {
  return when(any(equal(row, 0), equal(cellOf(figure, 'column'), 0)), empty, found);
}

export function numeric(context: Context, figure: Figure, row: Expr, name: string): Expr {
  const found = statistic(context, figure, row, name);
  return guarded(figure, row, when(isNumber(found), found, empty));
}

/** The figure of the line in a row of Metrics, by the KPI's own native formula. */
export function reading(context: Context, figure: Figure, row: Expr, what: Reading = 'value'): Expr {
  const code = nativeFormula(lineOf(figure.kpi).expression, (name) => statistic(context, figure, row, name), what);
  return code === null ? empty : guarded(figure, row, admit(code));
}

/** Column of Metrics where the statistics of the chosen line begin; 0 where there is none. */
export function lineColumn(context: Context, figure: Figure): Expr {
  const { kpi, basis, rows } = figure;
  const first = (line: Line) => columnIn(context, `${lineId(kpi, line)}:${statistics[line.expression.op][0]}`);
  const [one, two] = kpi.lines.map(first);
  if (basis) return call('CHOOSE', basis, ...context.lists.bases.map((choice) => firstOfBasis(kpi, choice.id, first)));
  if (two === undefined || one === undefined) return call('INT', one ?? 0);
  const count = (column: number) => call('N', metricAt(context, rows.current, column + 2));
  return when(equal(rows.current, 0), one, when(all(equal(count(one), 0), above(count(two), 0)), two, one));
}

function firstOfBasis(kpi: Kpi, basis: string, first: (line: Line) => number): number {
  const line = kpi.lines.find((known) => known.basis === basis);
  return line ? first(line) : 0;
}

export function basisName(context: Context, figure: Figure, frame: Frame): Expr {
  const { kpi } = figure;
  if (figure.basis) return frame.basisId;
  if (kpi.lines.length === 1) return lineOf(kpi).basis ? text(lineOf(kpi).basis as string) : cellOf(figure, 'source');
  const second = kpi.lines[1] as Line;
  const column = columnIn(context, `${lineId(kpi, second)}:${statistics[second.expression.op][0]}`);
  return when(equal(cellOf(figure, 'column'), column), text(second.basis ?? ''), text(lineOf(kpi).basis ?? ''));
}

/** 1.959964, the two-sided 95 % point of the normal distribution, in whole numbers. */
const z = over(1_959_964, 1_000_000);

const oneInTwenty = over(5, 100);

export function writeValue(context: Context, figure: Figure): void {
  const { canvas, row, kpi, rows } = figure;
  const { op } = lineOf(kpi).expression;
  const write = (name: Name, expression: Expr) => compute(canvas, row, at[name], expression);
  const own = (name: Name) => cellOf(figure, name);
  const flow = op === 'sum' || op === 'countPosts';
  // Totals of unlike lengths are brought to the days of the current period; rates and means are not.
  const scaled = (value: Expr) =>
    flow ? when(all(isNumber(rows.elapsed), above(call('N', rows.comparedDays), 0)), times(value, over(rows.elapsed, rows.comparedDays)), value) : value;
  const whole = (found: Expr) => when(isNumber(found), scaled(found), empty);
  write('value', reading(context, figure, rows.current));
  write('previous', reading(context, figure, rows.plain));
  write('compared', whole(reading(context, figure, rows.compared)));
  const tested = op === 'ratio' || op === 'perPost' || op === 'sum';
  write('se', tested ? numeric(context, figure, rows.current, 'se') : empty);
  write('seCompared', tested ? whole(numeric(context, figure, rows.compared, 'se')) : empty);
  const reach = times(call('TINV', oneInTwenty, minus(own('n'), 1)), own('se'));
  const interval = (bound: Expr) => when(all(isNumber(own('se')), above(call('N', own('n')), 1), isNumber(own('value'))), bound, empty);
  write('low', interval(call('MAX', 0, minus(own('value'), reach))));
  write('high', interval(add(own('value'), reach)));
  const both = all(isNumber(own('value')), isNumber(own('compared')));
  write('difference', when(both, minus(own('value'), own('compared')), empty));
  const squares = add(times(own('se'), own('se')), times(own('seCompared'), own('seCompared')));
  write('margin', when(all(isNumber(own('se')), isNumber(own('seCompared'))), times(z, call('SQRT', squares)), empty));
  const share = (name: string) =>
    tested ? call('MAX', call('N', numeric(context, figure, rows.current, name)), call('N', numeric(context, figure, rows.compared, name))) : empty;
  write('missing', share('missing'));
  write('top', tested ? call('N', numeric(context, figure, rows.current, 'top')) : empty);
  const known = all(isNumber(own('difference')), isNumber(own('margin')));
  const bound = (value: Expr) => when(known, displayed(figure, value), empty);
  write('change', change(figure));
  write('changeLow', bound(minus(own('difference'), own('margin'))));
  write('changeHigh', bound(add(own('difference'), own('margin'))));
}

/** A difference in the unit people read: points for a rate, a fraction of the compared figure for the rest (blank against 0). */
function displayed(figure: Figure, difference: Expr): Expr {
  if (figure.kpi.unit === 'ratio') return times(difference, 100);
  return when(above(cellOf(figure, 'compared'), 0), over(difference, cellOf(figure, 'compared')), empty);
}

/** For rates the difference of the two figures as shown, so that a reader who subtracts finds it. */
function change(figure: Figure): Expr {
  const own = (name: Name) => cellOf(figure, name);
  const difference = own('difference');
  if (figure.kpi.unit !== 'ratio') return when(isNumber(difference), displayed(figure, difference), empty);
  const shown = (value: Expr) => call('ROUND', value, when(below(value, over(2, 100)), 4, 3));
  const points = call('ROUND', times(minus(shown(own('value')), shown(own('compared'))), 100), 2);
  return when(isNumber(difference), when(equal(points, 0), call('ROUND', times(difference, 100), 2), points), empty);
}

export function writeBounds(context: Context, figure: Figure): void {
  const { canvas, row, rows, screen } = figure;
  const write = (name: Name, of: Expr, what: 'lower' | 'upper', seen?: Expr) => {
    const found = reading(context, figure, of, what);
    compute(canvas, row, at[name], seen ? when(isNumber(seen), seen, found) : found);
  };
  write('lower', rows.current, 'lower', screen?.current);
  write('upper', rows.current, 'upper', screen?.current);
  write('previousLower', rows.plain, 'lower', screen?.compared);
  write('previousUpper', rows.plain, 'upper', screen?.compared);
  write('comparedLower', rows.compared, 'lower', screen?.compared);
  write('comparedUpper', rows.compared, 'upper', screen?.compared);
}

/** Serial day of a definition change between the start of the compared period and the end of the current one; blank without one. */
export function writeBreak(context: Context, figure: Figure): void {
  const { canvas, row, rows } = figure;
  const names: readonly string[] = statistics[lineOf(figure.kpi).expression.op];
  const found = names.includes('break') ? numeric(context, figure, rows.current, 'break') : empty;
  compute(
    canvas,
    row,
    at.changed,
    names.includes('break') ? when(above(call('N', found), call('N', rows.comparedFrom)), when(isNumber(rows.comparedFrom), found, empty), empty) : empty,
  );
}
