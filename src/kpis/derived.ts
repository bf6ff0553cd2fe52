/** Figures that one row does not print as such, because networks differ (design.md «Settled definitions»): row in, figure out; null when the row does not carry it. */
import type { PlatformId } from '../records/platform-ids';
import type { SocialRecord } from '../records/record';
import { viewsSince } from './breaks';

type Values = SocialRecord['values'];
export type ExposureColumn = 'views' | 'impressions';

/** Sum of the parts present; null only when none is. */
function sumOfPresent(...parts: (number | undefined)[]): number | null {
  let sum = 0;
  let any = false;
  for (const part of parts)
    if (part !== undefined) {
      sum += part;
      any = true;
    }
  return any ? sum : null;
}

/** Reactions where the file counts all kinds, else likes. */
export function applause(values: Values): number | null {
  return values.reactions ?? values.likes ?? null;
}

/** The file's own total is preferred: it is filled on rows whose parts are blank (kpi-definitions §1). */
export function interactionsPublic(values: Values): number | null {
  return values.interactionsNative ?? sumOfPresent(values.reactions ?? values.likes, values.comments, values.shares);
}

/** Null without public interactions: clicks alone are no engagement. X counts clicks and follows in ways of its own, so its own total is the figure. */
export function engagementsFull(values: Values, platform: PlatformId): number | null {
  if (platform === 'x') return values.engagementsNative ?? null;
  const shared = interactionsPublic(values);
  if (shared === null) return null;
  const clicks = values.clicks ?? sumOfPresent(values.linkClicks, values.otherClicks) ?? 0;
  return shared + (values.saves ?? 0) + clicks;
}

const counted: { [P in PlatformId]?: readonly ExposureColumn[] } = {
  facebook: ['views', 'impressions'],
  instagram: ['views', 'impressions'],
  tiktok: ['views'],
  youtube: ['views'],
  threads: ['views', 'impressions'],
  snapchat: ['views', 'impressions'],
  reddit: ['views', 'impressions'],
  twitch: ['views', 'impressions'],
  whatsapp: ['views', 'impressions'],
};

/** Which column holds a row's exposures; null when it has none. Meta rows with both speak of views from the day Meta changed, of impressions before. */
export function exposureColumn(values: Values, platform: PlatformId, day: string): ExposureColumn | null {
  const columns = counted[platform] ?? ['impressions'];
  const present = columns.filter((column) => values[column] !== undefined);
  const since = viewsSince(platform);
  if (present.length > 1 && since && day < since) return 'impressions';
  return present[0] ?? null;
}

/** Null where the row has no moment. The day of the export is no whole day, so it ends at midnight. */
export function secondsWaited({ publishedLocal, asOf }: SocialRecord): number | null {
  if (publishedLocal === null) return null;
  const seconds = (Date.parse(`${asOf}T00:00Z`) - Date.parse(`${publishedLocal.length > 10 ? publishedLocal : `${publishedLocal}T00:00`}Z`)) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
