/** Hours to the solution: half of the requests take less. Those still open are known to take longer. */
import { defineKpi } from './kpi';

export const medianResolutionTime = defineKpi({
  id: 'median_resolution_time',
  unit: 'hours',
  direction: 'down',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'quantile',
        of: 'hoursToResolve',
        share: 0.5,
        open: { is: 'resolved', at: 0, waited: 'hoursWaited' },
        rows: ['requests'],
      },
    },
  ],
});
