/** Views to the end ÷ plays started. */
import { definePair, share } from './pair';

export const videoCompletionRate = definePair({
  name: 'VIDEO_COMPLETION_RATE',
  alias: 'TAUX_COMPLETION',
  sides: ['completions', 'starts'],
  pairing: share,
});
