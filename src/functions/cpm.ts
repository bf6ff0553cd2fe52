/** Cost ÷ impressions × 1000. */
import { definePair, quotient } from './pair';

export const cpm = definePair({
  name: 'CPM',
  alias: 'COUT_POUR_MILLE',
  sides: ['cost', 'impressions'],
  pairing: { figure: (cost, impressions) => 1000 * quotient(cost, impressions) },
});
