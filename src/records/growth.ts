/** Figures over time: every value that exports gave of a figure, and the value at an age, for comparison of posts at equal age. */
import { addDays, daysBetween } from '../values/dates';
import { type FieldName, fields } from './fields';
import { readSnapshots, type Snapshots } from './history';
import { identityOf } from './identity';
import { dayOfCell } from './merge';
import type { Rows } from './rows';
import type { Cell, TabId } from './transfer';

export type Dated = { asOf: string; value: number };

/** Every known figure of a row, by export day, oldest first. `current`: the row's own figure and its day, see `dayOfCell` in merge.ts; null where it has none. */
export function valuesOf(earlier: Snapshots, current: Dated | null, field: FieldName): Dated[] {
  const values = new Map<string, number>();
  for (const [day, figures] of earlier) if (figures[field] !== undefined) values.set(day, figures[field]);
  if (current) values.set(current.asOf, current.value);
  return [...values].map(([asOf, value]) => ({ asOf, value })).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

/** Reads a data tab (`data`) together with the history tab (`history`, lines of other tabs are passed over). The answer takes a row's identity, the key of identity.ts. */
export function openSeries(tab: TabId, data: Rows, history: Rows): (identity: string, field: FieldName) => Dated[] {
  const rows = byIdentity(tab, data, () => true);
  const of = history.columns.indexOf('tab');
  const lines = byIdentity(tab, history, (cells) => cells[of] === `${tab.platform}:${tab.kind}`);
  const text = history.columns.indexOf('history');
  return (identity, field) => {
    const cells = rows.get(identity);
    const value = cells?.[data.columns.indexOf(field)];
    const asOf = cells ? dayOfCell(data, cells, field) : '';
    // a figure whose day a person cleared has no place in time
    const current = asOf !== '' && typeof value === 'number' ? { asOf, value } : null;
    return valuesOf(readSnapshots(lines.get(identity)?.[text] ?? null), current, field);
  };
}

function byIdentity({ kind }: TabId, { columns, rows }: Rows, counts: (cells: readonly Cell[]) => boolean): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cells of rows) {
    const { key } = identityOf(kind, (column) => cells[columns.indexOf(column)] ?? null);
    if (key !== null && counts(cells) && !found.has(key)) found.set(key, cells);
  }
  return found;
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
