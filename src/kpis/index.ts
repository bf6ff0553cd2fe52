/** The KPIs, in the order of pickers and of the Metrics columns. */

import { adClicks } from './ad-clicks';
import { adConversions } from './ad-conversions';
import { adCtr } from './ad-ctr';
import { adImpressions } from './ad-impressions';
import { adSpend } from './ad-spend';
import { amplificationRate } from './amplification-rate';
import { applauseRate } from './applause-rate';
import { averageOrder } from './average-order';
import { clicks } from './clicks';
import { comments } from './comments';
import { conversationRate } from './conversation-rate';
import { conversionRate } from './conversion-rate';
import { costPerEngagement } from './cost-per-engagement';
import { costPerFan } from './cost-per-fan';
import { costPerLead } from './cost-per-lead';
import { costPerSale } from './cost-per-sale';
import { cpc } from './cpc';
import { cpm } from './cpm';
import { ctr } from './ctr';
import { engagedShare } from './engaged-share';
import { engagementRate } from './engagement-rate';
import { engagementRateFull } from './engagement-rate-full';
import { escalationRate } from './escalation-rate';
import { exposures } from './exposures';
import { followers } from './followers';
import { hours } from './hours';
import { impressions } from './impressions';
import { interactionsPublic } from './interactions-public';
import { keyEvents } from './key-events';
import type { Kpi } from './kpi';
import { leads } from './leads';
import { linkClicks } from './link-clicks';
import { medianResolutionTime } from './median-resolution-time';
import { medianResponseTime } from './median-response-time';
import { mentions } from './mentions';
import { negativeShare } from './negative-share';
import { netFollowers } from './net-followers';
import { netSentiment } from './net-sentiment';
import { newFollowers } from './new-followers';
import { orders } from './orders';
import { postFollows } from './post-follows';
import { postsPublished } from './posts-published';
import { profileVisits } from './profile-visits';
import { reach } from './reach';
import { reactions } from './reactions';
import { requests } from './requests';
import { resolutionRate } from './resolution-rate';
import { responseInTime } from './response-in-time';
import { responseRate } from './response-rate';
import { revenue } from './revenue';
import { roas } from './roas';
import { roi } from './roi';
import { roiDirect } from './roi-direct';
import { roiHigh } from './roi-high';
import { roiLow } from './roi-low';
import { roiShared } from './roi-shared';
import { saveRate } from './save-rate';
import { saves } from './saves';
import { sessions } from './sessions';
import { shareOfVoice } from './share-of-voice';
import { shares } from './shares';
import { socialOrders } from './social-orders';
import { socialRevenue } from './social-revenue';
import { socialSessions } from './social-sessions';
import { socialTrafficShare } from './social-traffic-share';
import { totalCost } from './total-cost';
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
  requests,
  responseRate,
  medianResponseTime,
  responseInTime,
  resolutionRate,
  medianResolutionTime,
  escalationRate,
  mentions,
  netSentiment,
  negativeShare,
  shareOfVoice,
  leads,
  orders,
  revenue,
  averageOrder,
  socialOrders,
  socialRevenue,
  adSpend,
  adImpressions,
  adClicks,
  adCtr,
  cpm,
  cpc,
  adConversions,
  roas,
  sessions,
  socialSessions,
  socialTrafficShare,
  engagedShare,
  keyEvents,
  conversionRate,
  totalCost,
  hours,
  roi,
  roiLow,
  roiHigh,
  roiDirect,
  roiShared,
  costPerEngagement,
  costPerFan,
  costPerLead,
  costPerSale,
] as const satisfies readonly Kpi[];

export type KpiId = (typeof kpis)[number]['id'];
