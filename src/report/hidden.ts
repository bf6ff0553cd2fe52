/** The columns behind the visible grid, each by its name: nobody works out a letter, and no two claim one. */

/** Columns of each, from the first hidden one on. */
const widths = {
  /** Tint of the row: `good` `bad` `und` `dat`. */
  tint: 1,
  /** Twelve months of the row. */
  months: 12,
  /** Option tables of sparklines: name and value. */
  options: 2,
  column: 1,
  value: 1,
  previous: 1,
  compared: 1,
  n: 1,
  nCompared: 1,
  se: 1,
  seCompared: 1,
  low: 1,
  high: 1,
  difference: 1,
  margin: 1,
  missing: 1,
  top: 1,
  changed: 1,
  failed: 1,
  codes: 1,
  kind: 1,
  lower: 1,
  upper: 1,
  previousLower: 1,
  previousUpper: 1,
  basis: 1,
  change: 1,
  changeLow: 1,
  changeHigh: 1,
  /** What a table says once for most of its rows is the same for rows of one group. */
  group: 1,
  comparedLower: 1,
  comparedUpper: 1,
  source: 1,
  sentence: 1,
  level: 1,
  levelCompared: 1,
  zero: 1,
  gap: 1,
  gapCompared: 1,
  spread: 1,
  periods: 1,
  freedom: 1,
  variance: 1,
  chance: 1,
  history: 1,
  sameGroup: 1,
  standing: 1,
  logSe: 1,
  logSeCompared: 1,
  /** The chance of a headline of the page. */
  headline: 1,
  /** Rows of Metrics of one network's row, as `findRows` writes them. */
  rows: 10,
  monthRows: 12,
  /** Twelve months of the upper bound. */
  second: 12,
  /** Twelve months of another KPI, for the stacked chart. */
  stacked: 12,
  bar: 2,
  screen: 1,
  screenCompared: 1,
  screenDay: 1,
  /** Where a network's bounds come from. */
  boundsFrom: 1,
  networkName: 1,
  /** Position among the rows that are packed to the top. */
  packed: 1,
  packedSentence: 1,
  builtPeriod: 1,
  targetRow: 1,
  target: 1,
  baseline: 1,
  horizon: 1,
  /** Months that a figure is brought to; 0 where it is the period's, or grows from the start on. */
  horizonMonths: 1,
  actual: 1,
  progress: 1,
  elapsedShare: 1,
  targetStatus: 1,
  /** Both parts of the bar of progress. */
  progressBar: 2,
  /** Of a step of a funnel: the last count known up to it and that of the compared period, its share of the step before, then and now. */
  funnelKnown: 2,
  funnelRate: 2,
  /** Rows of Metrics of another family than the sheet's, and of its twelve months. */
  familyEnding: 1,
  familyRows: 10,
  familyMonths: 12,
  /** What composed figures are made of, one term a row: the period, the compared ones, twelve months. */
  terms: 15,
  /** Steps of Benjamini and Hochberg. */
  steps: 1,
} as const;

export type HiddenName = keyof typeof widths;

/** First hidden column; the last visible one before it is a margin. */
export const firstHidden = 12;

let next = firstHidden;
/** First column of each (1-based). */
export const hidden = Object.fromEntries(
  (Object.entries(widths) as [HiddenName, number][]).map(([name, width]) => {
    const first = next;
    next += width;
    return [name, first];
  }),
) as { readonly [N in HiddenName]: number };

export const sheetWidth = next - 1;
