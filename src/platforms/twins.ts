/** Rows of one export that nothing tells apart (two boosted posts under one name) are numbered, so that none takes the other's place in the tab. */
import { identityOf } from '../records/identity';
import type { Kind, SocialRecord } from '../records/record';
import type { Cell } from '../records/transfer';

/** Posts and days have an identity of their own: there a second row is a repeat, or said. */
const ownIdentity: ReadonlySet<Kind> = new Set<Kind>(['posts', 'daily', 'mentions', 'inbox', 'leads', 'sales']);

/** The second of its kind becomes `segment (2)`, in the order of the file. */
export function numberTwins(records: readonly SocialRecord[], kind: Kind): void {
  if (ownIdentity.has(kind)) return;
  const seen = new Map<string, number>();
  for (const record of records) {
    const cells = record as unknown as { [key: string]: Cell };
    const { key } = identityOf(kind, (column) => (column === 'account' ? (record.account ?? '') : (cells[column] ?? null)));
    const times = (seen.get(key ?? '') ?? 0) + 1;
    seen.set(key ?? '', times);
    if (times > 1) record.segment = `${record.segment ?? ''} (${times})`.trim();
  }
}
