/** Messages answered within the window ÷ messages that call for an answer. */
import { definePair, share } from './pair';

export const responseRate = definePair({
  name: 'RESPONSE_RATE',
  alias: 'TAUX_REPONSE',
  sides: [{ name: 'answered', yes: true }, 'answerable'],
  pairing: share,
});
