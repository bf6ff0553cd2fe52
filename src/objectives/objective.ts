/** What an objective is: data. The blocks of its sheet in order, and the KPI that speaks for it. */
import type { Family } from '../kinds/kind';
import type { KpiId } from '../kpis';
import type { FieldName } from '../records/fields';

/** Titles of further tables of KPIs. */
export type KpiTableTitle = 'totals' | 'paid' | 'site';

/** A part of a report sheet; `report/blocks` has a maker for each. */
export type Block =
  /** Four figures at a glance; each must be a row of a table of the sheet. */
  | { block: 'cards'; kpis: readonly [KpiId, KpiId, KpiId, KpiId] }
  /** One row a KPI, with verdict; the second table of a sheet has a title of its own. */
  | { block: 'kpis'; kpis: readonly KpiId[]; title?: KpiTableTitle }
  /** Counts of which each needs the one before: what share comes through, and where most is lost. */
  | { block: 'funnel'; steps: readonly KpiId[] }
  /** One KPI by network, and all of them together. */
  | { block: 'networks'; kpi: KpiId }
  /** Bounds of people reached by network, with figures read on screens. */
  | { block: 'reach' }
  /** Twelve months of a KPI as a line, and of another stacked by network. */
  | { block: 'charts'; line: KpiId; stacked: KpiId }
  /** Those that got most of a figure, public interactions unless it is named. */
  | { block: 'posts'; by?: FieldName }
  | { block: 'definitions' };

export type Objective<Id extends string = string> = {
  id: Id;
  /** The one figure a manager repeats; a row of a table of the sheet. */
  headline: KpiId;
  /** Whose sources the selectors of the sheet offer, where they are not those of the headline. */
  family?: Family;
  blocks: readonly Block[];
};

/** Keeps the id literal, so that languages must have a phrase for it. */
export function defineObjective<const O extends Objective>(objective: O): O {
  return objective;
}

/** Every KPI that the sheet shows, each once. */
export function kpisOf({ blocks }: Pick<Objective, 'blocks'>): KpiId[] {
  const shown = blocks.flatMap((block): readonly KpiId[] => {
    if (block.block === 'cards' || block.block === 'kpis') return block.kpis;
    if (block.block === 'funnel') return block.steps;
    if (block.block === 'charts') return [block.line, block.stacked];
    return block.block === 'networks' ? [block.kpi] : [];
  });
  return [...new Set(shown)];
}
