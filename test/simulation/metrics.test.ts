/** Worlds as records through Metrics give the judge what the bench gives it, so that what is proven there holds for reports. */
import { expect, test } from 'vitest';
import { type JudgedAs, judge, levelOfDays, type Side, type Spread } from '../../src/kpis/judge';
import { measure } from '../../src/kpis/measure';
import { betweenPeriods } from '../../src/kpis/statistics';
import type { SocialRecord } from '../../src/records/record';
import type { TabId } from '../../src/records/transfer';
import { day, post } from '../kpis/rows';
import { judgedKpis, type Post, sideOf } from './figures';
import { seeded } from './random';
import { monthOf, type World } from './worlds';

const months = Array.from({ length: 14 }, (_, i) => `${2024 + Math.floor((i + 9) / 12)}-${String(((i + 9) % 12) + 1).padStart(2, '0')}`);
const lengthOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
const dayOf = (month: string, index: number) => `${month}-${String((index % 28) + 1).padStart(2, '0')}`;
const instagram = (kind: TabId['kind'], records: SocialRecord[]) => ({ tab: { platform: 'instagram', kind } as TabId, records });

function recordsOf(posts: readonly Post[], month: string): SocialRecord[] {
  return posts.map(({ exposures, reach, interactions, engagements, applause, comments, shares, saves }, i) => {
    const values = {
      views: exposures,
      reach,
      interactionsNative: interactions,
      likes: applause,
      comments,
      shares,
      saves,
      clicks: engagements - interactions - saves,
    };
    return post(dayOf(month, i), values, { postId: `${month}-${i}` });
  });
}

/** What a report reads of one line: its cells in a month. */
function reader(table: { columns: string[]; rows: (string | number | boolean | null)[][] }) {
  const rows = new Map(table.rows.map((row) => [row[0], row]));
  return (month: string, id: string, statistic: string) => {
    const cell = rows.get(`${month}|instagram|all|total|`)?.[table.columns.indexOf(`${id}:${statistic}`)];
    return typeof cell === 'number' ? cell : null;
  };
}
type Read = ReturnType<typeof reader>;

function sideIn(read: Read, month: string, id: string, sort: JudgedAs): Side {
  const of = (statistic: string) => read(month, id, statistic);
  const [num, den] = [of('num'), of('den')];
  const value = sort === 'typical' ? Math.expm1(of('log')!) : num !== null && den ? num / den : null;
  return { value, n: of('n') ?? 0, se: of('se'), log: of('log'), logSe: of('logSe'), zero: of('zero') };
}

function spreadIn(read: Read, month: string, id: string): Spread | null {
  const [variance, periods] = [read(month, id, 'spread'), read(month, id, 'periods')];
  return variance === null || periods === null ? null : { variance, periods };
}

const worlds: World[] = [
  { posts: 20, logSd: 0.8, slope: -0.6, viral: true, month: 0.2 },
  { posts: 40, logSd: 0.3, slope: 0.4, viral: false, month: 0 },
  { posts: 12, logSd: 1.3, slope: 0, viral: false, month: 0.1 },
];

test.each(worlds)('posts: $posts a month, log-sd $logSd', (world) => {
  const random = seeded(world.posts);
  const made = months.map(() => monthOf(world, random));
  const read = reader(
    measure(
      [
        instagram(
          'posts',
          made.flatMap((posts, i) => recordsOf(posts, months[i]!)),
        ),
      ],
      { periods: [months[13]!] },
    ),
  );
  for (const kpi of judgedKpis) {
    const sides = made.map((posts) => sideOf(kpi, posts));
    const spread = betweenPeriods(sides.slice(0, 13).map(({ log, logSe }) => ({ value: log!, error: logSe! })))!;
    const expected = judge(kpi.sort, sides[13]!, sides[12]!, spread);
    const found = judge(
      kpi.sort,
      sideIn(read, months[13]!, kpi.id, kpi.sort),
      sideIn(read, months[12]!, kpi.id, kpi.sort),
      spreadIn(read, months[13]!, kpi.id),
    );
    expect({ kpi: kpi.id, codes: found.codes, freedom: found.freedom }).toEqual({ kpi: kpi.id, codes: expected.codes, freedom: expected.freedom });
    for (const name of ['difference', 'margin', 'p'] as const) expect(found[name], `${kpi.id} ${name}`).toBeCloseTo(expected[name]!, 9);
  }
});

test('days: a month of visits against the one before', () => {
  const random = seeded(5);
  const made = months.map((month) => Array.from({ length: lengthOf(month) }, () => random.poisson(8)));
  const records = made.flatMap((counts, i) => counts.map((visits, at) => day(`${months[i]}-${String(at + 1).padStart(2, '0')}`, { profileVisits: visits })));
  const read = reader(measure([instagram('daily', records)], { periods: [months[13]!] }));
  const perDay = made.map((counts) => counts.reduce((sum, count) => sum + count, 0) / counts.length);
  const side = (value: number): Side => ({ value, n: 30 });
  const spread = betweenPeriods(perDay.slice(0, 13).map((value) => ({ value: levelOfDays('days', value), error: 0 })))!;
  const expected = judge('days', side(perDay[13]!), side(perDay[12]!), spread);
  const inMetrics = (month: string) => side(read(month, 'profile_visits', 'sum')! / lengthOf(month));
  const found = judge('days', inMetrics(months[13]!), inMetrics(months[12]!), spreadIn(read, months[13]!, 'profile_visits'));
  expect(found.codes).toEqual(expected.codes);
  for (const name of ['difference', 'margin', 'p'] as const) expect(found[name], name).toBeCloseTo(expected[name]!, 9);
});
