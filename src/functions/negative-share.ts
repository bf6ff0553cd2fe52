/** Negative mentions ÷ all mentions. */
import { definePair, share } from './pair';

export const negativeShare = definePair({
  name: 'NEGATIVE_SHARE',
  alias: 'PART_NEGATIVE',
  sides: ['negative', 'mentions'],
  pairing: share,
  example: { args: [12, 240], result: 0.05 },
});
