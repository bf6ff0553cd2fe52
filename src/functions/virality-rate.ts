/** Shares ÷ impressions (or views). */
import { corrected, definePair } from './pair';

export const viralityRate = definePair({
  name: 'VIRALITY_RATE',
  alias: 'TAUX_VIRALITE',
  kpi: 'virality_rate',
  sides: ['shares', 'impressions'],
  pairing: corrected,
});
