/** The hidden tab behind the drop-downs: labels people read and the ids they stand for, and the checksums that tell a stale report. */

import type { Period } from '../kpis/periods';
import { dayNumber, serialDay } from '../kpis/periods';
import type { PlatformId } from '../records/platform-ids';
import { compute, finish, newCanvas, put } from './canvas';
import type { Context } from './context';
import type { Expr } from './formula';
import { above, add, any, area, call, cell, columns, differs, minus, on, over } from './formula';
import type { Content, Layout } from './layout';
import { monthTick, type OfferedPeriod, periodLabel, shortLabel } from './periods';
import { colors } from './tokens';

export type Choice = { id: string; label: string };
export type Account = Choice & { platform: PlatformId };

/** What the drop-downs hold. */
export type ListsPlan = {
  periods: OfferedPeriod[];
  months: Period[];
  platforms: { id: PlatformId | 'all'; label: string }[];
  accounts: Account[];
  bases: Choice[];
  scopes: Choice[];
};

const FIRST = 2;
const columnsOf = {
  period: 1,
  periodId: 2,
  short: 3,
  from: 4,
  to: 5,
  days: 6,
  previousId: 7,
  previousShort: 8,
  previousDays: 9,
  yearId: 10,
  yearShort: 11,
  yearDays: 12,
  endMonth: 13,
  month: 14,
  tick: 15,
  platform: 16,
  platformId: 17,
  account: 18,
  accountId: 19,
  accountPlatform: 20,
  basis: 21,
  basisId: 22,
  scope: 23,
  scopeId: 24,
  compare: 25,
  monthName: 26,
  tab: 27,
  filledThen: 28,
  sumThen: 29,
  filledNow: 30,
  sumNow: 31,
  stale: 32,
} as const;
export type ListName = keyof typeof columnsOf;

function lengthOf(context: Context, name: ListName): number {
  const { lists } = context;
  const column = columnsOf[name];
  if (column <= columnsOf.endMonth) return lists.periods.length;
  if (column <= columnsOf.tick) return Math.max(1, lists.months.length);
  if (column <= columnsOf.platformId) return lists.platforms.length;
  if (column <= columnsOf.accountPlatform) return lists.accounts.length + 1;
  if (column <= columnsOf.basisId) return lists.bases.length;
  if (column <= columnsOf.scopeId) return lists.scopes.length;
  return column === columnsOf.compare ? 2 : 12;
}

const tabName = (context: Context) => (context.book.sheets.lists as { name: string }).name;

/** The cells of a list, seen from another tab. */
export const listCells = (context: Context, name: ListName): Expr =>
  on(tabName(context), area(FIRST, columnsOf[name], FIRST + lengthOf(context, name) - 1, columnsOf[name]));

/** True when the data tabs no longer hold what Metrics was computed from. */
export const staleCell = (context: Context): Expr => on(tabName(context), cell(FIRST, columnsOf.stale));

export function layOutLists(context: Context): Layout {
  const { lists, words } = context;
  const canvas = newCanvas(columnsOf.stale);
  const column = (name: ListName, values: Content[]) => {
    put(canvas, 1, columnsOf[name], name, { bold: true });
    for (const [i, value] of values.entries()) put(canvas, FIRST + i, columnsOf[name], value);
  };
  const serial = (day: string) => serialDay(dayNumber(day));
  const months = lists.months.map((month) => month.id);
  const periods = (read: (offered: OfferedPeriod) => Content) => lists.periods.map(read);
  column(
    'period',
    periods(({ period }) => periodLabel(period, words)),
  );
  column(
    'periodId',
    periods(({ period }) => period.id),
  );
  column(
    'short',
    periods(({ period }) => shortLabel(period, words)),
  );
  column(
    'from',
    periods(({ period }) => serial(period.from)),
  );
  column(
    'to',
    periods(({ period }) => serial(period.to)),
  );
  column(
    'days',
    periods(({ period }) => period.days),
  );
  column(
    'previousId',
    periods(({ previous }) => previous.id),
  );
  column(
    'previousShort',
    periods(({ previous }) => shortLabel(previous, words)),
  );
  column(
    'previousDays',
    periods(({ previous }) => previous.days),
  );
  column(
    'yearId',
    periods(({ year }) => year.id),
  );
  column(
    'yearShort',
    periods(({ year }) => shortLabel(year, words)),
  );
  column(
    'yearDays',
    periods(({ year }) => year.days),
  );
  column(
    'endMonth',
    periods(({ period }) => monthIndex(months, period.to.slice(0, 7))),
  );
  column('month', months);
  column(
    'tick',
    months.map((month) => monthTick(month, words)),
  );
  column(
    'platform',
    lists.platforms.map((platform) => platform.label),
  );
  column(
    'platformId',
    lists.platforms.map((platform) => platform.id),
  );
  column('account', [words.report.allAccounts, ...lists.accounts.map((account) => account.label)]);
  column('accountId', ['all', ...lists.accounts.map((account) => account.id)]);
  column('accountPlatform', ['all', ...lists.accounts.map((account) => account.platform)]);
  column(
    'basis',
    lists.bases.map((choice) => choice.label),
  );
  column(
    'basisId',
    lists.bases.map((choice) => choice.id),
  );
  column(
    'scope',
    lists.scopes.map((choice) => choice.label),
  );
  column(
    'scopeId',
    lists.scopes.map((choice) => choice.id),
  );
  column('compare', [words.report.compare.previous, words.report.compare.year]);
  column('monthName', [...words.report.monthsShort]);
  checksums(context, canvas, column);
  return finish(canvas, { key: 'lists', name: words.report.tabs.lists, tabColor: colors.recordTab, widths: [], hiddenColumns: [], hidden: true });
}

/** Position in the list of months; a period that ends after the last month with data ends there. */
function monthIndex(months: string[], month: string): number {
  const found = months.indexOf(month);
  if (found >= 0) return found + 1;
  const last = months[months.length - 1];
  return last !== undefined && month > last ? months.length : 0;
}

function checksums(context: Context, canvas: ReturnType<typeof newCanvas>, column: (name: ListName, values: Content[]) => void): void {
  const tabs = context.book.dataTabs;
  column(
    'tab',
    tabs.map((tab) => tab.name),
  );
  column(
    'filledThen',
    tabs.map((tab) => tab.filled),
  );
  column(
    'sumThen',
    tabs.map((tab) => tab.sum),
  );
  for (const name of ['filledNow', 'sumNow', 'stale'] as const) column(name, []);
  for (const [i, tab] of tabs.entries()) {
    const whole = on(tab.name, columns(1, tab.lastColumn));
    compute(canvas, FIRST + i, columnsOf.filledNow, call('COUNTA', whole));
    compute(canvas, FIRST + i, columnsOf.sumNow, call('SUM', whole));
  }
  const changed = tabs.map((_, i) => {
    const at = (name: ListName) => cell(FIRST + i, columnsOf[name]);
    // Sums of many decimals differ in the last digits from engine to engine.
    return any(
      differs(at('filledNow'), at('filledThen')),
      above(call('ABS', minus(at('sumNow'), at('sumThen'))), over(add(call('ABS', at('sumThen')), 1), 1_000_000_000)),
    );
  });
  const stale = changed.length ? call('IFERROR', call('IF', any(...changed), 1, 0), 1) : null;
  put(canvas, FIRST, columnsOf.stale, stale ? { formula: `=${stale}` } : 0);
}
