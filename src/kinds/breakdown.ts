/** Figures of an account or of its posts, split by something. */
import { defineKind } from './kind';

export const breakdown = defineKind({
  family: 'social',
  identity: ['dimension', 'segment', 'postId', 'day', 'periodFrom', 'periodTo', 'scope'],
  time: 'period',
});
