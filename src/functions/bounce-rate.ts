/** Bounces ÷ sessions (GA4: sessions less engaged sessions). */
import { definePair, share } from './pair';

export const bounceRate = definePair({
  name: 'BOUNCE_RATE',
  alias: 'TAUX_REBOND',
  sides: ['bounces', 'sessions'],
  pairing: share,
});
