/** Do people react to what is published? */
import { defineObjective } from './objective';

export const affinity = defineObjective({
  id: 'affinity',
  headline: 'engagement_rate',
  blocks: [
    { block: 'cards', kpis: ['engagement_rate', 'interactions_public', 'conversation_rate', 'amplification_rate'] },
    {
      block: 'kpis',
      kpis: [
        'engagement_rate',
        'engagement_rate_full',
        'interactions_public',
        'typical_interactions',
        'applause_rate',
        'conversation_rate',
        'amplification_rate',
        'save_rate',
      ],
    },
    { block: 'networks', kpi: 'engagement_rate' },
    { block: 'charts', line: 'engagement_rate', stacked: 'interactions_public' },
    { block: 'kpis', title: 'totals', kpis: ['reactions', 'comments', 'shares', 'saves'] },
    { block: 'posts' },
    { block: 'definitions' },
  ],
});
