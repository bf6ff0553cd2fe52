import { expect, test } from 'vitest';
import { serialToInstant } from '../../local/dates';
import { formatDate } from '../../local/services';
import { secondsOf } from '../../src/sheets/durations';
import type { Services } from '../../src/sheets/services';

const inZone = (zone: string) =>
  ({
    SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => zone }) },
    Utilities: { formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern) },
  }) as unknown as Services;

test.each(['Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])('a duration is its seconds whatever the zone of the spreadsheet: %s', (zone) => {
  const seconds = (serial: number) => secondsOf(inZone(zone), new Date(serialToInstant(serial, zone)));
  expect(seconds(90 / 86_400)).toBe(90);
  expect(seconds(0)).toBe(0);
  expect(seconds(1.5)).toBe(129_600);
  expect(seconds(46_143)).toBeNull();
});
