/** The hidden cells of a figure's row: its value, the compared one, intervals, and the verdict codes with the sentence they give. */
import { lineId, statistics } from '../kpis/columns';
import type { Kpi, Line } from '../kpis/kpi';
import { nativeFormula, type Reading } from '../kpis/native-formula';
import { verdictCodes } from '../objectives/verdict';
import { type Canvas, compute } from './canvas';
import { type Context, columnIn, metricAt } from './context';
import type { Expr, Term } from './formula';
import {
  above,
  add,
  admit,
  all,
  any,
  atMost,
  below,
  call,
  cell,
  columnOf,
  differs,
  empty,
  equal,
  isNumber,
  join,
  minus,
  over,
  text,
  times,
  when,
} from './formula';
import { fill, sayCount, sayDay, saySigned, sayValue } from './say';
import type { Frame, Rows } from './selectors';
import { L } from './tokens';
import { verdictWord, word } from './words-tab';

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
type Name = keyof typeof at;

/** 1.959964, the two-sided 95 % point of the normal distribution, in whole numbers. */
const z = over(1_959_964, 1_000_000);
const oneInTwenty = over(5, 100);
const leastPosts = 8;
const leastMonths = 6;

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

const cellOf = (figure: Pick<Figure, 'row'>, name: Name) => cell(figure.row, at[name]);
const lineOf = (kpi: Kpi) => kpi.lines[0] as Line;

/** A statistic of the figure's line in a row of Metrics. */
function statistic(context: Context, figure: Figure, row: Expr, name: string): Expr {
  const names: readonly string[] = statistics[lineOf(figure.kpi).expression.op];
  const offset = names.indexOf(name);
  const column = cellOf(figure, 'column');
  return metricAt(context, row, offset ? add(column, offset) : column);
}

/** Blank text where the row or the column of Metrics does not exist. */
function guarded(figure: Figure, row: Expr, found: Expr): Expr {
  return when(any(equal(row, 0), equal(cellOf(figure, 'column'), 0)), empty, found);
}

function numeric(context: Context, figure: Figure, row: Expr, name: string): Expr {
  const found = statistic(context, figure, row, name);
  return guarded(figure, row, when(isNumber(found), found, empty));
}

/** The figure of the line in a row of Metrics, by the KPI's own native formula. */
export function reading(context: Context, figure: Figure, row: Expr, what: Reading = 'value'): Expr {
  const code = nativeFormula(lineOf(figure.kpi).expression, (name) => statistic(context, figure, row, name), what);
  return code === null ? empty : guarded(figure, row, admit(code));
}

/** Column of Metrics where the statistics of the chosen line begin; 0 where there is none. */
function lineColumn(context: Context, figure: Figure): Expr {
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

function basisName(context: Context, figure: Figure, frame: Frame): Expr {
  const { kpi } = figure;
  if (figure.basis) return frame.basisId;
  if (kpi.lines.length === 1) return lineOf(kpi).basis ? text(lineOf(kpi).basis as string) : cellOf(figure, 'source');
  const second = kpi.lines[1] as Line;
  const column = columnIn(context, `${lineId(kpi, second)}:${statistics[second.expression.op][0]}`);
  return when(equal(cellOf(figure, 'column'), column), text(second.basis ?? ''), text(lineOf(kpi).basis ?? ''));
}

/** Writes every hidden cell of the row; visible cells and the command line read them. */
export function writeFigure(context: Context, figure: Figure, frame: Frame): void {
  const { canvas, row, kpi, rows } = figure;
  const { op } = lineOf(kpi).expression;
  const write = (name: Name, expression: Expr) => compute(canvas, row, at[name], expression);
  const own = (name: Name) => cellOf(figure, name);
  write('column', lineColumn(context, figure));
  const hasSource = (statistics[op] as readonly string[]).includes('rows');
  write('source', hasSource ? guarded(figure, rows.current, join(statistic(context, figure, rows.current, 'rows'), empty)) : empty);
  write('basis', op === 'bounds' || figure.basis || lineOf(kpi).basis ? basisName(context, figure, frame) : empty);
  write('n', numeric(context, figure, rows.current, 'n'));
  write('nCompared', numeric(context, figure, rows.compared, 'n'));
  if (op === 'bounds') writeBounds(context, figure);
  else writeValue(context, figure);
  writeBreak(context, figure);
  if (op === 'bounds') boundsVerdict(context, figure);
  else if (op === 'ratio' || op === 'perPost' || op === 'sum') testedVerdict(figure);
  else sideBySide(figure);
  write('others', otherCodes(context, own('codes'), own('kind')));
  compute(canvas, row, L, verdictWord(context, own('kind'), kpi.direction === 'down' ? 'reversed' : 'tint'));
  if (kpi.direction === 'context') compute(canvas, row, L, when(equal(verdictWord(context, own('kind'), 'tint'), text('dat')), text('dat'), text('und')));
  write('sentence', sentence(context, figure, frame));
}

function writeValue(context: Context, figure: Figure): void {
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

function writeBounds(context: Context, figure: Figure): void {
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
function writeBreak(context: Context, figure: Figure): void {
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

const flag = (condition: Expr, code: string) => when(condition, text(`${code} `), empty);

function season(figure: Figure): Expr {
  return when(equal(call('N', figure.rows.yearBefore), 1), empty, text(' SEASON_UNKNOWN'));
}

const firstWord = (codes: Expr) => call('LEFT', codes, minus(call('FIND', text(' '), join(codes, text(' '))), 1));

function testedVerdict(figure: Figure): void {
  const { canvas, row, rows, kpi } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const few = below(call('MIN', call('N', own('n')), call('N', own('nCompared'))), leastPosts);
  const overDays = equal(own('source'), text('days'));
  const wide = all(
    isNumber(own('high')),
    above(call('N', own('value')), 0),
    above(minus(call('N', own('high')), call('N', own('value'))), over(call('N', own('value')), 4)),
  );
  const same = any(not(isNumber(own('margin'))), atMost(call('ABS', call('N', own('difference'))), call('N', own('margin'))));
  const canBeDays = lineOf(kpi).expression.op === 'sum';
  const ofPosts = join(flag(few, 'FEW_POSTS'), flag(above(rows.immature, over(1, 10)), 'IMMATURE'), flag(above(own('top'), over(1, 2)), 'ONE_POST'));
  const failed = join(
    flag(not(isNumber(own('compared'))), 'NO_BASELINE'),
    flag(isNumber(own('changed')), 'BREAK'),
    flag(above(own('missing'), over(1, 10)), 'INCOMPLETE'),
    flag(below(call('N', rows.history), leastMonths), 'TOO_EARLY'),
    canBeDays ? when(overDays, flag(not(isNumber(own('margin'))), 'FEW_EVENTS'), ofPosts) : ofPosts,
    flag(wide, 'WIDE'),
    flag(all(isNumber(own('compared')), same), 'NO_DIFFERENCE_SHOWN'),
  );
  compute(canvas, row, at.failed, when(isNumber(own('value')), call('TRIM', failed), text('NO_DATA')));
  const established = when(equal(own('failed'), empty), when(above(call('N', own('difference')), 0), text('UP'), text('DOWN')), own('failed'));
  compute(canvas, row, at.codes, when(equal(own('failed'), text('NO_DATA')), text('NO_DATA'), join(established, season(figure))));
  compute(canvas, row, at.kind, firstWord(own('codes')));
}

const not = (condition: Expr) => call('NOT', condition);

/** Established only when the two intervals do not meet; days and posts are never compared with each other. */
function boundsVerdict(context: Context, figure: Figure): void {
  const { canvas, row, rows } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const comparedSource = guarded(figure, rows.compared, join(statistic(context, figure, rows.compared, 'rows'), empty));
  const baseline = all(isNumber(own('comparedLower')), any(differs(own('source'), text('posts')), equal(comparedSource, own('source'))));
  const rise = above(call('N', own('lower')), call('N', own('comparedUpper')));
  const fall = below(call('N', own('upper')), call('N', own('comparedLower')));
  const failed = join(
    flag(not(baseline), 'NO_BASELINE'),
    flag(isNumber(own('changed')), 'BREAK'),
    flag(below(call('N', rows.history), leastMonths), 'TOO_EARLY'),
    flag(all(equal(own('source'), text('posts')), above(rows.immature, over(1, 10))), 'IMMATURE'),
    flag(all(baseline, not(rise), not(fall)), 'NO_DIFFERENCE_SHOWN'),
  );
  compute(canvas, row, at.failed, when(isNumber(own('lower')), call('TRIM', failed), text('NO_DATA')));
  const established = when(equal(own('failed'), empty), when(rise, text('UP'), text('DOWN')), own('failed'));
  compute(canvas, row, at.codes, when(equal(own('failed'), text('NO_DATA')), text('NO_DATA'), join(established, season(figure))));
  const first = firstWord(own('codes'));
  const renamed = [
    ['NO_DIFFERENCE_SHOWN', 'BOUNDS_OVERLAP'],
    ['UP', 'BOUNDS_UP'],
    ['DOWN', 'BOUNDS_DOWN'],
  ] as const;
  compute(
    canvas,
    row,
    at.kind,
    renamed.reduce((otherwise, [code, kind]) => when(equal(first, text(code)), text(kind), otherwise), first),
  );
}

/** Stocks, net figures and counts of one's own posts: the two values stand side by side, no test is made. */
function sideBySide(figure: Figure): void {
  const { canvas, row } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const failed = when(isNumber(own('value')), when(isNumber(own('compared')), empty, text('NO_BASELINE')), text('NO_DATA'));
  compute(canvas, row, at.failed, failed);
  compute(canvas, row, at.codes, own('failed'));
  compute(canvas, row, at.kind, when(equal(own('failed'), empty), text('SIDE_BY_SIDE'), own('failed')));
}

/** ` Also: one post, recent posts.` for the codes behind the first. */
function otherCodes(context: Context, codes: Expr, kind: Expr): Expr {
  const listed = verdictCodes.slice(1, -2).map((code) => {
    const brief = context.words.report.verdicts[code].brief;
    const isFirst = equal(call('LEFT', codes, code.length), text(code));
    return when(isFirst, empty, when(isNumber(call('FIND', text(code), codes)), word(context, `, ${brief}`), empty));
  });
  const said = join(...listed);
  return when(equal(kind, text('NO_DATA')), empty, said);
}

function sentence(context: Context, figure: Figure, frame: Frame): Expr {
  const { kpi } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const { formats } = context.words.report;
  const unit = kpi.unit === 'ratio' ? formats.pointsSign : formats.percentSign;
  const part = (value: Expr) => join(saySigned(context, kpi.unit === 'ratio' ? value : times(value, 100)), text(unit));
  const established = any(equal(own('kind'), text('UP')), equal(own('kind'), text('DOWN')));
  const template = verdictWord(context, own('kind'), 'sentence');
  const full = fill(template, {
    from: sayValue(context, own('compared'), kpi.unit),
    to: sayValue(context, own('value'), kpi.unit),
    low: part(own('changeLow')),
    high: part(own('changeHigh')),
  });
  const lacking = call('ROUND', over(times(call('N', own('n')), call('N', own('missing'))), minus(1, call('N', own('missing')))), 0);
  const needs = join(template, text(' '), word(context, context.words.kpis[kpi.id as keyof typeof context.words.kpis].needs));
  const noData = kpi.pooled
    ? needs
    : when(equal(frame.platform, text('all')), word(context, context.words.report.oneNetwork), absentFrom(context, kpi, frame, needs));
  const cases: [string, Expr][] = [
    ['NO_DATA', noData],
    ['BREAK', fill(template, { date: when(isNumber(own('changed')), sayDay(context, own('changed')), empty) })],
    ['INCOMPLETE', fill(template, { n: lacking })],
    ['FEW_POSTS', fill(template, { n: call('MIN', call('N', own('n')), call('N', own('nCompared'))) })],
  ];
  const said = cases.reduceRight((otherwise, [code, phrase]) => when(equal(own('kind'), text(code)), phrase, otherwise), template);
  const tested = lineOf(kpi).expression.op === 'ratio' || lineOf(kpi).expression.op === 'perPost' || lineOf(kpi).expression.op === 'sum';
  const main = tested ? when(established, full, said) : join(said, routesGap(context, figure));
  const also = when(
    equal(own('others'), empty),
    empty,
    join(text(' '), word(context, context.words.report.also), call('MID', own('others'), 2, 200), text('.')),
  );
  return join(main, also);
}

/** Net followers by stocks and by gains less losses may differ (purges): the gap is said. */
function routesGap(context: Context, figure: Figure): Expr {
  if (lineOf(figure.kpi).expression.op !== 'net') return empty;
  const gap = call('N', numeric(context, figure, figure.rows.current, 'gap'));
  const sign = when(below(gap, 0), text('−'), text('+'));
  return when(equal(gap, 0), empty, fill(word(context, context.words.report.gap), { n: join(sign, sayCount(context, call('ABS', gap))) }));
}

/** A network that never gives the figure is not asked for a file. */
function absentFrom(context: Context, kpi: Kpi, frame: Frame, needs: Expr): Expr {
  if (!kpi.never?.length) return needs;
  const never = any(...kpi.never.map((id) => equal(frame.platform, text(id))));
  return when(never, fill(word(context, context.words.report.neverGiven), { network: frame.platformLabel }), needs);
}

/** Text of the bounds: `61,240 to 177,850`. */
export function sayBounds(context: Context, lower: Expr, upper: Expr): Expr {
  const both = join(sayCount(context, lower), text(` ${context.words.report.to} `), sayCount(context, upper));
  return when(isNumber(lower), when(equal(lower, upper), join(sayCount(context, lower), empty), both), text('–'));
}

/** `+0.1 to +1.0 pp` from two signed numbers in the unit people read; a dash where unknown. */
export function sayInterval(context: Context, figure: Pick<Figure, 'row' | 'kpi'>): Expr {
  const { formats, to } = context.words.report;
  const rate = figure.kpi.unit === 'ratio';
  const of = (name: Name) => saySigned(context, rate ? cellOf(figure, name) : times(cellOf(figure, name), 100));
  const known = all(isNumber(cellOf(figure, 'changeLow')), isNumber(cellOf(figure, 'changeHigh')));
  return when(known, join(of('changeLow'), text(` ${to} `), of('changeHigh'), text(rate ? formats.pointsSign : formats.percentSign)), text('–'));
}

export const own = (row: number, name: Name): Expr => cell(row, at[name]);
export const dash = (value: Expr, shown: Term = value): Expr => when(isNumber(value), shown, text('–'));
