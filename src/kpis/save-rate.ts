/** Saves ÷ reach where the network gives reach, else ÷ exposures. */
import { defineKpi } from './kpi';

export const saveRate = defineKpi({
  id: 'save_rate',
  unit: 'ratio',
  direction: 'up',
  pooled: false,
  lines: [
    { basis: 'reach', expression: { op: 'ratio', over: 'saves', under: 'reach' } },
    { basis: 'exposures', expression: { op: 'ratio', over: 'saves', under: 'exposures' }, unless: 'reach' },
  ],
  never: ['facebook', 'youtube'],
});
