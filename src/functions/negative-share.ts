/** Negative mentions ÷ all mentions. */
import { definePair, share } from './pair';

export const negativeShare = definePair({
  name: 'NEGATIVE_SHARE',
  alias: 'PART_NEGATIVE',
  sides: ['negative', 'mentions'],
  pairing: share,
});
