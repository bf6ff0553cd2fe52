/** Figures of an account over a period, without days. */
import { defineKind } from './kind';

export const profiles = defineKind({
  family: 'social',
  identity: ['segment', 'day', 'periodFrom', 'periodTo', 'scope'],
  time: 'period',
});
