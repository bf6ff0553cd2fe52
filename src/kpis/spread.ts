/** How far a figure moves from period to period by itself: written into the Metrics rows from the earlier periods of the same length. */
import type { Cell } from '../records/transfer';
import { levelOfDays, mostPeriods } from './judge';
import type { Expression } from './kpi';
import type { Place } from './metrics-rows';
import { type PeriodKind, parsePeriod } from './periods';
import { sortOf } from './sorts';
import { betweenPeriods } from './statistics';

/** The rows of calendar periods by their kind; comparisons cut to other days are no periods of their own. */
export function byKind(groups: readonly (readonly Cell[][][])[]): Cell[][][] {
  const kinds = new Map<PeriodKind, Map<Cell, Cell[]>>();
  for (const row of groups.flat(2)) {
    const period = parsePeriod(String(row[1]));
    if (!period || period.kind === 'range') continue;
    const rows = kinds.get(period.kind) ?? new Map<Cell, Cell[]>();
    kinds.set(period.kind, rows.set(row[0]!, row));
  }
  return [...kinds.values()].map((rows) => [...rows.values()]);
}

/** Fills `spread` and `periods` of every line; rows of one kind of period, in any order. Figures from before a change of definition, and of periods known in part, do not count. */
export function addSpreads(columns: readonly string[], places: readonly Place[], rows: readonly Cell[][]): void {
  const at = (name: string) => columns.indexOf(name);
  const [from, key, elapsed, days] = [at('from'), at('key'), at('elapsed'), at('days')];
  const series = new Map<string, Cell[][]>();
  for (const row of rows) {
    const entity = String(row[key]).slice(String(row[key]).indexOf('|'));
    const list = series.get(entity) ?? [];
    series.set(entity, list);
    list.push(row);
  }
  for (const { line, id } of places) {
    const column = (name: string) => at(`${id}:${name}`);
    const [spread, count, gap, change] = [column('spread'), column('periods'), column('gap'), column('break')];
    if (spread < 0) continue;
    const read = estimateOf(line.expression, column);
    const { judged } = sortOf(line.expression);
    const most = mostPeriods['as' in judged ? judged.as : 'days'];
    for (const list of series.values()) {
      list.sort((a, b) => (a[from] as number) - (b[from] as number));
      const known: { from: number; value: number; error: number }[] = [];
      for (const row of list) {
        const estimate = read(row, row[elapsed] as number);
        if (!estimate) continue;
        const since = change < 0 ? 0 : Number(row[change] ?? 0);
        const found = betweenPeriods(known.filter((one) => one.from >= since).slice(-most));
        if (found) {
          row[spread] = found.variance;
          row[count] = found.periods;
        }
        if (row[elapsed] === row[days] && Number(row[gap] ?? 0) <= 0) known.push({ from: row[from] as number, ...estimate });
      }
    }
  }
}

/** A period's figure on the scale its change is judged on, with its own error; null where it has none. A total counts where it is one of days. */
function estimateOf(expression: Expression, column: (name: string) => number): (row: Cell[], days: number) => { value: number; error: number } | null {
  const { judged, recipe, statistics } = sortOf(expression);
  const read = (name: string) => (row: Cell[]) => (column(name) < 0 ? null : (row[column(name)] ?? null));
  const known = (value: Cell, error: Cell) => (typeof value === 'number' && typeof error === 'number' ? { value, error } : null);
  if (judged.by === 'posts') return (row) => known(read('log')(row), read('logSe')(row));
  const total = read(recipe.value?.over ?? '');
  const ofDays = statistics.includes('rows') ? read('rows') : () => 'days';
  return (row, days) => {
    const value = total(row);
    if (judged.by !== 'spread' || typeof value !== 'number' || days <= 0 || ofDays(row) !== 'days') return null;
    return known(levelOfDays(judged.as, value / days), 0);
  };
}
