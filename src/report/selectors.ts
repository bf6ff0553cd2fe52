/** The yellow cells of a sheet, and the hidden cells that turn what they say into ids and rows of Metrics. */

import { rowsOfFamily } from '../kinds';
import type { Family, Rows as KpiRows } from '../kinds/kind';
import { accountsColumn } from '../kpis/columns';
import { border, type Canvas, compute, dropdown, height, merge, paint, put } from './canvas';
import { type Context, columnIn, metricAt, numberAt, rowOf } from './context';
import type { Expr } from './formula';
import { a1, a1Range, above, add, all, any, asListed, below, call, cell, differs, empty, equal, join, text, when } from './formula';
import { hidden } from './hidden';
import type { Selectors, Style } from './layout';
import { type ListName, listCells, listValues } from './lists-tab';
import type { OfferedPeriod } from './periods';
import { periodLabel } from './periods';
import { fill } from './say';
import { B, C, colors, E, F, G, I, J, M } from './tokens';
import { word } from './words-tab';

/** Rows of Metrics that a figure is read from, and what a verdict must know of them; all cells. */
export type Rows = {
  current: Expr;
  /** The compared period as it is. */
  plain: Expr;
  /** The compared period, cut to the accounts and days of the current one where that has not all of them. */
  compared: Expr;
  elapsed: Expr;
  comparedDays: Expr;
  immature: Expr;
  /** 1 while the period is not over by the newest export. */
  unfinished: Expr;
  yearBefore: Expr;
  comparedFrom: Expr;
  /** The two periods do not speak of the same accounts: the sum of 1 for the first rows of the family (posts), 2 for the second (days). */
  unlike: Expr;
};

/** What the selectors say, resolved; all cells. */
export type Frame = {
  periodIndex: Expr;
  period: Expr;
  periodShort: Expr;
  days: Expr;
  endMonth: Expr;
  compare: Expr;
  /** The compared period's name; with the days that count of it where it is cut. */
  compareShort: Expr;
  comparedName: Expr;
  compareDays: Expr;
  platform: Expr;
  /** As the drop-down shows it. */
  platformLabel: Expr;
  account: Expr;
  /** The account's own id, by which screen figures are kept; Metrics have no row of an account that is alone in its network. */
  accountId: Expr;
  scope: Expr;
  basis: Expr;
  basisId: Expr;
  /** `|network|account|scope|` of what is chosen: what follows the period in a key of Metrics. */
  ending: Expr;
  rows: Rows;
  /** Rows of Metrics of other families: of all their sources, and of none where one network is chosen. */
  others: { [F in Family]?: { rows: Rows; monthRows: number; ending: Expr } };
  family: Family;
  /** Rows of the terms that composed figures are made of (terms.ts). */
  terms: Map<string, number>;
  /** Row of the sheet whose cells M:X hold the ids, rows of Metrics and labels of the twelve months. */
  monthIds: number;
  monthRows: number;
  monthTicks: number;
};

/** Writes ten cells from `column` on that find the rows of Metrics for two periods and a `|network|account|scope|` ending. */
export function findRows(context: Context, canvas: Canvas, row: number, column: number, frame: Pick<Frame, 'period' | 'compare'>, ending: Expr): Rows {
  const at = (offset: number) => cell(row, column + offset);
  const write = (offset: number, expression: Expr) => compute(canvas, row, column + offset, expression);
  const common = (of: Expr, name: string) => numberAt(context, of, columnIn(context, name), empty);
  const [current, plain, compared, elapsed] = [at(0), at(1), at(2), at(3)];
  write(0, rowOf(context, join(frame.period, ending)));
  write(1, rowOf(context, join(frame.compare, ending)));
  const cut = rowOf(context, join(frame.compare, text('#'), frame.period, ending));
  write(2, when(above(cut, 0), cut, plain));
  write(3, common(current, 'elapsed'));
  write(4, common(compared, 'elapsed'));
  write(5, call('MAX', call('N', common(current, 'immature')), call('N', common(compared, 'immature'))));
  write(6, when(below(call('N', elapsed), call('N', common(current, 'days'))), 1, 0));
  write(7, common(current, 'yearBefore'));
  write(8, common(compared, 'from'));
  const accounts = (of: Expr, name: string) => join(metricAt(context, of, columnIn(context, name)), empty);
  const change = (rows: KpiRows, i: number) => when(differs(accounts(current, accountsColumn(rows)), accounts(compared, accountsColumn(rows))), 2 ** i, 0);
  write(9, when(any(equal(current, 0), equal(compared, 0)), 0, add(0, ...rowsOfFamily(context.family).map(change))));
  return {
    current,
    plain,
    compared,
    elapsed,
    comparedDays: at(4),
    immature: at(5),
    unfinished: at(6),
    yearBefore: at(7),
    comparedFrom: at(8),
    unlike: at(9),
  };
}

/** Where the selectors of a sheet stand: row of the cells (labels are above) and first and last column each. */
type Slot = { name: 'period' | 'compare' | 'platform' | 'account' | 'basis' | 'scope' | 'money'; from: number; to: number };
export type SelectorRow = { row: number; slots: Slot[] };

export function objectiveSelectors(context: Context, row: number, withBasis: boolean): SelectorRow {
  const names: Slot['name'][] = ['period', 'compare', 'platform'];
  if (withBasis) names.push('basis');
  if (hasSeveralAccounts(context)) names.push('account');
  if (context.lists.scopes.length > 1) names.push('scope');
  if (context.lists.currencies.length > 0) names.push('money');
  const places: [number, number][] = [
    [B, B],
    [C, C + 1],
    [E, F],
    [G, G + 1],
    [I, I],
    [J, J],
  ];
  return { row, slots: names.map((name, i) => ({ name, from: (places[i] as [number, number])[0], to: (places[i] as [number, number])[1] })) };
}

function hasSeveralAccounts(context: Context): boolean {
  const seen = new Set<string>();
  return context.lists.accounts.some((account) => seen.size === seen.add(account.platform).size);
}

const yellow: Style = { fill: colors.input, ink: colors.text, bold: true, size: 10, valign: 'middle', format: '@' };

export function drawSelectors(context: Context, canvas: Canvas, place: SelectorRow): Selectors {
  const { words, lists, request } = context;
  const offered = lists.periods.find(({ period }) => period.id === context.period) as OfferedPeriod;
  const first: { [name in Slot['name']]: string } = {
    period: periodLabel(offered.period, words),
    compare: words.report.compare[request.compare],
    platform: lists.platforms[0]?.label ?? words.report.allNetworks,
    account: words.report.allAccounts,
    basis: lists.bases[0]?.label ?? '',
    scope: lists.scopes[0]?.label ?? '',
    money: lists.currencies[0]?.label ?? '',
  };
  height(canvas, place.row - 1, 18);
  height(canvas, place.row, 28);
  for (const slot of place.slots) {
    put(canvas, place.row - 1, slot.from, words.report.selectors[slot.name === 'platform' && context.family !== 'social' ? 'source' : slot.name], {
      ink: colors.sub,
      size: 9,
      valign: 'bottom',
    });
    paint(canvas, place.row, slot.from, place.row, slot.to, yellow);
    put(canvas, place.row, slot.from, first[slot.name], yellow);
    dropdown(canvas, place.row, slot.from, listRange(context, slot.name), listValues(context, listOf[slot.name]));
    if (slot.to > slot.from) merge(canvas, place.row, slot.from, place.row, slot.to);
  }
  const ranges = place.slots.map((slot) => a1Range(place.row, slot.from, place.row, slot.to));
  border(canvas, ranges, ['bottom'], colors.inputLine, 'medium');
  border(canvas, ranges, ['left', 'right'], colors.white, 'thick');
  const at = (name: Slot['name']) => {
    const slot = place.slots.find((known) => known.name === name);
    return slot ? a1(place.row, slot.from) : null;
  };
  return {
    period: at('period') ?? '',
    compare: at('compare') ?? '',
    platform: at('platform') ?? '',
    account: at('account'),
    basis: at('basis'),
    scope: at('scope'),
    money: at('money'),
  };
}

const listOf: { [name in Slot['name']]: ListName } = {
  period: 'period',
  compare: 'compare',
  platform: 'platform',
  account: 'account',
  basis: 'basis',
  scope: 'scope',
  money: 'money',
};
const listRange = (context: Context, name: Slot['name']) => listCells(context, listOf[name]) as string;

/** Hidden cells M2:X9 of the sheet; selectors that the sheet does not have stand for the whole. `others`: further families that its figures are of. */
export function resolve(context: Context, canvas: Canvas, selectors: SelectorRow, others: readonly Family[] = []): Frame {
  const at = (name: Slot['name']): Expr | null => {
    const slot = selectors.slots.find((known) => known.name === name);
    return slot ? cell(selectors.row, slot.from) : null;
  };
  const write = (row: number, offset: number, expression: Expr): Expr => {
    compute(canvas, row, M + offset, expression);
    return cell(row, M + offset);
  };
  const find = (name: ListName, value: Expr) => call('IFERROR', call('MATCH', value, listCells(context, name), 0), 0);
  const pick = (name: ListName, index: Expr) => when(equal(index, 0), empty, call('INDEX', listCells(context, name), index));
  const periodIndex = write(2, 0, find('period', at('period') as Expr));
  const period = write(2, 1, pick('periodId', periodIndex));
  const periodShort = write(2, 2, pick('short', periodIndex));
  const days = write(2, 3, pick('days', periodIndex));
  const endMonth = write(2, 4, when(equal(periodIndex, 0), 0, call('INDEX', listCells(context, 'endMonth'), periodIndex)));
  const mode = write(3, 0, find('compare', at('compare') as Expr));
  const twice = (a: ListName, b: ListName) => when(equal(mode, 2), pick(b, periodIndex), pick(a, periodIndex));
  const compare = write(3, 1, twice('previousId', 'yearId'));
  const comparedName = write(3, 4, twice('previousShort', 'yearShort'));
  const compareDays = write(3, 3, twice('previousDays', 'yearDays'));
  const chosen = (name: 'platform' | 'scope', ids: ListName, whole: string) => {
    const from = at(name);
    return from ? call('IFERROR', call('INDEX', listCells(context, ids), call('MATCH', from, listCells(context, listOf[name]), 0)), text(whole)) : text(whole);
  };
  const platform = write(4, 0, chosen('platform', 'platformId', 'all'));
  const accountIndex = write(4, 1, at('account') ? find('account', asListed(at('account') as Expr)) : call('INT', 0));
  // An account of another network than the one chosen stands for all of them.
  const own = (ids: ListName) => call('INDEX', listCells(context, ids), accountIndex);
  const screenAccount = (of: Expr) => when(equal(accountIndex, 0), text('all'), when(equal(own('accountPlatform'), of), own('accountId'), text('all')));
  const account = write(4, 2, when(equal(accountIndex, 0), text('all'), when(equal(own('accountPlatform'), platform), own('accountRow'), text('all'))));
  const scope = write(4, 3, chosen('scope', 'scopeId', 'total'));
  const basisFrom = at('basis');
  const basis = write(4, 4, basisFrom ? call('IFERROR', call('MATCH', basisFrom, listCells(context, 'basis'), 0), 1) : call('INT', 1));
  const accountId = write(4, 6, screenAccount(platform));
  const basisId = write(4, 5, call('IFERROR', call('INDEX', listCells(context, 'basisId'), basis), empty));
  const money = at('money')
    ? call('IFERROR', call('INDEX', listCells(context, 'moneyId'), call('MATCH', at('money') as Expr, listCells(context, 'money'), 0)), empty)
    : empty;
  const ending = write(5, 0, join(text('|'), platform, text('|'), account, text('|'), scope, text('|'), money, empty));
  const rows = findRows(context, canvas, 6, M, { period, compare }, ending);
  // an unfinished period meets the same first days of the other
  const compareShort = write(
    3,
    2,
    when(
      all(equal(rows.unfinished, 1), call('ISNUMBER', rows.comparedDays)),
      fill(word(context, context.words.report.firstDays), { period: comparedName, n: rows.comparedDays }),
      comparedName,
    ),
  );
  const frame: Frame = {
    periodIndex,
    period,
    periodShort,
    days,
    endMonth,
    compare,
    compareShort,
    comparedName,
    compareDays,
    platform,
    platformLabel: at('platform') ?? text(context.lists.platforms[0]?.label ?? ''),
    account,
    accountId,
    scope,
    basis,
    basisId,
    ending,
    rows,
    others: {},
    family: context.family,
    terms: new Map(),
    monthIds: 7,
    monthRows: 8,
    monthTicks: 9,
  };
  for (let i = 0; i < 12; i++) {
    const index = add(endMonth, i - 11);
    const of = (name: ListName) => when(below(index, 1), empty, call('INDEX', listCells(context, name), index));
    compute(canvas, frame.monthIds, M + i, of('month'));
    compute(canvas, frame.monthRows, M + i, monthRow(context, cell(frame.monthIds, M + i), ending));
    compute(canvas, frame.monthTicks, M + i, of('tick'));
  }
  for (const [i, family] of others.entries()) {
    const own = context.contexts[family];
    if (!own || family === context.family) continue;
    const row = 2 + i;
    compute(canvas, row, hidden.familyEnding, join(text('|'), when(equal(platform, text('all')), text('all'), text('–')), text('|all|total|')));
    const of = cell(row, hidden.familyEnding);
    const found = findRows(own, canvas, row, hidden.familyRows, { period, compare }, of);
    for (let m = 0; m < 12; m++) compute(canvas, row, hidden.familyMonths + m, monthRow(own, cell(frame.monthIds, M + m), of));
    frame.others[family] = { rows: found, monthRows: row, ending: of };
  }
  return frame;
}

/** Rows of Metrics for a KPI of the sheet; throws where the sheet was not resolved for its family. */
export function rowsFor(frame: Frame, family: Family): { rows: Rows; ending: Expr; month: (index: number) => Expr } {
  if (family === frame.family) return { rows: frame.rows, ending: frame.ending, month: (i) => cell(frame.monthRows, M + i) };
  const other = frame.others[family];
  if (!other) throw new Error(`The sheet was not resolved for ${family}.`);
  return { rows: other.rows, ending: other.ending, month: (i) => cell(other.monthRows, hidden.familyMonths + i) };
}

/** Row of Metrics of a month; 0 where the month is blank or has no row. */
export function monthRow(context: Context, month: Expr, ending: Expr): Expr {
  return when(equal(month, empty), 0, rowOf(context, join(month, ending)));
}

/** `October 2026 (31 days) against September 2026 (30 days)`; of an unfinished period how much of it is over. */
export function lengthsNote(context: Context, frame: Frame): Expr {
  const { rows } = frame;
  const { report } = context.words;
  const said = (value: Expr, otherwise: Expr) => when(call('ISNUMBER', value), value, otherwise);
  const places = {
    period: frame.periodShort,
    n: said(rows.elapsed, frame.days),
    of: frame.days,
    compare: frame.comparedName,
    m: said(rows.comparedDays, frame.compareDays),
  };
  const whole = fill(word(context, report.lengths), places);
  return when(
    equal(frame.periodIndex, 0),
    word(context, report.noPeriod),
    when(equal(rows.unfinished, 1), fill(word(context, report.lengthsSoFar), places), whole),
  );
}
