/** The sorts of measures by the operator of their expression: a new one does not compile until it is whole. */
import type { Expression, Of } from '../kpi';
import { bounds } from './bounds';
import { countPosts } from './count-posts';
import { last } from './last';
import { net } from './net';
import { perPost } from './per-post';
import { quantile } from './quantile';
import { quotient } from './quotient';
import { ratio } from './ratio';
import { share } from './share';
import type { Sort } from './sort';
import { sum } from './sum';
import { terms } from './terms';
import { total } from './total';
import { typical } from './typical';

// biome-ignore lint/suspicious/noExplicitAny: each sort has a part of its own
export const sorts: { [O in Expression['op']]: Sort<Of<O>, any> } = {
  ratio,
  perPost,
  typical,
  sum,
  countPosts,
  last,
  net,
  bounds,
  total,
  quotient,
  share,
  quantile,
  terms,
};

export type Part = { dropped?: number };

export function sortOf(expression: Expression): Sort<Expression, Part> {
  return sorts[expression.op] as unknown as Sort<Expression, Part>;
}
