/** Likes ÷ posts (Kaushik), or ÷ followers: name the variant. */
import { corrected, definePair } from './pair';

export const applauseRate = definePair({
  name: 'APPLAUSE_RATE',
  alias: 'TAUX_APPROBATION',
  kpi: 'applause_rate',
  sides: ['likes', 'posts'],
  pairing: corrected,
});
