/** Parts over posts or over days, whichever rows feed the line. */
import type { Row } from '../collect';
import { coverOf } from '../coverage';
import type { ExposureColumn } from '../figure-value';
import { changeAt, type Source } from '../sources';
import type { Window } from '../window';
import { countedAlike, latest, missingShare, serial, setAgainst } from './counted';
import { joinPosts, ofPosts, type PostsPart, postsPart } from './over-posts';
import { type Closed, largest, total } from './sort';

/** `days`: the figure of each day that carries it, over all accounts · `carried`: account days that carry it, of `rows` that the exports cover. */
type DaysPart = {
  from: 'days';
  days: Map<number, number>;
  largest: number;
  rows: number;
  carried: number;
  column: ExposureColumn | null;
  change: number | null;
};
export type EitherPart = PostsPart | DaysPart;

export function eitherPart(source: Source, rows: readonly Row[], window: Window): EitherPart | null {
  if (source.rows === 'posts') return postsPart(source, rows, window);
  // days that an export covers without a row lack the figure
  const expected = coverOf(source.leaf.known.days ?? [], window).days;
  return rows.length + expected > 0 ? daysPart(source, rows, window, expected) : null;
}

function daysPart(source: Source, rows: readonly Row[], window: Window, expected: number): DaysPart {
  const none = { days: new Map<number, number>(), largest: Number.NEGATIVE_INFINITY };
  const part: DaysPart = { from: 'days', ...none, rows: expected, carried: 0, column: null, change: changeAt(source, window) };
  for (const { day, figures, column } of rows) {
    const value = figures[source.positions[0]!]!;
    if (Number.isNaN(value)) continue;
    const against = setAgainst(part, source, column);
    if (against === 'older') continue;
    if (against === 'newer') Object.assign(part, { days: new Map(), largest: Number.NEGATIVE_INFINITY });
    part.largest = Math.max(part.largest, value);
    part.days.set(day, (part.days.get(day) ?? 0) + value);
  }
  part.carried = part.days.size;
  return part;
}

/** Parts of one line are all of posts or all of days. */
export function joinEither(parts: readonly EitherPart[], apart: boolean): EitherPart {
  return parts[0]!.from === 'posts' ? joinPosts(parts as PostsPart[], apart) : joinDays(parts as DaysPart[], apart);
}

function joinDays(parts: readonly DaysPart[], apart: boolean): DaysPart {
  const { alike, column } = countedAlike(parts, apart);
  const joined: DaysPart = { from: 'days', days: new Map(), largest: Number.NEGATIVE_INFINITY, rows: 0, carried: 0, column, change: latest(parts) };
  for (const part of alike) {
    for (const [day, value] of part.days) joined.days.set(day, (joined.days.get(day) ?? 0) + value);
    joined.largest = Math.max(joined.largest, part.largest);
    joined.carried += part.carried;
  }
  for (const part of parts) joined.rows += part.rows;
  return joined;
}

/** The sum and the largest of the posts or days, and what both sorts share. */
export function closeEither(part: EitherPart): { sum: number; most: number; shared: NonNullable<Closed>; missing: number | null } | null {
  if (part.from === 'posts') {
    if (part.y.length === 0) return null;
    const { missing, ...shared } = ofPosts(part);
    return { sum: total(part.y), most: largest(part.y), shared: { rows: 'posts', ...shared }, missing };
  }
  const { days, rows, carried, change } = part;
  if (days.size === 0) return null;
  return {
    sum: total(days.values()),
    most: part.largest,
    shared: { n: days.size, rows: 'days', break: serial(change) },
    missing: missingShare(carried, rows),
  };
}
