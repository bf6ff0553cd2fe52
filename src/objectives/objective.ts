/** What an objective is: data. Which KPIs its sheet shows, which one speaks for it, and what its charts draw. */
import type { KpiId } from '../kpis';
import type { ObjectiveId } from '../kpis/kpi';

export type Objective = {
  id: ObjectiveId;
  /** The one figure a manager repeats. */
  headline: KpiId;
  /** Four cards, the headline first. */
  cards: readonly [KpiId, KpiId, KpiId, KpiId];
  /** Rows of the KPI table in order; groups carry a heading of their own. */
  kpis: readonly KpiId[];
  further: readonly KpiId[];
  /** The block under the KPI table. */
  networks: 'rates' | 'reach';
  /** KPI stacked by network and month. */
  stacked: KpiId;
};
