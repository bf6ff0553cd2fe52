/** Link clicks ÷ impressions. */
import { definePair, share } from './pair';

export const ctr = definePair({
  name: 'CTR',
  alias: 'TAUX_CLIC',
  sides: ['clicks', 'impressions'],
  pairing: share,
});
