/** What was paid for, and what came of it: by ad or campaign, by day or period. */
import { defineKind } from './kind';

export const ads = defineKind({
  family: 'ads',
  identity: ['postId', 'campaignName', 'day', 'periodFrom', 'periodTo', 'dimension', 'segment', 'scope', 'currency'],
  time: 'period',
  totalled: true,
  rows: ['ads'],
});
