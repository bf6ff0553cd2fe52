/** What every block of a report needs at hand: the words, the look, and where in the workbook the hidden tabs stand. */

import type { Family } from '../kinds/kind';
import type { KpiId } from '../kpis';
import { kpis } from '../kpis';
import type { MetricsTable } from '../kpis/columns';
import { familyOf } from '../kpis/family';
import type { Kpi } from '../kpis/kpi';
import type { Phrases } from '../languages/language';
import type { TabRecords } from '../records/tab-records';
import type { Changes } from './changes';
import type { Expr, Term } from './formula';
import { area, call, equal, isNumber, on, when } from './formula';
import type { ListsPlan } from './lists-tab';
import type { ReportRequest } from './request';
import type { Formats } from './tokens';
import type { InputsPlan } from './typed';
import type { WordsPlan } from './words-tab';

/** The workbook as it is named now. Formulas follow a renamed tab by themselves; a rebuild asks again. */
export type Book = {
  name: string;
  sheets: { [key: string]: { name: string; id: number } };
  /** Data tabs; the checksum that tells a stale report covers columns A to `lastColumn`. */
  dataTabs: { name: string; lastColumn: number }[];
};

export type Context = {
  words: Phrases;
  formats: Formats;
  request: ReportRequest;
  period: string;
  /** Whose Metrics and lists these are; a sheet is of one family, and some of its figures may be of another. */
  family: Family;
  metrics: MetricsTable;
  tabs: readonly TabRecords[];
  book: Book;
  lists: ListsPlan;
  says: WordsPlan;
  inputs: InputsPlan;
  /** Since the report before. */
  changes: Changes;
  /** The same for every family that the report shows. */
  contexts: { [F in Family]?: Context };
};

/** Where the inputs and what every sheet shares stand. */
export const sharedContext = (context: Context): Context => context.contexts.social ?? context;

/** What people are not shown, by its mark: Metrics and lists of any family, words. */
export const isHiddenTab = (mark: string): boolean => /^(?:metrics|words|lists)(?::|$)/.test(mark);

/** The family of a KPI's Metrics; throws where the report was not planned for it. */
export function contextOf(context: Context, kpi: Kpi): Context {
  const family = familyOf(kpi);
  const found = family === context.family ? context : context.contexts[family];
  if (!found) throw new Error(`${kpi.id} is of ${family}, which the report does not show.`);
  return found;
}

/** Mark of the hidden tab of a family. */
export const familyTab = (tab: 'metrics' | 'lists', family: Family): string => (family === 'social' ? tab : `${tab}:${family}`);

export function kpiOf(id: KpiId): Kpi {
  return kpis.find((kpi) => kpi.id === id) as Kpi;
}

/** The base is chosen on the sheet: its lines are neighbours, none stands in for another. */
export const byBase = (kpi: Kpi): boolean => kpi.lines.length > 1 && !kpi.lines.some((line) => line.unless);

export const sheetNames = (context: { book: Book }, key: string) => (context.book.sheets[key] as { name: string }).name;

const metricsName = (context: Context) => sheetNames(context, familyTab('metrics', context.family));
const metricsCells = (context: Context) => on(metricsName(context), area(1, 1, context.metrics.rows.length + 1, context.metrics.columns.length));
const metricsKeys = (context: Context) => on(metricsName(context), area(1, 1, context.metrics.rows.length + 1, 1));

/** 1-based column of Metrics; 0 where Metrics has none. */
export const columnIn = (context: Context, id: string) => context.metrics.columns.indexOf(id) + 1;

/** Row of Metrics that holds the key; 0 where there is none. */
export const rowOf = (context: Context, key: Expr) => call('IFERROR', call('MATCH', key, metricsKeys(context), 0), 0);

/** Rows and columns that are not there (0) read the header instead: an engine that computes both sides of an IF would take a 0 for the whole column. */
export const metricAt = (context: Context, row: Term, column: Term) => call('INDEX', metricsCells(context), call('MAX', row, 1), call('MAX', column, 1));

/** A number of Metrics, or blank text: an empty cell read through INDEX would count as 0 elsewhere. */
export function numberAt(context: Context, row: Term, column: Term, blank: Expr): Expr {
  const found = metricAt(context, row, column);
  return when(equal(row, 0), blank, when(isNumber(found), found, blank));
}
