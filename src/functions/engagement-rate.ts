/** Interactions ÷ the base you choose: reach, impressions, views or followers. */
import { corrected, definePair } from './pair';

export const engagementRate = definePair({
  name: 'ENGAGEMENT_RATE',
  alias: 'TAUX_ENGAGEMENT',
  kpi: 'engagement_rate',
  sides: ['engagements', 'base'],
  pairing: corrected,
});
