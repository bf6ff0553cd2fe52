/** Full cost ÷ new customers. */
import { definePair, each } from './pair';

export const costPerAcquisition = definePair({
  name: 'COST_PER_ACQUISITION',
  alias: 'COUT_ACQUISITION',
  sides: ['cost', 'customers'],
  pairing: each,
});
