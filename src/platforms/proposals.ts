/** Formats known from memory only, never from a file: what their columns probably are. They recognise nothing; a person confirms them on the mapping screen. */
import type { MappedKey } from '../records/mapping';
import type { PlatformId } from '../records/platform-ids';
import type { Kind } from '../records/record';

/** `columns`: header texts by what they hold; several texts where tools or languages differ. */
export type Remembered = {
  name: string;
  kind: Kind;
  platform: PlatformId;
  columns: { [K in MappedKey]?: readonly string[] };
  /** Header texts that are not taken over but tell the format. */
  others?: readonly string[];
};

export const remembered: readonly Remembered[] = [
  {
    name: 'Buffer',
    kind: 'posts',
    platform: 'other',
    columns: {
      published: ['Date'],
      title: ['Text'],
      permalink: ['Link'],
      format: ['Post type'],
      impressions: ['Impressions'],
      reach: ['Reach'],
      engagementsNative: ['Engagements'],
      likes: ['Likes'],
      comments: ['Comments'],
      shares: ['Shares'],
      clicks: ['Clicks'],
    },
    others: ['Media', 'Engagement rate'],
  },
];
