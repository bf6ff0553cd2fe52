/** Shares ÷ posts (Kaushik), or ÷ followers: name the variant. */
import { corrected, definePair } from './pair';

export const amplificationRate = definePair({
  name: 'AMPLIFICATION_RATE',
  alias: 'TAUX_AMPLIFICATION',
  kpi: 'amplification_rate',
  sides: ['shares', 'posts'],
  pairing: corrected,
});
