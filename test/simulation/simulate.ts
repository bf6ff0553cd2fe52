/** How many runs in, the tables of what came out and the bounds that were missed out. */

import { leastPeriods } from '../../src/kpis/judge';
import { pause } from '../pause';
import { daysWorlds, movingWorlds, nameOf, ofDays, ofFile, ofPages, ofWeeklyLooks, ofWorld, steadyWorlds } from './bench';
import type { PostsFile } from './posts-files';
import { distanceFromUniform, doublingsSeen, falseAlarms, joined, shareBelow, type Tally, withErrors } from './tally';

export type Settings = {
  runs: number;
  moving: number;
  splits: number;
  pages: number;
  seed: number;
  files: readonly PostsFile[];
  told?: (what: string) => void;
};

/** What is promised: of unchanged comparisons at most so many established; on real files on average, and none above the second. */
const falseBound = 0.05;
const worstFile = 0.075;
const pageBound = 0.1;
const doublingBound = 0.75;

/** Fewer judged comparisons say nothing about a share. */
const enoughJudged = 50;

/** A world beyond its bound is run anew with so many times the runs: among hundreds of worlds some pass it by chance, once. */
const again = 8;

export async function simulate(settings: Settings): Promise<{ text: string; missed: string[] }> {
  const { runs, moving, splits, pages, seed, files, told = () => {} } = settings;
  const missed: string[] = [];
  const parts: string[] = [];
  const bounded = async (title: string, makers: ((times: number, seed: number) => Tally[])[]) => {
    told(title);
    const made: Tally[] = [];
    for (const [i, make] of makers.entries()) {
      made.push(...sure(make, seed + i, missed));
      await pause();
    }
    return made;
  };
  const table = (title: string, groups: readonly (readonly [string, readonly Tally[]])[]) => {
    parts.push(tableOf(title, groups));
    for (const [name, tallies] of groups) if (beyond(joined(tallies))) missed.push(`${title}, ${name}: ${percent(falseAlarms(joined(tallies)))} established`);
  };

  const steady = await bounded(
    'posts worlds',
    steadyWorlds.map((world) => (times, from) => ofWorld(world, runs * times, from)),
  );
  table('Worlds, two months alike', byKpi(steady, [12, 20, 40]));
  const seen = steady.filter(({ kpi, where }) => kpi === 'typical_views' && where.startsWith('40 '));
  const share = seen.reduce((sum, tally) => sum + doublingsSeen(tally), 0) / seen.length;
  parts.push(
    `A doubled typical post at 40 posts is seen in ${percent(share)} (log-sd 0.3, 0.8, 1.3: ${[0.3, 0.8, 1.3]
      .map((sd) => percent(doublingsSeen(joined(seen.filter(({ where }) => where.includes(`log-sd ${sd},`))))))
      .join(', ')})`,
  );
  if (share < doublingBound) missed.push(`a doubled typical post at 40 posts is seen in ${percent(share)} of the worlds`);

  const wider = await bounded(
    'twice the views',
    steadyWorlds.map((world) => (times, from) => ofWorld(world, runs * times, from, { views: 2 })),
  );
  table('Worlds, twice the views and the same rates', byKpi(wider, [12, 20, 40]));

  const moved = await bounded(
    'moving months',
    movingWorlds.map((world) => (times, from) => ofWorld(world, moving * times, from, { moving: true })),
  );
  for (const month of [0, 0.1, 0.2]) {
    const names = new Set(movingWorlds.filter((world) => world.month === month).map(nameOf));
    table(
      `Worlds, months ± ${month * 100} %, ${leastPeriods} earlier ones known`,
      byKpi(
        moved.filter(({ where }) => names.has(where)),
        [12, 20, 40],
      ),
    );
  }

  for (const known of [leastPeriods, 2 * leastPeriods]) {
    const days = await bounded(
      `days, ${known} earlier months known`,
      daysWorlds.map((world) => (times, from) => ofDays(world, known, runs * times, from)),
    );
    const group = (kpi: string, month: number) => days.filter((tally) => tally.kpi === kpi && tally.where.includes(`months ± ${month} %`));
    table(
      `Days, ${known} earlier months known`,
      ['days', 'net'].flatMap((kpi) => [0, 10, 20].map((month) => [`${kpi}, months ± ${month} %`, group(kpi, month)] as const)),
    );
  }

  told('real files');
  const real = files.flatMap((file, i) => [20, 40].flatMap((size) => ofFile(file, size, splits, seed + i)));
  const unlike = [...new Map(real.map((tally) => [`${tally.kpi}|${tally.where}`, tally])).values()];
  if (files.length > 0) {
    const lines = unlike.map((tally) => [`${tally.kpi} · ${tally.where}`, [tally]] as const);
    parts.push(tableOf('Posts files split at random', lines));
    boundFiles(unlike, 2 * splits * files.length, parts, missed);
  }

  told('pages');
  const page = twice(
    (times) => ofPages(pages * times, seed + times),
    (found, times) => found.headlines > withErrors(pageBound, pages * times),
  );
  parts.push(
    `Pages of 80 unchanged lines: ${percent(page.found.lines)} have a line that stands out, ${percent(page.found.alone)} a headline that does, ${percent(page.found.headlines)} one called established among the headlines`,
  );
  if (page.over) missed.push(`${percent(page.found.headlines)} of unchanged pages have a headline called established`);

  told('weekly looks');
  const tooMany = (waiting: number, times: number) => waiting > withErrors(falseBound, pages * times);
  const looks = twice(
    (times) => ofWeeklyLooks(pages * times, seed + times),
    (found, times) => found.some(({ waiting }) => tooMany(waiting, times)),
  );
  for (const { kpi, waiting, eager } of looks.found) {
    parts.push(`A month looked at each week, ${kpi}: ${percent(waiting)} established at any look; without UNFINISHED it would be ${percent(eager)}`);
    if (looks.over && tooMany(waiting, looks.times)) missed.push(`weekly looks at ${kpi}: ${percent(waiting)} established`);
  }
  return { text: parts.join('\n\n'), missed };
}

/** What a run finds, or if that is over a bound, what so many times the runs find. */
function twice<Found>(make: (times: number) => Found, isOver: (found: Found, times: number) => boolean): { found: Found; times: number; over: boolean } {
  const first = make(1);
  if (!isOver(first, 1)) return { found: first, times: 1, over: false };
  const found = make(again);
  return { found, times: again, over: isOver(found, again) };
}

const beyond = (tally: Tally) => tally.p.length >= enoughJudged && falseAlarms(tally) > withErrors(falseBound, tally.p.length);

/** The tallies of a world; those beyond the bound as they come out of many more runs, and missed if they still are. */
function sure(make: (times: number, seed: number) => Tally[], seed: number, missed: string[]): Tally[] {
  const first = make(1, seed);
  if (!first.some(beyond)) return first;
  const second = make(again, seed + 1_000_003);
  return first.map((tally, i) => {
    if (!beyond(tally)) return tally;
    const longer = second[i]!;
    if (beyond(longer)) missed.push(`${longer.kpi} · ${longer.where}: ${percent(falseAlarms(longer))} of ${longer.p.length} established`);
    return longer;
  });
}

/** `trials`: splits of all files; KPIs over one split are not independent. */
function boundFiles(tallies: readonly Tally[], trials: number, parts: string[], missed: string[]): void {
  const judged = tallies.filter(({ p }) => p.length >= enoughJudged);
  const average = judged.reduce((sum, tally) => sum + falseAlarms(tally), 0) / judged.length;
  parts.push(`On average ${percent(average)} of unchanged splits are called established`);
  if (average > withErrors(falseBound, trials)) missed.push(`on average ${percent(average)} of unchanged splits of real files are called established`);
  for (const tally of judged) {
    if (falseAlarms(tally) > withErrors(worstFile, tally.p.length)) missed.push(`${tally.kpi} · ${tally.where}: ${percent(falseAlarms(tally))} established`);
    const promised = tally.kpi === 'typical_views' && /instagram|facebook/.test(tally.where) && !tally.where.endsWith(', 20 posts');
    if (promised && doublingsSeen(tally) < doublingBound) missed.push(`${tally.where}: a doubled typical post is seen in ${percent(doublingsSeen(tally))}`);
  }
}

function byKpi(tallies: readonly Tally[], posts: readonly number[]): (readonly [string, Tally[]])[] {
  return [...new Set(tallies.map(({ kpi }) => kpi))].flatMap((kpi) =>
    posts.map((number) => [`${kpi}, ${number} posts`, tallies.filter((tally) => tally.kpi === kpi && tally.where.startsWith(`${number} `))] as const),
  );
}

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function tableOf(title: string, groups: readonly (readonly [string, readonly Tally[]])[]): string {
  const headings = ['judged', 'false', 'worst', '< .01', '< .05', '< .10', 'distance', 'doublings'];
  const rows = groups.flatMap(([name, tallies]) => {
    if (tallies.length === 0) return [];
    const whole = joined(tallies);
    if (whole.p.length < enoughJudged) return [[name, percent(whole.p.length / whole.compared), 'not judged']];
    const judged = tallies.filter(({ p }) => p.length >= enoughJudged);
    const worst = Math.max(...judged.map(falseAlarms));
    const shares = [whole.p.length / whole.compared, falseAlarms(whole), worst, ...[0.01, 0.05, 0.1].map((limit) => shareBelow(whole, limit))];
    return [[name, ...shares.map(percent), distanceFromUniform(whole).toFixed(3), percent(doublingsSeen(whole))]];
  });
  const wide = Math.max(...rows.map(([name]) => name!.length));
  const line = ([name, ...cells]: string[]) => name!.padEnd(wide) + cells.map((cell) => cell.padStart(11)).join('');
  return [title, line(['', ...headings]), ...rows.map(line)].join('\n');
}
