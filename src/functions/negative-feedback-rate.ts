/** Hides, unfollows and reports ÷ reach. */
import { definePair, share } from './pair';

export const negativeFeedbackRate = definePair({
  name: 'NEGATIVE_FEEDBACK_RATE',
  alias: 'TAUX_RETOURS_NEGATIFS',
  sides: ['negative', 'reach'],
  pairing: share,
});
