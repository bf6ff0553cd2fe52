/** A funnel step by step: rate from the step before, rate from the first step, loss; the last row is the whole. */
import { refusal } from '../languages/language';
import { readValues, shown } from './cells';
import { defineFunction, type Output, type Words } from './function';

export const funnelConversion = defineFunction({
  name: 'FUNNEL_CONVERSION',
  alias: 'ENTONNOIR',
  params: [{ name: 'steps' }],
  run: ([steps], words) => funnel([...readValues(steps, words).at], words),
});

/** A blank step is skipped (its row is blank); a step above the one before it is no strict funnel, which is said, not capped. */
function funnel(steps: number[], words: Words): Output {
  const known = steps.filter((count) => !Number.isNaN(count));
  for (const count of known) if (count < 0) throw refusal(words, 'negative', { value: count });
  if (known.length === 0) return '';
  const first = known[0]!;
  const last = known[known.length - 1]!;
  let before = Number.NaN;
  const rows = steps.map((count) => {
    if (Number.isNaN(count)) return ['', '', '', ''];
    const row = Number.isNaN(before)
      ? ['', rate(first, first), '', '']
      : [rate(count, before), rate(count, first), before - count, count > before ? words.notAFunnel : ''];
    before = count;
    return row;
  });
  return [...rows, [rate(last, first), rate(last, first), first - last, '']];
}

const rate = (count: number, of: number): number | string => shown(of > 0 ? count / of : null);
