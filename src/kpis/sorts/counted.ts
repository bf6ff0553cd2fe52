/** What parts share whatever rows they are made of: views and impressions stay apart, the latest change of definition counts. */
import type { ExposureColumn } from '../figure-value';
import { serialDay } from '../periods';
import type { Source } from '../sources';

type Counted = { column: ExposureColumn | null };

/** Views and impressions never meet in one figure: once a row counts views, those that count impressions are missing (`older`), and what was counted of them is dropped (`newer`). */
export function setAgainst(part: Counted, { byColumn }: Source, row: ExposureColumn | null): 'same' | 'newer' | 'older' {
  if (!byColumn) return 'same';
  const same = row === null || part.column === null || part.column === row;
  if (!same && row !== 'views') return 'older';
  part.column = row;
  return same ? 'same' : 'newer';
}

/** The parts whose figures may be added, by what they count. */
export function countedAlike<P extends Counted>(parts: readonly P[], apart: boolean): { alike: readonly P[]; column: ExposureColumn | null } {
  const column = parts.some((part) => part.column === 'views') ? 'views' : (parts.find((part) => part.column)?.column ?? null);
  return { alike: apart ? parts.filter((part) => part.column === null || part.column === column) : parts, column };
}

export const latest = (parts: readonly { change: number | null }[]) =>
  parts.reduce<number | null>((newest, { change }) => (change !== null && (newest === null || change > newest) ? change : newest), null);

export const missingShare = (carried: number, rows: number) => (rows > 0 ? Math.max(0, 1 - carried / rows) : null);

export const serial = (day: number | null) => (day === null ? null : serialDay(day));
