/** What happened to the made-up brand: which posts each network got, how far they went, and how the months differ. The files are printed from this. */
import { DAY, daysIn, EXPORTED_AT, fromParis, MONTHS, monthStart } from './clock';
import { type Random, randomFor } from './random';

export type Post = {
  /** When it was published, UTC milliseconds. */
  instant: number;
  month: number;
  /** Views or impressions up to the day of the export. */
  exposures: number;
  interactions: number;
};

export type Plan = {
  first?: number;
  /** Posts of a month. */
  posts: (month: number) => number;
  /** Usual exposures of a post. */
  exposures: (month: number) => number;
  /** Interactions per exposure. */
  rate: (month: number) => number;
  /** Spread of exposures between posts (of their logarithm). */
  spread: number;
  /** Hour in Paris of the first post of a month; early, it belongs to the month before in a zone further west. */
  firstHour?: number;
  /** Days after which half of a post's final figures are there. */
  halfLife: number;
};

/** Hours in Paris at which the team posts. */
const hours = [7, 8, 12, 12, 17, 18, 18, 19, 20, 21];

/** Posts of a stream, oldest first; their figures have ripened as far as their age on the day of the export allows. */
export function posts(name: string, plan: Plan): Post[] {
  const random = randomFor(name);
  const all: Post[] = [];
  for (let month = plan.first ?? 0; month < MONTHS; month++)
    for (const instant of moments(month, plan.posts(month), plan.firstHour ?? 7, random)) {
      const ripe = 1 - 2 ** (-(EXPORTED_AT - instant) / DAY / plan.halfLife);
      const exposures = Math.round(plan.exposures(month) * Math.exp(plan.spread * random.normal()) * ripe);
      all.push({ instant, month, exposures, interactions: random.count(exposures * plan.rate(month) * Math.exp(0.3 * random.normal())) });
    }
  return all;
}

/** The moments of a month, spread over it; the first on day 1. */
function moments(month: number, count: number, firstHour: number, random: Random): number[] {
  const step = daysIn(month) / Math.max(count, 1);
  return Array.from({ length: count }, (_, i) => {
    const day = monthStart(month) + Math.floor(i * step) * DAY;
    const hour = i === 0 ? firstHour : random.pick(hours);
    return fromParis(day + hour * 3_600_000 + random.between(0, 59) * 60_000 + random.between(0, 59) * 1000);
  });
}

/** Deals a number of interactions out to kinds, by weight; the first kind takes the rest. */
export function deal(total: number, weights: readonly number[], random: Random): number[] {
  const parts = weights.slice(1).map((weight) => Math.min(total, random.count(total * weight)));
  let left = total;
  const dealt = parts.map((part) => {
    const given = Math.min(part, left);
    left -= given;
    return given;
  });
  return [left, ...dealt];
}

/** Slow growth over the months, with a quiet August. */
const season = (month: number) => (1 + 0.02 * month) * (month === 11 ? 0.8 : 1);
const last = MONTHS - 1;

export const plans = {
  instagram: {
    posts: (m) => 16 + (m % 3),
    exposures: (m) => 5200 * season(m),
    // October 2026 is clearly better than September
    rate: (m) => (m === last ? 0.062 : 0.041),
    spread: 0.45,
    halfLife: 3.4,
  },
  // the second account is five months old, and quiet in summer
  instagramStudio: {
    first: 9,
    posts: (m) => (m === 10 || m === 11 ? 4 : 10),
    exposures: (m) => 1300 * season(m),
    rate: () => 0.055,
    spread: 0.4,
    halfLife: 3.4,
  },
  facebook: {
    posts: (m) => 12 + (m % 2),
    exposures: (m) => 2600 * season(m),
    // October 2026 is clearly worse
    rate: (m) => (m === last ? 0.011 : 0.021),
    spread: 0.4,
    halfLife: 0.5,
  },
  // from July 2026 too few posts to conclude from
  x: { posts: (m) => (m < 10 ? 20 + (m % 4) : 5), exposures: (m) => 1400 * season(m), rate: () => 0.017, spread: 0.6, halfLife: 0.1 },
  linkedin: { posts: () => 10, exposures: (m) => 1900 * season(m), rate: () => 0.031, spread: 0.35, halfLife: 4.3 },
  tiktok: { posts: () => 10, exposures: (m) => 9000 * season(m), rate: () => 0.06, spread: 0.6, halfLife: 3 },
  youtube: { posts: () => 3, exposures: (m) => 2400 * season(m), rate: () => 0.035, spread: 0.7, halfLife: 26, firstHour: 18 },
} as const satisfies Record<string, Plan>;
