/** Titles Meta Business Suite prints above its small tables: which figure or split each one is. */
import type { FieldName } from '../records/fields';
import { plainHeader } from '../values/headers';
import type { Texts } from './platform';

/** Headers given to columns that the file prints without one. */
export const shareHeader = '%';
export const countHeader = '#';
export const formatHeader = 'Top content formats';

/** Titles of daily series and of content formats. French ones beyond `Vues`, `Visites` and `Followers en plus` follow the words of the content export. */
export const metrics: readonly (readonly [FieldName, Texts])[] = [
  ['reach', { en: 'Reach', fr: 'Couverture', pt: 'Alcance' }],
  ['views', { en: 'Views', fr: 'Vues', pt: 'Visualizações' }],
  ['viewers', { en: 'Viewers', fr: 'Spectateurs' }],
  ['impressions', { en: 'Impressions', fr: 'Impressions' }],
  ['profileVisits', { en: ['Visits', 'Profile visits', 'Page visits'], fr: ['Visites', 'Visites de profil', 'Visites du profil'], pt: 'Visitas ao perfil' }],
  ['follows', { en: ['Follows', 'New follows', 'New followers'], fr: ['Followers en plus', 'Nouveaux followers'], pt: 'Seguidores' }],
  ['followsLost', { en: 'Unfollows', fr: 'Followers en moins' }],
  ['netFollows', { en: 'Net follows', fr: 'Followers nets' }],
  [
    'engagementsNative',
    {
      en: ['Content interactions', 'Interactions'],
      fr: ['Interactions avec le contenu', 'Interactions avec du contenu', 'Interactions'],
      pt: 'Interações com o conteúdo',
    },
  ],
  ['linkClicks', { en: 'Link clicks', fr: ['Clics sur un lien', 'Clics sur le lien'], pt: 'Cliques no link' }],
  ['postsPublished', { en: 'Published content', fr: 'Contenu publié' }],
];

/** By what the audience is split; the ids are the `dimension` of the records, the same in every language. */
export const splits: readonly (readonly [string, Texts])[] = [
  ['age-gender', { en: ['Age & gender', 'Age and gender'], fr: ['Âge et genre', 'Âge et sexe'] }],
  ['city', { en: ['Top cities', 'Top towns/cities'], fr: ['Principales villes', 'Villes principales'] }],
  ['country', { en: 'Top countries', fr: ['Principaux pays', 'Pays principaux'] }],
];

/** Affinity scores, no shares: named so that nobody takes them for any. */
export const pagesTitles: ReadonlySet<string> = new Set(['Top Pages', 'Principales Pages'].map(plainHeader));

/** The title as it stands, and with the network's name in it (`Facebook reach`, `Visites Instagram`). */
export function withNetwork(texts: Texts, network: string): Texts {
  const named = (text: string) => [
    text,
    `${network} ${text}`,
    `${text} ${network}`,
    `${text} sur ${network}`,
    `${text} de ${network}`,
    `${text} du ${network}`,
    `${text} do ${network}`,
    `${text} no ${network}`,
  ];
  const inside = (text: string) => [text.replace(/^(\S+) (en (?:plus|moins))$/, `$1 ${network} $2`)];
  return Object.fromEntries(Object.entries(texts).map(([language, list]) => [language, [list].flat().flatMap((text) => [...named(text), ...inside(text)])]));
}

const networks = ['Facebook', 'Instagram'] as const;

function plainTitles(list: readonly (readonly [string, Texts])[]): ReadonlySet<string> {
  return new Set(networks.flatMap((network) => list.flatMap(([, texts]) => Object.values(withNetwork(texts, network)).flat().map(plainHeader))));
}

export const metricTitles = plainTitles(metrics);
/** The block that holds the number of followers, and names the network for the others of its file. */
export const totalTexts = (network: string): Texts => ({ en: `${network} followers`, fr: [`Followers ${network}`, `Followers sur ${network}`] });

export const totalTitles: ReadonlySet<string> = new Set(networks.flatMap((network) => Object.values(totalTexts(network)).flat().map(plainHeader)));
export const audienceTitles: ReadonlySet<string> = new Set([...plainTitles(splits), ...totalTitles]);
