/** The dictionary of harmonised figures: one name, one meaning, and whether it may be added up. */

/**
 * flow: adds up over posts and days · unique: people, never added, only bounded · stock: the last value counts ·
 * average: already a mean, kept for reading · rate: a fraction given by the file, kept for reconciliation only.
 */
export type FieldClass = 'flow' | 'unique' | 'stock' | 'average' | 'rate';
export type FieldUnit = 'count' | 'people' | 'seconds' | 'money' | 'fraction' | 'number';

type Field = { class: FieldClass; unit: FieldUnit };
const flow: Field = { class: 'flow', unit: 'count' };
const people: Field = { class: 'unique', unit: 'people' };
const stock: Field = { class: 'stock', unit: 'people' };
const rate: Field = { class: 'rate', unit: 'fraction' };
const money: Field = { class: 'flow', unit: 'money' };

export const fields = {
  impressions: flow,
  views: flow,
  reach: people,
  uniqueImpressions: people,
  viewers: people,
  uniqueViewers: people,
  newViewers: people,
  returningViewers: people,
  followers: stock,
  activeFollowers: { class: 'average', unit: 'people' },
  follows: flow,
  followsLost: flow,
  netFollows: flow,
  profileVisits: flow,
  /** All kinds together, where the file says Reactions. */
  reactions: flow,
  /** Where the file says Likes. */
  likes: flow,
  dislikes: flow,
  comments: flow,
  /** Shares, reposts, retweets. */
  shares: flow,
  /** X's own «Shares» column: not reposts. */
  sends: flow,
  quotes: flow,
  replies: flow,
  saves: flow,
  clicks: flow,
  linkClicks: flow,
  otherClicks: flow,
  hashtagClicks: flow,
  detailExpands: flow,
  permalinkClicks: flow,
  /** The file's own total of reactions + comments + shares. */
  interactionsNative: flow,
  /** The file's own engagement total (with clicks, saves or replies, as the network counts). */
  engagementsNative: flow,
  engagementRateNative: rate,
  engagedViews: flow,
  engagedUsers: people,
  watchTimeSeconds: { class: 'flow', unit: 'seconds' },
  averageViewSeconds: { class: 'average', unit: 'seconds' },
  averageViewedShare: { class: 'average', unit: 'fraction' },
  impressionClickRate: rate,
  durationSeconds: { class: 'average', unit: 'seconds' },
  subscribersGained: flow,
  subscribersLost: flow,
  /** Net over the period; may be negative. */
  subscribers: flow,
  pageViews: flow,
  uniqueVisitors: people,
  postsPublished: flow,
  spend: money,
  cpc: { class: 'average', unit: 'money' },
  cpm: { class: 'average', unit: 'money' },
  results: flow,
  conversions: flow,
  conversionValue: money,
  purchases: flow,
  addsToCart: flow,
  landingPageViews: flow,
  estimatedRevenue: money,
  sessions: flow,
  engagedSessions: flow,
  users: people,
  newUsers: people,
  returningUsers: people,
  keyEvents: flow,
  eventCount: flow,
  revenue: money,
  engagementTimeSeconds: { class: 'flow', unit: 'seconds' },
  share: { class: 'rate', unit: 'fraction' },
  count: { class: 'stock', unit: 'count' },
  /** −1, 0 or 1; absent where nobody rated the mention, which is not neutral. */
  sentiment: { class: 'average', unit: 'number' },
  firstReplySeconds: { class: 'average', unit: 'seconds' },
  /** From the request to its last solution. */
  resolutionSeconds: { class: 'average', unit: 'seconds' },
  /** 1 or 0 a request, absent where the file does not tell. */
  answered: flow,
  resolved: flow,
  escalated: flow,
  /** Of an order or a deal, paid or not; `revenue` only once it is paid or won. */
  amount: money,
  /** Given back of `revenue`, which is stated before it. */
  refunds: money,
  /** From a local business's profile. */
  calls: flow,
  messages: flow,
  bookings: flow,
  directions: flow,
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;
