/** Sprout Social: post performance and profile performance over several networks (video-web-ads-tools.md §7.1–2). */
import type { SocialRecord } from '../records/record';
import { type Column, definePlatform, figure, label, mark } from './platform';

const network = mark('network', { en: 'Network' });
const profile = label('account', { en: 'Profile' });
const shared: readonly Column[] = [
  figure('impressions', { en: 'Impressions' }),
  figure('engagementsNative', { en: 'Engagements' }),
  figure('reactions', { en: 'Reactions' }),
  figure('comments', { en: 'Comments' }),
  figure('shares', { en: ['Shares', 'Retweets'] }),
  figure('saves', { en: 'Saves' }),
  figure('linkClicks', { en: 'Post Link Clicks' }),
  figure('clicks', { en: 'Post Clicks (All)' }),
  figure('views', { en: 'Video Views' }),
];

/** A profile that begins with @ stands behind an apostrophe, which keeps spreadsheets from calculating it. */
function unguard(record: SocialRecord): void {
  record.account = record.account?.trim().replace(/^'/, '') || null;
}

export const sproutSocial = definePlatform({
  id: 'sprout-social',
  exports: [
    {
      kind: 'posts',
      requires: ['postId', 'network', 'account', 'published', 'impressions', 'engagementsNative'],
      identity: ['postId'],
      // the account's own zone, which no file tells
      zone: null,
      dateOrder: 'month-day',
      severalAccounts: true,
      columns: [
        label('published', { en: 'Date' }),
        label('postId', { en: 'Post ID' }),
        network,
        label('format', { en: 'Post Type' }),
        profile,
        // names of staff: reports have no use for them
        mark('sentBy', { en: 'Sent by' }, { keep: false }),
        label('permalink', { en: 'Link' }),
        label('title', { en: 'Post' }),
        ...shared,
        figure('reach', { en: 'Reach' }),
        figure('likes', { en: 'Likes' }),
        figure('dislikes', { en: 'Dislikes' }),
        figure('quotes', { en: 'Quotes' }),
        figure('hashtagClicks', { en: 'Post Hashtag Clicks' }),
        figure('detailExpands', { en: 'Post Detail Expand Clicks' }),
        figure('follows', { en: 'Follows from Post' }),
        figure('followsLost', { en: 'Unfollows from Post' }),
        figure('durationSeconds', { en: 'Video Length (Seconds)' }),
        figure('averageViewSeconds', { en: 'Average Video Time Watched (Seconds)' }),
        figure('watchTimeSeconds', { en: 'Video View Time (Seconds)' }),
      ],
      refine: unguard,
    },
    {
      kind: 'profiles',
      requires: ['day', 'network', 'account', 'followers'],
      identity: ['day', 'segment'],
      zone: null,
      dateOrder: 'month-day',
      severalAccounts: true,
      columns: [
        label('day', { en: 'Date' }),
        network,
        profile,
        ...shared,
        figure('followers', { en: 'Audience' }),
        figure('netFollows', { en: 'Net Audience Growth' }),
        figure('follows', { en: 'Audience Gained' }),
        figure('followsLost', { en: 'Audience Lost' }),
        figure('postsPublished', { en: 'Published Posts (Total)' }),
      ],
      refine: (record, cells, { at }) => {
        unguard(record);
        record.dimension = 'network';
        record.segment = (cells[at('network')] ?? '').trim() || null;
      },
    },
  ],
});
