/** Local times to instants and back, with the hours that clock changes leave out or repeat. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAtOffset, instantOf, isZone, localIn } from '../../src/values/zones';

const pacific = 'America/Los_Angeles';

describe('instantOf', () => {
  test.each([
    ['2025-03-18T09:48', pacific, '2025-03-18T16:48:00Z'],
    ['2025-12-01T09:48', pacific, '2025-12-01T17:48:00Z'],
    ['2025-07-01T00:30', 'Europe/Paris', '2025-06-30T22:30:00Z'],
    ['2025-07-01T00:30', 'UTC', '2025-07-01T00:30:00Z'],
    ['2025-07-01T00:30:15', 'Asia/Kolkata', '2025-06-30T19:00:15Z'],
    // left out by the clocks: moves on by the hour
    ['2025-03-09T02:30', pacific, '2025-03-09T10:30:00Z'],
    ['2025-03-30T02:30', 'Europe/Paris', '2025-03-30T01:30:00Z'],
    // comes twice: the first
    ['2025-11-02T01:30', pacific, '2025-11-02T08:30:00Z'],
    ['2025-10-26T02:30', 'Europe/Paris', '2025-10-26T00:30:00Z'],
    ['2025-10-26T03:00', 'Europe/Paris', '2025-10-26T02:00:00Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });
  test('is null for an unknown zone and for what is no local time', () => {
    expect(instantOf('2025-01-01T00:00', 'Mars/Olympus')).toBeNull();
    expect(instantOf('2025-01-01', 'UTC')).toBeNull();
    expect(instantOf('2025-01-01T24:00', 'UTC')).toBeNull();
    expect([isZone('Europe/Paris'), isZone('Mars/Olympus'), isZone('')]).toEqual([true, false, false]);
  });
});

test('localIn gives the wall clock of the zone', () => {
  expect(localIn('2025-03-18T16:48:00Z', 'Europe/Paris')).toBe('2025-03-18T17:48');
  expect(localIn('2025-12-31T23:30:00Z', 'Europe/Paris')).toBe('2026-01-01T00:30');
  expect(localIn('2025-03-18T16:48:00Z', pacific)).toBe('2025-03-18T09:48');
  expect(localIn('2025-03-18', pacific)).toBeNull();
});

test('instantAtOffset follows a printed distance from UTC', () => {
  expect(instantAtOffset('2023-04-21T14:51:11', 180)).toBe('2023-04-21T11:51:11Z');
});

const minuteIn = fc.date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true });

test('instants come back from their local time, up to the hour that comes twice', () => {
  fc.assert(
    fc.property(
      minuteIn,
      fc.constantFrom(pacific, 'Europe/Paris', 'UTC', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia'),
      (date, zone) => {
        const instant = `${date.toISOString().slice(0, 16)}:00Z`;
        const local = localIn(instant, zone) as string;
        const back = instantOf(local, zone) as string;
        expect(localIn(back, zone)).toBe(local);
        expect([0, 30, 60]).toContain((Date.parse(instant) - Date.parse(back)) / 60_000);
      },
    ),
    { numRuns: 3000 },
  );
});

test('localIn agrees with the formatter of the platform', () => {
  fc.assert(
    fc.property(minuteIn, fc.constantFrom(pacific, 'Europe/Paris', 'Australia/Lord_Howe'), (date, timeZone) => {
      const expected = date
        .toLocaleString('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
        .replace(' ', 'T');
      expect(localIn(date.toISOString(), timeZone)).toBe(expected);
    }),
  );
});
