/** Instagram: the content export of Meta Business Suite, posts, reels and stories (meta-x-linkedin.md §2.1–2.2). */
import type { Problem } from '../problems';
import type { SocialRecord } from '../records/record';
import { instantFromSnowflake } from '../values/ids';
import { dataComment, isPerDay, leaveOutErrors, pacific, pacificName, span, spanTexts } from './meta';
import { arrangeMetaBlocks } from './meta-blocks';
import { metaExports } from './meta-exports';
import { type Column, definePlatform, type ExportDefinition, figure, label } from './platform';

const columns: readonly Column[] = [
  label('postId', { en: 'Post ID', fr: ['Identifiant de la publication', 'ID de la publication'] }),
  label('account', { en: 'Account ID', fr: ['ID du compte', 'Identifiant du compte'] }),
  label('accountName', { en: 'Account username', fr: 'Nom de profil du compte' }),
  label('title', { en: 'Description', fr: 'Description' }),
  label('published', { en: 'Publish time', fr: 'Heure de publication' }),
  label('permalink', { en: 'Permalink', fr: 'Permalien' }),
  label('format', { en: 'Post type', fr: 'Type de publication' }),
  dataComment,
  figure('durationSeconds', { en: ['Duration (sec)', 'Duration (secs)'], fr: 'Durée (s)' }),
  figure('views', { en: 'Views', fr: 'Vues' }),
  figure('impressions', { en: 'Impressions', fr: 'Impressions' }),
  figure('reach', { en: 'Reach', fr: 'Couverture' }),
  figure('likes', { en: 'Likes', fr: "Mentions J'aime" }),
  figure('shares', { en: 'Shares', fr: 'Partages' }),
  figure('comments', { en: 'Comments', fr: 'Commentaires', pt: 'Comentários' }),
  figure('saves', { en: 'Saves', fr: 'Enregistrements', pt: 'Salvamentos' }),
  figure('follows', { en: 'Follows', fr: 'Followers en plus' }),
  // stories
  figure('profileVisits', { en: 'Profile visits', fr: 'Visites de profil', pt: 'Visitas ao perfil' }),
  figure('replies', { en: 'Replies', fr: 'Réponses', pt: 'Respostas' }),
  figure('linkClicks', { en: 'Link clicks', fr: ['Clics sur le lien', 'Clics sur un lien'], pt: 'Cliques no link' }),
];

const shared = {
  columns: [...columns, span],
  requires: ['postId', 'account', 'accountName', 'published'],
  zone: pacific,
  // month before day in every language of the export
  dateOrder: 'month-day',
  plainNumbers: true,
  leaveOut: leaveOutErrors,
  remarks: confirmZone,
} satisfies Partial<ExportDefinition>;

export const instagram = definePlatform({
  id: 'instagram',
  arrange: arrangeMetaBlocks,
  exports: [
    { ...shared, kind: 'posts', identity: ['postId'], fits: (sheet) => !isPerDay(sheet) },
    { ...shared, kind: 'breakdown', columns: [...columns, label('day', spanTexts)], identity: ['postId', 'day'], fits: isPerDay },
    ...metaExports('Instagram'),
  ],
});

/** Enough posts to confirm a zone. */
const sample = 200;
/** Uploading and publishing lie minutes apart, a wrong zone at least half an hour. */
const near = 25 * 60_000;

/** The shortcode of a link holds the instant of upload: where most of them contradict the printed time, the zone is only presumed. Scheduled posts lie further apart, so some may. */
function confirmZone(records: readonly SocialRecord[], place: { file: string; table: string }): Problem[] {
  let confirmed = 0;
  let denied = 0;
  for (const { permalink, publishedAt } of records.slice(0, sample)) {
    const code = /instagram\.com\/(?:[^/]+\/)?(?:p|reel|reels|tv)\/([\w-]+)/.exec(permalink ?? '')?.[1];
    const uploaded = code === undefined ? null : instantFromSnowflake(code, 'instagram');
    if (uploaded === null || publishedAt === null) continue;
    if (Math.abs(Date.parse(uploaded) - Date.parse(publishedAt)) <= near) confirmed++;
    else denied++;
  }
  return confirmed > 0 && confirmed >= denied ? [] : [{ code: 'zone-presumed', ...place, zone: pacificName }];
}
