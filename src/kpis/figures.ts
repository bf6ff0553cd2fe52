/** Figures that one row does not print as such, because networks differ (design.md «Settled definitions»): as data, which `figure-value.ts` reads for TypeScript and `src/sql` for SQL. */
import { type FieldName, fields } from '../records/fields';
import type { PlatformId } from '../records/platform-ids';

export type DerivedName =
  /** The file's own total of reactions + comments + shares, else the sum of the parts present. */
  | 'interactionsPublic'
  /** Public + saves + clicks as the file gives them; X: its own `Engagements`. */
  | 'engagementsFull'
  /** Views or impressions, whichever the network counts. */
  | 'exposures'
  /** Reactions, else likes. */
  | 'applause'
  /** Followers at publication, else the current figure (flagged). */
  | 'followersAtPost'
  /** From the moment of the row to the day of its export: for how long what is still open has waited. */
  | 'secondsWaited'
  | 'hoursWaited'
  | 'hoursToReply'
  | 'hoursToResolve'
  /** 1 for a mention of the brand, 0 for one of a competitor. */
  | 'ourVoice'
  /** 1 for each mention, of the brand or of a competitor. */
  | 'anyVoice'
  /** 1 for a mention whose tone was rated. */
  | 'rated'
  /** 1 for an order paid or a deal won, 0 for another. */
  | 'won'
  | 'netRevenue'
  /** Of rows whose source or channel names a network; 0 of the others. */
  | 'socialOrders'
  | 'socialRevenue'
  | 'socialSessions'
  | 'adClicks'
  | 'adConversions'
  | 'thousandImpressions';

/** A figure of one row. */
export type Figure = FieldName | DerivedName;

export type RowFigure =
  | Figure
  /** As the file prints it, also where a figure bears its name. */
  | { field: FieldName }
  /** In a larger unit: so many of it are one. */
  | { of: RowFigure; by: number }
  /** Less whatever is known of the others; not known without it. */
  | { of: RowFigure; less: readonly RowFigure[] }
  /** 1 where it is above 0, 0 where it is not. */
  | { positive: RowFigure }
  /** 1 where it is known. */
  | { each: RowFigure }
  /** Of a mention: 1 where it is of the brand, 0 where not; or 1 for any. */
  | { mention: 'ours' | 'any' }
  /** The figure of rows whose segment names a network, 0 of the others; not known of rows without a segment. */
  | { social: RowFigure }
  /** The first that the row carries. */
  | { first: readonly RowFigure[] }
  /** The sum of those it carries; not known only where none is. */
  | { sumOfKnown: readonly RowFigure[] }
  /** The figure and whatever is known of the others; not known without it. */
  | { of: RowFigure; with: readonly RowFigure[] }
  /** Null: the network has no such figure. */
  | { per: { readonly [P in PlatformId]?: RowFigure | null }; else: RowFigure | null }
  /** `after` from the day on that another column took over on the network, see `breaks.ts`. */
  | { before: RowFigure; after: RowFigure }
  /** Of the account's days: on the day of the row, no older than so many days; else the newest, flagged. */
  | { stock: FieldName; within: number }
  /** Seconds from the moment of the row to the beginning of the day of its export, which is no whole day. */
  | { waited: true };

/** What a channel, a source or a campaign's medium says that comes from a network: GA4 channels, addresses that networks redirect by, names. */
export const namesNetwork =
  'social|sociaux|facebook|instagram|tiktok|linkedin|lnkd[.]in|twitter|^t[.]co|youtube|pinterest|snapchat|reddit|threads|mastodon|bluesky|bsky|whatsapp|^x$|^fb|^ig';

const viewsOrImpressions: RowFigure = { first: ['views', 'impressions'] };
/** Rows with both speak of views from the day Meta changed, of impressions before. */
const ofMeta: RowFigure = { before: { first: ['impressions', 'views'] }, after: viewsOrImpressions };

export const figures: { readonly [D in DerivedName | 'reach']: RowFigure } = {
  applause: { first: ['reactions', 'likes'] },
  // the file's own total is preferred: it is filled on rows whose parts are blank (kpi-definitions §1)
  interactionsPublic: { first: ['interactionsNative', { sumOfKnown: ['applause', 'comments', 'shares'] }] },
  // clicks alone are no engagement; X counts clicks and follows in ways of its own, so its own total is the figure
  engagementsFull: {
    per: { x: 'engagementsNative' },
    else: { of: 'interactionsPublic', with: ['saves', { first: ['clicks', { sumOfKnown: ['linkClicks', 'otherClicks'] }] }] },
  },
  exposures: {
    per: {
      facebook: ofMeta,
      instagram: ofMeta,
      tiktok: 'views',
      youtube: 'views',
      threads: viewsOrImpressions,
      snapchat: viewsOrImpressions,
      reddit: viewsOrImpressions,
      twitch: viewsOrImpressions,
      whatsapp: viewsOrImpressions,
    },
    else: 'impressions',
  },
  followersAtPost: { first: ['followers', { stock: 'followers', within: 31 }] },
  secondsWaited: { waited: true },
  hoursWaited: { of: { waited: true }, by: 3600 },
  hoursToReply: { of: 'firstReplySeconds', by: 3600 },
  hoursToResolve: { of: 'resolutionSeconds', by: 3600 },
  ourVoice: { mention: 'ours' },
  anyVoice: { mention: 'any' },
  rated: { each: 'sentiment' },
  won: { positive: 'revenue' },
  netRevenue: { of: 'revenue', less: ['refunds'] },
  socialOrders: { social: 'won' },
  socialRevenue: { social: 'netRevenue' },
  socialSessions: { social: 'sessions' },
  adClicks: { first: ['linkClicks', 'clicks'] },
  adConversions: { first: ['conversions', 'purchases'] },
  thousandImpressions: { of: 'impressions', by: 1000 },
  // LinkedIn counts impressions by unique members, not people reached by a page (design.md): it has no reach
  reach: { per: { linkedin: null }, else: { field: 'reach' } },
};

/** Whether any part of a figure is an amount of money. */
export function isMoney(figure: Figure): boolean {
  const parts = (one: unknown): string[] =>
    typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? Object.values(one).flatMap(parts) : [];
  const derived = figures[figure as keyof typeof figures] as RowFigure | undefined;
  // 1 for a sale is no amount, whatever tells that it is one
  if (typeof derived === 'object' && ('positive' in derived || 'each' in derived)) return false;
  const read = derived === undefined ? [figure] : parts(derived);
  return read.some((name) => (name !== figure && name in figures ? isMoney(name as Figure) : name in fields && fields[name as FieldName].unit === 'money'));
}
