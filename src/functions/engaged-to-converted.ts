/** Conversions ÷ engaged people. */
import { definePair, share } from './pair';

export const engagedToConverted = definePair({
  name: 'ENGAGED_TO_CONVERTED',
  alias: 'ENGAGES_CONVERTIS',
  sides: ['conversions', 'engaged'],
  pairing: share,
});
