/** Followers lost ÷ followers at the start. */
import { definePair, share } from './pair';

export const unfollowRate = definePair({
  name: 'UNFOLLOW_RATE',
  alias: 'TAUX_DESABONNEMENT',
  sides: ['lost', 'start'],
  pairing: share,
});
