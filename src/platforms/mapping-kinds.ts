/** Which columns a described table can have, and must have, by what a row of it is. */

import { type Kind, kinds } from '../kinds';
import { type FieldName, fields } from '../records/fields';
import type { MappedKey, MappedLabel, Mapping } from '../records/mapping';
import type { Form } from './platform';

export type MappedKind = {
  kind: Kind;
  /** All of them; a list among them: one of these. */
  requires: readonly (MappedKey | readonly MappedKey[])[];
  /** At least one column must be a figure. */
  needsFigure: boolean;
  /** In the order they are offered: what is required first, then what is usual. Rates are left out: their cells are kept, and the figures give them again. */
  keys: readonly MappedKey[];
};

const ofPosts: readonly FieldName[] = [
  'impressions',
  'views',
  'reach',
  'reactions',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'linkClicks',
  'replies',
  'quotes',
  'profileVisits',
  'follows',
  'interactionsNative',
  'engagementsNative',
  'watchTimeSeconds',
  'averageViewSeconds',
  'durationSeconds',
  'estimatedRevenue',
];
const ofDays: readonly FieldName[] = [
  'impressions',
  'views',
  'reach',
  'followers',
  'follows',
  'followsLost',
  'netFollows',
  'clicks',
  'linkClicks',
  'profileVisits',
  'pageViews',
  'uniqueVisitors',
  'reactions',
  'likes',
  'comments',
  'shares',
  'saves',
  'interactionsNative',
  'engagementsNative',
  'postsPublished',
  'watchTimeSeconds',
];
const ofAds: readonly FieldName[] = [
  'spend',
  'impressions',
  'reach',
  'clicks',
  'linkClicks',
  'landingPageViews',
  'views',
  'engagementsNative',
  'results',
  'conversions',
  'conversionValue',
  'purchases',
  'addsToCart',
  'cpc',
  'cpm',
];
const ofWeb: readonly FieldName[] = [
  'sessions',
  'engagedSessions',
  'users',
  'newUsers',
  'returningUsers',
  'views',
  'pageViews',
  'uniqueVisitors',
  'clicks',
  'impressions',
  'keyEvents',
  'conversions',
  'purchases',
  'revenue',
  'eventCount',
  'engagementTimeSeconds',
];
const named: readonly MappedLabel[] = ['postId', 'permalink', 'title'];

/** In the order they are offered to people. Rows without an id are told apart by their moment (and text), and numbered where that is the same. */
export const mappedKinds: readonly MappedKind[] = [
  { kind: 'posts', requires: ['published', named], needsFigure: true, keys: ['published', ...named, 'account', 'format', ...ofPosts] },
  { kind: 'daily', requires: [['day', 'period']], needsFigure: true, keys: ['day', 'period', 'account', ...ofDays] },
  {
    kind: 'ads',
    requires: [['campaignName', 'segment', 'day', 'period', 'postId']],
    needsFigure: true,
    keys: ['campaignName', 'day', 'period', 'periodFrom', 'periodTo', 'segment', 'postId', 'account', 'currency', ...ofAds],
  },
  {
    kind: 'mentions',
    requires: ['published', ['permalink', 'postId']],
    needsFigure: false,
    keys: [
      'published',
      'permalink',
      'postId',
      'sentiment',
      'reach',
      'segment',
      'format',
      'account',
      'impressions',
      'interactionsNative',
      'likes',
      'comments',
      'shares',
    ],
  },
  {
    kind: 'inbox',
    requires: ['published'],
    needsFigure: false,
    keys: ['published', 'postId', 'segment', 'format', 'periodTo', 'firstReplySeconds', 'resolutionSeconds', 'answered', 'resolved', 'escalated', 'account'],
  },
  { kind: 'leads', requires: ['published'], needsFigure: false, keys: ['published', 'postId', 'segment', 'format', 'campaignName', 'account'] },
  {
    kind: 'sales',
    requires: ['published', ['amount', 'revenue']],
    needsFigure: true,
    keys: ['published', 'amount', 'revenue', 'postId', 'segment', 'format', 'periodTo', 'currency', 'refunds', 'account'],
  },
  {
    kind: 'web',
    requires: [['day', 'period', 'segment']],
    needsFigure: true,
    keys: ['day', 'period', 'segment', 'periodFrom', 'periodTo', 'campaignName', 'account', 'currency', ...ofWeb],
  },
];

/** Figures that tools print as words. */
export const wordForms: { readonly [K in MappedKey]?: Form } = { sentiment: 'tone', answered: 'flag', resolved: 'flag', escalated: 'flag' };

export const mappedKind = (kind: Kind): MappedKind | undefined => mappedKinds.find((one) => one.kind === kind);

export function isFigureKey(key: MappedKey): key is FieldName {
  return key in fields;
}

export const isMoneyKey = (key: MappedKey): boolean => isFigureKey(key) && fields[key].unit === 'money';

/** Keys that hold a day, or a moment. */
export const isDateKey = (key: MappedKey): boolean => key === 'published' || key === 'day' || key === 'periodFrom' || key === 'periodTo';

/** The description for rows of another kind: what that kind has is kept, the date whatever it is called. */
export function withKind(mapping: Mapping, kind: Kind): Mapping {
  const keys = mappedKind(kind)?.keys ?? [];
  const renamed = (key: MappedKey | null): MappedKey | null => {
    if (key === null || keys.includes(key)) return key;
    const date = key === 'day' ? 'published' : key === 'published' ? 'day' : key;
    return keys.includes(date) ? date : null;
  };
  return {
    ...mapping,
    kind,
    figures: kinds[kind].time === 'period' ? 'period' : 'lifetime',
    columns: mapping.columns.map(({ header, key }) => ({ header, key: renamed(key) })),
  };
}
