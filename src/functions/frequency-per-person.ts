/** Impressions ÷ reach of the same scope and period. */
import { definePair, share } from './pair';

export const frequencyPerPerson = definePair({
  name: 'FREQUENCY_PER_PERSON',
  alias: 'REPETITION',
  sides: ['impressions', 'reach'],
  pairing: share,
});
