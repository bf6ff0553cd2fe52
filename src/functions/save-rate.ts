/** Saves ÷ reach, or ÷ impressions where a network gives no reach. */
import { corrected, definePair } from './pair';

export const saveRate = definePair({
  name: 'SAVE_RATE',
  alias: 'TAUX_ENREGISTREMENT',
  kpi: 'save_rate',
  sides: ['saves', 'base'],
  pairing: corrected,
});
