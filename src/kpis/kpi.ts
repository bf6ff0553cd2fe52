/** What a KPI is: data. An expression over fields, compiled elsewhere to Metrics columns, native formulas, TypeScript values and sheet functions. */
import type { ColumnOf, InputId } from '../inputs';
import type { Rows } from '../kinds/kind';
import type { FieldName } from '../records/fields';
import type { PlatformId } from '../records/platform-ids';
import type { Figure } from './figures';

/** The rows a figure is read from. The first that carry it for an account are used for its whole history. */
export type { Rows };

export type Expression =
  /** Σ over ÷ Σ under, over the posts where both are present. */
  | { op: 'ratio'; over: Figure; under: Figure }
  /** Σ over ÷ number of posts that carry it. */
  | { op: 'perPost'; over: Figure }
  /** Geometric mean of 1 + figure over the posts that carry it, less 1: what a typical post gets, however far the best one went. */
  | { op: 'typical'; of: Figure }
  | { op: 'sum'; of: Figure; rows: readonly Rows[] }
  /** Number of own posts; blank, not 0, where no posts export covers the period. */
  | { op: 'countPosts' }
  /** Last value in the period. */
  | { op: 'last'; of: FieldName }
  /** End − start of a stock where stocks exist, else gained − lost, else the file's own net. */
  | { op: 'net'; stock: FieldName; gained: readonly FieldName[]; lost: readonly FieldName[]; net: readonly FieldName[] }
  /** max ≤ R ≤ Σ. */
  | { op: 'bounds'; of: FieldName; rows: readonly Rows[] }
  /** Σ of a figure, or number of rows. */
  | { op: 'total'; of: Figure | 1; rows: readonly Rows[] }
  /** Σ over ÷ Σ under, each over all rows that carry it. */
  | { op: 'quotient'; over: Figure; under: Figure; rows: readonly Rows[] }
  /** Number of hits ÷ number of rows that can tell. */
  | { op: 'share'; hits: RowTest; of: RowTest; rows: readonly Rows[] }
  /** Σ of other KPIs and of what people typed, ÷ Σ of others: they meet in the cell of a report, since each is measured in a family of its own. */
  | { op: 'terms'; over: readonly Term[]; under?: readonly Term[] }
  /** What a share of the rows stay below; `open`: rows without the figure where `is` stands at `at` are known to take longer than `waited`. */
  | { op: 'quantile'; of: Figure; share: number; open?: { is: Figure; at: number; waited: Figure }; rows: readonly Rows[] };

/**
 * A KPI by its id, or the sum of a column of an input over the days of the period; `less` takes it away, `half` counts half of it. `otherwise`: the column of rows that leave the
 * first one blank.
 */
export type Term = ({ kpi: string } | { [I in InputId]: InputTerm<I> }[InputId]) & { less?: true; half?: true };
type InputTerm<I extends InputId> = { input: I; column: ColumnOf<I>; otherwise?: ColumnOf<I>; where?: { readonly [column: string]: string } };

/** The expression of a sort. */
export type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

export type RowTest = { is: Figure; at: number } | { known: Figure } | { of: Figure; upTo: number };

export type Basis = 'exposures' | 'reach' | 'followers' | 'posts' | 'days';
/** A balance is a ratio that may be negative. */
export type Unit = 'ratio' | 'balance' | 'count' | 'people' | 'perPost' | 'money' | 'hours' | 'multiple';
export const isRatio = (unit: Unit): boolean => unit === 'ratio' || unit === 'balance';

export type Direction = 'up' | 'down' | 'context';

/** One printable figure of a KPI: a KPI with several bases has several lines. Its id (`engagement_rate.reach`, `views`) prefixes its Metrics columns. */
export type Line = {
  basis?: Basis;
  expression: Expression;
  /** Blank wherever the KPI's line of this basis has data at any time: the two are alternatives, not neighbours. */
  unless?: Basis;
};

export type Kpi = {
  /** Snake case, the field's standard term (kpi-definitions ids). */
  id: string;
  unit: Unit;
  direction: Direction;
  lines: readonly Line[];
  /** A line over every network exists. */
  pooled: boolean;
  /** Networks that never carry it, so the report can say so instead of asking for a file. */
  never?: readonly PlatformId[];
  /** Other readings of the same figure, which are said together with it. */
  readings?: readonly string[];
};

/** Keeps the id literal, so that languages must have a phrase for it. */
export function defineKpi<const K extends Kpi>(kpi: K): K {
  return kpi;
}
