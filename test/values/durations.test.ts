/** Lengths of time in seconds. */
import { expect, test } from 'vitest';
import { readDuration } from '../../src/values/durations';

test.each([
  ['0:00:27', 27],
  ['1:11:11,270', 4271.27],
  ['47:08.743', 2828.743],
  ['0:27', 27],
  ['100:00:00', 360000],
  ['1h 2m', 3720],
  ['1 h 02 min 3 s', 3723],
  ['2m30s', 150],
  ['27s', 27],
  ['90', 90],
  ['34.9158', 34.9158],
  ['', null],
  ['-', null],
  ['1:60', 'number-unreadable'],
  ['soon', 'number-unreadable'],
])('%j is %j', (text, expected) => {
  expect(readDuration(text, { decimal: 'point' })).toBe(expected);
});
