/** The demonstration brand: fourteen months of exports of six networks, and of its ads, its site, what is said of it, its inbox and its sales, by file name. */
import { linkedinAdsFiles, metaAdsFiles } from './ads';
import { linkedinFiles } from './linkedin';
import { listeningFiles } from './listening';
import { facebookFiles, instagramFiles } from './meta';
import { salesFiles } from './sales';
import { serviceFiles } from './service';
import { tiktokFiles } from './tiktok';
import { webFiles } from './web';
import { xFiles } from './x';
import { youtubeFiles } from './youtube';

export const brandFiles = (): Record<string, Uint8Array> => ({
  ...instagramFiles(),
  ...tiktokFiles(),
  ...youtubeFiles(),
  ...linkedinFiles(),
  ...facebookFiles(),
  ...xFiles(),
  ...metaAdsFiles(),
  ...linkedinAdsFiles(),
  ...webFiles(),
  ...listeningFiles(),
  ...serviceFiles(),
  ...salesFiles(),
});
