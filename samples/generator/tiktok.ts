/** Overview, content and follower history of TikTok Studio: every cell quoted, days without a year, the handle only in the file name. */
import { DAY, EXPORTED_AT, monthStart, paris, print } from './clock';
import { tiktokId } from './ids';
import { deal, type Post, plans, posts } from './plan';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8Bom, zip } from './text';
import { caption } from './words';
import { workbook } from './workbook';

export const overviewHeaders = ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'];
export const contentHeaders = ['Time', 'Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total shares', 'Total views'];
export const historyHeaders = ['Date', 'Followers', 'Difference in followers from previous day'];
export const handle = 'mamarque_demo';

/** As TikTok writes a csv: byte order mark, every cell quoted, no line end after the last row. */
export const tiktokCsv = (rows: Row[]) => utf8Bom(csv(rows, { quote: 'all', last: false }));

export function overviewRow(day: number, views: number, date: string, random: Random): Row {
  // deleted comments make a day negative
  const comments = random.count(views * 0.0015) - (new Date(day).getUTCDate() === 17 ? 9 : 0);
  return [date, views, random.count(views * 0.006), random.count(views * 0.045), comments, random.count(views * 0.003)];
}

export function contentRow(post: Post, random: Random, dates: { time: string; posted: string }): Row {
  const [likes = 0, comments = 0, shares = 0] = deal(post.interactions, [0.9, 0.03, 0.07], random);
  const text = random.next() < 0.08 ? '' : `${caption('fr', random, true)} `;
  return [dates.time, text, `https://www.tiktok.com/@${handle}/video/${tiktokId(post.instant, random)}`, dates.posted, likes, comments, shares, post.exposures];
}

const days = (from: number, to: number) => Array.from({ length: (to - from) / DAY }, (_, i) => from + i * DAY);

function content(): Row[] {
  const random = randomFor('tiktok rows');
  const all = posts('tiktok', plans.tiktok);
  const list = all.map((post, i) => {
    // one video of May 2026 goes very far; a third of October comes in its last three days and is still young
    if (post.month === 8 && all[i - 1]?.month === 7) return { ...post, exposures: 412_000, interactions: 31_300 };
    if (post.month !== 13 || all[i + 4]) return post;
    const instant = monthStart(14) - (1 + 2 * (all.length - i)) * 6 * 3_600_000;
    const ripe = 1 - 2 ** (-(EXPORTED_AT - instant) / DAY / plans.tiktok.halfLife);
    const exposures = Math.round(9800 * ripe);
    return { ...post, instant, exposures, interactions: random.count(exposures * 0.06) };
  });
  const time = print.yearless(paris(EXPORTED_AT));
  return [...list].reverse().map((post) => contentRow(post, random, { time, posted: print.yearless(paris(post.instant)) }));
}

/** Two overviews (an English workbook, then a French csv), the content and the history of followers, each in its archive. */
export function tiktokFiles(): Record<string, Uint8Array> {
  const random = randomFor('tiktok days');
  const level = (day: number) => Math.round(3100 * Math.exp(0.35 * random.normal()) * (new Date(day).getUTCMonth() === 4 ? 2 : 1));
  const older = days(monthStart(0), monthStart(7)).map((day) => overviewRow(day, level(day), print.yearless(day), random).map(String));
  const newer = days(monthStart(7), monthStart(14) + 3 * DAY).map((day) => overviewRow(day, level(day), print.yearlessFrench(day), random));
  let followers = 5_140;
  const history = days(monthStart(3), monthStart(14) + 3 * DAY).map((day, i) => {
    const difference = random.between(-4, 15);
    followers += difference;
    // the first days are from before the feature was on
    return i < 6 ? [print.yearlessFrench(day), 'undefined', 0] : [print.yearlessFrench(day), followers, difference];
  });
  return {
    [`tiktok/Overview_2025-09-01_1775117560_${handle}.zip`]: zip({ 'Overview.xlsx': workbook({ Overview: [overviewHeaders, ...older] }, 'xlsx') }, true),
    [`tiktok/Overview_2026-04-01_1793866360_${handle}.zip`]: zip({ 'Overview.csv': tiktokCsv([overviewHeaders, ...newer]) }, true),
    [`tiktok/Content_${handle}.zip`]: zip({ 'Content.csv': tiktokCsv([contentHeaders, ...content()]) }, true),
    [`tiktok/Followers_${handle}.zip`]: zip({ 'FollowerHistory.csv': tiktokCsv([historyHeaders, ...history]) }, true),
  };
}
