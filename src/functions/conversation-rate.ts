/** Comments ÷ posts (Kaushik), or ÷ followers: name the variant. */
import { corrected, definePair } from './pair';

export const conversationRate = definePair({
  name: 'CONVERSATION_RATE',
  alias: 'TAUX_CONVERSATION',
  kpi: 'conversation_rate',
  sides: ['comments', 'posts'],
  pairing: corrected,
});
