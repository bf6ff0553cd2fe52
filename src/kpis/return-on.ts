/** What every reading of ROI shares: (benefits − full cost) ÷ full cost (kpi-definitions §3.6); they differ in the benefits that they count. */
import { defineKpi, type Term } from './kpi';

export const defineReturn = <const I extends string>(id: I, benefits: readonly Term[], readings?: readonly string[]) =>
  defineKpi({
    id,
    unit: 'balance',
    direction: 'up',
    pooled: true,
    ...(readings ? { readings } : {}),
    lines: [{ expression: { op: 'terms', over: [...benefits, { kpi: 'total_cost', less: true }], under: [{ kpi: 'total_cost' }] } }],
  });
