/** Instants written into ids, checked against ids whose time is known, and ids that are no longer whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areRoundedIds, instantFromSnowflake, isRoundedId } from '../../src/values/ids';

const second = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
const instant = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2035, 0, 1) });
const shortcode = (value: bigint): string => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return value === 0n ? '' : shortcode(value / 64n) + signs[Number(value % 64n)];
};

describe('instantFromSnowflake', () => {
  test.each([
    ['x', '20', null],
    ['x', '1475872435471847430', '2021-12-28T16:45:22Z'],
    ['linkedin', '7424839902095392768', '2026-02-04T14:49:39Z'],
    ['tiktok', '7590117423970258206', '2025-12-31T20:12:22Z'],
  ] as const)('%s %s', (network, id, expected) => {
    const read = instantFromSnowflake(id, network);
    expect(read === null ? null : read.slice(0, 10)).toBe(expected === null ? null : expected.slice(0, 10));
  });

  test('an id made at an instant gives that instant back, to the second', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 4_194_303 }), (at, rest) => {
        expect(instantFromSnowflake(((BigInt(at - 1_288_834_974_657) << 22n) | BigInt(rest)).toString(), 'x')).toBe(second(at));
        expect(instantFromSnowflake(((BigInt(at) << 22n) | BigInt(rest)).toString(), 'linkedin')).toBe(second(at));
        expect(instantFromSnowflake(((BigInt(Math.floor(at / 1000)) << 32n) | BigInt(rest)).toString(), 'tiktok')).toBe(second(at));
        expect(instantFromSnowflake(shortcode((BigInt(at - 1_314_220_021_721) << 23n) | BigInt(rest)), 'instagram')).toBe(second(at));
      }),
    );
  });

  test('ids that were counters hold no instant', () => {
    expect(instantFromSnowflake('29700859247', 'x')).toBeNull();
    expect(instantFromSnowflake('5123456789', 'linkedin')).toBeNull();
    expect(instantFromSnowflake('18355151116178767', 'tiktok')).toBeNull();
    expect(instantFromSnowflake('BvGxC', 'instagram')).toBeNull();
  });

  test('rounded, malformed and overlong ids hold none', () => {
    for (const id of ['', '1.22E+18', 'abc', '-7590117423970258206', '75901174239702582061', '7590117423970258206 '])
      expect(instantFromSnowflake(id, 'tiktok')).toBeNull();
    for (const code of ['DHWOaLTNxyzDHWOaLTNxyz', 'DHWO aLTNxy', 'é'.repeat(11)]) expect(instantFromSnowflake(code, 'instagram')).toBeNull();
  });
});

test('isRoundedId knows what a spreadsheet leaves of an id', () => {
  expect(['1.22158E+17', '6,1571E+13', '1E18', ' 1.2e+17 '].map(isRoundedId)).toEqual([true, true, true, true]);
  expect(['122158000000000000', '-6UJPIo1uW0', 'E12', ''].map(isRoundedId)).toEqual([false, false, false, false]);
});

test('areRoundedIds needs every long id to end in zeros', () => {
  expect(areRoundedIds(['1835515111617870', '1835515111617880', '7424839902095390000'])).toBe(true);
  expect(areRoundedIds(['1835515111617870', '1835515111617880', '7424839902095392768'])).toBe(false);
  expect(areRoundedIds(['123', '456', '789'])).toBe(false);
});
