/** What must hold of Metrics for any records. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../../src/kpis/measure';
import { isoDay } from '../../src/kpis/periods';
import type { PlatformId } from '../../src/records/platform-ids';
import type { SocialRecord } from '../../src/records/record';
import { pause } from '../pause';
import { day, post } from './rows';

const figure = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined });
const on = fc.integer({ min: 20_089, max: 20_300 }).map(isoDay);
const given = (records: { [key: string]: unknown }) => Object.fromEntries(Object.entries(records).filter(([, value]) => value !== undefined));
const account = fc.constantFrom('a', 'b');
const posts = fc.array(
  fc
    .record({ at: on, account, likes: figure, comments: figure, views: figure, impressions: figure, reach: figure, own: fc.boolean() })
    .map(({ at, account, own, ...values }) => post(at, given(values), { account, otherAccount: own ? null : 'friend', asOf: '2025-08-15' })),
  { maxLength: 40 },
);
const days = fc.array(
  fc
    .record({ at: on, account, reach: figure, profileVisits: figure, followers: figure, follows: figure })
    .map(({ at, account, ...values }) => day(at, given(values), { account, asOf: '2025-08-15' })),
  { maxLength: 40 },
);
const platform = fc.constantFrom<PlatformId>('instagram', 'facebook', 'x', 'tiktok');

/** One row for each account and day, as a tab has. */
const unrepeated = (records: SocialRecord[]) => [...new Map(records.map((record) => [`${record.account}|${record.day}`, record])).values()];
const data = fc.record({ platform, posts, days: days.map(unrepeated) });
const tabs = ({ platform, posts, days }: { platform: PlatformId; posts: SocialRecord[]; days: SocialRecord[] }) => [
  { tab: { platform, kind: 'posts' as const }, records: posts },
  { tab: { platform, kind: 'daily' as const }, records: days },
];

function cells(table: ReturnType<typeof measure>) {
  const row = (key: string) => table.rows.find((cells) => cells[0] === key);
  // the row of a network answers for its only account
  return (period: string, platform: string, account: string, column: string) => {
    const alone = !table.rows.some(([key]) => String(key).includes(`|${platform}|a|`) || String(key).includes(`|${platform}|b|`));
    return (row(`${period}|${platform}|${alone ? 'all' : account}|total|`)?.[table.columns.indexOf(column)] ?? null) as number | null;
  };
}

describe('Metrics', () => {
  test('do not depend on the order of the records', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (given) => {
        await pause();
        const turned = { ...given, posts: [...given.posts].reverse(), days: [...given.days].reverse() };
        expect(measure(tabs(turned), { periods: [] }).rows).toEqual(measure(tabs(given), { periods: [] }).rows);
      }),
      { numRuns: 30 },
    );
  });

  test('give for a month what its records give when counted one by one', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (given) => {
        await pause();
        const at = cells(measure(tabs(given), { periods: [] }));
        for (const month of ['2025-01', '2025-03', '2025-07']) {
          for (const name of ['a', 'b']) {
            if (![...given.posts, ...given.days].some((record) => record.account === name)) continue;
            const own = given.posts.filter((record) => record.account === name && record.publishedLocal!.startsWith(month));
            const both = own.filter(({ values }) => values.reach !== undefined && (values.likes !== undefined || values.comments !== undefined));
            const pairs = both.map(({ values }) => [(values.likes ?? 0) + (values.comments ?? 0), values.reach!] as const).filter(([y, x]) => x > 0 || y === 0);
            const sum = (side: 0 | 1) => (pairs.length > 0 ? pairs.reduce((total, pair) => total + pair[side], 0) : null);
            expect(at(month, given.platform, name, 'engagement_rate.reach:num')).toBe(sum(0));
            expect(at(month, given.platform, name, 'engagement_rate.reach:den')).toBe(sum(1));
            expect(at(month, given.platform, name, 'engagement_rate.reach:n')).toBe(pairs.length || null);

            const visits = given.days
              .filter((record) => record.account === name && record.day!.startsWith(month))
              .flatMap(({ values }) => values.profileVisits ?? []);
            expect(at(month, given.platform, name, 'profile_visits:sum')).toBe(visits.length > 0 ? visits.reduce((a, b) => a + b, 0) : null);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('bound reach: never below the largest, never above the sum, and the lower bound never above the upper', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (given) => {
        await pause();
        const table = measure(tabs(given), { periods: [] });
        const [lower, upper] = [table.columns.indexOf('reach:lower'), table.columns.indexOf('reach:upper')];
        for (const row of table.rows) if (row[lower] !== null) expect(row[lower] as number).toBeLessThanOrEqual(row[upper] as number);
      }),
      { numRuns: 30 },
    );
  });

  test('hold numbers, texts and blanks only: no NaN, no ∞', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (given) => {
        await pause();
        for (const row of measure(tabs(given), { periods: ['2025-02-01..2025-02-20'] }).rows)
          for (const cell of row) expect(cell === null || typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
