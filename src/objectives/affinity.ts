/** Do people react to what is published? */
import type { Objective } from './objective';

export const affinity: Objective = {
  id: 'affinity',
  headline: 'engagement_rate',
  cards: ['engagement_rate', 'interactions_public', 'conversation_rate', 'amplification_rate'],
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
  further: [],
  networks: 'rates',
  stacked: 'interactions_public',
};
