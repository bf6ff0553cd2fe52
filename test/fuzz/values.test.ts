/** What is printed in a convention is read back under it, and under no other as anything else but a doubt. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideConvention } from '../../src/values/conventions';
import { readDate } from '../../src/values/dates';
import { readDuration } from '../../src/values/durations';
import { readNumber, readPercent } from '../../src/values/numbers';
import { runs } from './settings';

type Decimal = 'point' | 'comma';
type Style = { decimal: Decimal; group: string; indian: boolean; before: string; after: string; minus: string };

const amounts = fc.record({
  whole: fc.nat({ max: 2_000_000_000 }),
  decimals: fc.constantFrom('', '5', '25', '04', '125', '0', '333333'),
  negative: fc.boolean(),
});

const styles: fc.Arbitrary<Style> = fc
  .record({
    decimal: fc.constantFrom<Decimal>('point', 'comma'),
    group: fc.constantFrom('', '', 'sign', ' ', '\u00a0', '\u202f', "'", '’'),
    indian: fc.boolean(),
    before: fc.constantFrom('', '', '', '$', '€', 'US$', 'EUR ', '£', '₹', ' ', "'"),
    after: fc.constantFrom('', '', '', ' €', '€', ' EUR', ' kr', ' zł', ' %', '%', ' '),
    minus: fc.constantFrom('-', '−'),
  })
  .map((style) => ({
    ...style,
    group: style.group === 'sign' ? (style.decimal === 'point' ? ',' : '.') : style.group,
    indian: style.indian && style.decimal === 'point',
  }));

function grouped(digits: string, { group, indian }: Style): string {
  if (group === '') return digits;
  const size = indian && group === ',' ? /\B(?=(\d{2})*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
  return digits.replace(size, group);
}

const machine = ({ whole, decimals, negative }: { whole: number; decimals: string; negative: boolean }) =>
  `${negative ? '-' : ''}${whole}${decimals && `.${decimals}`}`;

test('a number printed in any convention', () => {
  fc.assert(
    fc.property(amounts, styles, (amount, style) => {
      // no writer marks a share as money
      const before = style.after.includes('%') ? '' : style.before;
      const after = before.trim() === '' || before === "'" ? style.after : '';
      const sign = style.decimal === 'point' ? '.' : ',';
      const text = `${amount.negative && amount.whole > 0 ? style.minus : ''}${before}${grouped(String(amount.whole), style)}${amount.decimals && sign + amount.decimals}${after}`;
      // the guard of a spreadsheet stands before everything
      const guarded = before === "'" ? `'${text.replace("'", '')}` : text;
      const exact = machine({ ...amount, negative: amount.negative && amount.whole > 0 });
      const read = readNumber(guarded, { decimal: style.decimal });
      expect(read, guarded).toBe(after.includes('%') ? Number(`${exact}e-2`) : Number(exact));
      expect(readPercent(guarded, { decimal: style.decimal }), guarded).toBe(Number(`${exact}e-2`));
      // one cell may leave a doubt, and never settles the other convention
      const cell = `${grouped(String(amount.whole), style)}${amount.decimals && sign + amount.decimals}`;
      if (/[.,]/.test(cell)) expect([style.decimal, null], cell).toContain(decideConvention([[cell]]).decimal.value);
    }),
    runs('numbers'),
  );
});

test('a length of time printed in any form', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(fc.nat({ max: 400_000 }), fc.nat({ max: 6 }), (total, form) => {
      const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
      const forms = [
        `${h}:${two(m)}:${two(s)}`,
        `${Math.floor(total / 60)}:${two(s)}`,
        `${h}h ${m}m ${s}s`,
        `${h} h ${two(m)} min ${two(s)} s`,
        `${total}`,
        `${total} s`,
        `${h}:${two(m)}:${two(s)}.000`,
      ];
      // above 9,999 minutes nobody prints minutes and seconds alone
      if (form === 1 && total >= 600_000) return;
      expect(readDuration(forms[form] as string, { decimal: 'point' }), forms[form]).toBe(total);
    }),
    runs('durations'),
  );
});

const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

test('a day printed in any form, and never another day', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.nat({ max: 9 }),
      fc.constantFrom('day-month' as const, 'month-day' as const),
      (days, form, dateOrder) => {
        const at = new Date(Date.UTC(1975, 0, 1) + days * 86_400_000);
        const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        const day = `${y}-${two(m)}-${two(d)}`;
        const [first, second] = dateOrder === 'day-month' ? [d, m] : [m, d];
        const forms = [
          day,
          `${y}${two(m)}${two(d)}`,
          `${first}/${second}/${y}`,
          `${two(first)}.${two(second)}.${y}`,
          `${two(first)}-${two(second)}-${y} 23:59`,
          `${months.en[m - 1]} ${d}, ${y}`,
          `${d} ${months.fr[m - 1]} ${y}`,
          `${d}-${months.short[m - 1]}-${y}`,
          `${day}T00:00:00Z`,
          `${first}/${second}/${two(y % 100)}`,
        ];
        // two digits reach from 1970 to 2069
        if (form === 9 && y > 2069) return;
        const read = readDate(forms[form] as string, { dateOrder });
        expect(read, forms[form]).toMatchObject({ day });
      },
    ),
    runs('dates'),
  );
});
