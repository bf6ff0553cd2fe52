/** The verdict of a figure's row: codes in the order in which they are tested, and everything else that hangs on them. */
import { leastPosts, mostWithoutAny } from '../kpis/judge';
import type { Judged } from '../kpis/sorts/sort';
import type { VerdictCode } from '../objectives/verdict';
import { compute } from './canvas';
import type { Context } from './context';
import {
  at,
  basisName,
  cellOf,
  type Figure,
  guarded,
  lineColumn,
  type Name,
  numeric,
  printed,
  statistic,
  unlikeAccounts,
  writeBounds,
  writeBreak,
  writeValue,
} from './figure';
import type { Expr } from './formula';
import { above, add, all, any, atMost, below, call, differs, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { hasStatistic, isBounded, isTypical, lineOf, sortIn } from './kpi-sort';
import type { Frame } from './selectors';
import { gapKind, sentence } from './sentences';
import { L } from './tokens';
import { verdictWord } from './words-tab';

const leastMonths = 6;

/** Writes every hidden cell of the row; visible cells and the command line read them. */
export function writeFigure(context: Context, figure: Figure, frame: Frame): void {
  const { canvas, row, kpi, rows } = figure;
  const { judged } = sortIn(kpi);
  const bounded = isBounded(kpi);
  const write = (name: Name, content: Expr) => compute(canvas, row, at[name], content);
  const own = (name: Name) => cellOf(figure, name);
  write('column', lineColumn(context, figure));
  write('source', hasStatistic(kpi, 'rows') ? guarded(figure, rows.current, join(statistic(context, figure, rows.current, 'rows'), empty)) : empty);
  write('basis', bounded || figure.basis || lineOf(kpi).basis ? basisName(context, figure, frame) : empty);
  write('n', numeric(context, figure, rows.current, 'n'));
  write('nCompared', numeric(context, figure, rows.compared, 'n'));
  write('history', numeric(context, figure, rows.current, 'history'));
  // a figure read on the screen speaks of the whole period, whatever the files cover
  const ofFiles = (gap: Expr, seen?: Expr) => (seen ? when(isNumber(seen), empty, gap) : gap);
  write('gap', ofFiles(numeric(context, figure, rows.current, 'gap'), figure.screen?.current));
  write('gapCompared', ofFiles(numeric(context, figure, rows.compared, 'gap'), figure.screen?.compared));
  if (bounded) writeBounds(context, figure);
  else writeValue(context, figure, frame);
  writeBreak(context, figure);
  if (bounded) boundsVerdict(context, figure);
  else valueVerdict(context, figure, judged);
  const kind = own('kind');
  const first = firstWord(own('codes'));
  const tested = any(...(['UP', 'DOWN', 'NO_DIFFERENCE_SHOWN'] as const).map((code) => equal(first, text(code))));
  const t = over(call('ABS', call('N', own('difference'))), call('SQRT', call('N', own('variance'))));
  const chance = when(above(call('N', own('variance')), 0), call('TDIST', t, own('freedom'), 2), when(equal(call('N', own('difference')), 0), 1, 0));
  const counts = figure.repeats ? all(tested, not(figure.repeats)) : tested;
  // of a figure that does not follow the typical post nothing stands out
  const held = judged.by === 'posts' && !isTypical(kpi) ? when(follows(figure), chance, 1) : chance;
  write('chance', bounded || judged.by === 'sides' ? empty : when(counts, held, empty));
  write('standing', when(all(isNumber(own('chance')), differs(first, text('NO_DIFFERENCE_SHOWN'))), 1, empty));
  if (figure.threshold) write('headline', own('chance'));
  compute(canvas, row, L, verdictWord(context, kind, kpi.direction === 'down' ? 'reversed' : 'tint'));
  if (kpi.direction === 'context') compute(canvas, row, L, when(equal(verdictWord(context, kind, 'tint'), text('dat')), text('dat'), text('und')));
  write('group', join(kind, text('|'), call('N', own('gap')), text('|'), call('N', own('gapCompared'))));
  write('sentence', sentence(context, figure, frame));
}

const flag = (condition: Expr, code: VerdictCode) => when(condition, text(`${code} `), empty);

function season(figure: Figure): Expr {
  return when(equal(call('N', figure.rows.yearBefore), 1), empty, text(' SEASON_UNKNOWN'));
}

const firstWord = (codes: Expr) => call('LEFT', codes, minus(call('FIND', text(' '), join(codes, text(' '))), 1));
const not = (condition: Expr) => call('NOT', condition);

/** The codes that every figure is looked at for: whether there is something like to compare with, known for as long, over, and measured for long enough. */
function sharedDoubts(context: Context, figure: Figure, compared: Expr, seen: Expr = equal(1, 0)): Expr {
  const own = (name: Name) => cellOf(figure, name);
  const begins = equal(gapKind(context, own('gapCompared')), text('first'));
  const partial = any(above(call('N', own('gap')), 0), all(above(call('N', own('gapCompared')), 0), not(begins)));
  const lacking = above(call('N', own('missing')), over(1, 10));
  return join(
    flag(any(not(compared), all(not(seen), unlikeAccounts(figure)), begins), 'NO_BASELINE'),
    flag(isNumber(own('changed')), 'BREAK'),
    flag(any(partial, lacking), 'INCOMPLETE'),
    flag(equal(call('N', figure.rows.unfinished), 1), 'UNFINISHED'),
  );
}

function valueVerdict(context: Context, figure: Figure, judged: Judged): void {
  const { canvas, row, rows, kpi } = figure;
  const { total } = sortIn(kpi);
  const own = (name: Name) => cellOf(figure, name);
  const few = below(call('MIN', call('N', own('n')), call('N', own('nCompared'))), leastPosts);
  const immature = flag(above(call('N', rows.immature), over(1, 10)), 'IMMATURE');
  const early = flag(below(call('N', own('history')), leastMonths), 'TOO_EARLY');
  const tested = isNumber(own('margin'));
  const typical = isTypical(kpi);
  const withoutAny = judged.by === 'posts' ? over(1, 1 / mostWithoutAny[judged.as]) : empty;
  const overPosts = join(
    early,
    flag(few, 'FEW_POSTS'),
    flag(above(call('N', own('zero')), withoutAny), 'FEW_EVENTS'),
    immature,
    typical ? empty : flag(above(call('N', own('top')), over(1, 2)), 'ONE_POST'),
  );
  const ofSum = when(equal(own('source'), text('days')), early, immature);
  const doubts = { posts: overPosts, spread: total ? ofSum : early, sides: empty, bounds: empty }[judged.by];
  const same = atMost(call('ABS', call('N', own('difference'))), call('N', own('margin')));
  const unshown = all(tested, judged.by === 'posts' && !typical ? any(same, not(follows(figure))) : same);
  const failed = join(
    sharedDoubts(context, figure, isNumber(own('compared'))),
    doubts,
    judged.by === 'sides' ? empty : flag(all(isNumber(own('compared')), unshown), 'NO_DIFFERENCE_SHOWN'),
  );
  compute(canvas, row, at.failed, when(isNumber(own('value')), call('TRIM', failed), text('NO_DATA')));
  const clear = equal(own('failed'), empty);
  const established = when(above(call('N', own('difference')), 0), text('UP'), text('DOWN'));
  const codes = judged.by === 'sides' ? own('failed') : when(clear, when(tested, established, empty), own('failed'));
  const seasonal = judged.by === 'sides' ? empty : when(any(equal(own('failed'), text('NO_DATA')), equal(codes, empty)), empty, season(figure));
  compute(canvas, row, at.codes, join(codes, seasonal));
  const isCount = kpi.unit === 'count' || kpi.unit === 'people';
  const kind = when(equal(own('codes'), empty), text(isCount ? 'SIDE_BY_SIDE' : 'UNTESTED'), firstWord(own('codes')));
  const alone = figure.threshold && all(clear, isNumber(own('chance')), above(call('N', own('chance')), figure.threshold));
  compute(canvas, row, at.kind, alone ? when(alone, text('ALONE'), kind) : kind);
}

/** The printed figure moved as the typical post did, by more than its own error; one without an error hangs on a single post. */
export function follows(figure: Figure): Expr {
  const own = (name: Name) => cellOf(figure, name);
  const moved = minus(call('N', own('value')), call('N', own('compared')));
  const squares = add(times(call('N', own('se')), call('N', own('se'))), times(call('N', own('seCompared')), call('N', own('seCompared'))));
  const moves = differs(printed(figure, call('N', own('value'))), printed(figure, call('N', own('compared'))));
  return all(
    moves,
    isNumber(own('se')),
    isNumber(own('seCompared')),
    above(times(call('N', own('difference')), moved), 0),
    above(times(moved, moved), squares),
  );
}

/** Established only when the two intervals do not meet; days and posts of one network are never compared with each other. */
function boundsVerdict(context: Context, figure: Figure): void {
  const { canvas, row, rows } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const comparedSource = guarded(figure, rows.compared, join(statistic(context, figure, rows.compared, 'rows'), empty));
  const baseline = all(isNumber(own('comparedLower')), any(differs(own('source'), text('posts')), equal(comparedSource, own('source'))));
  const rise = above(call('N', own('lower')), call('N', own('comparedUpper')));
  const fall = below(call('N', own('upper')), call('N', own('comparedLower')));
  const seen = figure.screen ? isNumber(figure.screen.current) : equal(1, 0);
  const failed = join(
    sharedDoubts(context, figure, baseline, figure.screen && all(isNumber(figure.screen.current), isNumber(figure.screen.compared))),
    flag(below(call('N', own('history')), leastMonths), 'TOO_EARLY'),
    flag(all(not(seen), equal(own('source'), text('posts')), above(call('N', rows.immature), over(1, 10))), 'IMMATURE'),
    flag(all(baseline, not(rise), not(fall)), 'NO_DIFFERENCE_SHOWN'),
  );
  compute(canvas, row, at.failed, when(isNumber(own('lower')), call('TRIM', failed), text('NO_DATA')));
  const established = when(equal(own('failed'), empty), when(rise, text('UP'), text('DOWN')), own('failed'));
  compute(canvas, row, at.codes, when(equal(own('failed'), text('NO_DATA')), text('NO_DATA'), join(established, season(figure))));
  compute(canvas, row, at.kind, renamed(firstWord(own('codes'))));
}

/** The kind of a verdict by bounds. */
export function renamed(code: Expr): Expr {
  const kinds = [
    ['NO_DIFFERENCE_SHOWN', 'BOUNDS_OVERLAP'],
    ['UP', 'BOUNDS_UP'],
    ['DOWN', 'BOUNDS_DOWN'],
  ] as const;
  return kinds.reduce((otherwise, [of, kind]) => when(equal(code, text(of)), text(kind), otherwise), code);
}
