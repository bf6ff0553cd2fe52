/** The value of a KPI line from its Metrics columns, in two ways from the one recipe: as a TypeScript number and as the native formula that report sheets use. */
import type { Expression } from './kpi';
import { sortOf } from './sorts';
import type { Reading } from './sorts/sort';

export type { Reading };

/** Native formula (without `=`, `;` between arguments) over the cells that hold the line's statistics; blank text where undefined. Null: the expression has no such reading. */
export function nativeFormula(expression: Expression, cell: (statistic: string) => string, reading: Reading = 'value'): string | null {
  const recipe = sortOf(expression).recipe[reading];
  if (!recipe) return null;
  const plain = recipe.under ? `${cell(recipe.over)}/${cell(recipe.under)}` : cell(recipe.over);
  const figure = recipe.ofLogs ? `EXP(${plain})-1` : plain;
  return `IF(N(${cell(recipe.when)})=0;"";${figure})`;
}

/** The same in TypeScript; null where the formula gives blank. */
export function lineValue(expression: Expression, statistic: (name: string) => number | null, reading: Reading = 'value'): number | null {
  const recipe = sortOf(expression).recipe[reading];
  if (!recipe || !statistic(recipe.when)) return null;
  const over = statistic(recipe.over);
  if (over === null) return null;
  if (recipe.ofLogs) return Math.exp(over) - 1;
  return recipe.under ? over / statistic(recipe.under)! : over;
}
