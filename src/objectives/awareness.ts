/** How many people could see it? Audience, visits and clicks stand below until their own objectives have sheets. */
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
    { block: 'kpis', title: 'further', kpis: ['followers', 'net_followers', 'new_followers', 'profile_visits', 'link_clicks'] },
    { block: 'posts' },
    { block: 'definitions' },
  ],
});
