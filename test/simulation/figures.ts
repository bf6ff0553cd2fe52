/** Posts of a month in, the figures of every judged KPI over posts out, as Metrics holds them. */
import type { JudgedAs, Side } from '../../src/kpis/judge';
import { jackknife, typical, typicalRate } from '../../src/kpis/statistics';

/** What a post shows; NaN where it has no such figure. */
export type Post = {
  exposures: number;
  reach: number;
  interactions: number;
  engagements: number;
  applause: number;
  comments: number;
  shares: number;
  saves: number;
};

export type Judged = { id: string; sort: Extract<JudgedAs, 'ratio' | 'mean' | 'typical'>; over: keyof Post; under?: keyof Post };

export const judgedKpis: readonly Judged[] = [
  { id: 'engagement_rate.exposures', sort: 'ratio', over: 'interactions', under: 'exposures' },
  { id: 'engagement_rate.reach', sort: 'ratio', over: 'interactions', under: 'reach' },
  { id: 'engagement_rate_full.exposures', sort: 'ratio', over: 'engagements', under: 'exposures' },
  { id: 'save_rate.reach', sort: 'ratio', over: 'saves', under: 'reach' },
  { id: 'virality_rate.exposures', sort: 'ratio', over: 'shares', under: 'exposures' },
  { id: 'applause_rate.posts', sort: 'mean', over: 'applause' },
  { id: 'conversation_rate.posts', sort: 'mean', over: 'comments' },
  { id: 'amplification_rate.posts', sort: 'mean', over: 'shares' },
  { id: 'typical_views', sort: 'typical', over: 'exposures' },
  { id: 'typical_reach', sort: 'typical', over: 'reach' },
  { id: 'typical_interactions', sort: 'typical', over: 'interactions' },
];

/** `times`: what is counted over the posts, multiplied (2: a doubling). */
export function sideOf({ sort, over, under }: Judged, posts: readonly Post[], times = 1): Side {
  const carried = posts.filter((post) => !Number.isNaN(post[over]) && !(under && (Number.isNaN(post[under]) || (post[under] === 0 && post[over] !== 0))));
  const n = carried.length;
  if (n === 0) return { value: null, n };
  const y = carried.map((post) => post[over] * times);
  const x = under ? carried.map((post) => post[under]) : null;
  const made = x ? typicalRate(y, x)! : typical(y)!;
  const logs = { n, log: made.mean, logSe: made.error, zero: made.zeros };
  if (sort === 'typical') return { value: Math.expm1(made.mean), ...logs };
  const [sum, base] = [total(y), x ? total(x) : n];
  return { value: base > 0 ? sum / base : null, se: jackknife(y, x), ...logs };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
