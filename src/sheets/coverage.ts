/** The days that imports cover, kept in the memory beside each import: small, and as long as the import stands in the log, whatever becomes of its before-images. */
import type { PlatformId } from '../records/platform-ids';
import type { Covered } from '../records/tab-records';
import type { CoveredSpan } from '../records/transfer';
import { loggedImports } from './log';
import type { Memory } from './memory';

export const coveredKey = (importId: string): string => `covered:${importId}`;
export const removalKey = 'removal';

/** The last removal; and of every account that was ever removed, how many imports there were: none of those covers it any more. */
export type Removal = { platform: PlatformId; account: string; done: boolean; uncovered?: { [account: string]: number } };

export const lastRemoval = (memory: Memory | null): Removal | null | undefined => memory?.entries.get(removalKey)?.note as Removal | null | undefined;

export function removalOf(memory: Memory, platform: PlatformId, account: string): Removal {
  const uncovered = { ...lastRemoval(memory)?.uncovered, [`${platform} ${account}`]: loggedImports(memory).length };
  return { platform, account, done: false, uncovered };
}

/** What the imports that stand cover of a tab, one entry for each of their exports. Empty where they were made before this was kept. */
export function readCoverage(memory: Memory | null): (tab: string) => Covered[] {
  const uncovered = lastRemoval(memory)?.uncovered;
  const spans = loggedImports(memory).flatMap(({ importId, log }, i) => {
    const note = memory?.entries.get(coveredKey(importId))?.note as CoveredSpan[] | null | undefined;
    return log.state === 'done' ? (note ?? []).filter(([tab, account]) => i >= (uncovered?.[`${tab.split(':')[0]} ${account}`] ?? 0)) : [];
  });
  return (tab) => spans.flatMap(([of, account, from, to, asOf]) => (of === tab ? { account, from, to, asOf } : []));
}
