/** Figures that one row does not print as such, because networks differ (design.md «Settled definitions»): as data, which `figure-value.ts` reads for TypeScript and `src/sql` for SQL. */
import type { FieldName } from '../records/fields';
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
  | 'secondsWaited';

/** A figure of one row. */
export type Figure = FieldName | DerivedName;

export type RowFigure =
  | Figure
  /** As the file prints it, also where a figure bears its name. */
  | { field: FieldName }
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
  // LinkedIn counts impressions by unique members, not people reached by a page (design.md): it has no reach
  reach: { per: { linkedin: null }, else: { field: 'reach' } },
};
