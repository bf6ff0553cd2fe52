/** Three months of the other families: a help desk, mentions, ads at two levels, visits by channel, leads and orders. */
import type { SocialRecord } from '../../src/records/record';
import type { TabRecords } from '../../src/records/tab-records';
import { record } from '../records/records';

const asOf = '2026-04-20';
const months = ['2026-01', '2026-02', '2026-03'];
const lastDay: { [month: string]: string } = { '2026-01': '2026-01-31', '2026-02': '2026-02-28', '2026-03': '2026-03-31' };
const pad = (n: number) => String(n).padStart(2, '0');
const each = (of: (month: string, i: number) => SocialRecord[]) => months.flatMap((month) => Array.from({ length: 12 }, (_, i) => of(month, i)).flat());

/** Twelve requests a month: the i-th answered after i + 1 hours, but for the last two; two thirds solved. */
const tickets = each((month, i) => [
  record({
    account: 'Care',
    postId: `${month}-${i}`,
    publishedLocal: `${month}-${pad(2 * i + 1)}`,
    dimension: 'channel',
    segment: i % 2 ? 'X' : 'Instagram',
    asOf,
    values: { answered: i < 10 ? 1 : 0, resolved: i < 8 ? 1 : 0, ...(i < 10 ? { firstReplySeconds: (i + 1) * 3600 } : {}) },
  }),
]);

/** Of the brand twelve a month, four good, three bad, two unrated; of a rival six. */
const mentions = each((month, i) => {
  const one = (segment: string, n: number, tone: number | null): SocialRecord =>
    record({
      account: 'Ma marque',
      accountName: 'Ma marque',
      permalink: `https://forum.example/${segment}/${month}/${n}`,
      dimension: 'query',
      segment,
      publishedLocal: `${month}-${pad(2 * i + 1)}T10:00`,
      asOf,
      values: tone === null ? {} : { sentiment: tone },
    });
  const tone = i < 4 ? 1 : i < 7 ? -1 : i < 10 ? 0 : null;
  return [one('ma marque', i, tone), ...(i % 2 ? [one('Autre', i, -1)] : [])];
});

/** Two campaigns a day on twelve days; and the same money once more, by ad and month. */
const ads = [
  ...each((month, i) =>
    ['Spring', 'Always on'].map((campaignName, c) =>
      record({
        account: 'Ads',
        campaignName,
        day: `${month}-${pad(2 * i + 1)}`,
        currency: 'EUR',
        scope: 'paid',
        asOf,
        values: { spend: 10 + c, impressions: 1000, linkClicks: 10, conversions: 1, conversionValue: 50 },
      }),
    ),
  ),
  ...months.map((month) =>
    record({
      account: 'Ads',
      campaignName: 'Spring',
      dimension: 'ad',
      segment: 'One ad',
      periodFrom: `${month}-01`,
      periodTo: lastDay[month] as string,
      currency: 'EUR',
      asOf,
      values: { spend: 120, impressions: 12_000, linkClicks: 120 },
    }),
  ),
];

/** Of the site by channel and month, and its pages, whose visits overlap. */
const web = months.flatMap((month, m) => {
  const of = (dimension: string, segment: string, sessions: number): SocialRecord =>
    record({
      account: 'site.example',
      dimension,
      segment,
      periodFrom: `${month}-01`,
      periodTo: lastDay[month] as string,
      asOf,
      values: { sessions, engagedSessions: sessions / 2, keyEvents: sessions / 100 },
    });
  const channels = [of('channel', 'Organic Social', 200 + 100 * m), of('channel', 'Paid Social', 100), of('channel', 'Direct', 700)];
  return [...channels, of('page', '/', 900), of('page', '/shop', 800)];
});

const leads = each((month, i) =>
  i % 3
    ? []
    : [
        record({
          account: 'CRM',
          postId: `lead ${month} ${i}`,
          publishedLocal: `${month}-${pad(2 * i + 1)}`,
          dimension: 'source',
          segment: 'Organic Social',
          asOf,
          values: {},
        }),
      ],
);

/** Twelve orders a month of 50, of which three unpaid; one gives 10 back. */
const orders = each((month, i) => [
  record({
    account: 'Shop',
    postId: `#${month}${i}`,
    publishedLocal: `${month}-${pad(2 * i + 1)}`,
    dimension: 'source',
    segment: i % 4 ? 'web' : 'instagram',
    currency: 'EUR',
    asOf,
    values: { amount: 50, revenue: i < 9 ? 50 : 0, ...(i === 0 ? { refunds: 10 } : {}) },
  }),
]);

const covered = (account: string) => [{ account, from: '2026-01-01', to: '2026-03-31', asOf }];

export const otherFamilies = (): TabRecords[] => [
  { tab: { platform: 'zendesk', kind: 'inbox' }, records: tickets, covered: covered('Care') },
  { tab: { platform: 'brandwatch', kind: 'mentions' }, records: mentions, covered: covered('Ma marque') },
  { tab: { platform: 'meta-ads', kind: 'ads' }, records: ads, covered: covered('Ads') },
  { tab: { platform: 'google-analytics', kind: 'web' }, records: web, covered: covered('site.example') },
  { tab: { platform: 'hubspot', kind: 'leads' }, records: leads, covered: covered('CRM') },
  { tab: { platform: 'shopify', kind: 'sales' }, records: orders, covered: covered('Shop') },
];
