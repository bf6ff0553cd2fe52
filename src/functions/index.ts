/** The sheet functions in the order of help, and the one door by which stubs call them. */
import { refusal } from '../languages/language';
import { workbookPhrases } from '../languages/workbook';
import { activeAdvocateRate } from './active-advocate-rate';
import { amplificationRate } from './amplification-rate';
import { applauseRate } from './applause-rate';
import { assistRatio } from './assist-ratio';
import { audienceGap } from './audience-gap';
import { audienceGrowthRate } from './audience-growth-rate';
import { averagePercentViewed } from './average-percent-viewed';
import { bounceRate } from './bounce-rate';
import { brandedTrafficShare } from './branded-traffic-share';
import { type Clock, prepared } from './cells';
import { clickToFanRate } from './click-to-fan-rate';
import { conversationRate } from './conversation-rate';
import { conversionRate } from './conversion-rate';
import { costPerAcquisition } from './cost-per-acquisition';
import { costPerConversionShared } from './cost-per-conversion-shared';
import { costPerEngagement } from './cost-per-engagement';
import { costPerFan } from './cost-per-fan';
import { costPerLead } from './cost-per-lead';
import { costPerMessage } from './cost-per-message';
import { cpc } from './cpc';
import { cpm } from './cpm';
import { csat } from './csat';
import { ctr } from './ctr';
import { earnedMediaValue } from './earned-media-value';
import { engagedToConverted } from './engaged-to-converted';
import { engagementDepth } from './engagement-depth';
import { engagementRate } from './engagement-rate';
import { engagementRateDaily } from './engagement-rate-daily';
import { escalationRate } from './escalation-rate';
import { followConversionRate } from './follow-conversion-rate';
import { frequencyPerPerson } from './frequency-per-person';
import type { Input, Output, SheetFunction } from './function';
import { funnelConversion } from './funnel-conversion';
import { goalPace } from './goal-pace';
import { goalProgress } from './goal-progress';
import { goalStatus } from './goal-status';
import { hookRate } from './hook-rate';
import { hoursPerResult } from './hours-per-result';
import { negativeFeedbackRate } from './negative-feedback-rate';
import { negativeShare } from './negative-share';
import { netFollowers } from './net-followers';
import { netSentiment } from './net-sentiment';
import { nps } from './nps';
import { optinRate } from './optin-rate';
import { ownPercentile } from './own-percentile';
import { periodChange } from './period-change';
import { pointChange } from './point-change';
import { reachBounds } from './reach-bounds';
import { reachRate } from './reach-rate';
import { resolutionRate } from './resolution-rate';
import { responseRate } from './response-rate';
import { responseTime } from './response-time';
import { returnOnEngagement } from './return-on-engagement';
import { revisitRate } from './revisit-rate';
import { roas } from './roas';
import { robustTrend } from './robust-trend';
import { roi } from './roi';
import { saveRate } from './save-rate';
import { shareOfVoice } from './share-of-voice';
import { slaRate } from './sla-rate';
import { socialCapitalValue } from './social-capital-value';
import { socialTrafficShare } from './social-traffic-share';
import { storyCompletionRate } from './story-completion-rate';
import { storyExitRate } from './story-exit-rate';
import { tapForwardRate } from './tap-forward-rate';
import { totalCost } from './total-cost';
import { unfollowRate } from './unfollow-rate';
import { videoCompletionRate } from './video-completion-rate';
import { viewRate } from './view-rate';
import { viralityRate } from './virality-rate';

export const functions = [
  reachBounds,
  frequencyPerPerson,
  reachRate,
  shareOfVoice,
  brandedTrafficShare,
  viralityRate,
  engagementRate,
  engagementRateDaily,
  conversationRate,
  amplificationRate,
  applauseRate,
  saveRate,
  engagementDepth,
  negativeFeedbackRate,
  revisitRate,
  audienceGap,
  activeAdvocateRate,
  videoCompletionRate,
  averagePercentViewed,
  hookRate,
  viewRate,
  storyCompletionRate,
  storyExitRate,
  tapForwardRate,
  ctr,
  cpc,
  cpm,
  socialTrafficShare,
  bounceRate,
  netFollowers,
  audienceGrowthRate,
  unfollowRate,
  followConversionRate,
  clickToFanRate,
  costPerFan,
  optinRate,
  conversionRate,
  funnelConversion,
  totalCost,
  roi,
  roas,
  costPerLead,
  costPerAcquisition,
  costPerMessage,
  costPerEngagement,
  returnOnEngagement,
  engagedToConverted,
  assistRatio,
  costPerConversionShared,
  earnedMediaValue,
  hoursPerResult,
  socialCapitalValue,
  netSentiment,
  negativeShare,
  responseRate,
  resolutionRate,
  escalationRate,
  csat,
  nps,
  responseTime,
  slaRate,
  goalProgress,
  goalPace,
  goalStatus,
  periodChange,
  pointChange,
  robustTrend,
  ownPercentile,
] as const satisfies readonly SheetFunction[];

/**
 * Runs a function by its name or its French alias, which also decides the language of a refusal. Undefined figures are blank; refusals are thrown as sentences.
 * Without a clock no cell holds a time.
 */
export function callFunction(name: string, args: readonly Input[], clock: Clock | null = null): Output {
  const called = functions.find((definition) => definition.name === name || definition.alias === name);
  if (!called) throw refusal(workbookPhrases('en').functions, 'unknown', { name });
  const words = workbookPhrases(called.alias === name ? 'fr' : 'en').functions;
  return called.run(prepared(called.params, args, clock, words), words);
}
