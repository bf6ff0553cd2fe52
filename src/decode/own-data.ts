/** Copies of a person's own data, which the networks send on request («Download your information»): they look like a download, and hold no statistics that could be imported. */

export type OwnDataOf = 'instagram' | 'tiktok';

const paths: readonly (readonly [OwnDataOf, RegExp])[] = [
  ['instagram', /(?:^|\/)(?:past_instagram_insights|your_instagram_activity|followers_and_following)\//],
  ['tiktok', /(?:^|\/)user_data(?:_tiktok)?\.json$|(?:^|\/)TikTok\/[^/]+\/[^/]+\.(?:txt|json)$/i],
];
const texts: readonly (readonly [OwnDataOf, RegExp])[] = [
  ['instagram', /^\s*[{[][\s\S]*?"(?:organic_insights_[a-z_]+|string_(?:map|list)_data)"\s*:/],
  ['tiktok', /^\s*\{[\s\S]*?"(?:Video Browsing History|Favorite (?:Effects|Hashtags|Sounds|Videos)|ItemFavoriteList|ProfileMap)"\s*:/],
  // the same as text: blocks of a day and a link
  ['tiktok', /^\s*Date: \d{4}-\d{2}-\d{2}[ \d:]*(?:UTC)?\s*\n(?:Link|URL): https?:\/\/(?:www\.)?tiktok/],
];

/** By the paths in an archive; one that holds tables as well is read as usual. */
export function ownDataIn(names: readonly string[]): OwnDataOf | null {
  if (names.some((name) => /\.(?:csv|tsv|xlsx?)$/i.test(name))) return null;
  return paths.find(([, path]) => names.some((name) => path.test(name)))?.[0] ?? null;
}

/** By the beginning of a text. */
export function ownDataOf(text: string): OwnDataOf | null {
  return texts.find(([, words]) => words.test(text))?.[0] ?? null;
}
