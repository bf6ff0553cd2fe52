/** Rows of days and periods that may stand at several levels or splits (campaign, ad, age, channel): each day of an account counts once, from the table that says most of it. */
import type { SocialRecord } from '../records/record';
import { type Known, wholeDays } from './coverage';
import { chosenTables, type Table } from './period-tables';
import { dayNumber } from './periods';

type Split = { name: string; records: SocialRecord[]; rank: number };

/** What tells which of two splits says most, the first that differs. */
const weights = ['spend', 'sessions', 'impressions'] as const;

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
    const name = splitOf(record);
    const split = splits.get(name);
    if (split) split.records.push(record);
    else splits.set(name, { name, records: [record], rank });
  }
  const ordered = [...splits.values()]
    .map((split) => ({ ...split, sums: weights.map((field) => split.records.reduce((sum, { values }) => sum + (values[field] ?? 0), 0)) }))
    .sort((a, b) => {
      const heavier = b.sums.map((sum, i) => sum - a.sums[i]!).find((difference) => difference !== 0);
      return a.rank - b.rank || heavier || (a.name < b.name ? -1 : 1);
    });
  const kept: SocialRecord[] = [];
  const left: Table[] = [];
  let known: Known = [];
  const speaksOf = ({ from, to }: { from: number; to: number }) => known.some((span) => span.from <= to && span.to >= from);
  for (const { records: rows } of ordered) {
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
