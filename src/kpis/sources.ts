/** How a KPI line reads one account: which rows feed it over the whole history, and since when its definition changed. */
import { changeDays } from './breaks';
import { figuresOf, type Leaf, type Row } from './collect';
import type { Expression, Rows } from './kpi';
import { dayNumber } from './periods';

/** `since`: day of the first row that carries it. `changes`: ascending days of definition changes. `positions`: of the expression's figures in a row. */
export type Source = { expression: Expression; rows: Rows; leaf: Leaf; since: number; changes: number[]; positions: number[] };

/** Null: the account never carries the line. */
export function sourceOf(expression: Expression, leaf: Leaf): Source | null {
  const positions = figuresOf(expression).map((figure) => leaf.figures.get(figure)!);
  const found = rowsThatCarry(expression, leaf, positions);
  return found && { expression, ...found, leaf, positions, changes: changesOf(expression, leaf, found.rows) };
}

const preferred = (expression: Expression): readonly Rows[] => {
  if (expression.op === 'sum' || expression.op === 'bounds') return expression.rows;
  return expression.op === 'last' || expression.op === 'net' ? ['days'] : ['posts'];
};

function rowsThatCarry(expression: Expression, leaf: Leaf, positions: number[]): { rows: Rows; since: number } | null {
  if (expression.op === 'countPosts') return leaf.known.posts.length > 0 ? { rows: 'posts', since: leaf.known.posts[0]!.from } : null;
  const all = expression.op === 'ratio';
  const carries = ({ figures }: Row) => {
    const has = (position: number) => !Number.isNaN(figures[position]!);
    return all ? positions.every(has) : positions.some(has);
  };
  for (const rows of preferred(expression)) {
    const first = (leaf[rows] as readonly Row[]).find(carries);
    if (first) return { rows, since: first.day };
  }
  return null;
}

/** The rows a figure is taken from where several accounts are joined: the first of its kinds that any of them carries. */
export function sharedRows(expression: Expression, sources: readonly Source[]): Rows | null {
  return preferred(expression).find((kind) => sources.some((source) => source.rows === kind)) ?? null;
}

/** Ascending days of definition changes that touch the line. */
function changesOf(expression: Expression, leaf: Leaf, rows: Rows): number[] {
  const figures = figuresOf(expression);
  const changes = changeDays(leaf.platform, figures).map(dayNumber);
  if (figures.includes('exposures')) {
    const list: Row[] = rows === 'posts' ? leaf.posts : leaf.days;
    const taken = list.find((row) => row.column === 'views');
    if (taken && list.some((row) => row.column === 'impressions' && row.day < taken.day)) changes.push(taken.day);
  }
  return changes.sort((a, b) => a - b);
}
