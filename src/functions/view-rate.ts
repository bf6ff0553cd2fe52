/** Views ÷ impressions; meaningless where views are the impressions (Meta since 2025). */
import { definePair, share } from './pair';

export const viewRate = definePair({
  name: 'VIEW_RATE',
  alias: 'TAUX_VUE',
  sides: ['views', 'impressions'],
  pairing: share,
});
