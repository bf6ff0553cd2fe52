/** Orders and deals. */
import { defineKind } from './kind';

export const sales = defineKind({
  family: 'sales',
  identity: [],
  byPost: true,
  time: 'publishedLocal',
  start: ['publishedLocal', 'format', 'segment', 'currency', 'periodTo', 'amount', 'revenue', 'postId', 'publishedAt'],
  personal: true,
  hasParts: true,
  mayLieAhead: true,
});
