/** The sheet of the Overview, as its blocks see it. */
import type { KpiId } from '../../../kpis';
import type { ObjectiveId } from '../../../objectives';
import type { Objective } from '../../../objectives/objective';
import type { Page } from '../block';

export type OverviewSheet = Page & { objectives: readonly Objective<ObjectiveId>[] };

/** What the tiles sort networks by, and whose doubts are told. */
export const networksBy: KpiId = 'engagement_rate';
