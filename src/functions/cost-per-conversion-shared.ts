/** Cost ÷ (direct + credit × assisted conversions): show credits 0, 0.5 and 1 side by side, never only the flattering one. */
import { defineCellwise } from './cellwise';
import { quotient } from './pair';

export const costPerConversionShared = defineCellwise({
  name: 'COST_PER_CONVERSION_SHARED',
  alias: 'COUT_PAR_CONVERSION_PARTAGE',
  of: [{ name: 'cost' }, { name: 'direct' }, { name: 'assisted' }, { name: 'credit', most: 1 }],
  figure: (cost, direct, assisted, credit) => quotient(cost, direct + credit * assisted),
});
