/** Rows of a table that stand in it a second time because a person put two exports one under the other. */
import { closed, mixed } from './sights';

type Rows = readonly (readonly string[])[];

/** Distances between equal rows that are looked at, the most frequent first. */
const mostDistances = 20;

/**
 * Positions of rows that repeat, in the same order, rows further up: two at least that are not alike. Two equal rows one after the other are none: where an
 * export shows no identity (assets without their text, boosted posts under one name) they are two things.
 */
export function pastedRows(rows: Rows): ReadonlySet<number> {
  const hashes = rows.map((row) => closed(row.reduce((hash, cell) => mixed(hash, cell), row.length)));
  const isSame = (one: number, other: number): boolean =>
    hashes[one] === hashes[other] && rows[one]?.length === rows[other]?.length && (rows[one] ?? []).every((cell, index) => cell === rows[other]?.[index]);
  const pasted = new Set<number>();
  for (const distance of distancesOf(hashes)) {
    let from = distance;
    for (let at = distance; at <= rows.length; at++) {
      if (at < rows.length && isSame(at, at - distance)) continue;
      const run = Array.from({ length: at - from }, (_, i) => from + i);
      if (run.some((position) => !isSame(position, from))) for (const position of run) pasted.add(position);
      from = at + 1;
    }
  }
  return pasted;
}

function distancesOf(hashes: readonly number[]): number[] {
  const last = new Map<number, number>();
  const times = new Map<number, number>();
  hashes.forEach((hash, at) => {
    const before = last.get(hash);
    if (before !== undefined) times.set(at - before, (times.get(at - before) ?? 0) + 1);
    last.set(hash, at);
  });
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostDistances)
    .map(([distance]) => distance);
}
