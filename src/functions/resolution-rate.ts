/** Queries resolved ÷ queries received: of the same cohort, or of the same period (then above 1 is possible). */
import { definePair, quotient } from './pair';

export const resolutionRate = definePair({
  name: 'RESOLUTION_RATE',
  alias: 'TAUX_RESOLUTION',
  sides: [{ name: 'resolved', yes: true }, 'received'],
  pairing: { figure: quotient },
});
