/** The hidden tab behind the drop-downs: labels people read and the ids they stand for, and the checksums that tell a stale report. */

import { type ChoiceListId, choiceLists } from '../inputs/input';
import type { Period } from '../kpis/periods';
import { dayNumber, serialDay } from '../kpis/periods';
import type { PlatformId } from '../records/platform-ids';
import type { Scope } from '../records/record';
import { type Canvas, compute, finish, newCanvas, put } from './canvas';
import { choicesOf } from './choices';
import { type Context, familyTab, sharedContext, sheetNames } from './context';
import type { Expr } from './formula';
import { above, add, any, area, call, cell, columns, differs, listed, minus, on, over } from './formula';
import { currencyTyped } from './input-money';
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
  scopes: { id: Scope; label: string }[];
  /** Where amounts stand in several; the first, blank one shows none. */
  currencies: Choice[];
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
  /** What stands for an account in Metrics: its network's row where it is the only one. */
  accountRow: 33,
  kpi: 34,
  kpiId: 35,
  objective: 36,
  objectiveId: 37,
  costType: 38,
  benefitKind: 39,
  credit: 40,
  annotationKind: 41,
  horizon: 42,
  /** The currency that amounts are added in. */
  currency: 43,
  /** Currencies of the data to choose from. */
  money: 44,
  moneyId: 45,
} as const;
export type ListName = keyof typeof columnsOf;

/** Ranges leave room, so that drop-downs and formulas stay as they are when a month, an account or a network is added. */
function lengthOf(name: ListName): number {
  const column = columnsOf[name];
  if (column <= columnsOf.endMonth) return 300;
  if (column <= columnsOf.tick) return 240;
  if (column <= columnsOf.platformId) return 16;
  if (column <= columnsOf.accountPlatform || name === 'accountRow') return 100;
  if (column <= columnsOf.basisId) return 6;
  if (column <= columnsOf.scopeId) return 3;
  if (column === columnsOf.kpi || column === columnsOf.kpiId) return 100;
  return column === columnsOf.compare ? 2 : 12;
}

const tabName = (context: Context) => sheetNames(context, familyTab('lists', context.family));

/** The cells of a list, seen from another tab. */
export const listCells = (context: Context, name: ListName): Expr =>
  on(tabName(context), area(FIRST, columnsOf[name], FIRST + lengthOf(name) - 1, columnsOf[name]));

/** The currency that amounts typed without one are in, and that sums come in. */
export const reportCurrency = (context: Context): Expr => on(tabName(sharedContext(context)), cell(FIRST, columnsOf.currency));

/** True when the data tabs no longer hold what Metrics was computed from. */
export const staleCell = (context: Context): Expr => on(tabName(sharedContext(context)), cell(FIRST, columnsOf.stale));

/** What a list holds, in the order of its drop-down. */
export function listValues(context: Context, name: ListName): Content[] {
  const { lists, words } = context;
  const months = lists.months.map((month) => month.id);
  const serial = (day: string) => serialDay(dayNumber(day));
  const ofPeriods = (read: (offered: OfferedPeriod) => Content) => lists.periods.slice(0, lengthOf('period')).map(read);
  const makers: { [L in ListName]?: () => Content[] } = {
    period: () => ofPeriods(({ period }) => periodLabel(period, words)),
    periodId: () => ofPeriods(({ period }) => period.id),
    short: () => ofPeriods(({ period }) => shortLabel(period, words)),
    from: () => ofPeriods(({ period }) => serial(period.from)),
    to: () => ofPeriods(({ period }) => serial(period.to)),
    days: () => ofPeriods(({ period }) => period.days),
    previousId: () => ofPeriods(({ previous }) => previous.id),
    previousShort: () => ofPeriods(({ previous }) => shortLabel(previous, words)),
    previousDays: () => ofPeriods(({ previous }) => previous.days),
    yearId: () => ofPeriods(({ year }) => year.id),
    yearShort: () => ofPeriods(({ year }) => shortLabel(year, words)),
    yearDays: () => ofPeriods(({ year }) => year.days),
    endMonth: () => ofPeriods(({ period }) => monthIndex(months, period.to.slice(0, 7))),
    month: () => months,
    tick: () => months.map((month) => monthTick(month, words)),
    platform: () => lists.platforms.map((platform) => platform.label),
    platformId: () => lists.platforms.map((platform) => platform.id),
    account: () => [words.report.allAccounts, ...lists.accounts.map((account) => listed(account.label))],
    accountId: () => ['all', ...lists.accounts.map((account) => listed(account.id))],
    accountRow: () => [
      'all',
      ...lists.accounts.map((account) =>
        lists.accounts.some((other) => other !== account && other.platform === account.platform) ? listed(account.id) : 'all',
      ),
    ],
    accountPlatform: () => ['all', ...lists.accounts.map((account) => account.platform)],
    basis: () => lists.bases.map((choice) => choice.label),
    basisId: () => lists.bases.map((choice) => choice.id),
    scope: () => lists.scopes.map((choice) => choice.label),
    scopeId: () => lists.scopes.map((choice) => choice.id),
    money: () => lists.currencies.map(({ label }) => label),
    moneyId: () => lists.currencies.map(({ id }) => id),
    compare: () => [words.report.compare.previous, words.report.compare.year],
    monthName: () => [...words.report.monthsShort],
    tab: () => context.book.dataTabs.map((tab) => tab.name),
    kpiId: () => choicesOf(words, lists, 'kpi').map(({ id }) => id),
    objectiveId: () => choicesOf(words, lists, 'objective').map(({ id }) => id),
  };
  if (name === 'kpi' || name === 'objective' || name in choiceLists) return choicesOf(words, lists, name as ChoiceListId).map(({ label }) => label);
  return makers[name]?.() ?? [];
}

export function layOutLists(context: Context): Layout {
  const canvas = newCanvas(columnsOf.moneyId);
  for (const name of Object.keys(columnsOf) as ListName[]) {
    put(canvas, 1, columnsOf[name], name);
    for (const [i, value] of listValues(context, name).entries()) put(canvas, FIRST + i, columnsOf[name], value);
  }
  if (context === sharedContext(context)) {
    writeChecksums(context, canvas);
    compute(canvas, FIRST, columnsOf.currency, currencyTyped(context));
  }
  const key = familyTab('lists', context.family);
  return finish(canvas, { key, name: sheetNames(context, key), tabColor: colors.recordTab, widths: [], hiddenColumns: [], hidden: true });
}

/** Position in the list of months; a period that ends after the last month with data ends there. */
function monthIndex(months: string[], month: string): number {
  const found = months.indexOf(month);
  if (found >= 0) return found + 1;
  const last = months[months.length - 1];
  return last !== undefined && month > last ? months.length : 0;
}

/** Native sums of each data tab stand beside those taken when Metrics was computed (`checksumCells`). */
function writeChecksums(context: Context, canvas: Canvas): void {
  const tabs = context.book.dataTabs;
  for (const [i, tab] of tabs.entries()) {
    const whole = on(tab.name, columns(1, tab.lastColumn));
    compute(canvas, FIRST + i, columnsOf.filledNow, call('COUNTA', whole));
    compute(canvas, FIRST + i, columnsOf.sumNow, call('SUM', whole));
  }
  const changed = tabs.map((_, i) => {
    const at = (name: ListName) => cell(FIRST + i, columnsOf[name]);
    // Sums of many decimals differ in the last digits from engine to engine.
    const little = over(add(call('ABS', at('sumThen')), 1), 1_000_000_000);
    return any(differs(at('filledNow'), at('filledThen')), above(call('ABS', minus(at('sumNow'), at('sumThen'))), little));
  });
  if (changed.length === 0) put(canvas, FIRST, columnsOf.stale, 0);
  else compute(canvas, FIRST, columnsOf.stale, call('IFERROR', call('IF', any(...changed), 1, 0), 1));
}

/** 1-based cells of the Lists tab: where the live sums stand, where those of the build belong, and the cell that says «stale». */
export const checksumCells = { row: FIRST, live: columnsOf.filledNow, kept: columnsOf.filledThen, stale: columnsOf.stale } as const;
