/** A figure as text of a sentence that is written when a report is built; the same digits as say.ts gives in formulas. */
import type { Unit } from '../kpis/kpi';
import type { Phrases } from '../languages/language';
import { grouped } from '../languages/messages';

export function printed(value: number, unit: Unit, { report }: Pick<Phrases, 'report'>): string {
  const { decimal, thousands, percentSign } = report.formats;
  const minus = value < 0 ? '−' : '';
  const size = Math.abs(value);
  const fixed = (of: number, decimals: number) => of.toFixed(decimals).replace('.', decimal);
  const whole = grouped(Math.round(size), thousands);
  const small = (decimals: number) => (size < 100 ? fixed(size, decimals) : whole);
  if (unit === 'ratio' || unit === 'balance') return `${minus}${fixed(100 * size, unit === 'ratio' && size < 0.02 ? 2 : 1)}${percentSign}`;
  if (unit === 'perPost') return minus + small(1);
  if (unit === 'money') return minus + small(2);
  if (unit === 'hours') return `${minus}${small(1)}\u00A0h`;
  return unit === 'multiple' ? `×\u00A0${minus}${fixed(size, 2)}` : minus + whole;
}
