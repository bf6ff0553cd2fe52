/** Returning visitors ÷ all visitors of the same period; visitors do not add up over days. */
import { definePair, share } from './pair';

export const revisitRate = definePair({
  name: 'REVISIT_RATE',
  alias: 'TAUX_REVISITE',
  sides: ['returning', 'visitors'],
  pairing: share,
});
