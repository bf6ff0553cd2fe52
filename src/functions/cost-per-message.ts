/** Spend ÷ messaging conversations started. */
import { definePair, each } from './pair';

export const costPerMessage = definePair({
  name: 'COST_PER_MESSAGE',
  alias: 'COUT_PAR_CONVERSATION',
  sides: ['cost', 'conversations'],
  pairing: each,
});
