/** Advocates active in the last 30 days ÷ all advocates. */
import { definePair, share } from './pair';

export const activeAdvocateRate = definePair({
  name: 'ACTIVE_ADVOCATE_RATE',
  alias: 'TAUX_AMBASSADEURS_ACTIFS',
  sides: [
    { name: 'active', stock: 'last' },
    { name: 'advocates', stock: 'last' },
  ],
  pairing: share,
});
