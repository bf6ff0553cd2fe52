/** Which days of a window an account's exports cover, for posts and days alike: the one notion behind INCOMPLETE, UNFINISHED and the period a report proposes. */
import type { SocialRecord } from '../records/record';
import type { Covered } from '../records/tab-records';
import { dayNumber } from './periods';

/** Spans of day numbers, ascending, apart from each other by at least a day. */
export type Known = readonly { from: number; to: number }[];
type Window = { from: number; to: number };

/** A window of which less is known is no whole one. */
export const enough = 0.9;

/** Spans joined where they overlap or touch. */
export function wholeDays(spans: readonly Window[]): Known {
  const out: Window[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1];
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else if (to >= from) out.push({ from, to });
  }
  return out;
}

/**
 * What the exports of an account cover: the ranges kept with the imports; where there is none (older workbooks, exports that print no range), of each export the first to the
 * last day of its rows. The day of the export itself is not a whole day.
 */
export function knownDays(
  covered: readonly Covered[],
  records: readonly SocialRecord[],
  daysOf: (record: SocialRecord) => { from: string; to: string },
): Known {
  const kept = wholeDays(covered.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })));
  const byExport = new Map<string, Window>();
  for (const record of records) {
    const days = daysOf(record);
    const [first, last] = [dayNumber(days.from), dayNumber(days.to)];
    if (kept.some(({ from, to }) => first >= from && last <= to)) continue;
    const span = byExport.get(record.asOf);
    if (!span) byExport.set(record.asOf, { from: first, to: last });
    else {
      span.from = Math.min(span.from, first);
      span.to = Math.max(span.to, last);
    }
  }
  return wholeDays([...kept, ...[...byExport].map(([asOf, { from, to }]) => ({ from, to: to === dayNumber(asOf) ? to - 1 : to }))]);
}

/** The known days of a window: how many, the first and the last (0 without any), and whether they are one run. */
export type Cover = { days: number; first: number; last: number; runs: number };

export function coverOf(known: Known, { from, to }: Window): Cover {
  const cover: Cover = { days: 0, first: 0, last: 0, runs: 0 };
  for (const span of known) {
    const [first, last] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (last < first) continue;
    if (cover.runs === 0) cover.first = first;
    cover.last = last;
    cover.days += last - first + 1;
    cover.runs += 1;
  }
  return cover;
}
