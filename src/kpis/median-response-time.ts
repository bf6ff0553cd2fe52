/** Hours to the first reply: half of the requests wait less. Those still waiting are known to take longer (kpi-definitions §11.8). */
import { defineKpi } from './kpi';

export const medianResponseTime = defineKpi({
  id: 'median_response_time',
  unit: 'hours',
  direction: 'down',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'quantile',
        of: 'hoursToReply',
        share: 0.5,
        open: { is: 'answered', at: 0, waited: 'hoursWaited' },
        rows: ['requests'],
      },
    },
  ],
});
