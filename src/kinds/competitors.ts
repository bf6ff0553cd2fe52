/** Figures of other accounts of the network. */
import { defineKind } from './kind';

export const competitors = defineKind({
  family: 'social',
  identity: ['segment', 'day', 'periodFrom', 'periodTo', 'scope'],
  time: 'period',
});
