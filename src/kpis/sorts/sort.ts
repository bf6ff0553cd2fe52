/** What there is to know of a sort of measure: what it reads, how rows become a part, parts a figure, and how its change is judged. One file a sort; nobody else asks which sort it is. */
import type { Cell } from '../../records/transfer';
import type { Row } from '../collect';
import type { Figure } from '../figures';
import type { JudgedAs } from '../judge';
import type { Expression, Rows, Term } from '../kpi';
import type { Source } from '../sources';
import type { Window } from '../window';

/** A figure to read: `value`, or the two bounds of a bounded one. */
export type Reading = 'value' | 'lower' | 'upper';

/** `when`: column that tells whether there is a figure at all (0 or blank: none) · `over`, `under`: the columns it is made of · `ofLogs`: `over` is a mean of logs of one more. */
export type Recipe = { when: string; over: string; under?: string; ofLogs?: true };

/** By the error between posts · by the account's own spread between periods · by bounds that do not meet · not at all, side by side. */
export type Judged =
  | { by: 'posts'; as: Extract<JudgedAs, 'ratio' | 'mean' | 'typical'> }
  | { by: 'spread'; as: Extract<JudgedAs, 'days' | 'net'> }
  | { by: 'bounds' }
  | { by: 'sides' };

/** Metrics cells by statistic; null: no data. */
export type Closed = { [statistic: string]: Cell } | null;

/** What is added, and what it is divided by; by nothing where `under` is empty. */
export type Terms = { over: readonly Term[]; under: readonly Term[] };

/** `E`: the expression; `P`: what the rows of one account in one window come to, a part that can be joined with those of other accounts. */
export type Sort<E extends Expression, P> = {
  /** Names of the Metrics columns of a line, see `columns.ts`. The first one is always there. */
  statistics: readonly string[];
  judged: Judged;
  recipe: { [R in Reading]?: Recipe };
  /** The figures of a row it reads; of none, it counts rows as far as exports cover. */
  figures(expression: E): readonly Figure[];
  /** The rows that may feed it, the preferred first. */
  rows(expression: E): readonly Rows[];
  /** A row counts only with every one of its figures. */
  pairs?: true;
  /** Of what stands at the end of a period: one account without a value makes the sum unknown. */
  stock?: true;
  /** Months add up to the year they make. */
  adds?: true;
  /** A total that grows by the day: an unfinished one is on course for something. */
  total?: true;
  /** It is made of other KPIs and of inputs, and is measured nowhere: a report joins them in the cell. */
  terms?(expression: E): Terms;
  /** The part of the rows that lie in the window; null where none could carry it. */
  part(source: Source<E>, rows: readonly Row[], window: Window): P | null;
  /** Parts of several accounts of one network (`apart`: views and impressions stay apart), or of several networks; at least one. */
  join(parts: readonly P[], apart: boolean): P;
  close(part: P, expression: E): Closed;
};

export const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

export const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
