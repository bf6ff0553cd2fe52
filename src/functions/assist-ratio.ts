/** Assisted ÷ last-click conversions: near 0 it closes, above 1 it rather assists. */
import { definePair, quotient } from './pair';

export const assistRatio = definePair({
  name: 'ASSIST_RATIO',
  alias: 'RATIO_ASSISTANCE',
  sides: ['assisted', 'last_click'],
  pairing: { figure: quotient },
});
