/** The demonstration brand: fourteen months of exports of six networks, by file name. */
import { linkedinFiles } from './linkedin';
import { facebookFiles, instagramFiles } from './meta';
import { tiktokFiles } from './tiktok';
import { xFiles } from './x';
import { youtubeFiles } from './youtube';

export const brandFiles = (): Record<string, Uint8Array> => ({
  ...instagramFiles(),
  ...tiktokFiles(),
  ...youtubeFiles(),
  ...linkedinFiles(),
  ...facebookFiles(),
  ...xFiles(),
});
