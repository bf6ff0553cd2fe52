/** Content exports of Meta Business Suite: Instagram and Facebook posts, English and French headers. */
import { pacific, print } from './clock';
import { instagramCode } from './ids';
import { deal, type Post, plans, posts } from './plan';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8Bom } from './text';
import { caption } from './words';

export const instagramHeaders = {
  en: 'Post ID|Account ID|Account username|Account name|Description|Duration (sec)|Publish time|Permalink|Post type|Data comment|Date|Views|Reach|Likes|Shares|Follows|Comments|Saves'.split(
    '|',
  ),
  fr: 'Identifiant de la publication|ID du compte|Nom de profil du compte|Nom du compte|Description|Durée (s)|Heure de publication|Permalien|Type de publication|Commentaire des données|Date|Vues|Couverture|Mentions J’aime|Partages|Followers en plus|Commentaires|Enregistrements'.split(
    '|',
  ),
};

export const facebookHeaders = {
  en: 'Post ID|Page ID|Page name|Title|Description|Duration (sec)|Publish time|Caption type|Permalink|Is crosspost|Is share|Post type|Languages|Custom labels|Funded content status|Data comment|Date|Views|Reach|Reactions, Comments and Shares|Reactions|Comments|Shares|Total clicks|Link Clicks|Other Clicks|Matched Audience Targeting Consumption (Photo Click)|Seconds viewed|Average Seconds viewed|Estimated earnings (USD)|Ad impressions'.split(
    '|',
  ),
  fr: 'Identifiant de la publication|ID de la Page|Nom de la page|Titre|Description|Durée (s)|Heure de publication|Permalien|Est un crosspostage|Est un partage|Type de publication|Langues|Commentaire des données|Date|Vues|Couverture|Réactions, commentaires et partages|Réactions|Commentaires|Partages|Total des clics|Clics sur un lien'.split(
    '|',
  ),
};

type Account = { id: string; username: string; name: string };
export const brandAccount: Account = { id: '17841460112358132', username: 'mamarque_demo', name: 'Ma marque' };
export const studioAccount: Account = { id: '17841460271828182', username: 'mamarque_atelier_demo', name: 'Ma marque, l’atelier' };
const guest: Account = { id: '17841460314159265', username: 'cafe_voisin_demo', name: 'Café voisin' };
export const page = { id: '100090141421356', name: 'Ma marque', address: 'mamarque.demo' };

/** One row of an Instagram export. `language` is that of the headers, and of the words the network writes. */
export function instagramRow(post: Post, account: Account, language: 'fr' | 'en', random: Random): Row {
  // the id is made when the picture is uploaded, a few minutes before it is public
  const code = instagramCode(post.instant - random.between(5, 240) * 1000, random);
  const [likes = 0, comments = 0, shares = 0, saves = 0] = deal(post.interactions, [0.78, 0.05, 0.07, 0.1], random);
  const reach = Math.min(post.exposures, Math.round(post.exposures * (0.6 + 0.15 * random.next())));
  const kind = random.pick(['IG image', 'IG carousel', 'IG reel', 'IG reel']);
  const reel = kind === 'IG reel';
  const follows = random.next() < 0.3 ? '' : random.count(post.exposures / 4000);
  const link = `https://www.instagram.com/${reel ? 'reel' : 'p'}/${code}/`;
  const text = caption(language, random);
  const lead = [`18${random.digits(15)}`, account.id, account.username, account.name, text, reel ? random.between(9, 75) : 0];
  return [
    ...lead,
    print.americanTime(pacific(post.instant)),
    link,
    kind,
    '',
    language === 'fr' ? 'Global' : 'Lifetime',
    post.exposures,
    reach,
    likes,
    shares,
    follows,
    comments,
    saves,
  ];
}

/** A post of another account that names ours: it has that account's id, and no reach. */
export function guestRow(post: Post, language: 'fr' | 'en', random: Random): Row {
  const row = [...instagramRow(post, guest, language, random)];
  row[12] = '';
  return row;
}

export function facebookRow(post: Post, language: 'fr' | 'en', random: Random): Row {
  const id = `1${random.digits(14)}`;
  const [reactions = 0, comments = 0, shares = 0] = deal(post.interactions, [0.75, 0.12, 0.13], random);
  const reach = Math.min(post.exposures, Math.round(post.exposures * (0.55 + 0.2 * random.next())));
  const kind = random.pick(['Photos', 'Photos', 'Reels', 'Links']);
  const reel = kind === 'Reels';
  const link = reel ? `https://www.facebook.com/reel/${id}/` : `https://www.facebook.com/${page.address}/posts/${id}`;
  const seconds = reel ? random.between(8, 60) : 0;
  const text = caption(language, random);
  const photo = kind === 'Photos' ? random.count(post.exposures * 0.006) : '';
  const onLink = kind === 'Links' ? random.count(post.exposures * 0.012) : '';
  const other = random.count(post.exposures * 0.004);
  const clicks = Number(photo) + Number(onLink) + other;
  const when = print.americanTime(pacific(post.instant));
  const counts = [post.exposures, reach, reactions + comments + shares, reactions, comments, shares, clicks, onLink];
  if (language === 'fr') return [id, page.id, page.name, reel ? '' : text, reel ? text : '', seconds, when, link, 0, 0, kind, '', '', 'Global', ...counts];
  const watched = reel ? (post.exposures * 4.25).toFixed(3) : '';
  const video = [watched, reel ? '4.25' : '', reel ? 0 : '', reel ? 0 : ''];
  const lead = [
    id,
    page.id,
    page.name,
    reel ? '' : text,
    reel ? text : '',
    seconds,
    when,
    reel ? 'uploaded' : 'N/A',
    link,
    0,
    0,
    kind,
    '',
    '',
    '',
    '',
    'Lifetime',
  ];
  return [...lead, ...counts, other, photo, ...video];
}

/** A row the network writes when it failed: no id, a sentence, and one figure that leaked. */
export function errorRow(random: Random): Row {
  const sentence = `An error occurred while computing metadata for content with ID ${random.digits(15)}.`;
  return facebookHeaders.en.map((header) => (header === 'Data comment' ? sentence : header === 'Date' ? 'Lifetime' : header === 'Ad impressions' ? 0 : ''));
}

const file = (rows: Row[]) => utf8Bom(csv(rows, { quote: 'spaces' }));
const newestFirst = (list: Post[]) => [...list].reverse();

/** Instagram of the brand in two files (French, then English headers), and of its studio in one. */
export function instagramFiles(): Record<string, Uint8Array> {
  const random = randomFor('instagram rows');
  const brand = posts('instagram', plans.instagram);
  const until = newestFirst(brand.filter((post) => post.month < 8)).map((post) => instagramRow(post, brandAccount, 'fr', random));
  const since = newestFirst(brand.filter((post) => post.month >= 8)).map((post) => instagramRow(post, brandAccount, 'en', random));
  const shared = brand
    .filter((post) => post.month >= 8)
    .slice(20, 23)
    .map((post) => guestRow({ ...post, instant: post.instant + 7_200_000 }, 'en', random));
  since.splice(40, 0, ...shared);
  const studio = newestFirst(posts('instagram studio', plans.instagramStudio)).map((post) => instagramRow(post, studioAccount, 'fr', random));
  return {
    'instagram/Sep-01-2025_Apr-30-2026_1183046500127711.csv': file([instagramHeaders.fr, ...until]),
    'instagram/May-01-2026_Oct-31-2026_1183046500127712.csv': file([instagramHeaders.en, ...since]),
    'instagram/Jun-01-2026_Oct-31-2026_1183046500127713.csv': file([instagramHeaders.fr, ...studio]),
  };
}

/** Facebook in two files; the English one has error rows and rows that stop before the last columns. */
export function facebookFiles(): Record<string, Uint8Array> {
  const random = randomFor('facebook rows');
  const all = posts('facebook', plans.facebook);
  const until = newestFirst(all.filter((post) => post.month < 6)).map((post) => facebookRow(post, 'fr', random));
  const since = newestFirst(all.filter((post) => post.month >= 6)).map((post) => facebookRow(post, 'en', random));
  // four columns are missing at the end of some rows of photos and links, where they would be empty
  const ragged = since.map((row, i) => (i % 23 === 7 && row[27] === '' ? row.slice(0, 27) : row));
  ragged.splice(30, 0, errorRow(random));
  ragged.splice(61, 0, errorRow(random));
  return {
    'facebook/Sep-01-2025_Feb-28-2026_1183046500127721.csv': file([facebookHeaders.fr, ...until]),
    'facebook/Mar-01-2026_Oct-31-2026_1183046500127722.csv': file([facebookHeaders.en, ...ragged]),
  };
}
