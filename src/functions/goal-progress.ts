/** (actual − baseline) ÷ (target − baseline): also for figures that should fall; below 0 and above 1 are possible. */
import { defineCellwise } from './cellwise';

export const goalProgress = defineCellwise({
  name: 'GOAL_PROGRESS',
  alias: 'AVANCEMENT_OBJECTIF',
  of: [
    { name: 'actual', negative: true },
    { name: 'target', negative: true },
    { name: 'baseline', default: 0, negative: true },
  ],
  figure: (actual, target, baseline) => (target === baseline ? Number.NaN : (actual - baseline) / (target - baseline)),
});
