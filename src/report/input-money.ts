/** Money of inputs in one currency: which one, and what brings a row's amount into it; the rules of inputs/sum.ts as formulas. */
import type { InputId } from '../inputs';
import type { Context } from './context';
import type { Expr } from './formula';
import { all, any, call, differs, empty, equal, isNumber, join, minus, text, times, when } from './formula';
import { hasInput, inputColumn, placeOf, settingAt, tabOf } from './input-place';
import { reportCurrency } from './lists-tab';

const moneyInputs = ['costs', 'time', 'benefits'] as const satisfies readonly InputId[];
/** Above every row number. */
const far = 9_999_999;

/** The currency named over the tables, else the first one typed. */
export function currencyTyped(context: Context): Expr {
  const firstOf = (otherwise: Expr, id: InputId): Expr => {
    if (!hasInput(context, id)) return otherwise;
    const cells = inputColumn(context, id, 'currency');
    // the smallest row in use, by a function that takes whole columns
    const row = minus(far, call('SUMPRODUCT', call('MAX', times(differs(cells, empty), minus(far, call('ROW', cells))))));
    const { first } = placeOf(context, tabOf(id));
    return when(equal(row, far), otherwise, call('UPPER', call('INDEX', cells, call('MAX', 1, minus(row, first - 1)))));
  };
  const typed = [...moneyInputs].reverse().reduce<Expr>(firstOf, empty);
  const setting = settingAt(context, 'currency');
  return setting ? when(differs(setting, empty), call('UPPER', setting), typed) : typed;
}

/** What brings a row's amount into the report's currency. `row`: the cells of its currency and first day. */
export function priced(context: Context, amount: Expr, currency: Expr | null, day: Expr): Expr {
  if (!currency) return amount;
  const own = any(equal(currency, empty), equal(currency, reportCurrency(context)));
  return when(isNumber(amount), when(own, amount, rateOf(context, amount, currency, day)), empty);
}

function rateOf(context: Context, amount: Expr, currency: Expr, day: Expr): Expr {
  if (!hasInput(context, 'fx')) return empty;
  const at = (name: string) => inputColumn(context, 'fx', name);
  const last = call('MAXIFS', at('~from'), at('currency'), currency, at('~from'), join(text('<='), day));
  return call('IFERROR', times(amount, call('AVERAGEIFS', at('rate'), at('currency'), currency, at('~from'), last, at('~from'), text('>0'))), empty);
}

/** One factor times another; `otherwise`: the setting that stands for a blank second one where the row is in the report's currency. */
export function product(context: Context, count: Expr, price: Expr, otherwise: Expr | null, currency: Expr | null): Expr {
  const own = currency ? any(equal(currency, empty), equal(currency, reportCurrency(context))) : equal(1, 1);
  const usual = otherwise ? when(all(own, equal(price, empty), isNumber(otherwise)), times(count, otherwise), empty) : empty;
  return when(isNumber(count), when(isNumber(price), times(count, price), usual), empty);
}
