/** The verdict of a figure's row: codes in the order in which they are tested, and everything else that hangs on them. */
import { statistics } from '../kpis/columns';
import { compute } from './canvas';
import type { Context } from './context';
import { at, basisName, cellOf, type Figure, guarded, lineColumn, lineOf, type Name, numeric, statistic, writeBounds, writeBreak, writeValue } from './figure';
import type { Expr, Term } from './formula';
import { above, all, any, atMost, below, call, differs, empty, equal, isNumber, join, minus, over, text, when } from './formula';
import type { Frame } from './selectors';
import { otherCodes, sentence } from './sentences';
import { L } from './tokens';
import { verdictWord } from './words-tab';

const leastPosts = 8;

const leastMonths = 6;

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

const flag = (condition: Expr, code: string) => when(condition, text(`${code} `), empty);

function season(figure: Figure): Expr {
  return when(equal(call('N', figure.rows.yearBefore), 1), empty, text(' SEASON_UNKNOWN'));
}

const [ofPosts, ofDays] = [1, 2];

/** Nothing to compare with: no figure, or one of other accounts. `fed` says what feeds the figure. */
function noBaseline({ rows: { unlike } }: Figure, known: Expr, fed: Term): Expr {
  return any(not(known), equal(unlike, fed), equal(unlike, ofPosts + ofDays));
}

const fedBy = (source: Expr) => when(equal(source, text('days')), ofDays, ofPosts);

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
  const postDoubts = join(flag(few, 'FEW_POSTS'), flag(above(rows.immature, over(1, 10)), 'IMMATURE'), flag(above(own('top'), over(1, 2)), 'ONE_POST'));
  const failed = join(
    flag(noBaseline(figure, isNumber(own('compared')), fedBy(own('source'))), 'NO_BASELINE'),
    flag(isNumber(own('changed')), 'BREAK'),
    flag(above(own('missing'), over(1, 10)), 'INCOMPLETE'),
    flag(below(call('N', rows.history), leastMonths), 'TOO_EARLY'),
    canBeDays ? when(overDays, flag(not(isNumber(own('margin'))), 'FEW_EVENTS'), postDoubts) : postDoubts,
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
    flag(noBaseline(figure, baseline, fedBy(own('source'))), 'NO_BASELINE'),
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
  const fed = lineOf(figure.kpi).expression.op === 'countPosts' ? ofPosts : ofDays;
  const failed = when(isNumber(own('value')), when(noBaseline(figure, isNumber(own('compared')), fed), text('NO_BASELINE'), empty), text('NO_DATA'));
  compute(canvas, row, at.failed, failed);
  compute(canvas, row, at.codes, own('failed'));
  compute(canvas, row, at.kind, when(equal(own('failed'), empty), text('SIDE_BY_SIDE'), own('failed')));
}
