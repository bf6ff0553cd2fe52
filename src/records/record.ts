/** The noun of step 3: one row of a file in harmonised words. Plain JSON: days are `YYYY-MM-DD`, instants ISO UTC, a figure the file lacks is absent, never 0. */
import type { FieldName } from './fields';

export type Scope = 'total' | 'organic' | 'paid';

export type SocialRecord = {
  /** Line of the file it came from, for problems and the log. */
  row: number;
  /** Identity of the page, profile or channel as the file names it (id, handle or name); null until somebody names it. */
  account: string | null;
  accountName: string | null;
  /** Set when the post is another account's (a collaboration): its figures count, it is no post of ours. */
  otherAccount: string | null;
  scope: Scope;
  postId: string | null;
  permalink: string | null;
  /** Daily rows: the printed day. */
  day: string | null;
  /** Audience and breakdown rows: what is split (`age`, `country`, `hour`…) and the value (`Women 18-24`). */
  dimension: string | null;
  segment: string | null;
  /** Rows of ads: what `postId` is the id of. Known while a file is read, no column of a tab. */
  level?: 'ad' | 'ad-set' | 'campaign' | undefined;
  /** Figures of a chosen period (YouTube tables, ads): first and last day; null = lifetime or unknown. */
  periodFrom: string | null;
  periodTo: string | null;
  /** Exact instant in UTC (`2025-03-18T16:48:00Z`), from the id where it holds one, else from the printed time in the declared zone; null when only a day is known. */
  publishedAt: string | null;
  /** The same in the report zone, `YYYY-MM-DDTHH:MM`, or only the printed `YYYY-MM-DD` when the hour is unknown. Its first ten characters are the day the post belongs to. */
  publishedLocal: string | null;
  /** As the file prints it (ISO form, the file's own zone), for reconciliation. */
  publishedPrinted: string | null;
  format: string | null;
  title: string | null;
  /** Campaign or ad names of ads exports. */
  campaignName: string | null;
  currency: string | null;
  /** The day the figures were exported. */
  asOf: string;
  values: { [F in FieldName]?: number };
  /** The export's other columns, untouched, by header as printed. */
  extra: { [header: string]: string };
};

/** What a story's `format` says, in every language of its export. */
export const story = 'IG story';

/** Stories live for a day and have neither comments nor saves: beside posts they would move every rate by their mere number, so no figure over posts counts them. */
export function isStory({ format }: Pick<SocialRecord, 'format'>): boolean {
  return format !== null && /\bstor(?:y|ies)\b/i.test(format);
}
