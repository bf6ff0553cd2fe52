/** Does the audience grow? */
import { defineObjective } from './objective';

export const acquisition = defineObjective({
  id: 'acquisition',
  headline: 'net_followers',
  blocks: [
    { block: 'cards', kpis: ['net_followers', 'followers', 'new_followers', 'posts_published'] },
    { block: 'kpis', kpis: ['net_followers', 'followers', 'new_followers', 'post_follows', 'profile_visits', 'posts_published'] },
    { block: 'networks', kpi: 'net_followers' },
    { block: 'charts', line: 'followers', stacked: 'net_followers' },
    { block: 'posts', by: 'follows' },
    { block: 'definitions' },
  ],
});
