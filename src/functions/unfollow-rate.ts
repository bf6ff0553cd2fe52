/** Followers lost ÷ followers at the start; over rows that follow each other in time, at the first start. */
import { definePair, share } from './pair';

export const unfollowRate = definePair({
  name: 'UNFOLLOW_RATE',
  alias: 'TAUX_DESABONNEMENT',
  sides: ['lost', { name: 'start', stock: 'first' }],
  pairing: share,
});
