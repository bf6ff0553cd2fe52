/** Facebook pages: content and videos of Meta Business Suite (meta-x-linkedin.md §1.1–1.2), its small tables, and the older Insights. */
import type { SocialRecord } from '../records/record';
import { arrangeLegacy, legacyExports, legacyUnused, readLegacyName } from './facebook-legacy';
import { dataComment, isPerDay, leaveOutErrors, pacific, pacificName, span, spanTexts } from './meta';
import { arrangeMetaBlocks, metaBlock } from './meta-blocks';
import { metaExports } from './meta-exports';
import { arrangeList, listExports } from './meta-list';
import { type Column, definePlatform, type ExportDefinition, figure, label, mark } from './platform';

const columns: readonly Column[] = [
  label('postId', { en: 'Post ID', fr: ['Identifiant de la publication', 'ID de la publication'], de: 'Beitrags-ID' }),
  label('account', { en: 'Page ID', fr: ['ID de la Page', 'Identifiant de la Page'], de: 'Seiten-ID' }),
  label('accountName', { en: 'Page name', fr: 'Nom de la page', de: 'Seitenname' }),
  label('title', { en: 'Title', fr: 'Titre', de: 'Titel' }),
  // the text of photos stood in Description in 2023 and in Title in 2025; the column not used stays with the others
  label('title', { en: 'Description', fr: 'Description', de: 'Beschreibung' }),
  label('published', { en: 'Publish time', fr: 'Heure de publication', de: 'Datum' }),
  label('permalink', { en: 'Permalink', fr: 'Permalien', de: 'Permalink' }),
  label('format', { en: 'Post type', fr: 'Type de publication', de: 'Beitragsart' }),
  dataComment,
  figure('durationSeconds', { en: ['Duration (sec)', 'Duration (secs)'], fr: 'Durée (s)', de: 'Dauer (Sek.)' }),
  figure('views', { en: 'Views', fr: 'Vues' }),
  figure('impressions', { en: 'Impressions', fr: 'Impressions', de: 'Impressionen' }),
  figure('reach', { en: 'Reach', fr: 'Couverture', de: 'Erreichte Personen' }),
  figure('interactionsNative', { en: 'Reactions, comments and shares', fr: 'Réactions, commentaires et partages' }),
  figure('reactions', { en: 'Reactions', fr: 'Réactions' }),
  figure('likes', { de: '„Gefällt mir“-Angaben' }),
  figure('comments', { en: 'Comments', fr: 'Commentaires', de: 'Kommentare' }),
  figure('shares', { en: 'Shares', fr: 'Partages', de: 'Geteilte Inhalte' }),
  figure('clicks', { en: 'Total clicks', fr: 'Total des clics', de: 'Klicks' }),
  figure('linkClicks', { en: 'Link clicks', fr: ['Clics sur un lien', 'Clics sur le lien'], de: 'Link-Klicks' }),
  figure('otherClicks', { en: 'Other clicks', fr: 'Autres clics', de: 'Weitere Klicks' }),
  figure('engagedUsers', { en: 'Engaged users' }),
  figure('watchTimeSeconds', { en: 'Seconds viewed', fr: 'Secondes regardées' }),
  figure('averageViewSeconds', { en: 'Average seconds viewed', fr: ['Secondes moyennes regardées', 'Nombre de secondes moyen regardées'] }),
  figure('estimatedRevenue', { en: 'Estimated earnings', fr: 'Revenus estimés' }),
];

const shared = {
  columns: [...columns, span],
  requires: ['postId', 'account', 'published'],
  // the export dialog takes several pages; no collaboration was ever seen in such a file
  severalAccounts: true,
  zone: pacific,
  // month before day in every language of the export
  dateOrder: 'month-day',
  plainNumbers: true,
  refine: restoreId,
  leaveOut: leaveOutErrors,
  remarks: (records, place) => (records.some(({ publishedAt }) => publishedAt !== null) ? [{ code: 'zone-presumed', ...place, zone: pacificName }] : []),
} satisfies Partial<ExportDefinition>;

/** Ids of videos are no ids of posts: in the posts' tab the same post would stand twice. Columns of the content export mean the same here. */
const videoColumns: readonly Column[] = [
  label('postId', { en: 'Universal video ID' }),
  mark('videoAsset', { en: 'Video asset ID' }),
  ...columns.filter(({ key }) => key !== 'postId'),
];

const videos = {
  ...shared,
  kind: 'breakdown',
  columns: [...videoColumns, span],
  requires: ['postId', 'videoAsset', 'published'],
  identity: ['postId'],
  refine: (record) => {
    record.dimension = 'video';
  },
} satisfies Partial<ExportDefinition>;

export const facebook = definePlatform({
  id: 'facebook',
  readName: readLegacyName,
  arrange: (tables) => arrangeList(arrangeMetaBlocks(arrangeLegacy(tables))),
  unused: [...legacyUnused, { reason: 'affinity', headers: [['Top Pages', 'Principales Pages']], fits: ({ arranged }) => arranged === metaBlock }],
  exports: [
    { ...shared, kind: 'posts', identity: ['postId'], fits: (sheet) => !isPerDay(sheet) },
    { ...shared, kind: 'breakdown', columns: [...columns, label('day', spanTexts)], identity: ['postId', 'day'], fits: isPerDay },
    { ...videos, fits: (sheet) => !isPerDay(sheet) },
    { ...videos, columns: [...videoColumns, label('day', spanTexts)], identity: ['postId', 'day'], fits: isPerDay },
    ...legacyExports,
    ...metaExports('Facebook'),
    ...listExports('Facebook'),
  ],
});

/** A spreadsheet rounds the id but not the link, which ends in it (`…/posts/939005954986064`); a reel's link holds the video's id instead. */
function restoreId(record: SocialRecord): void {
  if (record.postId === null) record.postId = /facebook\.com\/[^/]+\/posts\/(\d{9,})\/?$/.exec(record.permalink ?? '')?.[1] ?? null;
}
