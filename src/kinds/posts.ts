/** Posts with their lifetime figures, or those of a period. A network may export one post for several periods or scopes: each is a row of its own. */
import { defineKind } from './kind';

export const posts = defineKind({
  family: 'social',
  identity: ['scope', 'periodFrom', 'periodTo'],
  byPost: true,
  time: 'publishedLocal',
  start: ['title', 'permalink'],
  keepsHistory: true,
  ofOneAccount: true,
  rows: ['posts'],
});
