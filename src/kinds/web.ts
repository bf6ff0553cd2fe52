/** Visits of a website by day, page, source or campaign. */
import { defineKind } from './kind';

export const web = defineKind({
  family: 'web',
  identity: ['dimension', 'segment', 'campaignName', 'day', 'periodFrom', 'periodTo', 'scope'],
  time: 'period',
});
