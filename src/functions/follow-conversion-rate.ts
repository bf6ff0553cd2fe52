/** Follows ÷ profile visits: two counts side by side, no true funnel. */
import { definePair, quotient } from './pair';

export const followConversionRate = definePair({
  name: 'FOLLOW_CONVERSION_RATE',
  alias: 'ABONNEMENTS_PAR_VISITE',
  sides: ['follows', 'visits'],
  pairing: { figure: quotient },
});
