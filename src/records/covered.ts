/** The whole days that exports speak of, counted and joined: of one table by its rows, of many exports by account. */
import { addDays } from '../values/dates';
import type { SocialRecord } from './record';
import type { Covered } from './tab-records';
import type { CoveredSpan } from './transfer';

/** `printed`: the file or its name says so; else it is from the first row to the last. */
export type Covers = { from: string; to: string; printed: boolean };

const earlier = (known: string | null, day: string) => (known === null || day < known ? day : known);
const later = (known: string | null, day: string) => (known === null || day > known ? day : known);

/** First and last day of the rows, as the file prints them, else of their periods; null where none has a day. `ofPeriod`: the figures are of a period, so the day of publication tells nothing. */
export function daysOfRows(records: readonly SocialRecord[], ofPeriod: boolean): { from: string; to: string } | null {
  let from: string | null = null;
  let to: string | null = null;
  for (const { day, publishedPrinted, periodFrom, periodTo } of records) {
    const printed = day ?? (ofPeriod ? null : publishedPrinted);
    // a row may have lost one end of its period, or contradict itself
    const first = printed ?? periodFrom ?? periodTo;
    const last = printed ?? periodTo ?? periodFrom;
    if (first === null || last === null) continue;
    from = earlier(earlier(from, first), last);
    to = later(later(to, last), first);
  }
  // a day and a moment of that day stand in order as texts do, so each is cut once at the end
  return from === null || to === null ? null : { from: from.slice(0, 10), to: to.slice(0, 10) };
}

/** What a table covers of each account in it: the range it prints, of every one; without it, of several accounts, each one's own rows. */
export function coveredAccounts(records: readonly SocialRecord[], covers: Covers | null, asOf: string): Covered[] {
  if (covers === null) return [];
  const rows = new Map<string, SocialRecord[]>();
  for (const record of records) {
    if (record.account === null) continue;
    const known = rows.get(record.account);
    if (known) known.push(record);
    else rows.set(record.account, [record]);
  }
  const own = (of: readonly SocialRecord[]) => (covers.printed || rows.size === 1 ? covers : daysOfRows(of, false));
  return [...rows].flatMap(([account, of]) => {
    const days = own(of);
    const to = days && days.to < covers.to ? days.to : covers.to;
    return days && days.from <= to ? [{ account, from: days.from, to, asOf }] : [];
  });
}

/** Spans of an account joined where they overlap or touch, with the newest day of export; by account and day, whatever order they came in. */
export function joinCovered(covered: readonly Covered[]): Covered[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const ordered = [...covered].sort((a, b) => compare(a.account, b.account) || compare(a.from, b.from));
  const joined: Covered[] = [];
  for (const span of ordered) {
    const last = joined[joined.length - 1];
    if (last?.account !== span.account || span.from > addDays(last.to, 1)) joined.push({ ...span });
    else {
      if (span.to > last.to) last.to = span.to;
      if (span.asOf > last.asOf) last.asOf = span.asOf;
    }
  }
  return joined;
}

/** JSON of what an import covers: the memory keeps it in one cell, which holds 50,000 characters. */
const longest = 45_000;

/** What the files of an import cover, joined; of hundreds of accounts those that find room, the others are known by their rows. */
export function coveredSpans(covered: readonly { tab: string; covered: readonly Covered[] }[]): CoveredSpan[] {
  const byTab = new Map<string, Covered[]>();
  for (const { tab, covered: spans } of covered) byTab.set(tab, [...(byTab.get(tab) ?? []), ...spans]);
  let room = longest;
  return [...byTab].flatMap(([tab, spans]) =>
    joinCovered(spans)
      .map(({ account, from, to, asOf }): CoveredSpan => [tab, account, from, to, asOf])
      .filter((span) => {
        room -= JSON.stringify(span).length + 1;
        return room > 0;
      }),
  );
}
