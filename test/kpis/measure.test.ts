import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/kinds';
import { defaultPeriod, measure } from '../../src/kpis/measure';
import type { PlatformId } from '../../src/records/platform-ids';
import type { SocialRecord } from '../../src/records/record';
import type { Covered } from '../../src/records/tab-records';
import { day, post } from './rows';

type Tab = { tab: { platform: PlatformId; kind: Kind }; records: SocialRecord[]; covered?: Covered[] };
const posts = (platform: PlatformId, ...records: SocialRecord[]): Tab => ({ tab: { platform, kind: 'posts' }, records });
const days = (platform: PlatformId, ...records: SocialRecord[]): Tab => ({ tab: { platform, kind: 'daily' }, records });

/** The tab with the days that exports of its accounts are known to cover. */
const covering = (tab: Tab, ...spans: [from: string, to: string, account?: string][]): Tab => ({
  ...tab,
  covered: spans.map(([from, to, account = 'brand']) => ({ account, from, to, asOf: to })),
});

/** Reads a cell of the table by period, network and column; undefined: no such row. */
function reading(tabs: Tab[], periods: string[] = []) {
  const table = measure(tabs, { periods });
  return (period: string, platform: string, column: string, account = 'all', scope = 'total') => {
    const at = table.columns.indexOf(column);
    if (at < 0) throw new Error(`no column ${column}`);
    return table.rows.find((row) => row[0] === `${period}|${platform}|${account}|${scope}|`)?.[at];
  };
}

describe('rates over posts', () => {
  const at = reading([
    posts(
      'instagram',
      post('2025-03-02T10:00', { likes: 8, comments: 1, shares: 1, views: 100, reach: 50, saves: 5 }),
      post('2025-03-20', { likes: 20, views: 400, reach: 200 }),
      post('2025-03-25', { likes: 7, views: 300 }),
      post('2025-03-26', { views: 50, reach: 10 }),
    ),
  ]);

  test('a ratio is the ratio of sums over the posts that carry both sides', () => {
    expect(at('2025-03', 'instagram', 'engagement_rate.exposures:num')).toBe(37);
    expect(at('2025-03', 'instagram', 'engagement_rate.exposures:den')).toBe(800);
    expect(at('2025-03', 'instagram', 'engagement_rate.reach:num')).toBe(30);
    expect(at('2025-03', 'instagram', 'engagement_rate.reach:den')).toBe(250);
    expect(at('2025-03', 'instagram', 'engagement_rate.reach:n')).toBe(2);
    expect(at('2025-03', 'instagram', 'engagement_rate.reach:missing')).toBe(0.5);
  });

  test('the full rate adds saves and clicks and is not pooled', () => {
    expect(at('2025-03', 'instagram', 'engagement_rate_full.exposures:num')).toBe(42);
    expect(at('2025-03', 'all', 'engagement_rate_full.exposures:num')).toBeNull();
    expect(at('2025-03', 'all', 'engagement_rate.exposures:num')).toBe(37);
  });

  test('per post divides by the posts that carry the figure', () => {
    expect(at('2025-03', 'instagram', 'applause_rate.posts:num')).toBe(35);
    expect(at('2025-03', 'instagram', 'applause_rate.posts:den')).toBe(3);
    expect(at('2025-03', 'instagram', 'conversation_rate.posts:n')).toBe(1);
  });

  test('saves are set against reach where the network gives reach, and then not against exposures', () => {
    expect(at('2025-03', 'instagram', 'save_rate.reach:den')).toBe(50);
    expect(at('2025-03', 'instagram', 'save_rate.exposures:den')).toBeNull();
    const x = reading([posts('x', post('2025-03-02', { saves: 2, impressions: 100 }))]);
    expect(x('2025-03', 'x', 'save_rate.exposures:den')).toBe(100);
    expect(() => x('2025-03', 'x', 'save_rate.reach:den')).toThrow('no column');
  });

  test('months add up to the quarter and the year', () => {
    expect(at('2025-Q1', 'instagram', 'engagement_rate.exposures:den')).toBe(800);
    expect(at('2025', 'instagram', 'posts')).toBe(4);
    expect(at('2025-W09', 'instagram', 'views:sum')).toBe(100);
  });
});

describe('missing is not zero', () => {
  test('a figure no row of the period carries leaves every column of its lines blank, one that no row carries at all has none', () => {
    const at = reading([posts('facebook', post('2025-03-02', { reactions: 3 }))]);
    for (const column of ['engagement_rate.exposures:num', 'views:sum']) expect(() => at('2025-03', 'facebook', column)).toThrow('no column');
    expect(at('2025-03', 'facebook', 'interactions_public:sum')).toBe(3);
    const two = reading([posts('facebook', post('2025-03-02', { reactions: 3 }), post('2025-04-02', { reactions: 3, views: 9 }))]);
    for (const statistic of ['num', 'den', 'n', 'se', 'log', 'logSe', 'missing', 'top', 'break', 'history', 'gap'])
      expect(two('2025-03', 'facebook', `engagement_rate.exposures:${statistic}`)).toBeNull();
  });

  test('posts are counted only where a posts export covers the period', () => {
    const at = reading([
      posts(
        'x',
        post('2025-01-10', { likes: 1 }, { asOf: '2025-02-01' }),
        post('2025-03-20', { likes: 1 }, { asOf: '2025-04-01' }),
        post('2025-05-02', { likes: 1 }, { asOf: '2025-06-01' }),
        post('2025-07-02', { likes: 1 }, { asOf: '2025-06-01' }),
      ),
      days('x', ...['2025-02-03', '2025-06-03'].map((on) => day(on, { impressions: 5 }))),
    ]);
    expect(at('2025-02', 'x', 'posts_published:sum')).toBeNull();
    expect(at('2025-06', 'x', 'posts_published:sum')).toBe(0);
    expect(at('2025-06', 'x', 'posts_published:covered')).toBe(1);
    expect(at('2025-01', 'x', 'posts_published:sum')).toBe(1);
  });

  test('0 over 0 counts as a post, more over 0 is dropped and flagged', () => {
    const at = reading([
      posts(
        'x',
        post('2025-01-10', { likes: 0, impressions: 0 }),
        post('2025-01-11', { likes: 4, impressions: 0 }),
        post('2025-01-12', { likes: 1, impressions: 10 }),
      ),
    ]);
    expect(at('2025-01', 'x', 'engagement_rate.exposures:n')).toBe(2);
    expect(at('2025-01', 'x', 'engagement_rate.exposures:num')).toBe(1);
    expect(at('2025-01', 'x', 'impossible')).toBe(1);
  });
});

describe('which rows feed a figure', () => {
  const at = reading([
    posts('instagram', post('2025-03-02', { views: 100, reach: 60, profileVisits: 3, linkClicks: 1, likes: 4, follows: 2 })),
    days(
      'instagram',
      day('2025-03-02', { views: 900, reach: 500, profileVisits: 40 }),
      day('2025-03-03', { views: 800, reach: 700, profileVisits: 10, follows: 9 }),
    ),
  ]);

  test('reach and visits come from the days, views and interactions from the posts', () => {
    expect([at('2025-03', 'instagram', 'reach:lower'), at('2025-03', 'instagram', 'reach:upper'), at('2025-03', 'instagram', 'reach:rows')]).toEqual([
      700,
      1200,
      'days',
    ]);
    expect(at('2025-03', 'instagram', 'profile_visits:sum')).toBe(50);
    expect([at('2025-03', 'instagram', 'views:sum'), at('2025-03', 'instagram', 'views:rows')]).toEqual([100, 'posts']);
  });

  test('what the days lack comes from the posts, but new followers never do', () => {
    expect([at('2025-03', 'instagram', 'link_clicks:sum'), at('2025-03', 'instagram', 'link_clicks:rows')]).toEqual([1, 'posts']);
    expect(at('2025-03', 'instagram', 'new_followers:sum')).toBe(9);
  });

  test('reach of posts is bounded when there are no days', () => {
    const alone = reading([posts('facebook', post('2025-03-02', { reach: 60 }), post('2025-03-04', { reach: 90 }))]);
    expect([alone('2025-03', 'facebook', 'reach:lower'), alone('2025-03', 'facebook', 'reach:upper'), alone('2025-03', 'facebook', 'reach:n')]).toEqual([
      90, 150, 2,
    ]);
  });

  test('two accounts fed by unlike rows are not added', () => {
    const two = reading([posts('tiktok', post('2025-03-02', { views: 100 })), days('tiktok', day('2025-03-02', { views: 7 }, { account: 'other' }))]);
    expect(two('2025-03', 'tiktok', 'views:sum')).toBe(100);
    expect(two('2025-03', 'tiktok', 'views:sum', 'other')).toBe(7);
  });
});

describe('followers', () => {
  test('net is the difference of stocks, with the gap to gained less lost', () => {
    const at = reading([
      days(
        'facebook',
        day('2025-02-28', { followers: 1000 }),
        day('2025-03-01', { followers: 1004, follows: 6, followsLost: 1 }),
        day('2025-03-31', { followers: 1020, follows: 10, followsLost: 2 }),
      ),
    ]);
    expect(['start', 'last', 'net', 'gained', 'lost', 'otherNet'].map((name) => at('2025-03', 'facebook', `net_followers:${name}`))).toEqual([
      1000, 1020, 20, 16, 3, 7,
    ]);
    expect(at('2025-03', 'facebook', 'followers:last')).toBe(1020);
  });

  test('without stocks net is gained less lost; gains alone are no net', () => {
    const x = reading([days('x', day('2025-03-01', { follows: 6, followsLost: 1 }), day('2025-03-02', { follows: 2, followsLost: 4 }))]);
    expect(x('2025-03', 'x', 'net_followers:net')).toBe(3);
    expect(() => x('2025-03', 'x', 'followers:last')).toThrow('no column');
    const gains = reading([days('instagram', day('2025-03-01', { follows: 6 }))]);
    expect(gains('2025-03', 'instagram', 'net_followers:net')).toBeNull();
    expect(gains('2025-03', 'instagram', 'new_followers:sum')).toBe(6);
  });

  test('a value older than the period is long is no start', () => {
    const at = reading([days('tiktok', day('2024-10-01', { followers: 100 }), day('2025-03-31', { followers: 900 }))]);
    expect(at('2025-03', 'tiktok', 'net_followers:net')).toBeNull();
  });

  test('two accounts add up only when both are known', () => {
    const at = reading([
      days('tiktok', day('2025-03-31', { followers: 900 }), day('2025-04-30', { followers: 950, views: 3 })),
      days('tiktok', day('2025-03-31', { followers: 50 }, { account: 'other' })),
    ]);
    expect(at('2025-03', 'tiktok', 'followers:last')).toBe(950);
    expect(at('2025-04', 'tiktok', 'followers:last')).toBeNull();
    expect(at('2025-04', 'tiktok', 'followers:last', 'brand')).toBe(950);
  });

  test('a rate over followers takes those on the day of the post, else the current ones, flagged', () => {
    const at = reading([
      posts('instagram', post('2025-03-10', { likes: 10 }), post('2024-06-10', { likes: 10 })),
      days('instagram', day('2025-03-09', { followers: 200 }), day('2025-03-20', { followers: 300 })),
    ]);
    expect(at('2025-03', 'instagram', 'engagement_rate.followers:den')).toBe(200);
    expect(at('2025-03', 'instagram', 'followersCurrent')).toBe(0);
    expect(at('2024-06', 'instagram', 'engagement_rate.followers:den')).toBe(300);
    expect(at('2024-06', 'instagram', 'followersCurrent')).toBe(1);
  });
});

describe('networks', () => {
  const at = reading([
    posts('instagram', post('2025-03-02', { likes: 10, views: 100 })),
    posts('x', post('2025-03-03', { likes: 2, impressions: 300, engagementsNative: 9 })),
    posts('youtube', post('2025-03-04', { likes: 5, views: 50 })),
  ]);

  test('X is taken at its own total of engagements', () => {
    expect(at('2025-03', 'x', 'engagement_rate_full.exposures:num')).toBe(9);
  });

  test('YouTube figures of an unknown period count as posts but join no pooled figure', () => {
    expect(at('2025-03', 'all', 'posts_published:sum')).toBe(3);
    expect([at('2025-03', 'all', 'engagement_rate.exposures:num'), at('2025-03', 'all', 'engagement_rate.exposures:den')]).toEqual([12, 400]);
    expect(at('2025-03', 'youtube', 'engagement_rate.exposures:num')).toBe(5);
  });

  test('networks that only a description can name are networks like any other; Bluesky and Mastodon count no views', () => {
    const described = reading([
      posts('threads', post('2025-03-02', { likes: 10, shares: 2, views: 100 }), post('2025-03-05', { likes: 1, impressions: 50 })),
      posts('bluesky', post('2025-03-03', { likes: 4, comments: 1, views: 70 })),
      posts('whatsapp', post('2025-03-04', { reactions: 6, views: 60 })),
    ]);
    // views and impressions never stand in one figure
    expect([described('2025-03', 'threads', 'engagement_rate.exposures:num'), described('2025-03', 'threads', 'engagement_rate.exposures:den')]).toEqual([
      12, 100,
    ]);
    expect([described('2025-03', 'bluesky', 'interactions_public:sum'), described('2025-03', 'bluesky', 'engagement_rate.exposures:den')]).toEqual([5, null]);
    expect(described('2025-03', 'whatsapp', 'posts_published:sum')).toBe(1);
    expect(described('2025-03', 'all', 'interactions_public:sum')).toBe(24);
  });

  test('once its period is known YouTube joins', () => {
    const known = reading([
      posts('instagram', post('2025-03-02', { likes: 10, views: 100 })),
      posts('youtube', post('2025-03-04', { likes: 5, views: 50 }, { periodFrom: '2025-03-01', periodTo: '2025-03-31' })),
    ]);
    expect(known('2025-03', 'all', 'engagement_rate.exposures:den')).toBe(150);
  });

  test('a video exported for several periods is one post: figures of separate periods add up, of overlapping ones the longer counts', () => {
    const video = (from: string, to: string, views: number) => post('2025-03-04', { views }, { postId: 'v', periodFrom: from, periodTo: to });
    const months = reading([
      posts('youtube', video('2025-03-01', '2025-03-31', 50), video('2025-04-01', '2025-04-30', 20), video('2025-03-01', '2025-03-07', 9)),
    ]);
    expect([months('2025-03', 'youtube', 'posts_published:sum'), months('2025-03', 'youtube', 'views:sum'), months('2025-03', 'youtube', 'views:n')]).toEqual([
      1, 70, 1,
    ]);
  });

  test('what every network counts alike is pooled, reach and the figures of one network are not', () => {
    expect(at('2025-03', 'all', 'applause_rate.posts:num')).toBe(12);
    expect(at('2025-03', 'all', 'exposures:sum')).toBe(400);
    expect(at('2025-03', 'all', 'typical_interactions:n')).toBe(2);
    expect(at('2025-03', 'all', 'views:sum')).toBeNull();
  });

  test('a pooled stock adds the networks that are known and names those that are not', () => {
    const tabs = [
      days('x', day('2025-03-30', { followers: 50 }), day('2025-03-31', { followers: 60 })),
      days('facebook', day('2025-03-30', { followers: 900 }), day('2025-03-31', { followers: 1000 })),
      days('tiktok', day('2025-03-31', { profileVisits: 3 })),
    ];
    const table = measure(tabs, { periods: ['2025-03'] });
    const row = table.rows.find(([key]) => key === '2025-03|all|all|total|')!;
    expect(row[table.columns.indexOf('followers:last')]).toBe(1060);
  });

  test('posts of other accounts keep their figures and are not counted', () => {
    const shared = reading([
      posts('instagram', post('2025-03-02', { likes: 10, views: 100 }), post('2025-03-03', { likes: 7, views: 60 }, { otherAccount: 'friend' })),
    ]);
    expect(shared('2025-03', 'instagram', 'posts_published:sum')).toBe(1);
    expect(shared('2025-03', 'instagram', 'interactions_public:sum')).toBe(17);
  });

  test('the total of an account whose rows are organic or paid is both together', () => {
    const linked = reading([posts('linkedin', post('2025-03-02', { likes: 1 }, { scope: 'organic' }), post('2025-03-03', { likes: 2 }, { scope: 'paid' }))]);
    expect(linked('2025-03', 'linkedin', 'interactions_public:sum')).toBe(3);
    expect(linked('2025-03', 'linkedin', 'interactions_public:sum', 'all', 'paid')).toBe(2);
  });

  test('organic is told apart only where something was paid for', () => {
    const organic = reading([posts('linkedin', post('2025-03-02', { likes: 1 }, { scope: 'organic' }))]);
    expect(organic('2025-03', 'linkedin', 'interactions_public:sum')).toBe(1);
    expect(organic('2025-03', 'linkedin', 'interactions_public:sum', 'all', 'organic')).toBeUndefined();
  });

  test('LinkedIn has no reach', () => {
    const linked = reading([posts('linkedin', post('2025-03-02', { likes: 1, reach: 5, impressions: 9 }))]);
    expect(() => linked('2025-03', 'linkedin', 'reach:upper')).toThrow('no column');
  });
});

describe('definition changes', () => {
  const at = reading([
    posts(
      'facebook',
      post('2024-10-05', { reactions: 1, impressions: 10 }),
      post('2024-12-05', { reactions: 2, impressions: 20 }),
      post('2024-12-20', { reactions: 3, views: 50 }),
      post('2025-01-10', { reactions: 4, views: 60 }),
    ),
  ]);

  test('views and impressions never meet in one figure', () => {
    expect(at('2024-10', 'facebook', 'engagement_rate.exposures:den')).toBe(10);
    expect([at('2024-12', 'facebook', 'engagement_rate.exposures:den'), at('2024-12', 'facebook', 'engagement_rate.exposures:n')]).toEqual([50, 1]);
    expect(at('2024-12', 'facebook', 'engagement_rate.exposures:missing')).toBe(0.5);
    expect(at('2024', 'facebook', 'exposures:sum')).toBe(50);
  });

  test('the day of the first row that counts views is the break, from then on', () => {
    const changed = 45_646; // 20 December 2024 as a serial day
    expect(at('2024-10', 'facebook', 'engagement_rate.exposures:break')).toBeNull();
    expect(at('2024-12', 'facebook', 'engagement_rate.exposures:break')).toBe(changed);
    expect(at('2025-01', 'facebook', 'engagement_rate.exposures:break')).toBe(changed);
    expect(at('2025-01', 'facebook', 'applause_rate.posts:break')).toBeNull();
  });

  test('a row with both columns speaks of impressions before the change and of views after it', () => {
    const both = reading([
      posts(
        'instagram',
        post('2025-04-20', { likes: 1, impressions: 5, views: 9 }, { account: 'a' }),
        post('2025-04-21', { likes: 1, impressions: 5, views: 9 }, { account: 'b' }),
      ),
    ]);
    expect(both('2025-04', 'instagram', 'exposures:sum', 'a')).toBe(5);
    expect(both('2025-04', 'instagram', 'exposures:sum', 'b')).toBe(9);
  });
});

describe('what a verdict needs', () => {
  test('an unfinished period comes with its comparisons over the same days; the day of the export is no whole one', () => {
    const likes = (on: string, count: number) => post(on, { likes: count }, { asOf: '2025-03-10' });
    const rows = posts('x', likes('2024-03-04', 3), likes('2024-03-20', 50), likes('2025-02-05', 7), likes('2025-02-25', 100), likes('2025-03-05', 9));
    const at = reading([covering(rows, ['2024-01-01', '2025-03-09'])]);
    expect([at('2025-03', 'x', 'elapsed'), at('2025-03', 'x', 'days')]).toEqual([9, 31]);
    expect(at('2025-02#2025-03', 'x', 'interactions_public:sum')).toBe(7);
    expect(at('2024-03#2025-03', 'x', 'interactions_public:sum')).toBe(3);
    expect(at('2025-02', 'x', 'interactions_public:sum')).toBe(107);
    expect(at('2025-01#2025-02', 'x', 'interactions_public:sum')).toBeUndefined();
  });

  test('each account is compared over its own days, one without an export of the period not at all', () => {
    const likes = (on: string, count: number, account: string) => post(on, { likes: count }, { account, asOf: '2025-03-21' });
    const of = (account: string, scale: number) =>
      [
        ['2025-02-05', 1],
        ['2025-02-15', 10],
        ['2025-03-05', 100],
      ].map(([on, n]) => likes(on as string, (n as number) * scale, account));
    const at = reading([
      covering(
        posts('x', ...of('a', 1), ...of('b', 1000), ...of('c', 1e6).slice(0, 2)),
        ['2025-01-01', '2025-03-09', 'a'],
        ['2025-01-01', '2025-03-20', 'b'],
        ['2025-01-01', '2025-02-28', 'c'],
      ),
    ]);
    expect(at('2025-02#2025-03', 'x', 'interactions_public:sum')).toBe(11_001);
  });

  test('the accounts that exports cover are named, for posts and days apart', () => {
    const at = reading([
      posts(
        'x',
        post('2025-02-05', { likes: 1 }, { account: 'a' }),
        post('2025-03-05', { likes: 1 }, { account: 'a' }),
        post('2025-03-06', { likes: 1 }, { account: 'b' }),
      ),
      days('facebook', day('2025-02-10', { reach: 5 }, { account: 'page' })),
    ]);
    expect([at('2025-02', 'x', 'postsOf'), at('2025-03', 'x', 'postsOf')]).toEqual(['x|a', 'x|a x|b']);
    expect([at('2025-02', 'facebook', 'postsOf'), at('2025-02', 'facebook', 'daysOf')]).toEqual([null, 'facebook|page']);
  });

  test('young posts, history of the rows that carry the figure, and the same period a year earlier', () => {
    const at = reading([
      posts(
        'instagram',
        post('2024-03-04', { likes: 1 }, { asOf: '2025-04-01' }),
        post('2025-03-05', { likes: 1 }, { asOf: '2025-04-01' }),
        post('2025-03-28', { likes: 1 }, { asOf: '2025-04-01' }),
      ),
    ]);
    expect(at('2025-03', 'instagram', 'immature')).toBe(0.5);
    expect(at('2025-03', 'instagram', 'yearBefore')).toBe(1);
    expect(at('2024-03', 'instagram', 'yearBefore')).toBeNull();
    expect(at('2025-03', 'instagram', 'interactions_public:history')).toBeCloseTo(13 - 3 / 31, 12);
  });

  test('the share of the largest post, of posts without any, and the standard error of a mean', () => {
    const at = reading([posts('x', ...[2, 4, 6, 0].map((likes, index) => post(`2025-03-0${index + 1}`, { likes })))]);
    expect(at('2025-03', 'x', 'applause_rate.posts:top')).toBe(0.5);
    expect(at('2025-03', 'x', 'applause_rate.posts:zero')).toBe(0.25);
    expect(at('2025-03', 'x', 'applause_rate.posts:se')).toBeCloseTo(Math.sqrt(20 / 3) / 2, 12);
  });

  test('the error of exactly proportional posts is 0', () => {
    const at = reading([posts('instagram', ...[3, 7, 11, 23].map((n, i) => post(`2025-03-0${i + 1}`, { likes: n, views: n * 30, reach: n * 10 })))]);
    expect(at('2025-03', 'instagram', 'engagement_rate.exposures:se')).toBe(0);
  });

  test('a typical post is the geometric mean of 1 + figure, less 1', () => {
    const at = reading([posts('instagram', post('2025-03-02', { views: 99, likes: 1 }), post('2025-03-03', { views: 9999, likes: 3 }))]);
    expect(Math.expm1(at('2025-03', 'instagram', 'typical_views:log') as number)).toBeCloseTo(999, 9);
    expect(at('2025-03', 'instagram', 'typical_views:logSe')).toBeCloseTo(Math.log(100) / 2, 12);
  });

  test('days that the export covers without a figure are missing', () => {
    const rows = days('instagram', day('2025-03-01', { reach: 5 }), day('2025-03-02', { reach: 6, profileVisits: 1 }));
    const at = reading([covering(rows, ['2025-03-01', '2025-03-04'])], ['2025-03-01..2025-03-04']);
    expect(at('2025-03-01..2025-03-04', 'instagram', 'profile_visits:missing')).toBe(0.75);
  });

  test('an account whose export covers the days without a row of them lacks the figure', () => {
    const june = Array.from({ length: 30 }, (_, i) => day(`2025-06-${String(i + 1).padStart(2, '0')}`, { profileVisits: 10 }, { account: 'a' }));
    const rows = days('instagram', ...june, day('2025-05-31', { profileVisits: 10 }, { account: 'b' }));
    const at = reading([covering(rows, ['2025-05-01', '2025-06-30', 'a'], ['2025-05-01', '2025-06-30', 'b'])]);
    expect(['sum', 'n', 'missing', 'gap'].map((name) => at('2025-06', 'instagram', `profile_visits:${name}`))).toEqual([300, 30, 0.5, null]);
  });

  test('how far months differ by themselves is taken from the earlier months alone', () => {
    const months = Array.from({ length: 15 }, (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
    const visits = months.flatMap((month, m) =>
      Array.from({ length: 28 }, (_, i) => day(`${month}-${String(i + 1).padStart(2, '0')}`, { profileVisits: m % 2 ? 20 : 10 })),
    );
    const at = reading([covering(days('instagram', ...visits), ['2024-01-01', '2025-03-31'])]);
    expect(at('2025-01', 'instagram', 'profile_visits:periods')).toBe(12);
    expect(at('2024-12', 'instagram', 'profile_visits:periods')).toBe(11);
    const lengthOf = (month: string) => new Date(Date.UTC(2024, Number(month.slice(5)), 0)).getUTCDate();
    const daily = months.slice(0, 12).map((month, m) => Math.log1p(((m % 2 ? 20 : 10) * 28) / lengthOf(month)));
    const mean = daily.reduce((sum, value) => sum + value, 0) / 12;
    expect(at('2025-01', 'instagram', 'profile_visits:spread')).toBeCloseTo(daily.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 11, 9);
  });
});

describe('coverage', () => {
  /** Gap of a line as data, by period and network. */
  const gapOf = (tabs: Tab[], periods: string[] = []) => {
    const table = measure(tabs, { periods });
    return (period: string, platform: string, line = 'interactions_public') => {
      const number = table.rows.find((row) => row[0] === `${period}|${platform}|all|total|`)?.[table.columns.indexOf(`${line}:gap`)];
      return typeof number === 'number' ? { ...table.gaps[Math.abs(number) - 1]!, remark: number < 0 } : (number ?? null);
    };
  };
  const may = [post('2025-05-27', { likes: 1 }), post('2025-06-15', { likes: 1 }), post('2025-06-29', { likes: 1 })];

  test('a month known from its 26th day on says so, one known to nine tenths lacks nothing', () => {
    const at = gapOf([covering(posts('instagram', ...may), ['2025-05-26', '2025-06-28'])]);
    expect(at('2025-05', 'instagram')).toMatchObject({ kind: 'first', days: 6, of: 31, remark: false });
    expect(at('2025-06', 'instagram')).toBeNull();
  });

  test('without a printed range it goes from the first row to the last', () => {
    const at = gapOf([posts('instagram', ...may)]);
    expect(at('2025-05', 'instagram')).toMatchObject({ kind: 'first', days: 5 });
    expect(at('2025-06', 'instagram')).toBeNull();
  });

  test('a hole between two exports, an export that ends early', () => {
    const at = gapOf([covering(posts('instagram', ...may), ['2025-01-01', '2025-03-01'], ['2025-05-10', '2025-06-18'], ['2025-06-27', '2025-09-30'])]);
    expect(at('2025-05', 'instagram')).toMatchObject({ kind: 'since', days: 22 });
    expect(at('2025-06', 'instagram')).toMatchObject({ kind: 'days', days: 22, of: 30 });
    const early = gapOf([covering(posts('instagram', ...may.slice(0, 2)), ['2025-01-01', '2025-06-18']), covering(posts('x'), ['2025-01-01', '2025-06-30'])]);
    expect(early('2025-06', 'instagram')).toMatchObject({ kind: 'until', days: 18, of: 30 });
  });

  test('days and stocks obey the same rule, and the account that lacks days is named', () => {
    const full = days('x', ...['2025-06-01', '2025-06-30'].map((on) => day(on, { follows: 2, followsLost: 1 })));
    const half = days('tiktok', ...['2025-05-01', '2025-06-12'].map((on) => day(on, { follows: 2, followsLost: 1 })));
    const at = gapOf([covering(full, ['2025-05-01', '2025-06-30']), covering(half, ['2025-05-01', '2025-06-12'])]);
    expect(at('2025-06', 'tiktok', 'net_followers')).toMatchObject({ kind: 'until', days: 12, who: '' });
    expect(at('2025-06', 'all', 'net_followers')).toMatchObject({ kind: 'until', days: 12, who: 'tiktok|all' });
  });

  test('a network without any export of the period is left out of the pooled line and named', () => {
    const early = covering(posts('x', post('2025-05-05', { likes: 1 })), ['2025-01-01', '2025-05-31']);
    const at = gapOf([covering(posts('instagram', ...may), ['2025-01-01', '2025-06-30']), early]);
    expect(at('2025-06', 'all')).toMatchObject({ kind: 'without', who: 'x|all', remark: true });
  });

  test('the period proposed is the newest whole one that most networks cover', () => {
    const of = (platform: PlatformId, to: string) => covering(posts(platform, post('2025-01-05', { likes: 1 })), ['2025-01-01', to]);
    expect(defaultPeriod([of('x', '2025-05-31'), of('instagram', '2025-04-30'), of('tiktok', '2025-04-30')])).toBe('2025-04');
    expect(defaultPeriod([of('x', '2025-05-31'), of('instagram', '2025-05-29'), of('tiktok', '2025-04-30')])).toBe('2025-05');
    expect(defaultPeriod([of('x', '2025-05-31'), of('instagram', '2025-02-28'), of('tiktok', '2025-01-31')])).toBe('2025-02');
    expect(defaultPeriod([of('x', '2025-05-12')])).toBe('2025-04');
    expect(defaultPeriod([])).toBeNull();
  });
});

describe('tables of figures of a period', () => {
  const video = (on: string, from: string, to: string, views: number, postId: string) => post(on, { views }, { postId, periodFrom: from, periodTo: to });
  const cell = (tabs: Tab[]) => reading(tabs);

  test('a video that came out before the only table has no figure, and no post is counted there', () => {
    const at = cell([posts('youtube', video('2025-07-03', '2025-10-01', '2025-10-31', 100, 'a'), video('2025-10-03', '2025-10-01', '2025-10-31', 1000, 'b'))]);
    expect(at('2025-07', 'youtube', 'views:sum')).toBeUndefined();
    expect(at('2025-10', 'youtube', 'views:sum')).toBe(1000);
  });

  test('tables that share a day are added, of others those that cover most days count and the rest is named', () => {
    const shared = [video('2025-10-20', '2024-11-02', '2025-11-01', 1000, 'a'), video('2025-10-20', '2025-11-01', '2025-11-30', 50_000, 'a')];
    expect(cell([posts('youtube', ...shared)])('2025-10', 'youtube', 'views:sum')).toBe(51_000);
    const crossing = [...shared, video('2025-10-20', '2025-10-15', '2025-11-15', 7, 'a')];
    const table = measure([posts('youtube', ...crossing)], { periods: ['2025-10'] });
    expect(table.leftOut).toEqual([{ platform: 'youtube', account: 'brand', from: '2025-10-15', to: '2025-11-15' }]);
    expect(cell([posts('youtube', ...crossing)])('2025-10', 'youtube', 'views:sum')).toBe(51_000);
  });
});

describe('the table', () => {
  test('a chosen range brings the equal range before it and the same a year earlier', () => {
    const at = reading(
      [posts('x', post('2025-03-20', { likes: 1 }), post('2025-04-02', { likes: 2 }), post('2024-04-03', { likes: 4 }))],
      ['2025-04-01..2025-04-14'],
    );
    expect(at('2025-04-01..2025-04-14', 'x', 'interactions_public:sum')).toBe(2);
    expect(at('2025-03-18..2025-03-31', 'x', 'interactions_public:sum')).toBe(1);
    expect(at('2024-04-01..2024-04-14', 'x', 'interactions_public:sum')).toBe(4);
  });

  test('every row has every column and no key occurs twice', () => {
    const table = measure([posts('x', post('2025-03-20', { likes: 1 }), post('2025-12-31', { likes: 2 }))], { periods: ['2025-12', '2025-W52'] });
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(new Set(table.rows.map((row) => row[0])).size).toBe(table.rows.length);
    expect(table.dropped).toEqual({ weeks: 0, months: 0 });
  });

  test('without records there are no rows', () => {
    expect(measure([], { periods: ['2025-03'] }).rows).toEqual([]);
  });

  test('it never outgrows 250,000 cells: the oldest weeks go first and it says how many', () => {
    const platforms: PlatformId[] = ['instagram', 'tiktok', 'youtube', 'linkedin', 'facebook', 'x'];
    const tabs = platforms.map((platform) =>
      posts(
        platform,
        ...['a', 'b', 'c'].flatMap((account) =>
          Array.from({ length: 900 }, (_, i) =>
            post(new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10), { likes: 1, views: 10 }, { account, asOf: '2026-01-01' }),
          ),
        ),
      ),
    );
    const table = measure(tabs, { periods: ['2025-05'] });
    expect(table.rows.length * table.columns.length).toBeLessThanOrEqual(250_000);
    expect(table.dropped).toEqual({ weeks: 0, months: 0 });
    const small = measure(tabs, { periods: ['2025-05'], cells: 60_000 });
    expect(small.rows.length * small.columns.length).toBeLessThanOrEqual(60_000);
    expect(small.dropped.weeks).toBeGreaterThan(0);
  });
});

test('posts and days of tools and ad platforms are other rows over again: the networks they speak of are counted once', () => {
  const own = posts('instagram', post('2025-03-02', { likes: 8, views: 100 }));
  const copies = [
    posts('sprout-social', post('2025-03-02', { likes: 8, views: 100, impressions: 100 })),
    posts('publer', post('2025-03-02', { likes: 8, views: 100 })),
    days('google-ads', day('2025-03-02', { impressions: 900 })),
  ];
  expect(measure([own, ...copies], { periods: ['2025-03'] })).toEqual(measure([own], { periods: ['2025-03'] }));
});
