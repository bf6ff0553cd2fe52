/** Exits from a story ÷ its impressions. */
import { definePair, share } from './pair';

export const storyExitRate = definePair({
  name: 'STORY_EXIT_RATE',
  alias: 'TAUX_SORTIE_STORIES',
  sides: ['exits', 'impressions'],
  pairing: share,
});
