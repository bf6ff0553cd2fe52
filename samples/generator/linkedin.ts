/** Page content export of LinkedIn: a binary workbook, a sentence above each header, organic and sponsored figures side by side. */
import { DAY, monthStart, print } from './clock';
import { linkedinId } from './ids';
import { deal, type Post, plans, posts } from './plan';
import { type Random, randomFor } from './random';
import type { Row } from './text';
import { caption } from './words';
import { workbook } from './workbook';

export const dailySentence =
  'Aggregated engagement metrics for your organic and sponsored posts over time. Date indicates when your posts were viewed by LinkedIn members. Data is delayed by up to 2 days. All dates and times are in UTC.';
export const postsSentence = 'Engagement metrics for individual posts. Created date indicates when your post was created. All dates and times are in UTC.';

const triple = (name: string) => [`${name} (organic)`, `${name} (sponsored)`, `${name} (total)`];
export const dailyHeaders = [
  'Date',
  ...triple('Impressions'),
  'Unique impressions (organic)',
  ...triple('Clicks'),
  ...triple('Reactions'),
  ...triple('Comments'),
  ...triple('Reposts'),
  ...triple('Engagement rate'),
];
export const postHeaders =
  'Post title|Post link|Post type|Campaign name|Posted by|Created date|Campaign start date|Campaign end date|Audience|Impressions|Views|Offsite Views|Clicks|Click through rate (CTR)|Likes|Comments|Reposts|Follows|Engagement rate|Content Type'.split(
    '|',
  );

/** Months with a sponsored campaign. */
const sponsoredMonths = [6, 7, 12, 13];

export function dailyRow(day: number, organic: number, sponsored: number, random: Random): Row {
  const side = (impressions: number) => {
    const reactions = random.count(impressions * 0.021);
    // now and then a reaction of an earlier day is withdrawn, and nothing new comes
    return [
      random.count(impressions * 0.016),
      reactions === 0 && impressions > 0 && random.next() < 0.2 ? -1 : reactions,
      random.count(impressions * 0.003),
      random.count(impressions * 0.004),
    ];
  };
  const [a, b] = [side(organic), side(sponsored)];
  const both = a.map((n, i) => n + b[i]!);
  // the network keeps rates in single precision
  const rate = (counts: number[], impressions: number) => (impressions === 0 ? 0 : Math.fround(counts.reduce((sum, n) => sum + n, 0) / impressions));
  const triples = a.flatMap((n, i) => [n, b[i]!, both[i]!]);
  const unique = Math.round(organic * 0.7);
  const rates = [rate(a, organic), rate(b, sponsored), rate(both, organic + sponsored)];
  return [print.american(day), organic, sponsored, organic + sponsored, unique, ...triples, ...rates];
}

export function postRow(post: Post, random: Random, campaign: { name: string; from: number; to: number } | null): Row {
  const [likes = 0, comments = 0, reposts = 0] = deal(post.interactions, [0.78, 0.1, 0.12], random);
  const clicks = random.count(post.exposures * 0.016);
  const video = random.next() < 0.2;
  const follows = random.next() < 0.5 ? '' : random.count(post.exposures / 3000);
  const link = `https://www.linkedin.com/feed/update/urn:li:activity:${linkedinId(post.instant, random)}`;
  const ratio = (n: number) => (post.exposures === 0 ? 0 : Math.fround(n / post.exposures));
  const sponsored = campaign ? ['Sponsored', campaign.name] : ['Organic', ''];
  const dates = campaign ? [print.american(campaign.from), print.american(campaign.to)] : ['', ''];
  const lead = [caption('fr', random), link, ...sponsored, 'Équipe démo', print.american(post.instant), ...dates, 'All followers'];
  const figures = [post.exposures, video ? Math.round(post.exposures * 0.4) : '', '', clicks, ratio(clicks), likes, comments, reposts, follows];
  return [...lead, ...figures, ratio(clicks + likes + comments + reposts + Number(follows)), ''];
}

/** The workbook of the days [from, to) and of the posts published in them. */
function pageContent(from: number, to: number, all: Post[], random: Random): Uint8Array {
  const days: Row[] = [];
  for (let day = from; day < to; day += DAY) {
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    const month = (new Date(day).getUTCFullYear() - 2025) * 12 + new Date(day).getUTCMonth() - 8;
    const organic = Math.round(620 * (1 + 0.02 * month) * (weekend ? 0.05 : 1) * Math.exp(0.3 * random.normal()));
    const sponsored = sponsoredMonths.includes(month) ? Math.round(900 * Math.exp(0.2 * random.normal())) : 0;
    days.push(dailyRow(day, organic, sponsored, random));
  }
  const rows = all
    .filter((post) => post.instant >= from && post.instant < to)
    .reverse()
    .flatMap((post, i) => {
      const organic = postRow(post, random, null);
      if (i % 10 !== 4 || !sponsoredMonths.includes(post.month)) return [organic];
      // the same post, sponsored: a row of its own under the same link
      const campaign = { name: `Portes ouvertes ${post.month > 8 ? 'automne' : 'printemps'}`, from: post.instant + 2 * DAY, to: post.instant + 9 * DAY };
      const paid = [...postRow({ ...post, exposures: 5 * post.exposures, interactions: 2 * post.interactions }, random, campaign)];
      paid[0] = organic[0]!;
      paid[1] = organic[1]!;
      return [paid, organic];
    });
  return workbook({ Metrics: [[dailySentence], dailyHeaders, ...days], 'All posts': [[postsSentence], postHeaders, ...rows] }, 'biff8');
}

/** Two exports, each named by its instant: one of 3 April 2026, one of 5 November 2026. */
export function linkedinFiles(): Record<string, Uint8Array> {
  const random = randomFor('linkedin rows');
  const all = posts('linkedin', plans.linkedin);
  return {
    'linkedin/ma-marque-demo_content_1775203960000.xls': pageContent(monthStart(0), monthStart(7), all, random),
    'linkedin/ma-marque-demo_content_1793866360000.xls': pageContent(monthStart(7), monthStart(14) + 2 * DAY, all, random),
  };
}
