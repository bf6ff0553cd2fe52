/** Orders and deals. */
import { defineKind } from './kind';

export const sales = defineKind({
  family: 'sales',
  identity: [],
  byPost: true,
  time: 'publishedLocal',
  start: ['segment', 'currency', 'periodTo', 'amount', 'revenue'],
  personal: true,
  hasParts: true,
  mayLieAhead: true,
  rows: ['sales'],
});
