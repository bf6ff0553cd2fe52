/** Functions of days and moments: pace and status of a target, response times, answers in time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callFunction } from '../../src/functions';
import { secondsIn } from './times';

const clock = (cell: Date) => secondsIn(cell, 'Europe/Paris');
const call = (name: string, ...args: unknown[]) => callFunction(name, args, clock);
const column = (...values: unknown[]) => values.map((value) => [value]);
/** A cell of a spreadsheet in Paris. */
const paris = (text: string) => new Date(text);

describe('GOAL_PACE', () => {
  const [start, end] = ['2026-01-01', '2026-12-31'];

  test('reads cells that hold dates, their numbers and clear texts alike, of whatever zone', () => {
    const right = (0.4 * 365) / 120;
    // midnight in Paris, in winter and in summer
    expect(call('GOAL_PACE', 400, 1000, paris('2025-12-31T23:00:00Z'), paris('2026-12-30T23:00:00Z'), paris('2026-04-29T22:00:00Z'))).toBeCloseTo(right, 12);
    expect(call('GOAL_PACE', 400, 1000, 46_023, 46_387, 46_142.99)).toBeCloseTo(right, 12);
    expect(call('RYTHME_OBJECTIF', 400, 1000, start, end, '2026-04-30')).toBeCloseTo(right, 12);
    expect(() => call('GOAL_PACE', 400, 1000, '01/02/2026', end, '2026-04-30')).toThrow('“01/02/2026” is text that is no clear date. Write 2026-03-31');
  });

  test('is blank before the first day and without a day, and ends with the last', () => {
    expect(call('GOAL_PACE', 400, 1000, start, end, '2025-12-31')).toBe('');
    expect(call('GOAL_PACE', 400, 1000, start, '', '2026-04-30')).toBe('');
    expect(call('GOAL_PACE', 400, 1000, start, end, '2027-05-01')).toBe(0.4);
    expect(call('GOAL_PACE', '', 1000, start, end, '2026-04-30')).toBe('');
  });

  test('falls towards a target below its baseline', () => {
    expect(call('GOAL_PACE', 7, 4, start, end, '2026-12-31', 10)).toBe(0.5);
  });

  test('counts a month for what it usually brings', () => {
    const autumn = column(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
    expect(call('GOAL_PACE', 300, 1220, start, end, '2026-08-31', 0, autumn)).toBe('');
    expect(call('GOAL_PACE', 305, 1220, start, end, '2026-09-30', 0, autumn)).toBeCloseTo((0.25 * 122) / 30, 12);
    expect(call('GOAL_PACE', 400, 1000, start, end, '2026-04-30', 0, column(...new Array(12).fill(2)))).toBeCloseTo((0.4 * 365) / 120, 12);
    expect(() => call('GOAL_PACE', 400, 1000, start, end, '2026-04-30', 0, column(1, 2))).toThrow('Give 12 weights of 0 or more');
  });
});

describe('GOAL_STATUS', () => {
  const days = (today: string) => ['2026-01-01', '2026-12-31', today] as const;

  test('says each of its words, in the language it is called in', () => {
    expect(call('GOAL_STATUS', 1000, 1000, ...days('2026-04-30'))).toBe('Reached');
    expect(call('GOAL_STATUS', 400, 1000, ...days('2026-04-30'))).toBe('Ahead');
    expect(call('GOAL_STATUS', 330, 1000, ...days('2026-04-30'))).toBe('On track');
    expect(call('GOAL_STATUS', 250, 1000, ...days('2026-04-30'))).toBe('Behind');
    expect(call('GOAL_STATUS', 10, 1000, ...days('2026-01-20'))).toBe('Too early');
    expect(call('GOAL_STATUS', 10, 1000, ...days('2026-04-30'), '')).toBe('No baseline');
    expect(call('STATUT_OBJECTIF', 250, 1000, ...days('2026-04-30'))).toBe('En retard');
    expect(call('GOAL_STATUS', '', 1000, ...days('2026-04-30'))).toBe('');
  });

  test('is behind when the time is over and the target missed, however near', () => {
    expect(call('GOAL_STATUS', 990, 1000, ...days('2026-12-31'))).toBe('Behind');
    expect(call('GOAL_STATUS', 990, 1000, ...days('2026-12-30'))).toBe('On track');
  });

  test('stands beside each row of a table', () => {
    expect(call('GOAL_STATUS', column(1000, 250, ''), column(1000, 1000, 10), ...days('2026-04-30'))).toEqual([['Reached'], ['Behind'], ['']]);
  });
});

describe('RESPONSE_TIME', () => {
  const moments = (...hours: (number | '')[]) => column(...hours.map((hour) => (hour === '' ? '' : 46_100 + hour / 24)));

  test('is the median, the mean or what nine in ten stay below', () => {
    const [received, answered] = [moments(...new Array(11).fill(0)), moments(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)];
    expect(call('RESPONSE_TIME', received, answered)).toBe(6);
    expect(call('RESPONSE_TIME', received, answered, 'mean')).toBe(6);
    expect(call('RESPONSE_TIME', received, answered, 'p90')).toBe(10);
    expect(call('TEMPS_REPONSE', received, answered, 'moyenne')).toBe(6);
    expect(() => call('RESPONSE_TIME', received, answered, 'best')).toThrow('“best” is no statistic');
  });

  test('counts those that wait as longer than they have, up to the day it was looked at', () => {
    const [received, answered] = [moments(0, 0, 0, 0), moments(1, 3, '', '')];
    // two of four within three hours: at least three
    expect(call('RESPONSE_TIME', received, answered, 'median', 46_101)).toBe(3);
    expect(call('RESPONSE_TIME', received, moments(1, '', '', ''), 'median', 46_101)).toBe('');
    expect(call('RESPONSE_TIME', received, answered, 'mean')).toBe('');
    // an answer that came later had not come then
    expect(call('RESPONSE_TIME', moments(0, 0, 0), moments(1, 2, 30), 'mean', 46_101)).toBe('');
  });

  test('leaves out an answer before its request, and rows without a request', () => {
    expect(call('RESPONSE_TIME', moments(5, 0, ''), moments(1, 2, 9))).toBe(2);
    expect(call('RESPONSE_TIME', moments('', ''), moments('', ''))).toBe('');
  });

  test('without any that wait is the ordinary median', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 30 }), (hours) => {
        const sorted = [...hours].sort((a, b) => a - b);
        const middle = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
        expect(call('RESPONSE_TIME', moments(...hours.map(() => 0)), moments(...hours))).toBeCloseTo(middle, 6);
      }),
    );
  });
});

test('SLA_RATE reads hours and cells that hold durations, and counts what waits too long as missed', () => {
  expect(call('SLA_RATE', column(1, 24, 25, ''), 24)).toBe(2 / 3);
  expect(call('SLA_RATE', column('1:30:00', '30:00:00'), 24)).toBe(0.5);
  expect(call('SLA_RATE', column(1, 2), 24, column(5, 24, 24.5))).toBe(2 / 3);
  expect(call('RESPECT_DELAI', column(''), 24, column(5))).toBe('');
  expect(() => call('SLA_RATE', column(-1), 24)).toThrow('-1 is below 0');
});

test('NPS takes counts, ranges and boxes', () => {
  expect(call('NPS', 60, 15, 100)).toBe(0.45);
  expect(call('NPS', column(10, 20), column(5, 15), column(40, 60))).toBe(0.1);
  expect(call('NPS', column(true, false, false, true), column(false, true, false, false), column(1, 1, 1, 1))).toBe(0.25);
  expect(call('NPS', 0, 0, 0)).toBe('');
});
