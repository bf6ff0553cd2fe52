import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCovered } from '../../src/records/covered';
import { addDays } from '../../src/values/dates';

const span = (account: string, from: string, to: string, asOf = '2026-11-05') => ({ account, from, to, asOf });

test.each([
  ['overlapping', [span('a', '2026-01-01', '2026-01-31'), span('a', '2026-01-20', '2026-02-10')], [span('a', '2026-01-01', '2026-02-10')]],
  ['touching', [span('a', '2026-02-01', '2026-02-28'), span('a', '2026-01-01', '2026-01-31')], [span('a', '2026-01-01', '2026-02-28')]],
  ['one inside the other', [span('a', '2026-01-01', '2026-03-31'), span('a', '2026-02-01', '2026-02-02')], [span('a', '2026-01-01', '2026-03-31')]],
  [
    'a day apart',
    [span('a', '2026-01-01', '2026-01-30'), span('a', '2026-02-01', '2026-02-28')],
    [span('a', '2026-01-01', '2026-01-30'), span('a', '2026-02-01', '2026-02-28')],
  ],
  [
    'of two accounts',
    [span('b', '2026-01-01', '2026-01-31'), span('a', '2026-01-20', '2026-02-10')],
    [span('a', '2026-01-20', '2026-02-10'), span('b', '2026-01-01', '2026-01-31')],
  ],
])('spans %s', (_name, given, joined) => {
  expect(joinCovered(given)).toEqual(joined);
});

test('joined spans have the newest day of export', () => {
  expect(joinCovered([span('a', '2026-01-01', '2026-01-31', '2026-03-01'), span('a', '2026-01-05', '2026-02-10', '2026-02-11')])).toEqual([
    span('a', '2026-01-01', '2026-02-10', '2026-03-01'),
  ]);
});

test('any order, any of them twice: the same days', () => {
  const spans = fc.array(
    fc.record({ account: fc.constantFrom('a', 'b'), start: fc.nat(60), days: fc.nat(20), later: fc.nat(20) }).map(({ account, start, days, later }) => {
      const from = addDays('2026-01-01', start);
      return span(account, from, addDays(from, days), addDays(from, days + 1 + later));
    }),
    { maxLength: 12 },
  );
  const daysOf = (list: ReturnType<typeof span>[]) =>
    new Set(
      list.flatMap(({ account, from, to }) => {
        const days: string[] = [];
        for (let day = from; day <= to; day = addDays(day, 1)) days.push(`${account} ${day}`);
        return days;
      }),
    );
  fc.assert(
    fc.property(spans, fc.infiniteStream(fc.nat()), (given, keys) => {
      const joined = joinCovered(given);
      const turned = [...given, ...given.slice(0, 3)].map((one) => ({ one, at: keys.next().value as number })).sort((a, b) => a.at - b.at);
      expect(joinCovered(turned.map(({ one }) => one))).toEqual(joined);
      expect(daysOf(joined)).toEqual(daysOf(given));
      for (const [i, { account, from }] of joined.entries()) if (joined[i - 1]?.account === account) expect(from > addDays(joined[i - 1]!.to, 1)).toBe(true);
    }),
  );
});
