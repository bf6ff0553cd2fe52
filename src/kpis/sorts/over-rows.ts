/** Parts over rows of any kind: the figures of each row, kept until the part is closed. */

import { kindOfRows, kinds } from '../../kinds';
import type { Row } from '../collect';
import { coverOf } from '../coverage';
import type { Figure } from '../figures';
import type { RowTest } from '../kpi';
import { changeAt, type Source } from '../sources';
import type { Window } from '../window';
import { latest, missingShare, serial } from './counted';
import type { Closed } from './sort';

/** `figures`: of each row in the order of the sort's figures; NaN where it lacks one. `things`: each row is one (a request, a sale), not a day or a campaign. */
export type RowsPart = { figures: number[][]; things: boolean; change: number | null };

/** What such lines have besides their own, see `columns.ts`. */
export const rowStatistics = ['n', 'missing', 'break', 'history', 'gap'] as const;

/** Null without rows; a count of rows is 0 where exports cover the window. */
export function rowsPart(source: Source, rows: readonly Row[], window: Window): RowsPart | null {
  const { positions, leaf } = source;
  if (rows.length === 0 && (positions.length > 0 || coverOf(leaf.known[source.rows] ?? [], window).days === 0)) return null;
  const things = kinds[kindOfRows[source.rows]].byPost === true;
  return { things, figures: rows.map(({ figures }) => positions.map((position) => figures[position]!)), change: changeAt(source, window) };
}

export const joinRows = (parts: readonly RowsPart[]): RowsPart => ({
  things: parts[0]!.things,
  figures: parts.flatMap(({ figures }) => figures),
  change: latest(parts),
});

/** `n`: rows that carry what is asked, of those of the part; blank where a row is no thing, since their number says nothing. */
export const ofRows = (n: number, { figures, things, change }: RowsPart): NonNullable<Closed> => ({
  n: things ? n : null,
  missing: missingShare(n, figures.length),
  break: serial(change),
});

export const sumAt = (part: RowsPart, at: number): { sum: number; n: number } => {
  const known = part.figures.map((row) => row[at]!).filter((value) => !Number.isNaN(value));
  return { sum: known.reduce((sum, value) => sum + value, 0), n: known.length };
};

export const figureOfTest = (test: RowTest): Figure => ('known' in test ? test.known : 'is' in test ? test.is : test.of);

/** NaN, a figure the row lacks, passes none. */
export function passes(test: RowTest, figure: number): boolean {
  if ('is' in test) return figure === test.at;
  return 'known' in test ? !Number.isNaN(figure) : figure <= test.upTo;
}
