/** LinkedIn page exports (binary workbooks): content by day, all posts, new followers and visitors by day. */
import type { FieldName } from '../records/fields';
import type { Scope, SocialRecord } from '../records/record';
import { daysBetween } from '../values/dates';
import { instantFromSnowflake } from '../values/ids';
import { dayUnder, orderOfDays, orderThat } from './date-order';
import { definePlatform, figure, label, mark, type NameFacts, type Sheet, type Texts } from './platform';

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
  return /urn:li:(?:activity|share|ugcPost):(\d+)/i.exec(link)?.[1] ?? null;
}

/** `Sponsored` rows carry a campaign; the word itself is translated, the campaign is not. */
function isSponsored(record: SocialRecord, postType: string): boolean {
  return record.campaignName !== null || /^sponsor/i.test(postType.trim());
}

/** `ma-page_content_1774355108388.xls`: the number is the instant of the export in milliseconds; people put words before or after the name. */
function readName(fileName: string): NameFacts {
  const found = /(?:^|[\s(])([^\s()]+)_(?:content|contenu|updates|followers|visitors)_(1\d{12})(?!\d)/i.exec(fileName);
  if (!found) return {};
  return { account: found[1], exportedOn: new Date(Number(found[2])).toISOString().slice(0, 10) };
}

export const linkedin = definePlatform({
  id: 'linkedin',
  readName,
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
      instant: (record) => (record.postId === null ? null : instantFromSnowflake(record.postId, 'linkedin')),
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
  ],
});
