/** Value ÷ engagements; there is no agreed definition, so name the variant. */
import { definePair, quotient } from './pair';

export const returnOnEngagement = definePair({
  name: 'RETURN_ON_ENGAGEMENT',
  alias: 'RETOUR_ENGAGEMENT',
  sides: ['value', 'engagements'],
  pairing: { figure: quotient, negative: { over: true } },
});
