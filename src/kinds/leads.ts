/** People who left their address. */
import { defineKind } from './kind';

export const leads = defineKind({
  family: 'sales',
  identity: [],
  byPost: true,
  time: 'publishedLocal',
  start: ['segment', 'campaignName'],
  personal: true,
  rows: ['leads'],
});
