/** Content export of X: one row a post, newest first, replies among them. */
import { paris, print } from './clock';
import { xId } from './ids';
import { deal, type Post, plans, posts } from './plan';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8 } from './text';
import { caption } from './words';

export const xHeaders =
  'Post id|Date|Post text|Post Link|Impressions|Likes|Engagements|Bookmarks|Shares|New follows|Replies|Reposts|Profile visits|Detail Expands|URL Clicks|Hashtag Clicks|Permalink Clicks'.split(
    '|',
  );
export const handle = 'mamarque_demo';

export function xRow(post: Post, random: Random, when = print.x(paris(post.instant))): Row {
  const id = xId(post.instant, random);
  const [likes = 0, replies = 0, reposts = 0] = deal(post.interactions, [0.72, 0.12, 0.16], random);
  const few = (share: number) => random.count(post.exposures * share);
  const [saves, sends, follows, visits, expands, urls, tags, permalinks] = [
    few(0.001),
    few(0.0005),
    few(0.0003),
    few(0.003),
    few(0.006),
    few(0.003),
    few(0.0002),
    few(0.0002),
  ];
  const engagements = likes + replies + reposts + saves + sends + follows + visits + expands + urls + tags + permalinks;
  const text = `${random.next() < 0.15 ? '@cafe_voisin_demo ' : ''}${caption('fr', random, true)}`;
  const link = `https://x.com/${handle}/status/${id}`;
  return [id, when, text, link, post.exposures, likes, engagements, saves, sends, follows, replies, reposts, visits, expands, urls, tags, permalinks];
}

export function xFiles(): Record<string, Uint8Array> {
  const random = randomFor('x rows');
  const rows = [...posts('x', plans.x)].reverse().map((post) => xRow(post, random));
  return { 'x/account_analytics_content_2025-09-01_2026-10-31.csv': utf8(csv([xHeaders, ...rows], { quote: 'needed' })) };
}
