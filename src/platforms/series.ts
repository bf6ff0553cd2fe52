/** Followers by day under a header that does not say whether it counts them all or those of the day: told by the values, or asked. */
import type { FieldName } from '../records/fields';

/** total: how many there are each day · change: how many came that day, those who left taken away or not. */
export type Series = 'total' | 'change';

/** What a figure is called under the other reading. */
export const otherReading: { readonly [F in FieldName]?: { as: FieldName; series: Series } } = {
  subscribers: { as: 'followers', series: 'total' },
  follows: { as: 'followers', series: 'total' },
  netFollows: { as: 'followers', series: 'total' },
  followers: { as: 'netFollows', series: 'change' },
};

/** A day moves a running total by less than a hundredth, while daily gains vary by a tenth and more. */
const still = 0.01;
const lively = 0.1;

/** `values` in the order of the days, blanks left out. Null: they could be either. */
export function seriesOf(values: readonly number[]): Series | null {
  const sum = values.reduce((all, value) => all + value, 0);
  if (values.some((value) => value < 0) || (values.length > 0 && sum === 0)) return 'change';
  const steps = values.slice(1).map((value, at) => value - (values[at] as number));
  if (steps.length < 2) return null;
  const moved = steps.reduce((all, step) => all + Math.abs(step), 0);
  const mean = sum / values.length;
  // small gains may be alike on a few days by chance, not on many
  if (moved <= still * sum && (mean >= 100 || (mean >= 5 && values.length >= 7))) return 'total';
  const oneWay = Math.abs((values[values.length - 1] as number) - (values[0] as number)) >= 0.8 * moved;
  // gains that rise day after day for more than a week are a total
  if (oneWay && steps.length >= 8 && mean >= 5) return moved <= lively * sum ? 'total' : null;
  return !oneWay && moved >= lively * sum ? 'change' : null;
}
