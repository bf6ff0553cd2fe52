/** Who follows an account, by age, place or trade, as of the day of the export. */
import { defineKind } from './kind';

export const audience = defineKind({
  family: 'social',
  identity: ['dimension', 'segment', 'periodFrom', 'periodTo', 'asOf'],
  time: 'period',
});
