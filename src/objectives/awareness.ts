/** How many people could see it? */
import { defineObjective } from './objective';

export const awareness = defineObjective({
  id: 'awareness',
  headline: 'reach',
  blocks: [
    { block: 'cards', kpis: ['reach', 'exposures', 'typical_views', 'posts_published'] },
    {
      block: 'kpis',
      kpis: ['reach', 'exposures', 'typical_views', 'typical_reach', 'views', 'impressions', 'virality_rate', 'amplification_rate', 'posts_published'],
    },
    { block: 'reach' },
    { block: 'charts', line: 'reach', stacked: 'exposures' },
    { block: 'posts' },
    { block: 'definitions' },
  ],
});
