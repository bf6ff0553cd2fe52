/** Tables of figures of a period, of which several may speak of the same days: those that count, and the rows of a post in them added. */
import { type FieldName, fields } from '../records/fields';
import type { SocialRecord } from '../records/record';
import { dayNumber } from './periods';

/** First and last day of a table of figures of a period. */
export type Table = { from: number; to: number; asOf: number };

/** Two tables that share one day are added all the same: so end a network's «last 365 days» and the month after it. */
const sharedDay = 1;

/**
 * Of tables of figures of a period, those that together cover most days without covering any twice; of equal ones the newer exports, then the longer tables.
 * Null where no row tells a period: then the rows are of a lifetime, or of a time nobody told.
 */
export function chosenTables(records: readonly SocialRecord[]): { taken: Table[]; left: Table[] } | null {
  const tables = new Map<string, Table>();
  for (const { periodFrom, periodTo, asOf } of records) {
    if (periodFrom === null || periodTo === null) continue;
    const key = `${periodFrom}..${periodTo}`;
    const newest = Math.max(dayNumber(asOf), tables.get(key)?.asOf ?? 0);
    tables.set(key, { from: dayNumber(periodFrom), to: dayNumber(periodTo), asOf: newest });
  }
  if (tables.size === 0) return null;
  const ordered = [...tables.values()].sort((a, b) => a.to - b.to || a.from - b.from);
  const best: { days: number; newest: number; taken: Table[] }[] = [{ days: 0, newest: 0, taken: [] }];
  ordered.forEach((table, i) => {
    let before = i;
    while (before > 0 && ordered[before - 1]!.to - table.from >= sharedDay) before -= 1;
    const { days, newest, taken } = best[before]!;
    const joined = { days: days + table.to - table.from + 1, newest: Math.max(newest, table.asOf), taken: [...taken, table] };
    const without = best[i]!;
    const better = joined.days - without.days || joined.newest - without.newest || without.taken.length - joined.taken.length;
    best.push(better > 0 ? joined : without);
  });
  const { taken } = best[best.length - 1]!;
  return { taken, left: ordered.filter((table) => !taken.includes(table)) };
}

/** One record a post: its figures of the chosen tables added. A post that came out on a day no table covers has no figures that count from its first day, and is left out. */
export function addedUp(records: SocialRecord[], taken: readonly Table[]): SocialRecord[] {
  const counts = ({ periodFrom, periodTo }: SocialRecord) =>
    periodFrom !== null && periodTo !== null && taken.some(({ from, to }) => from === dayNumber(periodFrom) && to === dayNumber(periodTo));
  const byPost = new Map<string, SocialRecord[]>();
  records.forEach((record, i) => {
    const day = dayNumber(record.publishedLocal!);
    if (record.periodFrom !== null && (!counts(record) || taken.every(({ from, to }) => day < from || day > to))) return;
    const key = record.postId === null ? `row ${i}` : `${record.scope}|${record.postId}`;
    const known = byPost.get(key);
    if (known) known.push(record);
    else byPost.set(key, [record]);
  });
  return [...byPost.values()].flatMap((rows) => {
    const dated = rows.filter(({ periodFrom }) => periodFrom !== null);
    return dated.length > 0 ? [sumOf(dated)] : rows;
  });
}

function sumOf(rows: SocialRecord[]): SocialRecord {
  const newest = rows.reduce((best, row) => (row.asOf > best.asOf ? row : best));
  const values = { ...newest.values };
  for (const name of Object.keys(fields) as FieldName[]) {
    if (fields[name].class !== 'flow') continue;
    const known = rows.map((row) => row.values[name]).filter((value) => value !== undefined);
    if (known.length > 0) values[name] = known.reduce((sum, value) => sum + value, 0);
  }
  return { ...newest, values };
}
