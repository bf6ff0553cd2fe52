/** What a figure lacks, as data: Metrics hold the number of a gap, reports have a sentence for each. */

/**
 * first: nothing was known before `from` · since: known from `from` on · until: known to `to` · only: known from `from` to `to` · days: `days` of the `of` days are known, in
 * several pieces · without: accounts that a joined figure leaves out · currencies: amounts in several, named by `who`, that are never added. Days are serial. `who`: `platform|account` texts, blank-separated; empty where the row speaks of one account.
 */
export type Gap = {
  kind: 'first' | 'since' | 'until' | 'only' | 'days' | 'without' | 'currencies';
  who: string;
  from: number;
  to: number;
  days: number;
  of: number;
};

export type GapList = { gaps: Gap[]; gapNumber: (gap: Gap) => number };

/** Numbers gaps from 1 on, equal ones alike. */
export function gapList(): GapList {
  const gaps: Gap[] = [];
  const known = new Map<string, number>();
  const gapNumber = (gap: Gap) => {
    const key = JSON.stringify(gap);
    const number = known.get(key) ?? gaps.push(gap);
    known.set(key, number);
    return number;
  };
  return { gaps, gapNumber };
}
