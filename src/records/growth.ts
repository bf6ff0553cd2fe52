/** Figures over time: every value that exports gave of a figure, and the value at an age, for comparison of posts at equal age. */
import { addDays, daysBetween } from '../values/dates';
import { type FieldName, fields } from './fields';
import type { Snapshots } from './history';

export type Dated = { asOf: string; value: number };

/** Every known figure of a row, by export day, oldest first. `current`: the row's own figure and its day, see `dayOfCell` in merge.ts; null where it has none. */
export function valuesOf(earlier: Snapshots, current: Dated | null, field: FieldName): Dated[] {
  const values = new Map<string, number>();
  for (const [day, figures] of earlier) if (figures[field] !== undefined) values.set(day, figures[field]);
  if (current) values.set(current.asOf, current.value);
  return [...values].map(([asOf, value]) => ({ asOf, value })).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

/** `from`, `to`: the exports it was read from, one and the same where an export was made at that very age. */
export type AtAge = { value: number; from: string; to: string };

/**
 * The figure a post had `days` days after the day it was published: of the export of that day, else on the straight line between the exports before and after.
 * Null before the first export and after the last, where the figure is unknown, and between exports for means and rates, which do not grow along a line.
 */
export function valueAtAge(values: readonly Dated[], field: FieldName, publishedOn: string, days: number): AtAge | null {
  const at = addDays(publishedOn, days);
  const before = [...values].reverse().find(({ asOf }) => asOf <= at);
  const after = values.find(({ asOf }) => asOf >= at);
  if (!before || !after) return null;
  const [from, to] = [before.asOf, after.asOf];
  if (from === to) return { value: before.value, from, to };
  const { class: kind } = fields[field];
  if (kind === 'average' || kind === 'rate') return null;
  return { value: before.value + ((after.value - before.value) * daysBetween(from, at)) / daysBetween(from, to), from, to };
}
