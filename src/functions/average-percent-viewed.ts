/** Average watch time ÷ duration; loops make more than 1 possible. */
import { definePair, share } from './pair';

export const averagePercentViewed = definePair({
  name: 'AVERAGE_PERCENT_VIEWED',
  alias: 'TAUX_VISIONNAGE',
  sides: ['watch_time', 'duration'],
  pairing: share,
});
