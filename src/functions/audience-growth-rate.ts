/** (end − start) ÷ start. */
import { definePair } from './pair';

export const audienceGrowthRate = definePair({
  name: 'AUDIENCE_GROWTH_RATE',
  alias: 'TAUX_CROISSANCE_AUDIENCE',
  sides: ['start', 'end'],
  pairing: { figure: (start, end) => (start > 0 ? (end - start) / start : Number.NaN) },
});
