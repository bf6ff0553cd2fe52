/** Theil–Sen slope: the median of the slopes between all pairs of points, which one outlier does not pull. */
import { median } from '../kpis/statistics';
import { readValues, shown } from './cells';
import { defineFunction } from './function';

export const robustTrend = defineFunction({
  name: 'ROBUST_TREND',
  alias: 'TENDANCE_ROBUSTE',
  params: [{ name: 'values' }],
  run: ([values], words) => {
    const points = [...readValues(values, words).at.entries()].filter(([, value]) => !Number.isNaN(value));
    if (points.length < 8) return '';
    const slopes: number[] = [];
    for (const [i, [at, value]] of points.entries()) for (const [later, other] of points.slice(i + 1)) slopes.push((other - value) / (later - at));
    return shown(median(slopes));
  },
});
