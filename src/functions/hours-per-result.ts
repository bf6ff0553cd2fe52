/** Hours ÷ results. */
import { definePair, each } from './pair';

export const hoursPerResult = definePair({
  name: 'HOURS_PER_RESULT',
  alias: 'HEURES_PAR_RESULTAT',
  sides: ['hours', 'results'],
  pairing: each,
});
