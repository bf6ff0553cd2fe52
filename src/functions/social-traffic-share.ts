/** Sessions from social networks ÷ all sessions; shares in private messages count as direct. */
import { definePair, share } from './pair';

export const socialTrafficShare = definePair({
  name: 'SOCIAL_TRAFFIC_SHARE',
  alias: 'PART_TRAFIC_SOCIAL',
  sides: ['social', 'sessions'],
  pairing: share,
});
