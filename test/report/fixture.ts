/** Ten months of posts on three networks and two Instagram accounts, and days of one: small, without chance, enough to judge a change. */
import type { PlatformId } from '../../src/records/platform-ids';
import type { SocialRecord } from '../../src/records/record';
import type { TabRecords } from '../../src/records/tab-records';
import { record } from '../records/records';

const months = ['2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'];

/** Twelve posts a month and account; from the last month on the rate is higher by half. */
function posts(platform: PlatformId, account: string, scale: number, values: (views: number, interactions: number) => SocialRecord['values']): SocialRecord[] {
  return months.flatMap((month, m) =>
    Array.from({ length: 12 }, (_, i) => {
      // the last month is known to its end, though no export prints a range
      const day = `${month}-${String(Math.round(2 + (m === months.length - 1 ? 2.5 : 2) * i)).padStart(2, '0')}`;
      const views = scale * (100 + ((i * 7 + m * 3) % 11));
      const interactions = Math.round(views * (m === months.length - 1 ? 0.09 : 0.06) * (1 + ((i * 5 + m) % 7) / 40));
      return record({
        account,
        accountName: account.toUpperCase(),
        postId: `${platform}-${account}-${m}-${i}`,
        permalink: `https://example.org/${platform}/${account}/${m}/${i}`,
        publishedAt: `${day}T10:00:00Z`,
        publishedLocal: `${day}T12:00`,
        title: i === 3 ? '=HYPERLINK("x")' : `Post ${i}`,
        format: i % 2 ? 'photo' : 'video',
        asOf: '2026-04-20',
        values: values(views, interactions),
      });
    }),
  );
}

const days = (): SocialRecord[] =>
  months.flatMap((month, m) =>
    Array.from({ length: 28 }, (_, i) =>
      record({
        account: 'page',
        day: `${month}-${String(i + 1).padStart(2, '0')}`,
        asOf: '2026-04-20',
        values: { reach: 900 + ((i * 13 + m * 5) % 60), profileVisits: 20 + (i % 9), followers: 5000 + 28 * m + i, linkClicks: i % 4 },
      }),
    ),
  );

export function fixture(): TabRecords[] {
  const split = (n: number) => ({ likes: n - 3, comments: 2, shares: 1 });
  const meta = (views: number, n: number) => ({ views, reach: Math.round(views * 0.7), saves: 4, ...split(n) });
  return [
    { tab: { platform: 'instagram', kind: 'posts' }, records: [...posts('instagram', 'one', 30, meta), ...posts('instagram', 'two', 10, meta)], covered: [] },
    {
      tab: { platform: 'facebook', kind: 'posts' },
      records: posts('facebook', 'page', 20, (views, n) => ({ views, ...split(n), linkClicks: 3 })),
      covered: [],
    },
    { tab: { platform: 'facebook', kind: 'daily' }, records: days(), covered: [] },
    {
      tab: { platform: 'x', kind: 'posts' },
      records: posts('x', 'handle', 5, (impressions, n) => ({ impressions, engagementsNative: n + 5, ...split(n) })),
      covered: [],
    },
  ];
}
