/** ROI of what social media brought in alone: benefits that others share or only helped with do not count; one without a credit does. */
import { defineKpi } from './kpi';

export const roiDirect = defineKpi({
  id: 'roi_direct',
  unit: 'balance',
  direction: 'up',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'terms',
        over: [
          { input: 'benefits', column: 'central' },
          { input: 'benefits', column: 'central', where: { credit: 'assisted' }, less: true },
          { input: 'benefits', column: 'central', where: { credit: 'shared' }, less: true },
          { kpi: 'total_cost', less: true },
        ],
        under: [{ kpi: 'total_cost' }],
      },
    },
  ],
});
