/** Rows of one export that nothing tells apart (two boosted posts under one name) are numbered, so that none takes the other's place in the tab. */

import { type Kind, kinds } from '../kinds';
import { identityColumns } from '../records/identity';
import type { SocialRecord } from '../records/record';
import { closed, firstSights, mixed } from './sights';

/** The second of its kind becomes `segment (2)`, in the order of the file. */
export function numberTwins(records: readonly SocialRecord[], kind: Kind): void {
  // things and days have an identity of their own: there a second row is a repeat, or said
  if (kinds[kind].byPost || kinds[kind].time === 'day') return;
  const parts = [...identityColumns(kind)] as (keyof SocialRecord)[];
  const partOf = (record: SocialRecord, part: keyof SocialRecord): string => (record[part] as string | null) ?? '';
  const isFirst = firstSights<SocialRecord>(
    (record) => closed(parts.reduce((hash, part) => mixed(hash, partOf(record, part)), 0)),
    (one, other) => parts.every((part) => partOf(one, part) === partOf(other, part)),
  );
  const times = new Map<string, number>();
  for (const record of records) {
    if (isFirst(record)) continue;
    const key = JSON.stringify(parts.map((part) => partOf(record, part)));
    const time = (times.get(key) ?? 1) + 1;
    times.set(key, time);
    record.segment = `${record.segment ?? ''} (${time})`.trim();
  }
}
