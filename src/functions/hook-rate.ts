/** Views of at least 3 seconds ÷ impressions or plays. */
import { definePair, share } from './pair';

export const hookRate = definePair({
  name: 'HOOK_RATE',
  alias: 'TAUX_ACCROCHE',
  sides: ['views_3s', 'impressions'],
  pairing: share,
});
