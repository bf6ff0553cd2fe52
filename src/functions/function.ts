/** What a sheet function is: data and one small function. Stubs, help and README rows are written from it; its words live in languages/. */
import type { KpiId } from '../kpis';
import type { FunctionName } from '../languages/function-help';
import type { Phrases } from '../languages/language';

/** Sentences for the cell's note when a function refuses. */
export type Words = Phrases['functions'];
export type Output = number | string | (number | string)[][];
/** An argument as Apps Script hands it over: a scalar, a 2-D array, or undefined when it was left out. */
export type Input = unknown;

export type Param = {
  /** Plain name, as autocomplete shows it in English. */
  name: string;
  /** A number where nothing is said. */
  type?: 'string' | 'boolean' | 'date';
  /** What a cell that holds a time counts in: a length in seconds or hours (a plain number is one already), a calendar day or a moment in days since the epoch of Sheets. */
  time?: 'seconds' | 'hours' | 'day' | 'moment';
  optional?: true;
  /** A stock, which is never added up over time; without it a figure is a flow, and under «total» a single cell of it is the whole. */
  stock?: Stock;
  /** A count of yes: a ticked box is one, an unticked box none. */
  yes?: true;
};

/**
 * What a stock means under «total». `rows`: each row has its own, and one cell stands for every row. `mean`: the average of the period.
 * `first` and `last`: rows follow each other in time, and the value that opens or closes them stands for all.
 */
export type Stock = 'rows' | 'mean' | 'first' | 'last';

export type SheetFunction = {
  /** Upper snake case; no built-in, no cell address. */
  name: FunctionName;
  /** French name. */
  alias: string;
  /** The KPI whose figure it computes, where reports show that one too. */
  kpi?: KpiId;
  params: readonly Param[];
  /** Refusals are thrown as sentences, since a cell can show nothing else. Undefined figures are '' (a blank cell). */
  run: (args: readonly Input[], words: Words) => Output;
};

/** Keeps the name literal, so that languages must explain it. */
export function defineFunction<const F extends SheetFunction>(definition: F): F {
  return definition;
}
