/** A world in (how many posts, how unlike, what moves), months of posts or of days out. Nothing changes from month to month but what the world says. */
import type { Post } from './figures';
import type { Random } from './random';

export type World = {
  /** Mean number of posts a month. */
  posts: number;
  /** Standard deviation of the log of views between posts. */
  logSd: number;
  /** How the rate of interactions goes with views: rate ~ views^slope. */
  slope: number;
  /** One post in sixty has thirty times the views. */
  viral: boolean;
  /** How the level of a month moves by itself, as a share. */
  month: number;
};

const typicalViews = 1000;
const rate = 0.05;

/** One month: views and rate have a level of their own where months differ. `times`: views of every post, the rates as they are. */
export function monthOf(world: World, random: Random, times = 1): Post[] {
  const [views, rates] = [times * Math.exp(world.month * random.normal()), Math.exp(world.month * random.normal())];
  return Array.from({ length: random.poisson(world.posts) }, () => postOf(world, views, rates, random));
}

function postOf({ logSd, slope, viral }: World, views: number, rates: number, random: Random): Post {
  const size = Math.exp(logSd * random.normal()) * (viral && random.uniform() < 1 / 60 ? 30 : 1);
  const exposures = random.poisson(typicalViews * views * size);
  const mood = size ** slope * Math.exp(0.5 * random.normal());
  const interactions = random.poisson(exposures * Math.min(0.9, rate * rates * mood));
  const [comments, shares] = [share(interactions, 0.15, random), share(interactions, 0.1, random)];
  const saves = random.poisson(interactions * 0.2);
  return {
    exposures,
    reach: share(exposures, 0.8, random),
    interactions,
    engagements: interactions + saves + random.poisson(exposures * 0.02),
    applause: Math.max(0, interactions - comments - shares),
    comments,
    shares,
    saves,
  };
}

/** A part of the whole, never more than it. */
const share = (whole: number, part: number, random: Random) => Math.min(whole, random.poisson(whole * part));

export type DaysWorld = {
  /** What a day counts on average. */
  level: number;
  /** How alike one day is to the next. */
  likeness: number;
  month: number;
  /** How the level drifts: growth a month, or the size of the steps of its random walk. */
  drift: { growth: number } | { steps: number };
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const weekdays = [1.2, 1.1, 1, 1, 0.9, 0.6, 0.5];

/** Totals per day of so many months in a row; `net`: days gain and lose. */
export function monthsOfDays(world: DaysWorld, months: number, net: boolean, random: Random): number[] {
  const { level, likeness, month, drift } = world;
  let [noise, day, wandered] = [random.normal(), 0, 0];
  return Array.from({ length: months }, (_, index) => {
    if ('steps' in drift) wandered += drift.steps * random.normal();
    const grown = 'growth' in drift ? drift.growth * index : wandered;
    const height = level * Math.exp(month * random.normal() + grown);
    const length = monthLengths[index % 12]!;
    let sum = 0;
    for (let i = 0; i < length; i += 1, day += 1) {
      noise = likeness * noise + Math.sqrt(1 - likeness ** 2) * random.normal();
      const usual = height * weekdays[day % 7]!;
      sum += net ? Math.round(usual * (1 + noise)) : random.poisson(usual * Math.exp(0.4 * noise));
    }
    return sum / length;
  });
}
