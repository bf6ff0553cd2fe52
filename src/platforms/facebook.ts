/** Facebook pages: content and videos of Meta Business Suite (meta-x-linkedin.md §1.1–1.2), its small tables, and the older Insights. */
import type { SocialRecord } from '../records/record';
import { readId } from '../values/ids';
import { arrangeLegacy, legacyExports, legacyUnused, readLegacyName } from './facebook-legacy';
import { dataComment, isPerDay, leaveOutErrors, pacific, pacificName, showsMeta, span, spanTexts } from './meta';
import { arrangeMetaBlocks, metaBlock } from './meta-blocks';
import { metaExports } from './meta-exports';
import { arrangeList, listExports } from './meta-list';
import { type Column, definePlatform, type ExportDefinition, figure, label, mark, type Sheet } from './platform';

const postId = {
  en: 'Post ID',
  fr: ['Identifiant de la publication', 'ID de la publication'],
  de: 'Beitrags-ID',
  es: 'Identificador de la publicación',
  pt: ['Identificação do post', 'Identificação da publicação'],
};

const columns: readonly Column[] = [
  label('postId', postId),
  label('account', {
    en: 'Page ID',
    fr: ['ID de la Page', 'Identifiant de la Page'],
    de: 'Seiten-ID',
    es: 'Identificador de la página',
    pt: 'Identificação da Página',
  }),
  label('accountName', { en: 'Page name', fr: 'Nom de la page', de: 'Seitenname', es: 'Nombre de la página', pt: 'Nome da Página' }),
  label('title', { en: 'Title', fr: 'Titre', de: 'Titel', es: 'Título', pt: 'Título' }),
  // the text of photos stood in Description in 2023 and in Title in 2025; the column not used stays with the others
  label('title', { en: 'Description', fr: 'Description', de: 'Beschreibung', es: 'Descripción', pt: 'Descrição' }),
  label('published', {
    en: 'Publish time',
    fr: 'Heure de publication',
    de: 'Datum',
    es: 'Hora de publicación',
    pt: 'Horário de publicação',
  }),
  label('permalink', { en: 'Permalink', fr: 'Permalien', de: 'Permalink', es: 'Enlace permanente', pt: 'Link permanente' }),
  label('format', {
    en: 'Post type',
    fr: 'Type de publication',
    de: 'Beitragsart',
    es: 'Tipo de publicación',
    pt: ['Tipo de post', 'Tipo de publicação'],
  }),
  dataComment,
  figure('durationSeconds', {
    en: ['Duration (sec)', 'Duration (secs)'],
    fr: 'Durée (s)',
    de: 'Dauer (Sek.)',
    es: 'Duración (segundos)',
    pt: ['Duração (s)', 'Duração (segundos)'],
  }),
  figure('views', { en: 'Views', fr: 'Vues', es: 'Visualizaciones', pt: 'Visualizações' }),
  figure('impressions', { en: 'Impressions', fr: 'Impressions', de: 'Impressionen' }),
  figure('reach', { en: 'Reach', fr: 'Couverture', de: 'Erreichte Personen', es: 'Alcance', pt: 'Alcance' }),
  figure('interactionsNative', {
    en: 'Reactions, comments and shares',
    fr: 'Réactions, commentaires et partages',
    es: ['Reacciones, comentarios y veces que se compartió', 'Reacciones, comentarios y veces que se ha compartido'],
    pt: 'Reações, comentários e compartilhamentos',
  }),
  figure('reactions', { en: 'Reactions', fr: 'Réactions', es: 'Reacciones', pt: 'Reações' }),
  figure('likes', { de: '„Gefällt mir“-Angaben' }),
  figure('comments', { en: 'Comments', fr: 'Commentaires', de: 'Kommentare', es: 'Comentarios', pt: 'Comentários' }),
  figure('shares', {
    en: 'Shares',
    fr: 'Partages',
    de: 'Geteilte Inhalte',
    es: ['Veces que se compartió', 'Veces que se ha compartido'],
    pt: 'Compartilhamentos',
  }),
  figure('clicks', { en: 'Total clicks', fr: 'Total des clics', de: 'Klicks', es: 'Total de clics', pt: 'Total de cliques' }),
  figure('linkClicks', {
    en: 'Link clicks',
    fr: ['Clics sur un lien', 'Clics sur le lien'],
    de: 'Link-Klicks',
    es: 'Clics en el enlace',
    pt: 'Cliques no link',
  }),
  figure('otherClicks', { en: 'Other clicks', fr: 'Autres clics', de: 'Weitere Klicks', es: 'Clics de otro tipo', pt: 'Outros cliques' }),
  figure('engagedUsers', { en: 'Engaged users' }),
  figure('watchTimeSeconds', { en: 'Seconds viewed', fr: 'Secondes regardées', es: 'Segundos reproducidos', pt: 'Segundos de visualização' }),
  figure('averageViewSeconds', {
    en: 'Average seconds viewed',
    fr: ['Secondes moyennes regardées', 'Nombre de secondes moyen regardées'],
    es: ['Segundos en promedio reproducidos', 'Segundos reproducidos de media'],
    pt: 'Média de segundos de visualização',
  }),
  figure('estimatedRevenue', { en: 'Estimated earnings', fr: 'Revenus estimés', es: 'Ingresos estimados', pt: 'Ganhos estimados' }),
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
  shows: (sheet) => showsMeta(sheet, /facebook\.com|fb\.watch/i),
  remarks: (records, place) => (records.some(({ publishedAt }) => publishedAt !== null) ? [{ code: 'zone-presumed', ...place, zone: pacificName }] : []),
} satisfies Partial<ExportDefinition>;

/** Ids of videos are no ids of posts: in the posts' tab the same post would stand twice. Columns of the content export mean the same here. */
const videoColumns: readonly Column[] = [
  label('postId', { en: 'Universal video ID', pt: 'Identificação do vídeo universal' }),
  mark('videoAsset', { en: 'Video asset ID', es: 'Identificador de la pieza de vídeo', pt: 'Número de identificação do ativo de vídeo' }),
  mark('post', postId),
  ...columns.filter(({ key }) => key !== 'postId'),
];

const videos = {
  ...shared,
  kind: 'breakdown',
  // nobody else speaks of assets
  shows: undefined,
  columns: [...videoColumns, span],
  requires: ['videoAsset', 'account', 'published'],
  identity: ['postId'],
  refine: (record, cells, { at }) => {
    record.dimension = 'video';
    const { id, lost } = readId(cells[at('videoAsset')] ?? '');
    if (at('postId') < 0 && !lost && /^\d+$/.test(id)) record.postId = id;
  },
} satisfies Partial<ExportDefinition>;

/** Shorter exports have no universal id; a list of posts may name the video of each. */
const areVideos = ({ at }: Sheet) => at('postId') >= 0 || at('post') < 0;

export const facebook = definePlatform({
  id: 'facebook',
  // the older Insights put the page before the post
  postIds: /^\d+(?:_\d+)?$/,
  readName: readLegacyName,
  arrange: (tables) => arrangeList(arrangeMetaBlocks(arrangeLegacy(tables))),
  unused: [...legacyUnused, { reason: 'affinity', headers: [['Top Pages', 'Principales Pages']], fits: ({ arranged }) => arranged === metaBlock }],
  exports: [
    { ...shared, kind: 'posts', identity: ['postId'], fits: (sheet) => !isPerDay(sheet) },
    { ...shared, kind: 'breakdown', columns: [...columns, label('day', spanTexts)], identity: ['postId', 'day'], fits: isPerDay },
    { ...videos, fits: (sheet) => areVideos(sheet) && !isPerDay(sheet) },
    { ...videos, columns: [...videoColumns, label('day', spanTexts)], identity: ['postId', 'day'], fits: (sheet) => areVideos(sheet) && isPerDay(sheet) },
    ...legacyExports,
    ...metaExports('Facebook'),
    ...listExports('Facebook'),
  ],
});

/** A spreadsheet rounds the id but not the link, which ends in it (`…/posts/939005954986064`); a reel's link holds the video's id instead. */
function restoreId(record: SocialRecord): void {
  if (record.postId === null) record.postId = /facebook\.com\/[^/]+\/posts\/(\d{9,})\/?$/.exec(record.permalink ?? '')?.[1] ?? null;
}
