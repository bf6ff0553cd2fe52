/** (end − start) ÷ start; over rows that follow each other in time, from the first start to the last end. */
import { definePair } from './pair';

export const audienceGrowthRate = definePair({
  name: 'AUDIENCE_GROWTH_RATE',
  alias: 'TAUX_CROISSANCE_AUDIENCE',
  sides: [
    { name: 'start', stock: 'first' },
    { name: 'end', stock: 'last' },
  ],
  pairing: { figure: (start, end) => (start > 0 ? (end - start) / start : Number.NaN) },
});
