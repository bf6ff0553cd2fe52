/** ROI with half of what social media helped with or shares (credit 0.5 of kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const roiShared = defineKpi({
  id: 'roi_shared',
  unit: 'balance',
  direction: 'up',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'terms',
        over: [
          { input: 'benefits', column: 'central' },
          { input: 'benefits', column: 'central', where: { credit: 'assisted' }, less: true, half: true },
          { input: 'benefits', column: 'central', where: { credit: 'shared' }, less: true, half: true },
          { kpi: 'total_cost', less: true },
        ],
        under: [{ kpi: 'total_cost' }],
      },
    },
  ],
});
