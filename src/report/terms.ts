/** A figure made of other KPIs and of what people typed: sums that meet in the cell, since each is measured in a family of its own. */
import type { Family } from '../kinds/kind';
import type { KpiId } from '../kpis';
import { familyOf } from '../kpis/family';
import type { Kpi, Term } from '../kpis/kpi';
import type { Terms } from '../kpis/sorts/sort';
import { type Canvas, compute } from './canvas';
import { type Context, columnIn, contextOf, kpiOf, metricAt, numberAt, sharedContext } from './context';
import type { Expr } from './formula';
import { above, add, all, any, call, cell, differs, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { hidden } from './hidden';
import { inputSum } from './input-formula';
import { termsOf } from './kpi-sort';
import { listCells, reportCurrency } from './lists-tab';
import { plainFigure } from './plain-figure';
import { type Frame, rowsFor } from './selectors';
import { M } from './tokens';

/** The period chosen, the compared one as it is or cut to the same days, or one of the twelve months. */
export type When = 'current' | 'plain' | 'compared' | number;

const sides = ['current', 'plain', 'compared'] as const;
const everyWhen: readonly When[] = [...sides, ...Array.from({ length: 12 }, (_, i) => i)];
const offsetOf = (of: When) => (typeof of === 'number' ? sides.length + of : sides.indexOf(of));

/** An amount in another currency than the report's: neither a number nor blank. */
const otherCurrency = '?';

/**
 * Blank text where nothing of what is added is known, where what it is divided by is not known or not above 0, and where an amount stands in another currency than the report's.
 * What lacks beside a known part counts as 0: costs are what was recorded. Of a period under way, what was typed counts for the days that the KPI's own family knows.
 */
export function termsValue(context: Context, canvas: Canvas, frame: Frame, kpi: Kpi, of: When): Expr {
  const value = joined({ context, canvas, frame, family: familyOf(kpi) }, termsOf(kpi) as Terms, of);
  return when(equal(value, text(otherCurrency)), empty, value);
}

/** `family`: the one whose days count. */
type On = { context: Context; canvas: Canvas; frame: Frame; family: Family };

function joined(on: On, { over: added, under }: Terms, of: When): Expr {
  const at = (term: Term) => cell(rowOfTerm(on, term), hidden.terms + offsetOf(of));
  const known = added.map(at);
  const divisors = under.map(at);
  const counted = ({ less, half }: Term, figure: Expr) => {
    const size = half ? over(call('N', figure), 2) : call('N', figure);
    return less ? minus(0, size) : size;
  };
  const sum = add(0, 0, ...added.map((term, i) => counted(term, known[i] as Expr)));
  const divisor = add(0, 0, ...divisors.map((figure) => call('N', figure)));
  // what is taken away alone is no result
  const there = any(...added.flatMap(({ less }, i) => (less ? [] : [isNumber(known[i] as Expr)])));
  const found = under.length > 0 ? when(all(there, above(divisor, 0)), over(sum, divisor), empty) : when(there, sum, empty);
  return when(any(...[...known, ...divisors].map((figure) => equal(figure, text(otherCurrency)))), text(otherCurrency), found);
}

/** Each term stands once on a sheet, in hidden cells: for the period, the compared ones and the twelve months. */
function rowOfTerm(on: On, term: Term): number {
  const { canvas, frame, family } = on;
  const { less: _, half: __, ...bare } = term;
  const key = JSON.stringify([family, bare]);
  const known = frame.terms.get(key);
  if (known !== undefined) return known;
  const row = firstRow + frame.terms.size;
  frame.terms.set(key, row);
  for (const of of everyWhen) compute(canvas, row, hidden.terms + offsetOf(of), figureOf(on, term, of));
  return row;
}

const firstRow = 2;

function figureOf(on: On, term: Term, of: When): Expr {
  if ('input' in term) return typedSum(on, term, of);
  const { context, frame } = on;
  const kpi = kpiOf(term.kpi as KpiId);
  const parts = termsOf(kpi);
  if (parts) return joined(on, parts, of);
  const row = metricsRow(frame, familyOf(kpi), of);
  const figure = plainFigure(context, row, term.kpi as KpiId);
  if (kpi.unit !== 'money') return figure;
  const own = contextOf(context, kpi);
  const currency = join(metricAt(own, row, columnIn(own, 'currency')), empty);
  const typed = reportCurrency(context);
  const foreign = all(above(row, 0), differs(typed, empty), differs(currency, empty), differs(typed, currency));
  return when(foreign, text(otherCurrency), figure);
}

function metricsRow(frame: Frame, family: Family, of: When): Expr {
  const { rows, month } = rowsFor(frame, family);
  return typeof of === 'number' ? month(of) : rows[of];
}

/** Of the days of the period that are over; of the network that is chosen, where the sheet is of networks. */
function typedSum({ context, frame, family }: On, { input, column, otherwise, where = {} }: Extract<Term, { input: unknown }>, of: When): Expr {
  const lists = sharedContext(context);
  const id = typeof of === 'number' ? cell(frame.monthIds, M + of) : of === 'current' ? frame.period : frame.compare;
  const place = call('IFERROR', call('MATCH', id, listCells(lists, 'periodId'), 0), 0);
  const day = (name: 'from' | 'to') => call('INDEX', listCells(lists, name), call('MAX', 1, place));
  const own = family === context.family ? context : (context.contexts[family] ?? context);
  const elapsed = numberAt(own, metricsRow(frame, own.family, of), columnIn(own, 'elapsed'), empty);
  const to = when(isNumber(elapsed), minus(add(day('from'), elapsed), 1), day('to'));
  const wanted = Object.fromEntries(Object.entries(where).map(([name, choice]) => [name, text(choice)]));
  const hasPlatform = input === 'costs' || input === 'time';
  const platform = hasPlatform && context.family === 'social' ? { platform: frame.platform } : {};
  const rows = { from: day('from'), to, ...wanted, ...platform };
  const sum = inputSum(context, input, column, rows);
  const rest = otherwise ? inputSum(context, input, otherwise, rows, column) : empty;
  const found = otherwise ? when(any(isNumber(sum), isNumber(rest)), add(call('N', sum), call('N', rest)), empty) : sum;
  return when(equal(times(place, 1), 0), empty, found);
}
