/** Conversions ÷ sessions, clicks or users. */
import { definePair, share } from './pair';

export const conversionRate = definePair({
  name: 'CONVERSION_RATE',
  alias: 'TAUX_CONVERSION',
  sides: ['conversions', 'visits'],
  pairing: share,
});
