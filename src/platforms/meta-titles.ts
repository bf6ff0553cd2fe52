/** Titles Meta Business Suite prints above its small tables: which figure or split each one is. */
import type { FieldName } from '../records/fields';
import { plainHeader } from '../values/headers';
import type { Texts } from './platform';

/** Headers given to columns that the file prints without one. */
export const shareHeader = '%';
export const countHeader = '#';
export const formatHeader = 'Top content formats';

/** Titles of daily series and of content formats, without the network's name. French ones beyond `Vues`, `Visites` and `Followers en plus` follow the words of the content export. */
export const metrics: readonly (readonly [FieldName, Texts])[] = [
  ['reach', { en: 'Reach', fr: ['Couverture', 'Portée'], es: 'Alcance', pt: 'Alcance', it: 'Copertura', de: 'Reichweite', nl: 'Bereik' }],
  ['views', { en: 'Views', fr: 'Vues', es: ['Visualizaciones', 'Vistas'], pt: 'Visualizações', it: 'Visualizzazioni', de: 'Aufrufe', nl: 'Weergaven' }],
  ['viewers', { en: 'Viewers', fr: 'Spectateurs', es: 'Espectadores', pt: 'Espectadores', it: 'Spettatori', nl: 'Kijkers' }],
  ['impressions', { en: 'Impressions', fr: 'Impressions', es: 'Impresiones', pt: 'Impressões', de: 'Impressionen' }],
  [
    'profileVisits',
    {
      en: ['Visits', 'Profile visits', 'Page visits'],
      fr: ['Visites', 'Visites de profil', 'Visites du profil'],
      es: ['Visitas', 'Visitas al perfil', 'Visitas a la página'],
      pt: ['Visitas ao perfil', 'Visitas', 'Visitas à Página'],
      it: ['Visite', 'Visite al profilo', 'Visite alla Pagina'],
      de: ['Besuche', 'Profilbesuche', 'Profilaufrufe', 'Seitenbesuche'],
      nl: ['Bezoeken', 'Profielbezoeken', 'Paginabezoeken'],
    },
  ],
  [
    'follows',
    {
      en: ['Follows', 'New follows', 'New followers', 'New likes', 'New likes and follows'],
      fr: ['Followers en plus', 'Nouveaux followers', 'Nouveaux abonnés', "Nouvelles mentions J'aime"],
      es: ['Seguidores nuevos', 'Nuevos seguidores', 'Seguimientos', 'Nuevos Me gusta'],
      pt: ['Seguidores', 'Novos seguidores', 'Novas curtidas', 'Seguimentos'],
      it: ['Nuovi follower', 'Nuovi Mi piace'],
      de: ['Neue Follower', 'Neue „Gefällt mir“-Angaben', 'Neue Gefällt mir-Angaben'],
      nl: ['Nieuwe volgers', 'Nieuwe vind-ik-leuks'],
    },
  ],
  ['followsLost', { en: 'Unfollows', fr: 'Followers en moins', es: 'Dejaron de seguir', pt: 'Deixaram de seguir' }],
  ['netFollows', { en: 'Net follows', fr: 'Followers nets' }],
  [
    'engagementsNative',
    {
      en: ['Content interactions', 'Interactions'],
      fr: ['Interactions avec le contenu', 'Interactions avec du contenu', 'Interactions'],
      es: ['Interacciones con el contenido', 'Interacciones'],
      pt: ['Interações com o conteúdo', 'Interações'],
      it: ['Interazioni con i contenuti', 'Interazioni'],
      de: ['Interaktionen mit Inhalten', 'Content-Interaktionen', 'Interaktionen'],
      nl: ['Contentinteracties', 'Interacties'],
    },
  ],
  [
    'linkClicks',
    {
      en: 'Link clicks',
      fr: ['Clics sur un lien', 'Clics sur le lien'],
      es: ['Clics en el enlace', 'Clics en enlaces'],
      pt: 'Cliques no link',
      it: ['Clic sul link', 'Clic sui link'],
      de: ['Link-Klicks', 'Linkklicks'],
      nl: 'Klikken op links',
    },
  ],
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

/** The title as it stands (unless the network is `always` named), and with the network's name in it (`Facebook reach`, `Visites Instagram`). */
export function withNetwork(texts: Texts, network: string, always = false): Texts {
  const named = (text: string) => [
    ...(always ? [] : [text]),
    `${network} ${text}`,
    `${text} ${network}`,
    `${text} sur ${network}`,
    `${text} de ${network}`,
    `${text} du ${network}`,
    `${text} do ${network}`,
    `${text} no ${network}`,
  ];
  const inside = (text: string) => (always ? [] : [text.replace(/^(\S+) (en (?:plus|moins))$/, `$1 ${network} $2`)]);
  return Object.fromEntries(Object.entries(texts).map(([language, list]) => [language, [list].flat().flatMap((text) => [...named(text), ...inside(text)])]));
}

const networks = ['Facebook', 'Instagram'] as const;

function plainTitles(list: readonly (readonly [string, Texts])[]): ReadonlySet<string> {
  return new Set(networks.flatMap((network) => list.flatMap(([, texts]) => Object.values(withNetwork(texts, network)).flat().map(plainHeader))));
}

const metricTitles = plainTitles(metrics);

/** The number of followers, in the words that stand beside the network's name. */
const followerWords: Texts = {
  en: 'followers',
  fr: ['Followers', 'Abonnés', 'Nombre de followers'],
  pt: 'Seguidores',
  es: 'Seguidores',
  it: 'Follower',
  de: ['Follower', 'Abonnenten'],
  nl: 'Volgers',
};

/** The block that holds the number of followers, and names the network for the others of its file. */
export const totalTexts = (network: string): Texts => withNetwork(followerWords, network, true);

const totalTitles: ReadonlySet<string> = new Set(networks.flatMap((network) => Object.values(totalTexts(network)).flat().map(plainHeader)));
const splitTitles = plainTitles(splits);

/** What a title says, and the same in the words that the exports declare; `kind` null: nobody knows. */
export type KnownTitle = { kind: 'metric' | 'split' | 'total' | 'pages' | null; title: string };

/** Words that carry no meaning of their own in a title. */
const small = new Set(
  'a al alla ao con com d da de dei del della delle der des di die do du el en et i il l la las le les los na no of on para per pour su sul sur the um und und von y e and'.split(
    ' ',
  ),
);
const pageWords = new Set([
  'page',
  'pages',
  'pagina',
  'seite',
  'paginas',
  'fb',
  'ig',
  'account',
  'compte',
  'cuenta',
  'conta',
  'konto',
  'business',
  'professional',
]);
const splitWords: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    'Age & gender',
    [
      ['age', 'edad', 'idade', 'eta', 'alter', 'leeftijd', 'ages'],
      ['gender', 'genre', 'sexe', 'sexo', 'genero', 'genere', 'sesso', 'geschlecht', 'geslacht'],
    ],
  ],
  ['Top cities', [['cities', 'towns', 'villes', 'ciudades', 'cidades', 'citta', 'stadte', 'steden']]],
  ['Top countries', [['countries', 'pays', 'paises', 'paesi', 'lander', 'landen']]],
];

const wordsOf = (text: string): string[] =>
  text
    .split(/[\s'’&,/-]+/)
    .map(plainHeader)
    .filter((word) => word !== '' && !small.has(word));

let metricKeys: ReadonlyMap<string, string> | null = null;
/** Words of a title whatever their small words and their order are, to the title as it is declared. Made when first asked for. */
const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');
const metricKeysOf = () => {
  metricKeys ??= new Map(
    metrics
      .flatMap(([, texts]) =>
        Object.values(texts)
          .flat()
          .map((text): [string, string] => [keyOf(wordsOf(text as string)), text as string]),
      )
      .reverse(),
  );
  return metricKeys;
};

/** `code`: the line Meta prints between the title and the number of followers (`IG_ACCOUNT,FOLLOW,UNIQUE_USERS`). */
export function knownTitle(title: string, code = ''): KnownTitle {
  const plain = plainHeader(title);
  if (/^(?:IG|FB)_[A-Z_]+,FOLLOW/.test(code)) return { kind: 'total', title: totalTitles.has(plain) ? title : `${networkIn(title, code)} followers` };
  if (metricTitles.has(plain)) return { kind: totalTitles.has(plain) && code !== '' ? 'total' : 'metric', title };
  if (totalTitles.has(plain)) return { kind: 'total', title };
  if (splitTitles.has(plain)) return { kind: 'split', title };
  if (pagesTitles.has(plain)) return { kind: 'pages', title };
  const network = networkIn(title, code);
  const words = wordsOf(title).filter((word) => !/^(?:facebook|instagram)$/.test(word));
  const named = network === '' ? words : words.filter((word) => !pageWords.has(word));
  const split = splitWords.find(([, all]) => all.every((some) => named.some((word) => some.includes(word))));
  if (split) return { kind: 'split', title: `${network} ${split[0]}`.trim() };
  const metric = metricKeysOf().get(keyOf(named)) ?? metricKeysOf().get(keyOf(words));
  if (metric !== undefined) return { kind: 'metric', title: `${network} ${metric}`.trim() };
  const isFollowers =
    network !== '' &&
    Object.values(followerWords)
      .flat()
      .some((text) => keyOf(wordsOf(text as string)) === keyOf(named));
  return isFollowers ? { kind: 'total', title: `${network} followers` } : { kind: null, title };
}

function networkIn(title: string, code: string): string {
  const said = networks.filter((network) => new RegExp(network, 'i').test(title));
  if (said.length === 1) return said[0] as string;
  return code.startsWith('IG_') ? 'Instagram' : code.startsWith('FB_') ? 'Facebook' : '';
}
