/** How a KPI line reads one account: which rows feed it over the whole history, and since when its definition changed. */
import { changeDays } from './breaks';
import type { Leaf, Row } from './collect';
import type { Figure } from './figures';
import type { Expression, Rows } from './kpi';
import { dayNumber } from './periods';
import { sortOf } from './sorts';
import { firstFrom, type Window } from './window';

/** `since`: day of the first row that carries it. `changes`: ascending days of definition changes. `positions`: of the expression's figures in a row. `byColumn`: it counts views or impressions. */
export type Source<E extends Expression = Expression> = {
  expression: E;
  rows: Rows;
  leaf: Leaf;
  since: number;
  changes: number[];
  positions: number[];
  byColumn: boolean;
};

/** Null: the account never carries the line. */
export function sourceOf(expression: Expression, leaf: Leaf): Source | null {
  const figures = sortOf(expression).figures(expression);
  const positions = figures.map((figure) => leaf.figures.get(figure)!);
  const found = rowsThatCarry(expression, leaf, positions);
  return found && { expression, ...found, leaf, positions, changes: changesOf(figures, leaf, found.rows), byColumn: figures.includes('exposures') };
}

/** Rows that are counted, not added up, are there as far as the exports cover. */
function rowsThatCarry(expression: Expression, leaf: Leaf, positions: number[]): { rows: Rows; since: number } | null {
  const { rows: kinds, pairs } = sortOf(expression);
  const carries = ({ figures }: Row) => {
    const has = (position: number) => !Number.isNaN(figures[position]!);
    return pairs ? positions.every(has) : positions.some(has);
  };
  for (const rows of kinds(expression)) {
    const since = positions.length === 0 ? leaf.known[rows]?.[0]?.from : leaf.rows[rows]?.find(carries)?.day;
    if (since !== undefined) return { rows, since };
  }
  return null;
}

/** The rows a figure is taken from where several accounts are joined: the first of its kinds that any of them carries. */
export function sharedRows(expression: Expression, sources: readonly Source[]): Rows | null {
  const { rows } = sortOf(expression);
  return rows(expression).find((kind) => sources.some((source) => source.rows === kind)) ?? null;
}

/** Ascending days of definition changes that touch the line. */
function changesOf(figures: readonly Figure[], leaf: Leaf, rows: Rows): number[] {
  const changes = changeDays(leaf.platform, figures).map(dayNumber);
  if (figures.includes('exposures')) {
    const list = leaf.rows[rows] ?? [];
    const taken = list.find((row) => row.column === 'views');
    if (taken && list.some((row) => row.column === 'impressions' && row.day < taken.day)) changes.push(taken.day);
  }
  return changes.sort((a, b) => a - b);
}

/** Day of the latest change by the end of the window; null without one. */
export function changeAt({ changes }: Source, { to }: Window): number | null {
  const at = firstFrom(changes, to + 1) - 1;
  return at < 0 ? null : changes[at]!;
}
