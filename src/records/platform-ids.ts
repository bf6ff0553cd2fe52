/** The networks and tools by id, in the fixed order of legends and stacks. */
const networkIds = [
  'instagram',
  'tiktok',
  'youtube',
  'linkedin',
  'facebook',
  'x',
  'pinterest',
  // no export of their own is read: tables that a person described name them
  'threads',
  'bluesky',
  'mastodon',
  'snapchat',
  'reddit',
  'twitch',
  'whatsapp',
] as const;

/** Tools and ad platforms: their rows are other networks' posts over again, or paid delivery, so they are no network of their own in reports. */
const toolIds = [
  'google-analytics',
  'meta-ads',
  'google-ads',
  'linkedin-ads',
  'tiktok-ads',
  'x-ads',
  'snapchat-ads',
  'search-console',
  'sprout-social',
  'publer',
  'business-profile',
  'brandwatch',
  'talkwalker',
  'meltwater',
  'zendesk',
  'hubspot',
  'shopify',
  // tables that a person described
  'other',
] as const;

export const platformIds = [...networkIds, ...toolIds] as const;
export type PlatformId = (typeof platformIds)[number];

const networks: ReadonlySet<PlatformId> = new Set<PlatformId>(networkIds);

/** True where posts and days of the tab are a network's own, counted once. */
export function isNetwork(platform: PlatformId): boolean {
  return networks.has(platform);
}
