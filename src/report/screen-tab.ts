/** The input tab «Screen figures»: reach that people read on a network's screen, by period, network and account; reports look it up. */
import { border, compute, finish, height, newCanvas, paint, put } from './canvas';
import type { Context } from './context';
import type { Expr } from './formula';
import { a1Range, all, area, asListed, call, cell, differs, empty, equal, join, on, text, when } from './formula';
import type { Layout, Style } from './layout';
import { type ListName, listCells, listValues } from './lists-tab';
import { base, colors } from './tokens';

const FIRST = 5;
const ROWS = 200;
const LAST = FIRST + ROWS - 1;
const at = { period: 2, platform: 3, account: 4, reach: 5, day: 6, key: 9 } as const;

const tabName = (context: Context) => (context.book.sheets.screen as { name: string }).name;
const list = (context: Context, column: number) => on(tabName(context), area(FIRST, column, LAST, column));

/** The figure typed for a period, network and account; an error where there is none (callers wrap it). */
export function screenFigure(context: Context, period: Expr, platform: Expr, account: Expr, what: 'reach' | 'day'): Expr {
  const key = join(period, text('|'), platform, text('|'), account);
  const found = call('INDEX', list(context, at[what]), call('MATCH', key, list(context, at.key), 0));
  return call('IFERROR', when(call('ISNUMBER', found), found, empty), empty);
}

export function layOutScreen(context: Context): Layout {
  const { words, formats } = context;
  const { screen } = words.report;
  const canvas = newCanvas(at.key);
  height(canvas, 1, 12);
  height(canvas, 2, 38);
  put(canvas, 2, at.period, words.report.tabs.screen, { ink: colors.ink, size: 20, bold: true, valign: 'middle' });
  height(canvas, 3, 28);
  put(canvas, 3, at.period, screen.note, { ...base, ink: colors.sub });
  height(canvas, 4, 34);
  const header: Style = { fill: colors.head, ink: colors.sub, size: 9, bold: true, valign: 'middle', wrap: true };
  const heads: [number, string][] = [
    [at.period, words.report.selectors.period],
    [at.platform, words.report.selectors.platform],
    [at.account, words.report.selectors.account],
    [at.reach, screen.reach],
    [at.day, screen.day],
  ];
  for (const [column, said] of heads) put(canvas, 4, column, said, { ...header, align: column >= at.reach ? 'right' : 'left' });
  const yellow: Style = { fill: colors.input, ink: colors.text, size: 10, valign: 'middle' };
  paint(canvas, FIRST, at.period, LAST, at.account, { ...yellow, format: '@' });
  paint(canvas, FIRST, at.reach, LAST, at.reach, { ...yellow, align: 'right', format: formats.count });
  paint(canvas, FIRST, at.day, LAST, at.day, { ...yellow, align: 'right', format: formats.day });
  for (let row = FIRST; row <= LAST; row++) compute(canvas, row, at.key, keyOf(context, row));
  const drop = (column: number, name: ListName) =>
    canvas.dropdowns.push({
      range: a1Range(FIRST, column, LAST, column),
      from: { range: listCells(context, name) },
      values: listValues(context, name),
      strict: false,
    });
  drop(at.period, 'period');
  drop(at.platform, 'platform');
  drop(at.account, 'account');
  canvas.editable.push(a1Range(FIRST, at.period, LAST, at.day));
  border(canvas, [a1Range(FIRST, at.period, LAST, at.day)], ['horizontal', 'vertical'], colors.white, 'thin');
  return finish(canvas, {
    key: 'screen',
    name: words.report.tabs.screen,
    tabColor: colors.inputTab,
    widths: [24, 190, 130, 230, 120, 120, 24, 24, 24],
    hiddenColumns: [[at.key, 1]],
    frozenRows: 4,
  });
}

/** `2026-08|instagram|all` of a typed row; blank until the row has a figure. */
function keyOf(context: Context, row: number): Expr {
  const id = (name: ListName, ids: ListName, from: Expr) => call('INDEX', listCells(context, ids), call('MATCH', from, listCells(context, name), 0));
  const account = cell(row, at.account);
  const typed = all(differs(cell(row, at.reach), empty), differs(cell(row, at.period), empty));
  const accountId = when(equal(account, empty), text('all'), id('account', 'accountId', asListed(account)));
  const key = join(id('period', 'periodId', cell(row, at.period)), text('|'), id('platform', 'platformId', cell(row, at.platform)), text('|'), accountId);
  return when(typed, call('IFERROR', key, empty), empty);
}
