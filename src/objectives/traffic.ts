/** Do people come from the networks to the site? */
import { defineObjective } from './objective';

export const traffic = defineObjective({
  id: 'traffic',
  headline: 'link_clicks',
  blocks: [
    { block: 'cards', kpis: ['link_clicks', 'ctr', 'exposures', 'posts_published'] },
    { block: 'kpis', kpis: ['link_clicks', 'ctr', 'clicks', 'profile_visits', 'exposures', 'posts_published'] },
    { block: 'kpis', title: 'site', kpis: ['sessions', 'social_sessions', 'social_traffic_share', 'engaged_share', 'key_events'] },
    { block: 'networks', kpi: 'link_clicks' },
    { block: 'charts', line: 'link_clicks', stacked: 'link_clicks' },
    { block: 'posts', by: 'linkClicks' },
    { block: 'definitions' },
  ],
});
