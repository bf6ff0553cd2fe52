/** Opt-ins ÷ visitors or clicks. */
import { definePair, share } from './pair';

export const optinRate = definePair({
  name: 'OPTIN_RATE',
  alias: 'TAUX_OPTIN',
  sides: ['optins', 'visitors'],
  pairing: share,
});
