/** Difference of two rates in percentage points: the headline for a change of a rate. */
import { defineCellwise } from './cellwise';

export const pointChange = defineCellwise({
  name: 'POINT_CHANGE',
  alias: 'EVOLUTION_POINTS',
  of: [
    { name: 'rate', negative: true },
    { name: 'previous_rate', negative: true },
  ],
  figure: (rate, previous) => (rate - previous) * 100,
});
