/** Names of periods in words, and which of them a report offers. */

import type { MetricsTable } from '../kpis/columns';
import { type Period, parsePeriod, previousPeriod, yearEarlier } from '../kpis/periods';
import { type Phrases, say } from '../languages/language';

const partsOf = (day: string, words: Phrases) => ({ day: +day.slice(8, 10), month: words.report.monthsShort[+day.slice(5, 7) - 1] as string });

/** `12 Jan 2026`. */
export function dayLabel(day: string, words: Phrases): string {
  return say(words, 'day', { ...partsOf(day, words), year: day.slice(0, 4) });
}

/** `12 Jan`. */
export const dayShort = (day: string, words: Phrases) => say(words, 'dayShort', partsOf(day, words));

/** `August 2026`, `Q3 2026`, `12 Jan 2026 – 14 Apr 2026`. */
export function periodLabel(period: Period, words: Phrases): string {
  const year = period.id.slice(0, 4);
  switch (period.kind) {
    case 'month':
      return `${words.report.months[+period.id.slice(5, 7) - 1]} ${year}`;
    case 'quarter':
      return say(words, 'quarter', { quarter: period.id.slice(6), year });
    case 'year':
      return say(words, 'year', { year });
    case 'week':
      return say(words, 'week', { week: +period.id.slice(6), year, from: dayShort(period.from, words), to: dayShort(period.to, words) });
    case 'range':
      return `${dayLabel(period.from, words)} – ${dayLabel(period.to, words)}`;
  }
}

/** The label for a narrow column header. */
export function shortLabel(period: Period, words: Phrases): string {
  if (period.kind === 'month') return `${words.report.monthsShort[+period.id.slice(5, 7) - 1]} ${period.id.slice(0, 4)}`;
  if (period.kind === 'week') return say(words, 'weekShort', { week: +period.id.slice(6), year: period.id.slice(0, 4) });
  if (period.kind !== 'range') return periodLabel(period, words);
  return `${dayShort(period.from, words)} – ${dayShort(period.to, words)}`;
}

/** Label of a month under a chart: `Aug 26`. */
export function monthTick(id: string, words: Phrases): string {
  return `${words.report.monthsShort[+id.slice(5, 7) - 1]} ${id.slice(2, 4)}`;
}

export type OfferedPeriod = { period: Period; previous: Period; year: Period };

const rank = { range: 0, month: 1, quarter: 2, year: 3, week: 4 };

/** Periods that have rows, the newest first, months before quarters, years and weeks; the asked one leads when it is a range. */
export function offeredPeriods(metrics: MetricsTable, asked: string): OfferedPeriod[] {
  const column = metrics.columns.indexOf('period');
  const ids = new Set<string>([asked]);
  for (const row of metrics.rows) {
    const id = row[column];
    if (typeof id === 'string' && !id.includes('#')) ids.add(id);
  }
  const periods = [...ids].map(parsePeriod).filter((period): period is Period => period !== null);
  periods.sort((a, b) => rank[a.kind] - rank[b.kind] || (a.from < b.from ? 1 : -1));
  return periods
    .filter((period) => period.kind !== 'range' || period.id === asked)
    .map((period) => ({ period, previous: previousPeriod(period), year: yearEarlier(period) }));
}

/** Every month from the first with rows to the last, oldest first. */
export function monthsOf(metrics: MetricsTable): Period[] {
  const column = metrics.columns.indexOf('period');
  const ids = metrics.rows.map((row) => row[column]).filter((id): id is string => typeof id === 'string' && /^\d{4}-\d{2}$/.test(id));
  if (ids.length === 0) return [];
  ids.sort();
  const [first] = ids as [string];
  const out: Period[] = [];
  for (let at = parsePeriod(ids[ids.length - 1] as string); at && at.id >= first; at = previousPeriod(at)) out.unshift(at);
  return out;
}
