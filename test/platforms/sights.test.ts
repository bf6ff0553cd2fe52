/** A key is new once, however many there are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSights } from '../../src/platforms/sights';

test('it answers as a set of strings does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000, size: 'max' }), (keys) => {
      const [isNew, seen] = [firstSights(), new Set<string>()];
      for (const key of keys) {
        expect(isNew(key)).toBe(!seen.has(key));
        seen.add(key);
      }
    }),
    { numRuns: 30 },
  );
});

test('ids in a row, more than one table of hashes holds', () => {
  const isNew = firstSights();
  const ids = Array.from({ length: 20_000 }, (_, i) => String(1_220_000_000_000_000 + i));
  expect(ids.every(isNew)).toBe(true);
  expect(ids.some(isNew)).toBe(false);
});
