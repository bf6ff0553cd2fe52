/** The KPIs, in the order of pickers and of the Metrics columns. */
import { amplificationRate } from './amplification-rate';
import { applauseRate } from './applause-rate';
import { clicks } from './clicks';
import { comments } from './comments';
import { conversationRate } from './conversation-rate';
import { ctr } from './ctr';
import { engagementRate } from './engagement-rate';
import { engagementRateFull } from './engagement-rate-full';
import { exposures } from './exposures';
import { followers } from './followers';
import { impressions } from './impressions';
import { interactionsPublic } from './interactions-public';
import type { Kpi } from './kpi';
import { linkClicks } from './link-clicks';
import { netFollowers } from './net-followers';
import { newFollowers } from './new-followers';
import { postFollows } from './post-follows';
import { postsPublished } from './posts-published';
import { profileVisits } from './profile-visits';
import { reach } from './reach';
import { reactions } from './reactions';
import { saveRate } from './save-rate';
import { saves } from './saves';
import { shares } from './shares';
import { typicalInteractions } from './typical-interactions';
import { typicalReach } from './typical-reach';
import { typicalViews } from './typical-views';
import { views } from './views';
import { viralityRate } from './virality-rate';

export const kpis = [
  postsPublished,
  interactionsPublic,
  exposures,
  engagementRate,
  engagementRateFull,
  reach,
  views,
  impressions,
  conversationRate,
  amplificationRate,
  applauseRate,
  saveRate,
  viralityRate,
  typicalInteractions,
  typicalViews,
  typicalReach,
  followers,
  netFollowers,
  newFollowers,
  profileVisits,
  linkClicks,
  ctr,
  clicks,
  reactions,
  comments,
  shares,
  saves,
  postFollows,
] as const satisfies readonly Kpi[];

export type KpiId = (typeof kpis)[number]['id'];
