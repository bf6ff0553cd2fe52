/** Reach of a post ÷ followers when it was published. */
import { definePair, share } from './pair';

export const reachRate = definePair({
  name: 'REACH_RATE',
  alias: 'TAUX_PORTEE',
  sides: ['reach', { name: 'followers', stock: 'rows' }],
  pairing: share,
});
