/** The value of a KPI line from its Metrics columns, in two ways from the one expression: as a TypeScript number and as the native formula that report sheets use. */
import type { Expression } from './kpi';

/** A figure to read: `value`, or the two bounds of a bounded one. */
export type Reading = 'value' | 'lower' | 'upper';

/** Column that tells whether there is a figure at all (0 or blank: none), and the columns it is made of. */
type Recipe = { when: string; over: string; under?: string };

function recipe(expression: Expression, reading: Reading): Recipe | null {
  switch (expression.op) {
    case 'ratio':
    case 'perPost':
      return reading === 'value' ? { when: 'den', over: 'num', under: 'den' } : null;
    case 'typical':
      return reading === 'value' ? { when: 'n', over: 'log' } : null;
    case 'sum':
      return reading === 'value' ? { when: 'n', over: 'sum' } : null;
    case 'countPosts':
      return reading === 'value' ? { when: 'covered', over: 'sum' } : null;
    case 'last':
      return reading === 'value' ? { when: 'n', over: 'last' } : null;
    case 'net':
      return reading === 'value' ? { when: 'n', over: 'net' } : null;
    case 'bounds':
      return reading === 'value' ? null : { when: 'n', over: reading };
  }
}

/** Native formula (without `=`, `;` between arguments) over the cells that hold the line's statistics; blank text where undefined. Null: the expression has no such reading. */
export function nativeFormula(expression: Expression, cell: (statistic: string) => string, reading: Reading = 'value'): string | null {
  const made = recipe(expression, reading);
  if (!made) return null;
  const plain = made.under ? `${cell(made.over)}/${cell(made.under)}` : cell(made.over);
  const figure = expression.op === 'typical' ? `EXP(${plain})-1` : plain;
  return `IF(N(${cell(made.when)})=0;"";${figure})`;
}

/** The same in TypeScript; null where the formula gives blank. */
export function lineValue(expression: Expression, statistic: (name: string) => number | null, reading: Reading = 'value'): number | null {
  const made = recipe(expression, reading);
  if (!made || !statistic(made.when)) return null;
  const over = statistic(made.over);
  if (over === null) return null;
  if (expression.op === 'typical') return Math.exp(over) - 1;
  return made.under ? over / statistic(made.under)! : over;
}
