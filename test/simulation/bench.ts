/** Runs of every world and file in, tallies out: nothing changed in any of them, so what is called established is a false alarm. Every function starts from its own seed. */
import { judge, levelOfDays, mostPeriods, type Side, type Spread } from '../../src/kpis/judge';
import { benjaminiHochberg, betweenPeriods } from '../../src/kpis/statistics';
import { type Judged, judgedKpis, type Post, sideOf } from './figures';
import type { PostsFile } from './posts-files';
import { type Random, seeded } from './random';
import { count, emptyTally, type Tally } from './tally';
import { type DaysWorld, monthOf, monthsOfDays, type World } from './worlds';

const earlier = 12;

const numbers = [12, 20, 40];
const spreads = [0.3, 0.8, 1.3];

/** Two months a comparison, the months alike. */
export const steadyWorlds: readonly World[] = numbers.flatMap((posts) =>
  spreads.flatMap((logSd) => [-0.6, 0, 0.4].flatMap((slope) => [false, true].map((viral) => ({ posts, logSd, slope, viral, month: 0 })))),
);
/** Months differ by themselves, and twelve earlier ones are known. */
export const movingWorlds: readonly World[] = numbers.flatMap((posts) =>
  spreads.flatMap((logSd) =>
    [0, 0.1, 0.2].flatMap((month) => [
      { posts, logSd, slope: 0, viral: false, month },
      { posts, logSd, slope: logSd > 1 ? 0.4 : -0.6, viral: true, month },
    ]),
  ),
);

export const nameOf = ({ posts, logSd, slope, viral, month }: World) =>
  `${posts} posts, log-sd ${logSd}, slope ${slope}${viral ? ', viral' : ''}${month > 0 ? `, months ± ${month * 100} %` : ''}`;

/** Every KPI over one world. `views`: how often the current month is seen, its rates unchanged; only rates are judged then. */
export function ofWorld(world: World, runs: number, seed: number, { moving = false, views = 1 } = {}): Tally[] {
  const random = seeded(seed);
  const kpis = views === 1 ? judgedKpis : judgedKpis.filter(({ sort }) => sort === 'ratio');
  const tallies = kpis.map(({ id }) => emptyTally(id, nameOf(world)));
  for (let run = 0; run < runs; run += 1) {
    const before = Array.from({ length: moving ? earlier : 1 }, () => monthOf(world, random));
    const current = monthOf(world, random, views);
    kpis.forEach((kpi, i) => {
      const sides = before.map((posts) => sideOf(kpi, posts));
      const spread = moving ? spreadOf(sides) : null;
      const compared = sides[sides.length - 1]!;
      count(tallies[i]!, judge(kpi.sort, sideOf(kpi, current), compared, spread), judge(kpi.sort, sideOf(kpi, current, 2), compared, spread));
    });
  }
  return tallies;
}

function spreadOf(sides: readonly Side[]): Spread | null {
  return betweenPeriods(sides.flatMap(({ log, logSe }) => (typeof log === 'number' && typeof logSe === 'number' ? [{ value: log, error: logSe }] : [])));
}

/** The posts of a file split at random in two «months» of so many posts, or half of it each where it has fewer. */
export function ofFile({ name, posts }: PostsFile, size: number, splits: number, seed: number): Tally[] {
  const random = seeded(seed);
  const tallies: Tally[] = [];
  for (const kpi of judgedKpis) {
    const carried = posts.filter((post) => !Number.isNaN(post[kpi.over]) && !(kpi.under && Number.isNaN(post[kpi.under])));
    const n = Math.min(size, Math.floor(carried.length / 2));
    if (n < 20) continue;
    const tally = emptyTally(kpi.id, `${name.split(' ')[0]}, ${n} posts`);
    for (let split = 0; split < splits; split += 1) countSplit(tally, kpi, carried, n, random);
    tallies.push(tally);
  }
  return tallies;
}

function countSplit(tally: Tally, kpi: Judged, posts: readonly Post[], n: number, random: Random): void {
  const drawn = random.places(2 * n, posts.length).map((place) => posts[place]!);
  const [current, compared] = [drawn.slice(0, n), sideOf(kpi, drawn.slice(n))];
  count(tally, judge(kpi.sort, sideOf(kpi, current), compared, null), judge(kpi.sort, sideOf(kpi, current, 2), compared, null));
}

export const daysWorlds: readonly DaysWorld[] = [3, 100].flatMap((level) =>
  [0, 0.3, 0.6, 0.9].flatMap((likeness) =>
    [0, 0.1, 0.2].flatMap((month) => [{ growth: 0 }, { growth: 0.01 }, { steps: 0.03 }].map((drift) => ({ level, likeness, month, drift }))),
  ),
);

export const nameOfDays = ({ level, likeness, month, drift }: DaysWorld) => {
  const drifting = 'steps' in drift ? 'wandering 3 % a month' : drift.growth > 0 ? 'growing 1 % a month' : 'level';
  return `${level} a day, likeness ${likeness}, months ± ${month * 100} %, ${drifting}`;
};

/** A month of days against the one before, by the months known before it. */
export function ofDays(world: DaysWorld, known: number, runs: number, seed: number): Tally[] {
  const random = seeded(seed);
  return (['days', 'net'] as const).map((sort) => {
    const tally = emptyTally(sort, `${nameOfDays(world)}, ${known} months known`);
    for (let run = 0; run < runs; run += 1) {
      const months = monthsOfDays(world, known + 1, sort === 'net', random);
      const before = months.slice(0, -1);
      const spread = betweenPeriods(before.slice(-mostPeriods[sort]).map((value) => ({ value: levelOfDays(sort, value), error: 0 })));
      const side = (value: number): Side => ({ value, n: 30 });
      const [current, compared] = [months[known]!, side(before[known - 1]!)];
      count(tally, judge(sort, side(current), compared, spread), judge(sort, side(2 * current), compared, spread));
    }
    return tally;
  });
}

const networks: readonly World[] = numbers
  .flatMap((posts) => spreads.map((logSd) => ({ posts, logSd, slope: logSd > 1 ? 0.4 : -0.6, viral: logSd < 0.5, month: 0 })))
  .slice(0, 8);

const [engagement, views] = [judgedKpis[0]!, judgedKpis.find(({ id }) => id === 'typical_views')!];

/** Pages of eight networks on which nothing changed, ten lines each: shares of pages with a line, with a headline that stands alone, and with one established among the headlines. */
export function ofPages(pages: number, seed: number): { lines: number; alone: number; headlines: number } {
  const random = seeded(seed);
  const found = { lines: 0, alone: 0, headlines: 0 };
  for (let page = 0; page < pages; page += 1) {
    const months = networks.map((world) => [monthOf(world, random), monthOf(world, random)] as const);
    const judged = (kpi: Judged, [current, compared]: readonly [Post[], Post[]]) => judge(kpi.sort, sideOf(kpi, current), sideOf(kpi, compared), null);
    const lines = months.flatMap((pair) => judgedKpis.slice(0, 10).map((kpi) => judged(kpi, pair)));
    const pooled = [months.flatMap(([current]) => current), months.flatMap(([, compared]) => compared)] as const;
    const headlines = [judged(engagement, pooled), judged(views, pooled), ...months.map((pair) => judged(engagement, pair))].filter(
      ({ codes: [first] }) => first === 'UP' || first === 'DOWN' || first === 'NO_DIFFERENCE_SHOWN',
    );
    const accepted = benjaminiHochberg(
      headlines.map(({ p }) => p!),
      0.1,
    );
    const established = headlines.map(({ codes: [first] }) => first !== 'NO_DIFFERENCE_SHOWN');
    if (lines.some(({ codes: [first] }) => first === 'UP' || first === 'DOWN')) found.lines += 1;
    if (established.some(Boolean)) found.alone += 1;
    if (established.some((one, i) => one && accepted[i])) found.headlines += 1;
  }
  return { lines: found.lines / pages, alone: found.alone / pages, headlines: found.headlines / pages };
}

/** A month looked at after each of its weeks, nothing changed: how often any of the looks called something established, with and without waiting for its end. */
export function ofWeeklyLooks(runs: number, seed: number): { kpi: string; waiting: number; eager: number }[] {
  const random = seeded(seed);
  const world: World = { posts: 40, logSd: 0.8, slope: 0, viral: false, month: 0 };
  const kpis = judgedKpis.filter(({ id }) => id === 'engagement_rate.exposures' || id === 'applause_rate.posts' || id === 'typical_views');
  const found = kpis.map(({ id }) => ({ kpi: id, waiting: 0, eager: 0 }));
  for (let run = 0; run < runs; run += 1) {
    const [current, compared] = [monthOf(world, random), monthOf(world, random)];
    kpis.forEach((kpi, i) => {
      const looks = [0.25, 0.5, 0.75, 1].map((part) => ({ posts: current.slice(0, Math.round(part * current.length)), unfinished: part < 1 }));
      const established = (waiting: boolean) =>
        looks.some(({ posts, unfinished }) => {
          const [first] = judge(kpi.sort, { ...sideOf(kpi, posts), unfinished: waiting && unfinished }, sideOf(kpi, compared), null).codes;
          return first === 'UP' || first === 'DOWN';
        });
      if (established(true)) found[i]!.waiting += 1;
      if (established(false)) found[i]!.eager += 1;
    });
  }
  return found.map(({ kpi, waiting, eager }) => ({ kpi, waiting: waiting / runs, eager: eager / runs }));
}
