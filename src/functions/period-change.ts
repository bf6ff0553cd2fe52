/** (current − previous) ÷ |previous|; for rates use POINT_CHANGE. */
import { definePair } from './pair';

export const periodChange = definePair({
  name: 'PERIOD_CHANGE',
  alias: 'EVOLUTION',
  sides: ['current', 'previous'],
  pairing: { figure: (current, previous) => (previous === 0 ? Number.NaN : (current - previous) / Math.abs(previous)), negative: { over: true, under: true } },
});
