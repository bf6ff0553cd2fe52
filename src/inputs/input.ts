/** What an input is: data. A table that people type into; from it come its tab, its live formulas, its reader, its checks and its SQL table. */

/** Choices that are ours; their words stand in languages/. */
export const choiceLists = {
  costType: ['media', 'content', 'tool', 'other'],
  benefitKind: ['margin', 'savings', 'calls', 'other'],
  credit: ['direct', 'assisted', 'shared'],
  annotationKind: ['action', 'event', 'holiday'],
  horizon: ['month', 'quarter', 'year', 'campaign'],
} as const;
export type ChoiceListId = keyof typeof choiceLists;
/** Choices that the report's own lists hold. */
export type ReportListId = 'period' | 'platform' | 'account' | 'kpi' | 'objective';

export type InputColumn =
  /** Money is of the row's `currency` column; a count is whole; a figure is printed as the row's KPI is; a share is 0.04 and shows 4 %. */
  | { type: 'day' | 'money' | 'number' | 'count' | 'figure' | 'share' | 'text' | 'currency'; optional?: true; width?: number }
  | { type: 'choice'; from: ChoiceListId | ReportListId; optional?: true; width?: number }
  /** Worked out by the tab: one column times another; a blank second one falls back on a setting of the tab. Stands last. */
  | { type: 'product'; of: readonly [string, string]; otherwise?: string; width?: number };

export type Input = {
  id: string;
  /** Rows there are at least; the tab grows with what is typed. */
  rows: number;
  /** Of a row, in px, where its texts are long. */
  height?: number;
  columns: { readonly [name: string]: InputColumn };
  /**
   * What makes a row's time: days (a blank `to` is the day of `from`; where both are `open`, a blank one is no limit) or a choice of a period.
   */
  time: { from: string; to?: string; open?: true } | { period: string };
  /** Columns that no two rows of the same time may share. */
  key?: readonly string[];
  /** Columns that a heading stands over, from there to the next. */
  groups?: { readonly [column: string]: string };
};

/** An input as its file states it. */
export const defineInput = <const I extends Input>(input: I): I => input;

/** A sheet of inputs: its mark, which inputs stand on it side by side, and whether every report has it or only one that was asked for. */
export type InputTab = {
  key: string;
  inputs: readonly Input[];
  made: 'always' | 'asked';
  /** Single cells over the tables. */
  settings?: { readonly [name: string]: { type: 'money' | 'currency' } };
};
