/** What a KPI should come to, set against what it is: the hidden cells of a row whose KPI may have a target (kpi-definitions §3.8). */
import type { choiceLists } from '../inputs/input';
import type { KpiId } from '../kpis';
import type { Direction } from '../kpis/kpi';
import { aheadFrom, behindUnder, leastElapsed } from '../kpis/pace';
import { type Canvas, compute } from './canvas';
import { choicesOf } from './choices';
import { type Context, sharedContext } from './context';
import type { Expr } from './formula';
import { above, add, all, any, area, atLeast, atMost, below, call, cell, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { hidden } from './hidden';
import { inputCell, inputRow, inputText } from './input-formula';
import { listCells } from './lists-tab';
import type { Frame } from './selectors';
import { word } from './words-tab';

export const targetStatuses = ['REACHED', 'AHEAD', 'ON_TRACK', 'BEHIND', 'EARLY', 'NO_BASELINE', 'PARTIAL'] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** Days from which on a target is of more than the period. */
const longer = 7;

type Asked = {
  row: number;
  kpi: KpiId;
  direction: Direction;
  platform: Expr;
  account: Expr;
  /** The period's figure. */
  value: Expr;
  /** Its months add up, so that a target of a year is met by all of them. */
  adds: boolean;
  /** 1 while the period is not over. */
  unfinished: Expr;
};

type HorizonId = (typeof choiceLists)['horizon'][number];

function horizonName(context: Context, id: HorizonId): string {
  return choicesOf(context.words, sharedContext(context).lists, 'horizon').find((choice) => choice.id === id)?.label ?? '';
}

/** Writes target, baseline, what counts towards it, progress, pace and status; all blank without a target that covers the end of the period. */
export function writeTarget(context: Context, canvas: Canvas, frame: Frame, { row, kpi, direction, platform, account, value, adds, unfinished }: Asked): void {
  const at = (name: 'targetRow' | 'target' | 'baseline' | 'horizon' | 'horizonMonths' | 'actual' | 'progress' | 'elapsedShare') => cell(row, hidden[name]);
  const write = (name: Parameters<typeof at>[0] | 'targetStatus', expression: Expr) => compute(canvas, row, hidden[name], expression);
  const day = (name: 'from' | 'to') => when(equal(frame.periodIndex, 0), 0, call('INDEX', listCells(context, name), call('MAX', 1, frame.periodIndex)));
  const [first, last] = [day('from'), day('to')];
  write('targetRow', inputRow(context, 'targets', { kpi: text(kpi), platform, account, on: last }));
  const typed = (name: string) => inputCell(context, 'targets', name, at('targetRow'));
  write('target', typed('target'));
  write('baseline', typed('baseline'));
  const [start, end] = [typed('start'), typed('end')];
  const dated = all(isNumber(start), isNumber(end));
  write('horizon', inputText(context, 'targets', 'horizon', at('targetRow')));
  const isPer = (unit: HorizonId) => equal(at('horizon'), text(horizonName(context, unit)));
  const spans = all(dated, above(minus(call('N', end), call('N', start)), add(minus(last, first), longer)));
  const months = area(row, hidden.months, row, hidden.months + 11);
  const ids = area(frame.monthIds, hidden.months, frame.monthIds, hidden.months + 11);
  const since = call('MAX', 1, call('N', start));
  // months of the row end with that of the period; those from the target's first one on count
  const counted = atLeast(ids, join(call('YEAR', since), text('-'), call('RIGHT', join(text('0'), call('MONTH', since)), 2)));
  const length = add(times(12, minus(call('YEAR', last), call('YEAR', since))), minus(call('MONTH', last), call('MONTH', since)), 1);
  const isWhole = all(atMost(length, 12), equal(call('SUMPRODUCT', times(counted, isNumber(months), 1)), length));
  const soFar = when(isWhole, call('SUMPRODUCT', times(counted, 1), months), empty);
  // what a month or a quarter should bring is set against the mean of the months of the period, at least as many as it is of
  const inMonths = add(times(12, minus(call('YEAR', last), call('YEAR', first))), minus(call('MONTH', last), call('MONTH', first)), 1);
  const ofWholeMonths = all(equal(call('DAY', first), 1), equal(call('DAY', add(last, 1)), 1), atMost(inMonths, 12));
  const unit = when(isPer('quarter'), 3, when(isPer('month'), 1, 0));
  write('horizonMonths', adds ? unit : call('INT', 0));
  const taken = call('MAX', at('horizonMonths'), inMonths);
  const newest = atLeast(ids, call('INDEX', ids, call('MAX', 1, minus(13, taken))));
  const haveAll = equal(call('SUMPRODUCT', times(newest, isNumber(months), 1)), taken);
  const mean = over(times(call('SUMPRODUCT', times(newest, 1), months), at('horizonMonths')), taken);
  const perUnit = when(all(ofWholeMonths, haveAll), mean, empty);
  // a sum that grows from nothing has no baseline but 0
  const grows = all(equal(at('horizonMonths'), 0), spans);
  write('actual', adds ? when(above(at('horizonMonths'), 0), perUnit, when(spans, soFar, value)) : value);
  const from = adds ? when(grows, 0, call('N', at('baseline'))) : call('N', at('baseline'));
  const counts = all(isNumber(at('target')), isNumber(at('actual')), ...(direction === 'down' ? [isNumber(at('baseline'))] : []));
  const way = minus(call('N', at('target')), from);
  write('progress', when(all(counts, above(call('ABS', way), 0)), over(minus(call('N', at('actual')), from), way), empty));
  const passed = add(minus(call('MIN', last, call('N', end)), call('N', start)), 1);
  write('elapsedShare', when(dated, over(passed, add(minus(call('N', end), call('N', start)), 1)), empty));
  const pace = over(call('N', at('progress')), call('MAX', over(1, 1000), call('N', at('elapsedShare'))));
  const status = (code: TargetStatus) => text(code);
  // what a month has brought by its tenth day is no month's
  const tooEarly = any(below(call('N', at('elapsedShare')), over(...leastElapsed)), all(above(at('horizonMonths'), 0), equal(unfinished, 1)));
  // its time is over
  const isMissed = atLeast(call('N', at('elapsedShare')), 1);
  const byPace = when(
    tooEarly,
    status('EARLY'),
    when(
      isMissed,
      status('BEHIND'),
      when(atLeast(pace, over(...aheadFrom)), status('AHEAD'), when(below(pace, over(...behindUnder)), status('BEHIND'), status('ON_TRACK'))),
    ),
  );
  // without dates the target is one of every period
  const open = when(any(isNumber(at('elapsedShare')), tooEarly), byPace, status('BEHIND'));
  const told = when(
    isNumber(at('progress')),
    when(atLeast(at('progress'), 1), status('REACHED'), open),
    when(isNumber(at('actual')), status('NO_BASELINE'), when(isNumber(value), status('PARTIAL'), empty)),
  );
  write('targetStatus', when(isNumber(at('target')), told, empty));
}

/** The name of the tint that the status of a row's target has. */
export function targetTint(row: number): Expr {
  const isOf = (codes: readonly TargetStatus[]) => any(...codes.map((code) => equal(cell(row, hidden.targetStatus), text(code))));
  return when(isOf(['REACHED', 'AHEAD', 'ON_TRACK']), text('good'), when(isOf(['BEHIND']), text('bad'), when(isOf(['PARTIAL']), text('dat'), text('und'))));
}

/** The status of a row's target in words, behind its sign; blank text without a target. */
export const targetWord = (context: Context, row: number): Expr =>
  targetStatuses.reduceRight<Expr>(
    (otherwise, code) => when(equal(cell(row, hidden.targetStatus), text(code)), word(context, context.words.report.targets[code]), otherwise),
    empty,
  );
