/** Visits of a website by day, page, source or campaign. */
import { defineKind } from './kind';

export const web = defineKind({
  family: 'web',
  identity: ['dimension', 'segment', 'campaignName', 'day', 'periodFrom', 'periodTo', 'scope'],
  time: 'period',
  // a visit has one channel and one source, but many pages and events
  adds: ['channel', 'source-medium', 'source', 'medium', 'campaign', null, 'landing-page', 'device', 'country', 'city'],
  rows: ['web'],
});
