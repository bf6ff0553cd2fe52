/** LinkedIn page exports: content by day, all posts, followers, visitors, competitors (meta-x-linkedin.md §5.1–5.4), and a person's own (§5.5). */
import type { FieldName } from '../records/fields';
import type { Scope, SocialRecord } from '../records/record';
import { daysBetween } from '../values/dates';
import { instantFromSnowflake } from '../values/ids';
import { dayUnder, orderOfDays, orderThat } from './date-order';
import { arrangePersonal, personalExports, readPersonalName } from './linkedin-personal';
import { arrangeShapes } from './linkedin-shape';
import { arrangeSingle, readSingleName, singleExports } from './linkedin-single';
import { definePlatform, figure, label, mark, type NameFacts, type Sheet, type Texts } from './platform';
import { plainHeader } from './recognise';

/** One metric of the daily sheet: the total, and the organic and sponsored parts it is made of. French words are unconfirmed: no French file was seen. */
function triple(key: FieldName, en: readonly string[], fr: readonly string[]) {
  const texts = (english: string, french: string): Texts => ({ en: en.map((name) => `${name} (${english})`), fr: fr.map((name) => `${name} (${french})`) });
  const part = (scope: Scope, english: string, french: string) => figure(key, texts(english, french), { scope });
  return [part('total', 'total', 'total'), part('organic', 'organic', 'organique'), part('paid', 'sponsored', 'sponsorisé')];
}

const day = label('day', { en: 'Date' });

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

const languages = ['en', 'fr'] as const;
/** How the followers and visitors of a page are split. French words are unconfirmed. */
const groups: readonly (readonly [string, { en: string; fr: string[] }])[] = [
  ['location', { en: 'Location', fr: ['Lieu', 'Localisation'] }],
  ['job-function', { en: 'Job function', fr: ['Fonction'] }],
  ['seniority', { en: 'Seniority', fr: ['Niveau hiérarchique', 'Ancienneté'] }],
  ['industry', { en: 'Industry', fr: ['Secteur'] }],
  ['company-size', { en: 'Company size', fr: ["Taille de l'entreprise"] }],
];

/** Visitors are counted by their views, so they are another split than the followers of the same place. */
function groupOf({ table, headerRow }: Sheet): string | null {
  const [name = '', figures = ''] = table.rows[headerRow] ?? [];
  const id = groups.find(([, { en, fr }]) => [en, ...fr].some((text) => plainHeader(text) === plainHeader(name)))?.[0] ?? null;
  return id !== null && /views|vues/i.test(figures) ? `visitors ${id}` : id;
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
        ...triple('impressions', ['Impressions'], ['Impressions']),
        figure('uniqueImpressions', { en: 'Unique impressions (organic)' }),
        ...triple('clicks', ['Clicks'], ['Clics']),
        ...triple('reactions', ['Reactions'], ['Réactions']),
        ...triple('comments', ['Comments'], ['Commentaires']),
        ...triple('shares', ['Reposts', 'Shares'], ['Republications']),
        ...triple('engagementRateNative', ['Engagement rate'], ["Taux d'engagement"]),
      ],
    },
    {
      kind: 'posts',
      requires: ['permalink', 'published', 'impressions', 'engagementRateNative'],
      identity: ['postId', 'scope', 'campaignName'],
      zone: 'UTC',
      dateOrder: orderOfPosts,
      columns: [
        label('title', { en: ['Post title', 'Update title'], fr: 'Titre du post' }),
        label('permalink', { en: ['Post link', 'Update link'], fr: 'Lien du post' }),
        mark('postType', { en: ['Post type', 'Update type'], fr: 'Type de post' }),
        label('campaignName', { en: 'Campaign name', fr: 'Nom de la campagne' }),
        // a person's name: reports have no use for it
        mark('postedBy', { en: 'Posted by', fr: ['Publié par', 'Posté par'] }, { keep: false }),
        label('published', { en: 'Created date', fr: 'Date de création' }),
        label('format', { en: 'Content Type', fr: 'Type de contenu' }),
        figure('impressions', { en: 'Impressions', fr: 'Impressions' }),
        figure('views', { en: 'Views', fr: 'Vues' }),
        figure('clicks', { en: 'Clicks', fr: 'Clics' }),
        figure('likes', { en: 'Likes', fr: "J'aime" }),
        figure('comments', { en: 'Comments', fr: 'Commentaires' }),
        figure('shares', { en: ['Reposts', 'Shares'], fr: 'Republications' }),
        figure('follows', { en: 'Follows', fr: 'Abonnements' }),
        figure('engagementRateNative', { en: 'Engagement rate', fr: "Taux d'engagement" }),
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
        figure('follows', { en: 'Total followers' }),
        mark('organicFollows', { en: 'Organic followers' }),
        mark('sponsoredFollows', { en: 'Sponsored followers' }),
      ],
    },
    {
      kind: 'daily',
      requires: ['day', 'pageViews', 'uniqueVisitors'],
      identity: ['day'],
      zone: 'UTC',
      dateOrder: orderOfDays,
      columns: [day, figure('pageViews', { en: 'Total page views (total)' }), figure('uniqueVisitors', { en: 'Total unique visitors (total)' })],
    },
    {
      // one sheet a split; here the same words mean those who follow now
      kind: 'audience',
      requires: ['segment', 'count'],
      identity: ['dimension', 'segment'],
      zone: null,
      columns: [
        label('segment', Object.fromEntries(languages.map((language) => [language, groups.flatMap(([, texts]) => texts[language])]))),
        figure('count', {
          en: ['Total followers', 'Total views'],
          fr: ["Nombre total d'abonnés", 'Total des abonnés', 'Nombre total de vues', 'Total des vues'],
        }),
      ],
      fits: ({ table, headerRow, at }) => at('segment') === 0 && (table.rows[headerRow] ?? []).filter((text) => text.trim() !== '').length === 2,
      refine: (record, _cells, sheet) => {
        record.dimension = groupOf(sheet);
      },
    },
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
