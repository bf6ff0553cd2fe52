/** A figure made of other KPIs and of what people typed: sums that meet in the cell, since each is measured in a family of its own. */
import type { KpiId } from '../kpis';
import { familyOf } from '../kpis/family';
import type { Term } from '../kpis/kpi';
import type { Terms } from '../kpis/sorts/sort';
import { type Context, columnIn, contextOf, kpiOf, metricAt, sharedContext } from './context';
import type { Expr } from './formula';
import { above, add, all, any, call, cell, differs, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { inputSum } from './input-formula';
import { termsOf } from './kpi-sort';
import { listCells, reportCurrency } from './lists-tab';
import { plainFigure } from './plain-figure';
import { type Frame, rowsFor } from './selectors';
import { M } from './tokens';

/** The period chosen, the compared one as it is, or one of the twelve months. */
export type When = 'current' | 'plain' | 'compared' | number;

/**
 * Blank text where nothing of what is added is known, where what it is divided by is not known or not above 0, and where an amount stands in another currency than the report's.
 * What lacks beside a known part counts as 0: costs are what was recorded.
 */
export function termsValue(context: Context, frame: Frame, { over: added, under }: Terms, of: When): Expr {
  const parts = added.map((term) => signed(term, figureOf(context, frame, term, of)));
  const known = parts.map(({ figure }) => figure);
  const sum = add(0, 0, ...parts.map(({ figure, less }) => (less ? minus(0, call('N', figure)) : call('N', figure))));
  const divisors = under.map((term) => figureOf(context, frame, term, of));
  const divisor = add(0, 0, ...divisors.map((figure) => call('N', figure)));
  const there = any(...known.map(isNumber));
  const mixed = [...known, ...divisors].map((figure) => equal(figure, text(otherCurrency)));
  const found = under.length > 0 ? when(all(there, above(divisor, 0)), over(sum, divisor), empty) : when(there, sum, empty);
  return when(any(...mixed), empty, found);
}

const signed = (term: Term, figure: Expr) => ({ figure, less: term.less === true });

/** What an amount in another currency than the report's is: neither a number nor blank. */
const otherCurrency = '?';

function figureOf(context: Context, frame: Frame, term: Term, of: When): Expr {
  if ('input' in term) return typedSum(context, frame, term, of);
  const kpi = kpiOf(term.kpi as KpiId);
  const parts = termsOf(kpi);
  if (parts) return termsValue(context, frame, parts, of);
  const { rows, month } = rowsFor(frame, familyOf(kpi));
  const row = typeof of === 'number' ? month(of) : rows[of];
  const figure = plainFigure(context, row, term.kpi as KpiId);
  if (kpi.unit !== 'money') return figure;
  const own = contextOf(context, kpi);
  const currency = join(metricAt(own, row, columnIn(own, 'currency')), empty);
  const typed = reportCurrency(context);
  const foreign = all(isNumber(figure), differs(typed, empty), differs(currency, empty), differs(typed, currency));
  return when(foreign, text(otherCurrency), figure);
}

/** Of the days of the period; of the network that is chosen, where the sheet is of networks. */
function typedSum(context: Context, frame: Frame, { input, column, where = {} }: Extract<Term, { input: unknown }>, of: When): Expr {
  const lists = sharedContext(context);
  const id = typeof of === 'number' ? cell(frame.monthIds, M + of) : of === 'current' ? frame.period : frame.compare;
  const place = call('IFERROR', call('MATCH', id, listCells(lists, 'periodId'), 0), 0);
  const day = (name: 'from' | 'to') => call('INDEX', listCells(lists, name), call('MAX', 1, place));
  const wanted = Object.fromEntries(Object.entries(where).map(([name, choice]) => [name, text(choice)]));
  const hasPlatform = input === 'costs' || input === 'time';
  const platform = hasPlatform && context.family === 'social' ? { platform: frame.platform } : {};
  const sum = inputSum(context, input, column, { from: day('from'), to: day('to'), ...wanted, ...platform });
  return when(equal(times(place, 1), 0), empty, sum);
}
