/** Full cost ÷ leads. */
import { definePair, each } from './pair';

export const costPerLead = definePair({
  name: 'COST_PER_LEAD',
  alias: 'COUT_PAR_LEAD',
  sides: ['cost', 'leads'],
  pairing: each,
});
