/** What a KPI's sort of measure says of it. */
import type { Kpi, Line } from '../kpis/kpi';
import { sortOf } from '../kpis/sorts';

export const lineOf = (kpi: Kpi) => kpi.lines[0] as Line;

/** What there is to know of the sort of measure the KPI is. */
export const sortIn = (kpi: Kpi) => sortOf(lineOf(kpi).expression);

export const hasStatistic = (kpi: Kpi, name: string): boolean => sortIn(kpi).statistics.includes(name);

/** It is known by its bounds alone. */
export const isBounded = (kpi: Kpi): boolean => sortIn(kpi).judged.by === 'bounds';

/** Its months add up. */
export const addsUp = (kpi: Kpi): boolean => sortIn(kpi).adds === true;

/** The change is that of what a typical post gets, a factor. */
export const isTypical = (kpi: Kpi): boolean => sortIn(kpi).recipe.value?.ofLogs === true;

/** Changes are differences of logs; of figures that may be negative, and of those that are never judged, plain ones. */
export function isInLogs(kpi: Kpi): boolean {
  const { judged } = sortIn(kpi);
  return 'as' in judged && judged.as !== 'net';
}

/** Sums of other KPIs and of inputs; null for a KPI that is measured. */
export const termsOf = (kpi: Kpi) => sortIn(kpi).terms?.(lineOf(kpi).expression) ?? null;
