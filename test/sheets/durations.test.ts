import { expect, test } from 'vitest';
import { serialToInstant } from '../../local/apps-script/dates';
import { secondsIn } from '../functions/times';

test.each(['Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])('a time is its seconds whatever the zone of the spreadsheet: %s', (zone) => {
  const seconds = (serial: number) => secondsIn(new Date(serialToInstant(serial, zone)), zone);
  expect(seconds(90 / 86_400)).toBe(90);
  expect(seconds(0)).toBe(0);
  expect(seconds(1.5)).toBe(129_600);
  expect(seconds(46_143.5)).toBe(46_143.5 * 86_400);
});
