/** How many people could see it? Audience, visits and clicks stand below until their own objectives have sheets. */
import type { Objective } from './objective';

export const awareness: Objective = {
  id: 'awareness',
  headline: 'reach',
  cards: ['reach', 'exposures', 'typical_views', 'posts_published'],
  kpis: ['reach', 'exposures', 'typical_views', 'typical_reach', 'views', 'impressions', 'virality_rate', 'amplification_rate', 'posts_published'],
  further: ['followers', 'net_followers', 'new_followers', 'profile_visits', 'link_clicks'],
  networks: 'reach',
  stacked: 'exposures',
};
