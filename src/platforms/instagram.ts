/** Instagram: the content export of Meta Business Suite, posts, reels and stories (meta-x-linkedin.md §2.1–2.2). */
import type { Problem } from '../problems';
import { type SocialRecord, story } from '../records/record';
import { instantFromSnowflake } from '../values/ids';
import { dataComment, isPerDay, leaveOutErrors, pacific, pacificName, showsMeta, span, spanTexts } from './meta';
import { arrangeMetaBlocks } from './meta-blocks';
import { metaExports } from './meta-exports';
import { listExports } from './meta-list';
import { type Column, definePlatform, type ExportDefinition, figure, label, mark, type Sheet } from './platform';

const postType = { en: 'Post type', fr: 'Type de publication', es: 'Tipo de publicación', it: 'Tipo di post', pt: ['Tipo de post', 'Tipo de publicação'] };

/** Some French headers reached us through an encoding of another continent (`DurＦ`). */
const columns: readonly Column[] = [
  label('postId', {
    en: 'Post ID',
    fr: ['Identifiant de la publication', 'ID de la publication'],
    es: 'Identificador de la publicación',
    it: 'ID del post',
    pt: ['Identificação do post', 'Identificação da publicação'],
  }),
  label('account', {
    en: 'Account ID',
    fr: ['ID du compte', 'Identifiant du compte'],
    es: 'Identificador de la cuenta',
    it: "ID dell'account",
    pt: 'Identificação da conta',
  }),
  label('accountName', {
    en: 'Account username',
    fr: 'Nom de profil du compte',
    es: 'Nombre de usuario de la cuenta',
    it: "Nome utente dell'account",
    pt: 'Nome de usuário da conta',
  }),
  label('title', { en: 'Description', fr: 'Description', es: 'Descripción', it: 'Descrizione', pt: 'Descrição' }),
  label('published', { en: 'Publish time', fr: 'Heure de publication', es: 'Hora de publicación', it: 'Orario di pubblicazione', pt: 'Horário de publicação' }),
  label('permalink', { en: 'Permalink', fr: 'Permalien', es: 'Enlace permanente', it: 'Permalink', pt: 'Link permanente' }),
  dataComment,
  figure('durationSeconds', {
    en: ['Duration (sec)', 'Duration (secs)'],
    fr: ['Durée (s)', 'DurＦ (s)'],
    es: 'Duración (segundos)',
    it: ['Durata (s)', 'Durata (sec)', 'Durata (secondi)'],
    pt: ['Duração (s)', 'Duração (segundos)'],
  }),
  figure('views', { en: 'Views', fr: 'Vues', es: 'Visualizaciones', it: 'Visualizzazioni', pt: 'Visualizações' }),
  figure('impressions', { en: 'Impressions', fr: 'Impressions' }),
  figure('reach', { en: 'Reach', fr: 'Couverture', es: 'Alcance', it: 'Copertura', pt: 'Alcance' }),
  figure('likes', { en: 'Likes', fr: "Mentions J'aime", es: 'Me gusta', it: 'Mi piace', pt: 'Curtidas' }),
  figure('shares', { en: 'Shares', fr: 'Partages', es: ['Veces que se compartió', 'Veces que se ha compartido'], it: 'Condivisioni', pt: 'Compartilhamentos' }),
  figure('comments', { en: 'Comments', fr: 'Commentaires', es: 'Comentarios', it: 'Commenti', pt: 'Comentários' }),
  figure('saves', { en: 'Saves', fr: 'Enregistrements', es: ['Veces que se guardó', 'Veces guardado'], it: 'Salvataggi', pt: 'Salvamentos' }),
  figure('follows', { en: 'Follows', fr: 'Followers en plus', es: ['Seguimientos', 'Seguidores'], it: 'Follower', pt: ['Seguimentos', 'Seguidores'] }),
  // stories
  figure('profileVisits', { en: 'Profile visits', fr: 'Visites de profil', es: 'Visitas al perfil', it: 'Visite al profilo', pt: 'Visitas ao perfil' }),
  figure('replies', { en: 'Replies', fr: ['Réponses', 'RＱonses'], es: 'Respuestas', it: 'Risposte', pt: 'Respostas' }),
  mark('stickerTaps', { en: 'Sticker taps', fr: 'Appuis sur des stickers', es: 'Toques en stickers', pt: 'Toques em figurinhas' }),
  mark('navigation', { en: 'Navigation', fr: 'Navigation', es: 'Navegación', it: 'Navigazione', pt: 'Navegação' }),
  figure('linkClicks', {
    en: 'Link clicks',
    fr: ['Clics sur le lien', 'Clics sur un lien'],
    es: 'Clics en el enlace',
    it: 'Clic sul link',
    pt: 'Cliques no link',
  }),
];

/** What only stories have; comments and saves they have none. */
const ofStories = ['replies', 'stickerTaps', 'navigation'];
const areStories = ({ at }: Sheet) => ofStories.some((key) => at(key) >= 0) && at('comments') < 0 && at('saves') < 0;

const shared = {
  columns: [...columns, label('format', postType), span],
  requires: ['postId', 'account', 'accountName', 'published'],
  zone: pacific,
  // month before day in every language of the export
  dateOrder: 'month-day',
  plainNumbers: true,
  leaveOut: leaveOutErrors,
  shows: (sheet) => showsMeta(sheet, /instagram\.com/i),
  remarks: confirmZone,
} satisfies Partial<ExportDefinition>;

export const instagram = definePlatform({
  id: 'instagram',
  postIds: /^\d+(?:_\d+)?$/,
  arrange: arrangeMetaBlocks,
  exports: [
    { ...shared, kind: 'posts', identity: ['postId'], fits: (sheet) => !isPerDay(sheet) && !areStories(sheet) },
    {
      ...shared,
      kind: 'posts',
      identity: ['postId'],
      columns: [...columns, mark('postType', postType), span],
      fits: (sheet) => !isPerDay(sheet) && areStories(sheet),
      // one word in every language: stories are told by it, and counted as no posts
      refine: (record) => {
        record.format = story;
      },
      // their links outlive them by nothing, and hold no shortcode
      remarks: presumeZone,
    },
    { ...shared, kind: 'breakdown', columns: [...columns, label('format', postType), label('day', spanTexts)], identity: ['postId', 'day'], fits: isPerDay },
    ...metaExports('Instagram'),
    ...listExports('Instagram'),
  ],
});

/** Measured on posts; the same tool writes the times of stories. */
function presumeZone(records: readonly SocialRecord[], place: { file: string; table: string }): Problem[] {
  return records.some(({ publishedAt }) => publishedAt !== null) ? [{ code: 'zone-presumed', ...place, zone: pacificName }] : [];
}

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
