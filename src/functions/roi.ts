/** (gain − cost) ÷ cost; the gain is the margin, revenue only when labelled so. */
import { definePair } from './pair';

export const roi = definePair({
  name: 'ROI',
  alias: 'RETOUR_INVESTISSEMENT',
  sides: ['gain', 'cost'],
  pairing: { figure: (gain, cost) => (cost > 0 ? (gain - cost) / cost : Number.NaN), negative: { over: true } },
});
