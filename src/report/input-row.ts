/** The formulas of one row of an input: its days, its key and its money in hidden cells, and the sentence beside it that says what is wrong; the rules of inputs/read.ts. */
import type { InputColumn } from '../inputs/input';
import { always, isMoney } from '../inputs/read';
import type { InputFault } from '../problems';
import { type Canvas, compute } from './canvas';
import type { Context } from './context';
import type { Expr } from './formula';
import { above, all, area, asListed, atLeast, atMost, call, cell, differs, empty, equal, isNumber, join, text, times, when } from './formula';
import { priced, product } from './input-money';
import { isNumbered, settingAt, type TabPlace } from './input-place';
import { listCells } from './lists-tab';
import { word } from './words-tab';

const not = (condition: Expr) => call('NOT', condition);

export function drawInputRow(
  context: Context,
  canvas: Canvas,
  place: TabPlace,
  { input, from, check, columns }: TabPlace['tables'][number],
  row: number,
  isExample: boolean,
): void {
  const at = (name: string) => cell(row, columns[name] as number);
  const write = (name: string, expression: Expr) => compute(canvas, row, columns[name] as number, expression);
  const entries = Object.entries(input.columns);
  const currency = 'currency' in input.columns ? at('currency') : null;
  const { time } = input;
  if (!('period' in time)) {
    const whole = (name: string, otherwise: Expr | number) => when(equal(at(name), empty), otherwise, call('INT', call('N', at(name))));
    const begin = whole(time.from, time.open ? always.from : 0);
    const end = time.to ? whole(time.to, time.open ? always.to : begin) : begin;
    write('~to', when(all(above(begin, 0), atLeast(end, begin)), end, 0));
    write('~from', when(above(at('~to'), 0), begin, 0));
  }
  if (input.key) {
    const needed = entries.filter(([, column]) => column.type !== 'product' && !column.optional);
    const isThere = needed.map(([name, column]) => (isFigure(column) ? isNumber(at(name)) : differs(at(name), empty)));
    const parts = input.key.flatMap((name) => [text('|'), keyPart(context, input.columns[name] as InputColumn, at(name))]);
    write('~key', when(all(...isThere), join(...parts.slice(1), empty), empty));
  }
  if (isNumbered(input) && 'period' in time) {
    const column = columns[time.period] as number;
    const period = at(time.period);
    write('~nth', when(equal(period, empty), empty, join(period, text('|'), call('COUNTIF', area(place.first, column, row, column), period))));
  }
  for (const [name, column] of entries) {
    if (column.type === 'product') {
      const [count, price] = column.of;
      write(name, product(context, at(count), at(price), column.otherwise ? settingAt(context, 'rate') : null, currency));
    }
    if (isMoney(input, name)) write(`~${name}`, priced(context, at(name), currency, at('~from')));
  }
  const faults: [Expr, string, InputFault][] = entries.flatMap(([name, column]) =>
    cellFaults(context, column, at(name)).map(([condition, fault]): [Expr, string, InputFault] => [condition, name, fault]),
  );
  if (!('period' in time)) faults.push([equal(at('~to'), 0), time.to ?? time.from, 'order']);
  if (input.key) faults.push([isTwice(place, columns, at, 'period' in time), input.key[0] as string, 'twice']);
  for (const [name, column] of entries) {
    if (!isMoney(input, name)) continue;
    if (column.type === 'product') faults.push([all(isNumber(at(column.of[0])), not(isNumber(at(name)))), name, 'price']);
    faults.push([all(isNumber(at(name)), not(isNumber(at(`~${name}`)))), name, 'rate']);
  }
  const words = context.words.report;
  const named = (words.inputs.tables as unknown as { [id: string]: { columns: { [name: string]: string } } })[input.id]?.columns ?? {};
  const say = (name: string, fault: InputFault) => word(context, words.inputs.checks[fault].replace('{column}', named[name] as string));
  const said = faults.reduceRight<Expr>(
    (otherwise, [condition, name, fault]) => when(condition, say(name, fault), otherwise),
    isExample ? word(context, words.inputs.example) : empty,
  );
  const last = from + entries.filter(([, column]) => column.type !== 'product').length - 1;
  compute(canvas, row, check, when(equal(call('COUNTA', area(row, from, row, last)), 0), empty, said));
}

const isFigure = ({ type }: InputColumn) => !['text', 'choice', 'currency', 'day'].includes(type);

/** A blank choice of network or account is the first of its list: all. */
function keyPart(context: Context, column: InputColumn, at: Expr): Expr {
  const isAll = column.type === 'choice' && (column.from === 'platform' || column.from === 'account');
  return isAll ? when(equal(at, empty), call('INDEX', listCells(context, column.from), 1), asListed(at)) : at;
}

function cellFaults(context: Context, column: InputColumn, at: Expr): [Expr, InputFault][] {
  if (column.type === 'product') return [];
  const missing: [Expr, InputFault][] = column.optional ? [] : [[equal(at, empty), 'missing']];
  if (column.type === 'text') return missing;
  const isFilled = (wrong: Expr) => (column.optional ? all(differs(at, empty), wrong) : wrong);
  if (column.type === 'choice')
    return [...missing, [isFilled(equal(call('COUNTIF', listCells(context, column.from), column.from === 'account' ? asListed(at) : at), 0)), 'choice']];
  if (column.type === 'currency') return [...missing, [isFilled(differs(call('LEN', at), 3)), 'currency']];
  return [...missing, [isFilled(not(isNumber(at))), column.type === 'day' ? 'day' : 'number']];
}

/** Another row of the same key, at the same time. */
function isTwice({ first, last }: TabPlace, columns: { [name: string]: number }, at: (name: string) => Expr, byPeriod: boolean): Expr {
  const list = (name: string) => area(first, columns[name] as number, last, columns[name] as number);
  const same = byPeriod
    ? call('COUNTIF', list('~key'), at('~key'))
    : call('SUMPRODUCT', times(equal(list('~key'), at('~key')), atMost(list('~from'), at('~to')), atLeast(list('~to'), at('~from'))));
  return all(differs(at('~key'), empty), above(same, 1));
}
