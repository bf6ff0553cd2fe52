/** The families that KPIs are measured in. */
import { familyOfRows } from '../kinds';
import type { Family } from '../kinds/kind';
import { kpis } from './index';
import type { Kpi } from './kpi';
import { sortOf } from './sorts';
import type { Terms } from './sorts/sort';

/** Of a KPI made of others, the family of what it is divided by, else of what is added: its history and what it lacks are theirs. */
export function familyOf(kpi: Pick<Kpi, 'lines'>): Family {
  const { expression } = kpi.lines[0]!;
  const sort = sortOf(expression);
  const terms = sort.terms?.(expression);
  return terms ? familyOfTerms(terms) : familyOfRows(sort.rows(expression)[0]!);
}

function familyOfTerms({ over, under }: Terms): Family {
  for (const term of [...under, ...over]) {
    const kpi = 'kpi' in term && kpis.find(({ id }) => id === term.kpi);
    if (kpi) return familyOf(kpi);
  }
  return 'social';
}

/** Its own, and those of the KPIs that it is made of. */
export function familiesOfKpi(kpi: Kpi): Family[] {
  return [...new Set([familyOf(kpi), ...measuredIn(kpi).map(familyOf)])];
}

/** The measured KPIs that a figure is made of: itself, where it is no sum of others. */
export function measuredIn(kpi: Kpi): Kpi[] {
  const { expression } = kpi.lines[0]!;
  const terms = sortOf(expression).terms?.(expression);
  if (!terms) return [kpi];
  const parts = [...terms.over, ...terms.under].flatMap((term) => kpis.filter(({ id }) => 'kpi' in term && id === term.kpi));
  return [...new Set(parts.flatMap(measuredIn))];
}
