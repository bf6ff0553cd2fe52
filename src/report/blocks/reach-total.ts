/** The reach of every network, wherever its bounds are worked out. */
import type { Context } from '../context';
import { own } from '../figure';
import { type Expr, isNumber, when } from '../formula';
import { screenFigure } from '../input-formula';
import type { Frame } from '../selectors';

/** What stands in for the reach of every network, and the figures read on screens. */
export type ReachTotal = {
  row: number;
  lower: Expr;
  upper: Expr;
  previousLower: Expr;
  previousUpper: Expr;
  kind: Expr;
  sentence: Expr;
  screen: { current: Expr; compared: Expr };
};

/** The first of two that is a number. */
export const firstNumber = (one: Expr, other: Expr) => when(isNumber(one), one, other);

/** What stands for the reach over every network, and for figures read on the screen of the chosen one. */
export function reachTotal(context: Context, frame: Frame, total: number): ReachTotal {
  const seen = (period: Expr) =>
    firstNumber(screenFigure(context, period, frame.platform, frame.account, 'reach'), screenFigure(context, period, frame.platform, frame.accountId, 'reach'));
  return {
    row: total,
    lower: own(total, 'lower'),
    upper: own(total, 'upper'),
    previousLower: own(total, 'comparedLower'),
    previousUpper: own(total, 'comparedUpper'),
    kind: own(total, 'kind'),
    sentence: own(total, 'sentence'),
    screen: { current: seen(frame.period), compared: seen(frame.compare) },
  };
}
