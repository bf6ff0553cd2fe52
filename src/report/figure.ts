/** The hidden cells of a figure's row: its value, the compared one, their intervals and the change in the unit people read. */
import { rowsOfFamily } from '../kinds';
import type { Rows as KpiRows } from '../kinds/kind';
import { columnId, lineId } from '../kpis/columns';
import { familyOf } from '../kpis/family';
import { leastPeriods } from '../kpis/judge';
import { isRatio, type Kpi, type Line } from '../kpis/kpi';
import { nativeFormula, type Reading } from '../kpis/native-formula';
import { sortOf } from '../kpis/sorts';
import { type Canvas, compute } from './canvas';
import { type Context, columnIn, contextOf, metricAt, rowOf } from './context';
import type { Expr, Term } from './formula';
import { above, add, admit, all, any, atLeast, below, call, cell, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { type HiddenName, hidden } from './hidden';
import { hasStatistic, isInLogs, isTypical, lineOf, sortIn, termsOf } from './kpi-sort';
import { listCells } from './lists-tab';
import { type Frame, type Rows, rowsFor } from './selectors';
import { termsValue } from './terms';

/** Hidden columns of a figure's row. */
export const at = hidden;

export type Name = HiddenName;

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
  /** The same comparison stands elsewhere on the sheet and is counted there. */
  repeats?: Expr;
  /** It is a headline of the page: established only where its chance is within this. */
  threshold?: Expr;
};

export const cellOf = (figure: Pick<Figure, 'row'>, name: Name) => cell(figure.row, at[name]);

export const own = (row: number, name: Name): Expr => cell(row, at[name]);

export const dash = (value: Expr, shown: Term = value): Expr => when(isNumber(value), shown, text('–'));

/** A statistic of the figure's line in a row of Metrics. */
export function statistic(context: Context, figure: Figure, row: Expr, name: string): Expr {
  const offset = sortIn(figure.kpi).statistics.indexOf(name);
  const column = cellOf(figure, 'column');
  return metricAt(contextOf(context, figure.kpi), row, offset ? add(column, offset) : column);
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

/** The figure in one of the twelve months, the oldest first. */
export function readingOfMonth(context: Context, figure: Figure, frame: Frame, month: number, what: Reading = 'value'): Expr {
  return termsOf(figure.kpi)
    ? termsValue(context, figure.canvas, frame, figure.kpi, month)
    : reading(context, figure, rowsFor(frame, familyOf(figure.kpi)).month(month), what);
}

/** The figure in the same period of the year before; a dash without one, and for what people typed. */
export function yearBefore(context: Context, figure: Figure, frame: Frame): Expr {
  const id = call('IFERROR', call('INDEX', listCells(context, 'yearId'), frame.periodIndex), empty);
  const { ending } = rowsFor(frame, familyOf(figure.kpi));
  const found = termsOf(figure.kpi) ? empty : reading(context, figure, rowOf(contextOf(context, figure.kpi), join(id, ending)));
  return dash(found);
}

/** The first column of a line. */
export const firstColumn = (kpi: Kpi, line: Line) => columnId(lineId(kpi, line), sortOf(line.expression).statistics[0]!);

/** Column of Metrics where the statistics of the chosen line begin; 0 where there is none. */
export function lineColumn(context: Context, figure: Figure): Expr {
  const { kpi, basis, rows } = figure;
  const own = contextOf(context, kpi);
  if (termsOf(kpi)) return call('INT', 0);
  const first = (line: Line) => columnIn(own, firstColumn(kpi, line));
  const [one, two] = kpi.lines.map(first);
  if (basis) return call('CHOOSE', basis, ...context.lists.bases.map((choice) => firstOfBasis(kpi, choice.id, first)));
  if (two === undefined || one === undefined) return call('INT', one ?? 0);
  const count = (column: number) => call('N', metricAt(own, rows.current, column + 2));
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
  const column = columnIn(contextOf(context, kpi), firstColumn(kpi, second));
  return when(equal(cellOf(figure, 'column'), column), text(second.basis ?? ''), text(lineOf(kpi).basis ?? ''));
}

const oneInTwenty = over(5, 100);

export function writeValue(context: Context, figure: Figure, frame: Frame): void {
  const { canvas, row, kpi, rows } = figure;
  const { judged } = sortIn(kpi);
  const write = (name: Name, content: Expr) => compute(canvas, row, at[name], content);
  const own = (name: Name) => cellOf(figure, name);
  const typical = isTypical(kpi);
  const terms = termsOf(kpi);
  const side = (which: 'current' | 'plain' | 'compared') => (terms ? termsValue(context, canvas, frame, kpi, which) : reading(context, figure, rows[which]));
  write('value', side('current'));
  write('previous', side('plain'));
  write('compared', side('compared'));
  const overPosts = judged.by === 'posts';
  const level = (of: Expr, name: 'value' | 'compared', days: Expr) => {
    if (overPosts) return numeric(context, figure, of, 'log');
    // totals of days, and differences of stocks, are brought to a day before they are compared
    if (judged.by !== 'spread') return own(name);
    const daily = over(own(name), days);
    // a total of days moves by a share of itself, a difference of stocks may be negative (see judge)
    return when(all(isNumber(own(name)), above(call('N', days), 0)), isInLogs(kpi) ? call('LN', add(1, call('MAX', 0, daily))) : daily, empty);
  };
  write('level', level(rows.current, 'value', rows.elapsed));
  write('levelCompared', level(rows.compared, 'compared', rows.comparedDays));
  const ofLogs = (of: Expr) => (overPosts ? numeric(context, figure, of, 'logSe') : empty);
  const ofFigure = (of: Expr) => (overPosts && !typical ? numeric(context, figure, of, 'se') : empty);
  write('logSe', ofLogs(rows.current));
  write('logSeCompared', ofLogs(rows.compared));
  write('se', typical ? own('logSe') : ofFigure(rows.current));
  write('seCompared', ofFigure(rows.compared));
  const alone = times(call('TINV', oneInTwenty, call('MAX', 1, minus(call('N', own('n')), 1))), call('N', own('se')));
  const interval = (bound: Expr) => when(all(isNumber(own('se')), above(call('N', own('n')), 1), isNumber(own('value'))), bound, empty);
  const shown = (of: Expr) => (typical ? minus(call('EXP', of), 1) : of);
  const centre = typical ? own('level') : own('value');
  write('low', interval(call('MAX', 0, shown(minus(call('N', centre), alone)))));
  write('high', interval(shown(add(call('N', centre), alone))));
  const both = all(isNumber(own('level')), isNumber(own('levelCompared')));
  write('difference', when(both, minus(own('level'), own('levelCompared')), empty));
  const most = (name: string) =>
    hasStatistic(kpi, name)
      ? call('MAX', call('N', numeric(context, figure, rows.current, name)), call('N', numeric(context, figure, rows.compared, name)))
      : empty;
  write('missing', most('missing'));
  write('top', most('top'));
  write('zero', most('zero'));
  for (const name of ['spread', 'periods'] as const) write(name, hasStatistic(kpi, name) ? numeric(context, figure, rows.current, name) : empty);
  const settled = all(isNumber(own('spread')), atLeast(call('N', own('periods')), leastPeriods));
  const ofPeriods = minus(call('N', own('periods')), 1);
  const ofPosts = minus(call('MIN', call('N', own('n')), call('N', own('nCompared'))), 1);
  const twice = times(2, call('N', own('spread')));
  if (overPosts) {
    const square = (name: Name) => times(call('N', own(name)), call('N', own(name)));
    const squares = add(square('logSe'), square('logSeCompared'));
    write('freedom', call('MAX', 1, when(settled, call('MIN', ofPosts, ofPeriods), ofPosts)));
    write('variance', when(all(isNumber(own('logSe')), isNumber(own('logSeCompared'))), add(squares, when(settled, twice, 0)), empty));
  } else {
    write('freedom', call('MAX', 1, ofPeriods));
    const days = hasStatistic(kpi, 'rows') ? all(settled, equal(own('source'), text('days'))) : settled;
    write('variance', judged.by === 'spread' ? when(days, twice, empty) : empty);
  }
  write('margin', when(isNumber(own('variance')), times(call('TINV', oneInTwenty, own('freedom')), call('SQRT', call('N', own('variance')))), empty));
  writeChange(figure);
}

/** A figure as it is printed, so that a reader who subtracts finds the change. */
export function printed(figure: Figure, value: Expr): Expr {
  const { unit } = figure.kpi;
  if (unit === 'ratio') return call('ROUND', value, when(below(value, over(2, 100)), 4, 3));
  if (unit === 'balance') return call('ROUND', value, 3);
  const small = { perPost: 1, hours: 1, money: 2, multiple: 2, count: 0, people: 0 }[unit];
  return small === 0 ? call('ROUND', value, 0) : call('ROUND', value, unit === 'multiple' ? small : when(below(call('ABS', value), 100), small, 0));
}

/**
 * The change of the printed figures in the unit people read (points of a rate, a factor of a typical post, a share of the rest). Its interval is the one it is judged by: the factor
 * of the typical post, of totals a share of what is usual. Blank where a side is not known for long enough, against 0, and where an interval would pass −100 %.
 */
function writeChange(figure: Figure): void {
  const { canvas, row, kpi, rows } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const [value, compared] = [call('N', own('value')), call('N', own('compared'))];
  const shown = printed(figure, value);
  const shownThen = printed(figure, compared);
  const unlike = any(isNumber(call('FIND', text('NO_BASELINE'), own('failed'))), isNumber(call('FIND', text('INCOMPLETE'), own('failed'))));
  const both = all(isNumber(own('value')), isNumber(own('compared')), call('NOT', unlike));
  const [low, high] = [minus(call('N', own('difference')), call('N', own('margin'))), add(call('N', own('difference')), call('N', own('margin')))];
  const judged = all(both, isNumber(own('difference')), isNumber(own('margin')));
  const put = (change: Expr, lower: Expr, upper: Expr, can: Expr) => {
    compute(canvas, row, at.change, when(both, when(can, change, empty), empty));
    compute(canvas, row, at.changeLow, when(judged, when(can, lower, empty), empty));
    compute(canvas, row, at.changeHigh, when(isNumber(own('changeLow')), upper, empty));
  };
  if (isRatio(kpi.unit)) {
    const points = call('ROUND', times(minus(shown, shownThen), 100), 2);
    put(points, call('EXP', low), call('EXP', high), equal(1, 1));
  } else if (isTypical(kpi)) {
    const bound = (of: Expr) => over(minus(times(add(1, compared), call('EXP', of)), 1), compared);
    put(over(shown, shownThen), call('MAX', 0, bound(low)), bound(high), above(shownThen, 0));
  } else if (sortIn(kpi).judged.by === 'posts') {
    put(over(minus(shown, shownThen), shownThen), call('EXP', low), call('EXP', high), above(shownThen, 0));
  } else {
    // judged by the day, printed as the totals are
    const length = over(call('MAX', 1, call('N', rows.elapsed)), call('MAX', 1, call('N', rows.comparedDays)));
    const inLogs = isInLogs(kpi);
    const level = call('N', own('levelCompared'));
    const then = inLogs ? minus(call('EXP', level), 1) : level;
    const now = (of: Expr) => (inLogs ? minus(times(add(1, then), call('EXP', of)), 1) : add(then, of));
    const bound = (of: Expr) => minus(times(over(now(of), then), length), 1);
    const lower = when(below(bound(low), -1), empty, bound(low));
    put(over(minus(shown, shownThen), shownThen), lower, bound(high), all(above(shownThen, 0), above(then, 0)));
  }
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
  const has = hasStatistic(figure.kpi, 'break');
  const found = has ? numeric(context, figure, rows.current, 'break') : empty;
  compute(
    canvas,
    row,
    at.changed,
    has ? when(above(call('N', found), call('N', rows.comparedFrom)), when(isNumber(rows.comparedFrom), found, empty), empty) : empty,
  );
}

/** What feeds the figure, as `rows.unlike` marks it. */
function fedBy(figure: Figure): Term {
  const mark = (rows: KpiRows) => 2 ** Math.max(0, rowsOfFamily(familyOf(figure.kpi)).indexOf(rows));
  if (hasStatistic(figure.kpi, 'rows')) return when(equal(cellOf(figure, 'source'), text('days')), mark('days'), mark('posts'));
  return mark(sortIn(figure.kpi).rows(lineOf(figure.kpi).expression)[0] ?? 'posts');
}

/** Both rows of a family. */
const both = 3;

/** The accounts of the two periods differ in what feeds the figure. */
export function unlikeAccounts(figure: Figure): Expr {
  const { unlike } = figure.rows;
  return any(equal(unlike, fedBy(figure)), equal(unlike, both));
}
