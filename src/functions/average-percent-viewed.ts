/** Average watch time ÷ duration; loops make more than 1 possible. */
import { definePair, share } from './pair';

export const averagePercentViewed = definePair({
  name: 'AVERAGE_PERCENT_VIEWED',
  alias: 'TAUX_VISIONNAGE',
  sides: [
    { name: 'watch_time', stock: 'rows', time: 'seconds' },
    { name: 'duration', stock: 'rows', time: 'seconds' },
  ],
  pairing: share,
});
