/** Which families the sheets of a report need. */
import { families } from '../kinds';
import type { Family } from '../kinds/kind';
import { familiesOfKpi, familyOf } from '../kpis/family';
import { kpisOf, type Objective } from '../objectives/objective';
import { kpiOf } from './context';

/** The family whose sources the selectors of a sheet offer. */
export const familyOfObjective = ({ headline, family }: Pick<Objective, 'headline' | 'family'>): Family => family ?? familyOf(kpiOf(headline));

/** The families that the figures of the objectives are of, that of networks first. */
export function familiesOf(objectives: readonly Pick<Objective, 'blocks'>[]): Family[] {
  const used = new Set(objectives.flatMap((objective) => kpisOf(objective).flatMap((id) => familiesOfKpi(kpiOf(id)))));
  return families.filter((family) => family === 'social' || used.has(family));
}
