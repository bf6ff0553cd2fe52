/** The fuzzing of `npm test` is as large as promised. */
import { expect, test } from 'vitest';
import { cases } from './settings';

test('npm test tries ten thousand cases and more', () => {
  expect(Object.values(cases).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
});
