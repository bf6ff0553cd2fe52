/** Fans from ads ÷ clicks on ads. */
import { definePair, share } from './pair';

export const clickToFanRate = definePair({
  name: 'CLICK_TO_FAN_RATE',
  alias: 'TAUX_CLIC_FAN',
  sides: ['fans', 'clicks'],
  pairing: share,
});
