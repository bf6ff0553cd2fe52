/** Live figures of inputs for any report sheet: sums over days, and the row that says a thing; the same numbers as inputs/sum.ts. */
import { type InputId, inputs } from '../inputs';
import { type ChoiceListId, choiceLists, type Input, type InputColumn, type ReportListId } from '../inputs/input';
import { isMoney } from '../inputs/read';
import { choicesOf } from './choices';
import { type Context, sharedContext } from './context';
import type { Expr, Term } from './formula';
import { above, add, all, atLeast, atMost, call, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { hasInput, inputColumn, placeOf, tabOf } from './input-place';
import { listCells, reportCurrency } from './lists-tab';

/** By column, the id that rows must have; `all` takes every row. `from`, `to`: first and last day of a period as serial numbers. A choice of ours is named by its id in quotes: `text('media')`; the id of a period stands in a cell, since an engine may read one in a formula as a day. */
export type InputWhere = { from?: Expr; to?: Expr } & { [column: string]: Expr | undefined };

const isReportList = (list: string): list is ReportListId => !(list in choiceLists);

/** What a drop-down shows for an id; a text that no cell holds for one that it does not offer. */
function labelOf(context: Context, list: ChoiceListId | ReportListId, id: Expr): Expr {
  const shared = sharedContext(context);
  if (isReportList(list)) return call('IFERROR', call('INDEX', listCells(shared, list), call('MATCH', id, listCells(shared, `${list}Id`), 0)), text('?'));
  const ours = choicesOf(context.words, shared.lists, list).find((choice) => text(choice.id) === id);
  if (!ours) throw new Error(`${list} has no choice ${id}.`);
  return text(ours.label);
}

/** 1 for each row whose choices fit. `exact`: `all` then asks for the rows that name all, or nothing. */
function fitting(context: Context, id: InputId, where: InputWhere, exact: boolean): Expr[] {
  return Object.entries(where).flatMap(([name, wanted]) => {
    const column = (inputs[id] as Input).columns[name];
    if (!wanted || name === 'from' || name === 'to' || name === 'currency' || !column) return [];
    const cells = inputColumn(context, id, name);
    if (column.type !== 'choice') return [equal(cells, wanted)];
    const named = equal(cells, labelOf(context, column.from, wanted));
    const whole = equal(wanted, text('all'));
    return [above(add(named, exact ? times(whole, equal(cells, empty)) : whole), 0)];
  });
}

const total = (...factors: Term[]) => call('SUMPRODUCT', times(...factors, 1));
const isKnown = (cells: Expr) => call('ISNUMBER', cells);

/**
 * The sum of a column, days of a row that spans several periods in proportion; blank text without any row, and where money of two currencies would be added. With a
 * `currency` only money of that one is summed, without it all comes in the report's. `lacking`: only of rows that leave this column blank.
 */
export function inputSum(context: Context, id: InputId, column: string, where: InputWhere, lacking?: string): Expr {
  if (!hasInput(context, id)) return empty;
  const input: Input = inputs[id];
  const kind = input.columns[column];
  const money = isMoney(input, column);
  const { from, to, currency } = where;
  const rows = fitting(context, id, where, false);
  if (lacking) rows.push(minus(1, isKnown(inputColumn(context, id, lacking))));
  const shares: Expr[] = [];
  if (from && to) {
    const [first, last] = [inputColumn(context, id, '~from'), inputColumn(context, id, '~to')];
    rows.push(atMost(first, to), atLeast(last, from));
    // MIN and MAX would take the whole column at once
    const end = minus(add(last, to), call('ABS', minus(last, to)));
    const begin = add(first, from, call('ABS', minus(first, from)));
    shares.push(over(over(add(minus(end, begin), 2), 2), add(minus(last, first), 1)));
  }
  if (money && currency) {
    const cells = inputColumn(context, id, 'currency');
    rows.push(above(add(equal(cells, currency), times(equal(cells, empty), equal(currency, reportCurrency(context)))), 0));
  }
  const typed = isKnown(inputColumn(context, id, kind?.type === 'product' ? kind.of[0] : column));
  const amounts = inputColumn(context, id, money && !currency ? `~${column}` : column);
  const unknown = total(...rows, typed, minus(1, isKnown(amounts)));
  const sum = call('SUMPRODUCT', times(...rows, ...shares, typed, 1), amounts);
  return when(equal(total(...rows, typed), 0), empty, money ? when(above(unknown, 0), empty, sum) : sum);
}

/** Place of the one row that says a thing, 0 without any and where two do; `on`: a day that it covers. */
export function inputRow(context: Context, id: InputId, { on: day, ...where }: InputWhere & { on?: Expr }): Expr {
  if (!hasInput(context, id)) return call('N', 0);
  const rows = fitting(context, id, where, true);
  if (day) rows.push(atMost(inputColumn(context, id, '~from'), day), atLeast(inputColumn(context, id, '~to'), day));
  const place = call('SUMPRODUCT', times(...rows, call('ROW', inputColumn(context, id, Object.keys(inputs[id].columns)[0] as string))));
  return call('IFERROR', when(equal(total(...rows), 1), minus(place, placeOf(context, tabOf(id)).header), 0), 0);
}

/** A number of the row at a place; blank text without one. */
export function inputCell(context: Context, id: InputId, column: string, row: Expr): Expr {
  if (!hasInput(context, id)) return empty;
  const found = call('INDEX', inputColumn(context, id, column), call('MAX', 1, row));
  return when(all(above(row, 0), isNumber(found)), found, empty);
}

/** The same of a text, such as a comment or an owner. */
export function inputText(context: Context, id: InputId, column: string, row: Expr): Expr {
  if (!hasInput(context, id)) return empty;
  return when(above(row, 0), join(call('INDEX', inputColumn(context, id, column), call('MAX', 1, row)), empty), empty);
}

/** Place of the nth row of a period in the order of the tab; 0 where there are fewer. `label`: the period as its drop-down shows it. */
export function inputNth(context: Context, id: InputId, label: Expr, nth: number): Expr {
  if (!hasInput(context, id)) return call('N', 0);
  return call('IFERROR', call('MATCH', join(label, text('|'), nth), inputColumn(context, id, '~nth'), 0), 0);
}

/** A number looked up by the ids of the input's key, in its order; blank text where no row has it. */
export function inputAt(context: Context, id: InputId, column: string, key: readonly Expr[]): Expr {
  if (!hasInput(context, id)) return empty;
  const { columns, key: names = [] } = inputs[id] as Input;
  const parts = names.flatMap((name, i) => [text('|'), labelOf(context, (columns[name] as InputColumn & { type: 'choice' }).from, key[i] as Expr)]);
  const found = call('INDEX', inputColumn(context, id, column), call('MATCH', join(...parts.slice(1)), inputColumn(context, id, '~key'), 0));
  return call('IFERROR', when(isNumber(found), found, empty), empty);
}

/** The figure that somebody read on a screen for a period, network and account; blank text where there is none. */
export const screenFigure = (context: Context, period: Expr, platform: Expr, account: Expr, what: 'reach' | 'day'): Expr =>
  inputAt(context, 'screen', what, [period, platform, account]);
