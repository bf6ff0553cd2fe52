/** (Benefits − full cost) ÷ full cost; benefits are margins and savings that somebody wrote down (kpi-definitions §3.6). Never alone: low and high, and by credit, stand beside it. */
import { defineKpi } from './kpi';

export const roi = defineKpi({
  id: 'roi',
  unit: 'balance',
  direction: 'up',
  pooled: true,
  readings: ['roi_low', 'roi_high', 'roi_direct', 'roi_shared'],
  lines: [
    {
      expression: {
        op: 'terms',
        over: [
          { input: 'benefits', column: 'central' },
          { kpi: 'total_cost', less: true },
        ],
        under: [{ kpi: 'total_cost' }],
      },
    },
  ],
});
