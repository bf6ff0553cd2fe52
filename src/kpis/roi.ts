/** (Benefits − full cost) ÷ full cost; benefits are margins and savings that somebody wrote down (kpi-definitions §3.6). */
import { defineKpi } from './kpi';

export const roi = defineKpi({
  id: 'roi',
  unit: 'balance',
  direction: 'up',
  pooled: true,
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
