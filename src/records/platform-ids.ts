/** The networks and tools by id, in the fixed order of legends and stacks. */
export const platformIds = [
  'instagram',
  'tiktok',
  'youtube',
  'linkedin',
  'facebook',
  'x',
  'pinterest',
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
  'other',
] as const;
export type PlatformId = (typeof platformIds)[number];

/** Tools and ad platforms: their rows are other networks' posts over again, or paid delivery, so they are no network of their own in reports. */
const tools: ReadonlySet<PlatformId> = new Set<PlatformId>([
  'google-analytics',
  'search-console',
  'meta-ads',
  'google-ads',
  'linkedin-ads',
  'tiktok-ads',
  'x-ads',
  'snapchat-ads',
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
]);

/** True where posts and days of the tab are a network's own, counted once. */
export function isNetwork(platform: PlatformId): boolean {
  return !tools.has(platform);
}
