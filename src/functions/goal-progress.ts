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
  figure: progressOf,
});

/** NaN where target and baseline are the same. */
export function progressOf(actual: number, target: number, baseline: number): number {
  return target === baseline ? Number.NaN : (actual - baseline) / (target - baseline);
}
