/** The sheet of the Overview, as its blocks see it. */
import type { KpiId } from '../../../kpis';
import type { ObjectiveId } from '../../../objectives';
import type { Objective } from '../../../objectives/objective';
import type { Page } from '../block';

export type OverviewSheet = Page & { objectives: readonly Objective<ObjectiveId>[] };

/** Plain figures of every network, from left to right; what changed in them is told too. */
export const plainFigures: readonly KpiId[] = ['followers', 'net_followers', 'exposures', 'interactions_public', 'posts_published', 'link_clicks'];

/** What the tiles sort networks by, and whose doubts are told. */
export const networksBy: KpiId = 'engagement_rate';
