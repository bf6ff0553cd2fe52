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
  'sprout-social',
  'publer',
] as const;
export type PlatformId = (typeof platformIds)[number];
