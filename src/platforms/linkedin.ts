/** LinkedIn page exports: content by day, all posts, followers, visitors, competitors (meta-x-linkedin.md §5.1–5.4), and a person's own (§5.5). */
import type { FieldName } from '../records/fields';
import type { Scope, SocialRecord } from '../records/record';
import { daysBetween } from '../values/dates';
import { plainHeader } from '../values/headers';
import { instantFromSnowflake } from '../values/ids';
import { dayUnder, orderOfDays, orderThat } from './date-order';
import { arrangePersonal, personalExports, readPersonalName } from './linkedin-personal';
import { arrangeShapes } from './linkedin-shape';
import { arrangeSingle, readSingleName, singleExports } from './linkedin-single';
import { definePlatform, type ExportDefinition, figure, label, mark, type NameFacts, type Sheet } from './platform';

/**
 * One metric of the daily sheet: the total, and the organic and sponsored parts it is made of. French words are unconfirmed: no French file was seen.
 * The words of the parts agree with the metric in other languages: `Cliques|total|orgânicos|patrocinados`.
 */
function triple(key: FieldName, en: readonly string[], fr: readonly string[], others: { [language: string]: string }) {
  const part = (scope: Scope, english: string, french: string, at: number) => {
    const texts: { [language: string]: string[] } = { en: en.map((name) => `${name} (${english})`), fr: fr.map((name) => `${name} (${french})`) };
    for (const [language, words] of Object.entries(others)) {
      const [name, ...parts] = words.split('|');
      if (parts[at]) texts[language] = [`${name} (${parts[at]})`];
    }
    return figure(key, texts, { scope });
  };
  return [part('total', 'total', 'total', 0), part('organic', 'organic', 'organique', 1), part('paid', 'sponsored', 'sponsorisé', 2)];
}

const day = label('day', { en: 'Date', es: 'Fecha', it: 'Data', pt: 'Data' });

/** The ids say on which day a post was made. */
const orderOfPosts = (sheet: Sheet) =>
  orderThat((order) =>
    sheet.table.rows.slice(sheet.headerRow + 1).every((row) => {
      const instant = instantFromSnowflake(idOf(row[sheet.at('permalink')] ?? '') ?? '', 'linkedin');
      const day = dayUnder(order, row[sheet.at('published')] ?? '');
      return instant === null || day === null || Math.abs(daysBetween(day, instant.slice(0, 10))) <= 1;
    }),
  );

function idOf(link: string): string | null {
  return /(?:urn:li:(?:activity|share|ugcPost):|-(?:activity|share|ugcPost)-)(\d{15,})/i.exec(link)?.[1] ?? null;
}

/** `Sponsored` rows carry a campaign; the word itself is translated, the campaign is not. */
function isSponsored(record: SocialRecord, postType: string): boolean {
  return record.campaignName !== null || /^sponsor/i.test(postType.trim());
}

/** `ma-page_content_1774355108388.xls`: the number is the instant of the export in milliseconds; people put words before or after the name. */
function readName(fileName: string): NameFacts {
  const found =
    /(?:^|[\s(])([^\s()]+)_(?:content|contenu|updates|followers|visitors)_(1\d{12})(?!\d)/i.exec(fileName) ??
    /^(.+)_competitor_analytics_(1\d{12})(?!\d)/i.exec(fileName) ??
    // the word is translated
    /(?:^|[\s(])([^\s()]+)_\p{L}+_(1\d{12})(?!\d).*\.xlsx?$/iu.exec(fileName);
  if (!found) return { ...readPersonalName(fileName), ...readSingleName(fileName) };
  return { account: found[1], exportedOn: new Date(Number(found[2])).toISOString().slice(0, 10) };
}

const instantOfPost = (record: SocialRecord): string | null => (record.postId === null ? null : instantFromSnowflake(record.postId, 'linkedin'));

const languages = ['en', 'fr', 'es', 'it'] as const;
/** How the followers and visitors of a page are split. French words are unconfirmed. */
const groups: readonly (readonly [string, { en: string; fr: string[]; es: string; it: string }])[] = [
  ['location', { en: 'Location', fr: ['Lieu', 'Localisation'], es: 'Ubicación', it: 'Località' }],
  ['job-function', { en: 'Job function', fr: ['Fonction'], es: 'Función laboral', it: 'Funzione lavorativa' }],
  ['seniority', { en: 'Seniority', fr: ['Niveau hiérarchique', 'Ancienneté'], es: 'Nivel de responsabilidad', it: 'Anzianità' }],
  ['industry', { en: 'Industry', fr: ['Secteur'], es: 'Sector', it: 'Settore' }],
  ['company-size', { en: 'Company size', fr: ["Taille de l'entreprise"], es: 'Tamaño de la empresa', it: "Dimensioni dell'azienda" }],
];

/** Visitors are counted by their views, so they are another split than the followers of the same place. */
function groupOf({ table, headerRow }: Sheet): string | null {
  const [name = '', figures = ''] = table.rows[headerRow] ?? [];
  const id =
    groups.find(([, texts]) =>
      Object.values(texts)
        .flat()
        .some((text) => plainHeader(text) === plainHeader(name)),
    )?.[0] ?? null;
  return id !== null && /views|vues|visuali/i.test(figures) ? `visitors ${id}` : id;
}

/** Two dates alone in the row above the header; where both orders make a period, it ends at most a month before the export. */
function periodAbove({ table, headerRow }: Sheet): NameFacts {
  const [first = '', last = ''] = (table.rows[headerRow - 1] ?? []).filter((text) => text.trim() !== '');
  const exportedOn = readName(table.file).exportedOn;
  const order = orderThat((candidate) => {
    const [from, to] = [dayUnder(candidate, first), dayUnder(candidate, last)];
    if (from === null || to === null || from > to) return false;
    return exportedOn === undefined || (daysBetween(to, exportedOn) >= -1 && daysBetween(to, exportedOn) <= 31);
  });
  if (order === null) return {};
  return { from: dayUnder(order, first) ?? undefined, to: dayUnder(order, last) ?? undefined };
}

export const linkedin = definePlatform({
  id: 'linkedin',
  readName,
  arrange: (tables) => arrangeShapes(arrangeSingle(arrangePersonal(tables))),
  exports: [
    {
      kind: 'daily',
      requires: ['day', 'impressions', 'engagementRateNative'],
      identity: ['day'],
      zone: 'UTC',
      dateOrder: orderOfDays,
      columns: [
        day,
        ...triple('impressions', ['Impressions'], ['Impressions'], {
          es: 'Impresiones|totales',
          it: 'Impressioni|totale',
          pt: 'Impressões|total|orgânicas|patrocinadas',
        }),
        figure('uniqueImpressions', {
          en: 'Unique impressions (organic)',
          es: 'Impresiones únicas (orgánicas)',
          pt: 'Impressões únicas (orgânicas)',
        }),
        ...triple('clicks', ['Clicks'], ['Clics'], {
          es: 'Clics|totales',
          it: 'Clic|totale|organici|sponsorizzati',
          pt: 'Cliques|total|orgânicos|patrocinados',
        }),
        ...triple('reactions', ['Reactions'], ['Réactions'], {
          es: 'Reacciones|total',
          it: 'Reazioni|totale|organiche|sponsorizzate',
          pt: 'Reações|total|orgânicas|patrocinadas',
        }),
        ...triple('comments', ['Comments'], ['Commentaires'], {
          es: 'Comentarios|totales',
          it: 'Commenti|totale|organici|sponsorizzati',
          pt: 'Comentários|total|orgânicos|patrocinados',
        }),
        ...triple('shares', ['Reposts', 'Shares'], ['Republications'], {
          es: 'Veces compartido|total',
          it: 'Diffusioni post|totali|organiche|sponsorizzate',
          pt: 'Compartilhamentos|total|orgânicos|patrocinados',
        }),
        ...triple('engagementRateNative', ['Engagement rate'], ["Taux d'engagement"], {
          es: 'Tasa de interacción|total',
          it: 'Percentuale di interesse|totale',
          pt: 'Taxa de engajamento|total|orgânico|patrocinado',
        }),
      ],
    },
    {
      kind: 'posts',
      requires: ['permalink', 'published', 'impressions', 'engagementRateNative'],
      identity: ['postId', 'scope', 'campaignName'],
      zone: 'UTC',
      dateOrder: orderOfPosts,
      columns: [
        label('title', { en: ['Post title', 'Update title'], fr: 'Titre du post', es: 'Título de la publicación', pt: 'Título da publicação' }),
        label('permalink', { en: ['Post link', 'Update link'], fr: 'Lien du post', es: 'Enlace de la publicación', pt: 'Link da publicação' }),
        mark('postType', { en: ['Post type', 'Update type'], fr: 'Type de post', es: 'Tipo de publicación', pt: 'Tipo de publicação' }),
        label('campaignName', { en: 'Campaign name', fr: 'Nom de la campagne', es: 'Nombre de la campaña', pt: 'Nome da campanha' }),
        // a person's name: reports have no use for it
        mark('postedBy', { en: 'Posted by', fr: ['Publié par', 'Posté par'], es: 'Anunciado por', pt: 'Publicada por' }, { keep: false }),
        label('published', { en: 'Created date', fr: 'Date de création', es: 'Fecha de creación', pt: 'Criação' }),
        label('format', { en: 'Content Type', fr: 'Type de contenu', es: 'Tipo de contenido', pt: 'Tipo de conteúdo' }),
        figure('impressions', { en: 'Impressions', fr: 'Impressions', es: 'Impresiones', pt: 'Impressões' }),
        figure('views', { en: 'Views', fr: 'Vues', es: 'Visualizaciones', pt: 'Visualizações' }),
        figure('clicks', { en: 'Clicks', fr: 'Clics', es: 'Clics', pt: 'Cliques' }),
        figure('likes', { en: 'Likes', fr: "J'aime", es: 'Recomendaciones', pt: 'Gostaram' }),
        figure('comments', { en: 'Comments', fr: 'Commentaires', es: 'Comentarios', pt: 'Comentários' }),
        figure('shares', { en: ['Reposts', 'Shares'], fr: 'Republications', es: 'Veces compartido', pt: 'Compartilhamentos' }),
        figure('follows', { en: 'Follows', fr: 'Abonnements', es: 'Seguidores', pt: 'Seguidores' }),
        figure('engagementRateNative', { en: 'Engagement rate', fr: "Taux d'engagement", es: 'Tasa de interacción', pt: 'Taxa de engajamento' }),
      ],
      fits: ({ table, headerRow, at }) => {
        const first = table.rows[headerRow + 1];
        return first === undefined || /linkedin\.com/i.test(first[at('permalink')] ?? '');
      },
      refine: (record, cells, { at }) => {
        record.postId = idOf(record.permalink ?? '');
        record.scope = isSponsored(record, cells[at('postType')] ?? '') ? 'paid' : 'organic';
      },
      instant: instantOfPost,
    },
    {
      // «Total followers» of this sheet is what the day gained, never the size of the audience
      kind: 'daily',
      requires: ['day', 'follows', 'organicFollows'],
      identity: ['day'],
      zone: 'UTC',
      dateOrder: orderOfDays,
      columns: [
        day,
        figure('follows', { en: 'Total followers', es: 'Total de seguidores', it: 'Follower totali' }),
        mark('organicFollows', { en: 'Organic followers', es: 'Seguidores generales', it: 'Follower organici' }),
        mark('sponsoredFollows', { en: 'Sponsored followers', es: 'Seguidores patrocinados', it: 'Follower sponsorizzati' }),
      ],
    },
    {
      kind: 'daily',
      requires: ['day', 'pageViews', 'uniqueVisitors'],
      identity: ['day'],
      zone: 'UTC',
      dateOrder: orderOfDays,
      columns: [
        day,
        figure('pageViews', {
          en: 'Total page views (total)',
          es: 'Visualizaciones de la página en total (total)',
          it: 'Totale visualizzazioni della pagina (totale)',
        }),
        figure('uniqueVisitors', {
          en: 'Total unique visitors (total)',
          es: 'Visitantes únicos en total (total)',
          it: 'Totale visitatori unici (totale)',
        }),
      ],
    },
    ...[false, true].map(
      (isCsv): ExportDefinition => ({
        // one sheet a split; here the same words mean those who follow now
        kind: 'audience',
        // outside its workbook, `Location,Total followers` may be anybody's
        ...(isCsv ? { generic: true } : {}),
        requires: ['segment', 'count'],
        identity: ['dimension', 'segment'],
        zone: null,
        columns: [
          label('segment', Object.fromEntries(languages.map((language) => [language, groups.flatMap(([, texts]) => texts[language])]))),
          figure('count', {
            en: ['Total followers', 'Total views'],
            fr: ["Nombre total d'abonnés", 'Total des abonnés', 'Nombre total de vues', 'Total des vues'],
            es: 'Total de seguidores',
            it: ['Follower totali', 'Visualizzazioni totali'],
          }),
        ],
        fits: ({ table, headerRow, at }) =>
          (table.origin === 'csv') === isCsv && at('segment') === 0 && (table.rows[headerRow] ?? []).filter((text) => text.trim() !== '').length === 2,
        refine: (record, _cells, sheet) => {
          record.dimension = groupOf(sheet);
        },
      }),
    ),
    {
      kind: 'competitors',
      requires: ['segment', 'followers', 'engagementsNative'],
      identity: ['segment'],
      zone: null,
      figures: 'period',
      above: periodAbove,
      columns: [
        label('segment', { en: 'Page' }),
        figure('followers', { en: 'Total Followers' }),
        figure('follows', { en: 'New Followers' }),
        figure('engagementsNative', { en: 'Total post engagements' }),
        figure('postsPublished', { en: 'Total posts' }),
      ],
    },
    ...personalExports(idOf, instantOfPost),
    ...singleExports(idOf, instantOfPost, orderOfPosts),
  ],
});
