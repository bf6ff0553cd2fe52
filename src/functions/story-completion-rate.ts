/** Reach of the last frame ÷ reach of the first. */
import { definePair, share } from './pair';

export const storyCompletionRate = definePair({
  name: 'STORY_COMPLETION_RATE',
  alias: 'COMPLETION_STORIES',
  sides: ['reach_last', 'reach_first'],
  pairing: share,
});
