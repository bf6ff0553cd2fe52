/** Rows of days and periods that may stand at several levels or splits (campaign, ad, age, channel): each day of an account counts once, from the table that says most of it. */
import type { SocialRecord } from '../records/record';
import { type Known, wholeDays } from './coverage';
import { chosenTables, type Table } from './period-tables';
import { dayNumber } from './periods';

type Split = { records: SocialRecord[]; rank: number };

/** What the rows of one table have in common: how they are split, and which names or ids tell them apart. */
const splitOf = ({ dimension, postId, campaignName }: SocialRecord) =>
  `${dimension ?? ''}|${postId === null ? '' : 'id'}|${campaignName === null ? '' : 'campaign'}`;

/**
 * `adds`: the splits whose rows add up to the whole, the preferred first, null for none; without it every split does, and the one that holds most money counts. Of one split days count before periods; further
 * splits and periods fill the days that nothing before them speaks of. `left`: tables of periods of which some day is counted already.
 */
export function countedOnce(records: readonly SocialRecord[], adds?: readonly (string | null)[]): { kept: SocialRecord[]; left: readonly Table[] } {
  const splits = new Map<string, Split>();
  for (const record of records) {
    const rank = adds ? adds.indexOf(record.dimension) : 0;
    if (rank < 0) continue;
    const split = splits.get(splitOf(record)) ?? { records: [], rank };
    splits.set(splitOf(record), split);
    split.records.push(record);
  }
  const weight = ({ records }: Split, name: 'spend' | 'impressions' | 'sessions') => records.reduce((sum, { values }) => sum + (values[name] ?? 0), 0);
  const ordered = [...splits].sort(
    ([a, one], [b, two]) =>
      one.rank - two.rank ||
      weight(two, 'spend') - weight(one, 'spend') ||
      weight(two, 'sessions') - weight(one, 'sessions') ||
      weight(two, 'impressions') - weight(one, 'impressions') ||
      (a < b ? -1 : 1),
  );
  const kept: SocialRecord[] = [];
  const left: Table[] = [];
  let known: Known = [];
  const speaksOf = ({ from, to }: { from: number; to: number }) => known.some((span) => span.from <= to && span.to >= from);
  for (const [, { records: rows }] of ordered) {
    const days = rows.filter(({ day }) => day !== null && !speaksOf(spanOf(day, day)));
    kept.push(...days);
    known = wholeDays([...known, ...[...new Set(days.map(({ day }) => day as string))].map((day) => spanOf(day, day))]);
    const periods = chosenTables(rows.filter(({ day }) => day === null));
    const taken = (periods?.taken ?? []).filter((table) => !speaksOf(table));
    left.push(...(periods?.taken ?? []).filter((table) => !taken.includes(table)), ...(periods?.left ?? []));
    const spans = new Set(taken.map(({ from, to }) => `${from} ${to}`));
    kept.push(
      ...rows.filter(({ day, periodFrom, periodTo }) => day === null && periodFrom && periodTo && spans.has(`${dayNumber(periodFrom)} ${dayNumber(periodTo)}`)),
    );
    known = wholeDays([...known, ...taken]);
  }
  return { kept, left };
}

const spanOf = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });
