/** Cost ÷ engagements. */
import { definePair, each } from './pair';

export const costPerEngagement = definePair({
  name: 'COST_PER_ENGAGEMENT',
  alias: 'COUT_PAR_ENGAGEMENT',
  sides: ['cost', 'engagements'],
  pairing: each,
});
