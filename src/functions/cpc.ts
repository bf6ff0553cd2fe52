/** Cost ÷ clicks. */
import { definePair, each } from './pair';

export const cpc = definePair({
  name: 'CPC',
  alias: 'COUT_PAR_CLIC',
  sides: ['cost', 'clicks'],
  pairing: each,
});
