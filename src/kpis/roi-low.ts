/** ROI with the low reading of each benefit; of one without it, its central one. */
import { defineKpi } from './kpi';

export const roiLow = defineKpi({
  id: 'roi_low',
  unit: 'balance',
  direction: 'up',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'terms',
        over: [
          { input: 'benefits', column: 'low', otherwise: 'central' },
          { kpi: 'total_cost', less: true },
        ],
        under: [{ kpi: 'total_cost' }],
      },
    },
  ],
});
