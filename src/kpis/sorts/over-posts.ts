/** Parts over posts: both sides of each post that carries them, or one side alone. */
import type { Row } from '../collect';
import type { ExposureColumn } from '../figure-value';
import { changeAt, type Source } from '../sources';
import { jackknife, type Typical } from '../statistics';
import type { Window } from '../window';
import { countedAlike, latest, missingShare, serial, setAgainst } from './counted';
import { type Closed, largest, total } from './sort';

/** A post is one of x where the figure stands alone. */
export type PostsPart = { from: 'posts'; y: number[]; x: number[]; rows: number; dropped: number; column: ExposureColumn | null; change: number | null };

/** What lines over posts that are judged have, see `columns.ts`. */
export const judgedStatistics = ['n', 'log', 'logSe', 'zero', 'missing', 'break', 'history', 'gap', 'spread', 'periods'] as const;

export function postsPart(source: Source, posts: readonly Row[], window: Window): PostsPart | null {
  if (posts.length === 0) return null;
  const part: PostsPart = { from: 'posts', y: [], x: [], rows: posts.length, dropped: 0, column: null, change: changeAt(source, window) };
  const [over, under] = source.positions as [number, number | undefined];
  for (const { figures, column } of posts) {
    const y = figures[over]!;
    const x = under === undefined ? 1 : figures[under]!;
    if (Number.isNaN(y) || Number.isNaN(x)) continue;
    // Something out of nothing is an impossible pair (§1): dropped and flagged; 0 of 0 counts as a post.
    if (x < 0 || (x === 0 && y !== 0)) {
      part.dropped += 1;
      continue;
    }
    const against = setAgainst(part, source, column);
    if (against === 'older') continue;
    if (against === 'newer') Object.assign(part, { y: [], x: [] });
    part.y.push(y);
    part.x.push(x);
  }
  return part;
}

export function joinPosts(parts: readonly PostsPart[], apart: boolean): PostsPart {
  const { alike, column } = countedAlike(parts, apart);
  const joined: PostsPart = { from: 'posts', y: [], x: [], rows: 0, dropped: 0, column, change: latest(parts) };
  for (const { y, x } of alike)
    for (let i = 0; i < y.length; i += 1) {
      joined.y.push(y[i]!);
      joined.x.push(x[i]!);
    }
  for (const part of parts) {
    joined.rows += part.rows;
    joined.dropped += part.dropped;
  }
  return joined;
}

export const ofPosts = ({ y, rows, change }: PostsPart) => ({ n: y.length, missing: missingShare(y.length, rows), break: serial(change) });

export const logsOf = (made: Typical | null) => made && { log: made.mean, logSe: made.error, zero: made.zeros };

/** A ratio of sums, or a mean, with its own error and what the typical post says. */
export function closePairs(part: PostsPart, made: Typical | null): Closed {
  const { y, x } = part;
  if (y.length === 0) return null;
  const sum = total(y);
  return { num: sum, den: total(x), se: jackknife(y, x), top: sum > 0 ? largest(y) / sum : null, ...logsOf(made), ...ofPosts(part) };
}
