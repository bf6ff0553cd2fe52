/** A key is new once, however many there are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows, firstTexts } from '../../src/platforms/sights';

test('it answers as a set of strings does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000, size: 'max' }), (keys) => {
      const [isNew, seen] = [firstTexts(), new Set<string>()];
      for (const key of keys) {
        expect(isNew(key)).toBe(!seen.has(key));
        seen.add(key);
      }
    }),
    { numRuns: 30 },
  );
});

test('ids in a row, more than one table of hashes holds', () => {
  const isNew = firstTexts();
  const ids = Array.from({ length: 20_000 }, (_, i) => String(1_220_000_000_000_000 + i));
  expect(ids.every(isNew)).toBe(true);
  expect(ids.some(isNew)).toBe(false);
});

test('rows are the same where every cell is, and only there', () => {
  const row = fc.array(fc.constantFrom('', 'a', 'b', '1'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const isNew = firstRows();
      const known = new Set<string>();
      for (const cells of rows) {
        expect(isNew(cells)).toBe(!known.has(JSON.stringify(cells)));
        known.add(JSON.stringify(cells));
      }
    }),
  );
});
