/** Taps forward (to the next frame) ÷ impressions. */
import { definePair, share } from './pair';

export const tapForwardRate = definePair({
  name: 'TAP_FORWARD_RATE',
  alias: 'TAUX_AVANCE_STORIES',
  sides: ['taps', 'impressions'],
  pairing: share,
});
