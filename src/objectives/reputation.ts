/** What is said of the brand? */
import { defineObjective } from './objective';

export const reputation = defineObjective({
  id: 'reputation',
  headline: 'net_sentiment',
  blocks: [
    { block: 'cards', kpis: ['net_sentiment', 'mentions', 'negative_share', 'share_of_voice'] },
    { block: 'kpis', kpis: ['net_sentiment', 'negative_share', 'mentions', 'share_of_voice'] },
    { block: 'networks', kpi: 'mentions' },
    { block: 'charts', line: 'net_sentiment', stacked: 'mentions' },
    { block: 'definitions' },
  ],
});
