/** X: posts and days of account analytics, and of the older Twitter analytics (meta-x-linkedin.md §4.1–4.2, §4.4–4.5). Ids are of one space, so histories join. */
import type { SocialRecord } from '../records/record';
import { addDays } from '../values/dates';
import { instantFromSnowflake } from '../values/ids';
import { rangeInName } from './covers';
import { type Column, definePlatform, type ExportDefinition, figure, label, type NameFacts, type Sheet } from './platform';
import { arrangeVideos, videoExports } from './x-video';

const shared = {
  kind: 'posts',
  identity: ['postId'],
  plainNumbers: true,
  fits: linksToX,
  refine: readLink,
  instant: ({ postId }) => (postId === null ? null : instantFromSnowflake(postId, 'x')),
} satisfies Partial<ExportDefinition>;

/** What the posts' and the days' files of account analytics both print. */
const figures: readonly Column[] = [
  figure('impressions', { en: 'Impressions', fr: 'Impressions', pt: 'Impressões' }),
  figure('likes', { en: 'Likes', fr: "J'aime", pt: 'Curtidas' }),
  figure('engagementsNative', { en: 'Engagements', fr: 'Engagements', pt: 'Engajamentos' }),
  figure('saves', { en: 'Bookmarks', fr: 'Signets', pt: 'Itens salvos' }),
  // the share button; reposts are the next one but two
  figure('sends', { en: ['Shares', 'Share'], fr: 'Partages', pt: 'Compartilhamentos' }),
  figure('follows', { en: 'New follows', fr: 'Nouveaux abonnements', pt: 'Novos seguidores' }),
  figure('comments', { en: 'Replies', fr: 'Réponses', pt: 'Respostas' }),
  figure('shares', { en: 'Reposts', fr: 'Reposts', pt: 'Reposts' }),
  figure('profileVisits', { en: 'Profile visits', fr: 'Visites du profil', pt: 'Visitas ao perfil' }),
];

/** What both files of the older Twitter analytics print; the promoted columns hold dashes and stay with the others. */
const legacyFigures: readonly Column[] = [
  figure('impressions', { en: 'impressions' }),
  figure('engagementsNative', { en: 'engagements' }),
  figure('engagementRateNative', { en: 'engagement rate' }),
  figure('shares', { en: 'retweets' }),
  figure('comments', { en: 'replies' }),
  figure('likes', { en: ['likes', 'favorites'] }),
  figure('profileVisits', { en: 'user profile clicks' }),
  figure('linkClicks', { en: 'url clicks' }),
  figure('hashtagClicks', { en: 'hashtag clicks' }),
  figure('detailExpands', { en: 'detail expands' }),
  figure('permalinkClicks', { en: 'permalink clicks' }),
  figure('follows', { en: 'follows' }),
];

/** Interactions received that day, also on older posts: never the sum of the posts of the day. */
const days = { kind: 'daily', identity: ['day'], zone: null, plainNumbers: true } satisfies Partial<ExportDefinition>;

export const x = definePlatform({
  id: 'x',
  // videos are `13_205…`
  postIds: /^\d+(?:_\d+)?$/,
  readName,
  arrange: arrangeVideos,
  exports: [
    ...videoExports,
    {
      ...shared,
      // the zone of the printed day is the viewer's; the id has the instant
      zone: null,
      requires: ['published', 'title', 'permalink', 'impressions', 'engagementsNative'],
      columns: [
        label('postId', { en: 'Post id', fr: ['ID du post', 'Identifiant du post'], pt: 'ID do post' }),
        label('published', { en: 'Date', fr: 'Date', pt: 'Data' }),
        label('title', { en: 'Post text', fr: 'Texte du post', pt: 'Texto do post' }),
        label('permalink', { en: ['Post link', 'Link'], fr: ['Lien', 'Lien du post'], pt: ['Postar link', 'Link'] }),
        ...figures,
        figure('detailExpands', { en: 'Detail expands', fr: 'Développements des détails', pt: 'Expansões de detalhes' }),
        figure('linkClicks', { en: 'URL clicks', fr: ["Clics sur l'URL", 'Clics sur URL'], pt: 'Cliques de URL' }),
        figure('hashtagClicks', { en: 'Hashtag clicks', fr: ['Clics sur le hashtag', 'Clics sur les hashtags'], pt: 'Cliques de hashtag' }),
        figure('permalinkClicks', { en: 'Permalink clicks', fr: 'Clics sur le permalien', pt: 'Cliques de link permanente' }),
      ],
    },
    {
      ...shared,
      zone: 'UTC',
      requires: ['postId', 'permalink', 'published', 'impressions'],
      columns: [
        label('postId', { en: 'Tweet id' }),
        label('permalink', { en: 'Tweet permalink' }),
        label('title', { en: 'Tweet text' }),
        label('published', { en: 'time' }),
        ...legacyFigures,
      ],
    },
    {
      ...days,
      requires: ['day', 'follows', 'followsLost', 'engagementsNative'],
      shows: printsAsX,
      columns: [
        label('day', { en: 'Date', fr: 'Date', pt: 'Data' }),
        ...figures,
        figure('followsLost', { en: 'Unfollows', fr: 'Désabonnements', pt: 'Deixar de seguir' }),
        figure('postsPublished', { en: 'Create Post', fr: 'Créer un post', pt: 'Criar post' }),
      ],
    },
    {
      ...days,
      requires: ['day', 'postsPublished', 'impressions'],
      columns: [label('day', { en: 'Date' }), figure('postsPublished', { en: 'Tweets published' }), ...legacyFigures],
    },
  ],
});

const link = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)\/(?:web\/)?status(?:es)?\/(\d+)/i;

/** `daily_tweet_activity_metrics_ropensci_20210301_20210401_en.csv`: the last day of the name is the one after the range. Account analytics name nobody. */
function readName(fileName: string): NameFacts {
  const found = /^(?:daily_)?tweet_activity_metrics_(\w{1,15})_(\d{8}_\d{8})(?:_|\b)/.exec(fileName);
  if (!found) return {};
  const range = rangeInName(found[2] as string);
  return { account: (found[1] as string).toLowerCase(), ...(range && range.from < range.to ? { from: range.from, to: addDays(range.to, -1) } : {}) };
}

/** Follows and engagements are anybody's words; X has its buttons beside them and the weekday in its dates, or the file its name. */
function printsAsX({ table, headerRow, at }: Sheet): boolean {
  const days = table.rows.slice(headerRow + 1, headerRow + 20).flatMap((row) => row[at('day')]?.trim() || []);
  const dated = days.length === 0 || days.some((text) => /^\p{L}{2,}\.?,? .*\d{4}/u.test(text)) || /account_(?:overview_)?analytics/i.test(table.file);
  return dated && ['saves', 'shares', 'postsPublished'].some((key) => at(key) >= 0);
}

/** Some link leads to X, or there is no row to tell. */
function linksToX(sheet: Sheet): boolean {
  const column = sheet.at('permalink');
  const links = sheet.table.rows.slice(sheet.headerRow + 1, sheet.headerRow + 200).flatMap((row) => (row[column]?.trim() ? [row[column]] : []));
  return links.length === 0 || links.some((text) => link.test(text));
}

/** The link names the account (`i` stands for nobody) and repeats the id, also where a spreadsheet rounded it. Handles differ by nothing but case. */
function readLink(record: SocialRecord): void {
  const [, handle, id] = link.exec(record.permalink?.trim() ?? '') ?? [];
  if (id !== undefined) record.postId ??= id;
  if (handle === undefined || handle === 'i') return;
  record.account = handle.toLowerCase();
  record.accountName = handle;
}
