/** Revenue ÷ ad spend, nothing subtracted. */
import { definePair, quotient } from './pair';

export const roas = definePair({
  name: 'ROAS',
  alias: 'RETOUR_DEPENSES_PUB',
  sides: ['revenue', 'ad_spend'],
  pairing: { figure: quotient, negative: { over: true } },
});
