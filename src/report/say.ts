/** Numbers inside sentences: the same characters in every workbook locale, as the report's language writes them. */
import type { Unit } from '../kpis/kpi';
import type { Context } from './context';
import type { Expr, Term } from './formula';
import { below, call, empty, join, over, text, times, when } from './formula';
import { listCells } from './lists-tab';
import { place } from './words-tab';

/** FIXED writes the workbook's own decimal sign; SUBSTITUTE turns it into the language's. */
function fixed(context: Context, value: Term, decimals: Term): Expr {
  const sign = context.words.report.formats.decimal;
  return call('SUBSTITUTE', call('FIXED', value, decimals, 1), text(sign === ',' ? '.' : ','), text(sign));
}

/** A blank where a number is awaited counts as 0: every phrase is filled, also those that another cell does not choose, and none may be an error. */
const known = (value: Term): Term => (typeof value === 'number' ? value : call('N', value));

/** A whole number with the language's thousands, up to a thousand millions. */
export function sayCount(context: Context, value: Term): Expr {
  const gap = text(context.words.report.formats.thousands);
  const size = call('ROUND', call('ABS', known(value)), 0);
  const whole = size;
  const group = (of: Term) => call('RIGHT', join(text('000'), call('MOD', of, 1000)), 3);
  const thousands = call('INT', over(whole, 1000));
  const millions = call('INT', over(whole, 1_000_000));
  const said = when(
    below(whole, 1000),
    join(whole, text('')),
    when(below(whole, 1_000_000), join(thousands, gap, group(whole)), join(millions, gap, group(thousands), gap, group(whole))),
  );
  return join(when(below(call('ROUND', known(value), 0), 0), text('−'), text('')), said);
}

/** `4.1%`; two decimals under 2 %, as the number format of rates has. */
export function sayRate(context: Context, value: Term): Expr {
  return join(fixed(context, times(known(value), 100), when(below(known(value), over(2, 100)), 2, 1)), text(context.words.report.formats.percentSign));
}

/** `62%`, whole. */
export const sayShare = (context: Context, value: Term): Expr =>
  join(
    when(below(call('ROUND', times(known(value), 100), 0), 0), text('−'), empty),
    fixed(context, times(call('ABS', known(value)), 100), 0),
    text(context.words.report.formats.percentSign),
  );

export function sayValue(context: Context, value: Term, unit: Unit): Expr {
  if (unit === 'ratio') return sayRate(context, value);
  if (unit === 'balance')
    return join(
      when(below(known(value), 0), text('−'), empty),
      fixed(context, times(call('ABS', known(value)), 100), 1),
      text(context.words.report.formats.percentSign),
    );
  const small = (decimals: number) => when(below(call('ABS', known(value)), 100), fixed(context, known(value), decimals), sayCount(context, value));
  if (unit === 'perPost') return small(1);
  if (unit === 'money') return small(2);
  if (unit === 'hours') return join(small(1), text('\u00A0h'));
  return unit === 'multiple' ? join(text('×\u00A0'), sayFactor(context, value)) : sayCount(context, value);
}

/** `+0.6`, `−0.04`: true minus, a second decimal where one would say too little. */
export function saySigned(context: Context, value: Term): Expr {
  const size = call('ABS', known(value));
  return join(when(below(known(value), 0), text('−'), text('+')), fixed(context, size, when(below(size, over(1, 10)), 2, 1)));
}

/** `21 Apr 2025` from a serial day. */
export function sayDay(context: Context, serial: Expr): Expr {
  const day = call('MAX', 1, known(serial));
  const month = call('INDEX', listCells(context, 'monthName'), call('MONTH', day));
  return join(call('DAY', day), text(' '), month, text(' '), call('YEAR', day));
}

/** `1.82`, `0.62`, `14`: a factor. */
export function sayFactor(context: Context, value: Term): Expr {
  return fixed(context, known(value), when(below(known(value), 10), 2, 0));
}

/** Puts texts into the places of a sentence. */
export function fill(template: Expr, places: { [place: string]: Term }): Expr {
  return Object.entries(places).reduce((said, [name, value]) => call('SUBSTITUTE', said, text(place(name)), value), template);
}
