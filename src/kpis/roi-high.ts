/** ROI with the high reading of each benefit; of one without it, its central one. */
import { defineKpi } from './kpi';

export const roiHigh = defineKpi({
  id: 'roi_high',
  unit: 'balance',
  direction: 'up',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'terms',
        over: [
          { input: 'benefits', column: 'high', otherwise: 'central' },
          { kpi: 'total_cost', less: true },
        ],
        under: [{ kpi: 'total_cost' }],
      },
    },
  ],
});
