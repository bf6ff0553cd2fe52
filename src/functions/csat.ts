/** Satisfied answers ÷ answers; those who do not answer are unknown. */
import { definePair, share } from './pair';

export const csat = definePair({
  name: 'CSAT',
  alias: 'TAUX_SATISFACTION',
  sides: [{ name: 'satisfied', yes: true }, 'answers'],
  pairing: share,
});
