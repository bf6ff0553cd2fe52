/** Queries escalated ÷ queries received. */
import { definePair, share } from './pair';

export const escalationRate = definePair({
  name: 'ESCALATION_RATE',
  alias: 'TAUX_ESCALADE',
  sides: [{ name: 'escalated', yes: true }, 'received'],
  pairing: share,
});
