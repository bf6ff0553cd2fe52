/** Header words that people and tools use for what a column holds, in the languages of those we meet → what it holds. For proposals only, which a person confirms. */
import type { MappedKey } from '../records/mapping';

/** Small letters without accents, one space between words, without the fillers below. */
const words: { readonly [K in MappedKey]?: string } = {
  views: 'view|reproducciones|weergaven|plays|lectures|visningar',
  impressions: 'impr|impressioni|vertoningen',
  reach:
    'reichweite|bereik|accounts reached|people reached|personnes touchees|personnes atteintes|comptes touches|comptes atteints|audience touchee|cuentas alcanzadas|contas alcancadas|account raggiunti|erreichte konten',
  likes: 'j aime|mentions j aime|gostos|gefallt mir|gefallt mir angaben|vind ik leuks|favourites|favoris|upvotes',
  reactions: 'reaktionen|reazioni',
  comments: 'opmerkingen|replies|reponses|respuestas|respostas|risposte|antworten',
  shares: 'shares|share|partages|compartidos|compartilhamentos|partilhas|diffusioni|geteilt|gedeeld|boosts|reblogs',
  saves: 'saved|sauvegardes|guardados|gespeichert|opgeslagen',
  quotes: 'citations|quote',
  clicks: 'click|clic',
  linkClicks: 'clics lien|clics sur lien|clics sortants|link klicks|clics en enlace|linkklikken',
  follows: 'new followers|followers gained|nouveaux abonnes|abonnes gagnes|neue follower|nuevos seguidores|nuovi follower|nieuwe volgers',
  followsLost: 'followers lost|abonnes perdus|followers perdus|verlorene follower|seguidores perdidos|follower persi',
  netFollows: 'net followers|net follower growth|croissance nette|nettowachstum',
  followers: 'follower|abonnes|seguidores|volgers|members|membres|fans',
  profileVisits: 'profile clicks|visites profil|vues profil|profilaufrufe|profilbesuche|visitas perfil|visite profilo',
  pageViews:
    'page views|pageviews|pages vues|vues page|seitenaufrufe|paginas vistas|visualizaciones pagina|visualizacoes pagina|visualizzazioni pagina|paginaweergaven',
  uniqueVisitors: 'unique visitors|visiteurs uniques|visitantes unicos|visitatori unici|eindeutige besucher',
  sessions: 'sitzungen|sesiones|sessoes|sessioni|sessies',

  users: 'users|nutzer|aktive nutzer|usuarios|usuarios activos|usuarios ativos|utenti|utenti attivi|gebruikers',
  newUsers: 'neue nutzer|nuevos usuarios|novos usuarios|nuovi utenti',
  returningUsers: 'utilisateurs recurrents|wiederkehrende nutzer',
  eventCount: 'evenements|events|ereignisse',
  keyEvents: 'schlusselereignisse|eventos clave|eventos principais',
  revenue: 'revenue|revenu|revenus|umsatz|ingresos|receita|entrate|omzet',
  spend: 'spent|couts|depense|depenses|ausgaben|kosten|gasto|costo|spesa|besteed bedrag',
  conversions: 'conversions|konversionen|conversioni',
  results: 'ergebnisse',
  purchases: 'kaufe|acquisti',
  landingPageViews: 'vues page destination|visualizacoes pagina destino',
  cpc: 'cpc|avg cpc|cpc moyen',
  cpm: 'avg cpm|cpm moyen',
  engagementsNative: 'interaktionen|interacciones|interacoes|interazioni',
  postsPublished: 'posts published|publications publiees',
  watchTimeSeconds:
    'watch time|view time|duree visionnage|temps visionnage|wiedergabezeit|tiempo visualizacion|tiempo reproduccion|tempo exibicao|tempo visualizzazione|kijktijd|minutes viewed',
  averageViewSeconds: 'avg watch time|average time watched|duree moyenne visionnage|duree moyenne vue|duracion media visualizacion|duracao media visualizacao',
  durationSeconds: 'length',
  published:
    'published at|publish date|publication date|publication time|date publication|heure publication|date posted|posted at|sent at|timestamp|tag|giorno|dag|veroffentlicht|veroffentlichungszeitpunkt|hora publicacion|horario publicacao|orario pubblicazione|ora pubblicazione',
  period: 'week|month|period|semaine|mois|periode|woche|monat|semana|mes|settimana|mese|maand',
  periodFrom: 'start|start date|starts|date debut|debut|beginn|inicio|inicio relatorios|inizio',
  periodTo: 'end|end date|ends|date fin|fin|ende|termino|encerramento relatorios|fine',
  permalink: 'enlace',
  postId: 'identifiant|identificacao|identificador',
  title: 'titolo|caption|text|texte|texto|testo|message|content|contenu|post',
  account: 'username|handle|profile name|nom compte|nom page|profil|konto|kontoname|cuenta|nombre cuenta|conta|nome conta|nome account',
  format: 'format|tipo|typ|art|tipo contenuto|type contenu',
  campaignName: 'nom campagne|kampagne|kampagnenname|nombre campana|nome campanha|campagna|nome campagna',
  currency: 'code devise|wahrung|moneda|moeda',
};

const fillers =
  'total totals totale totali totales totaux gesamt all tous toutes count number nombre numero anzahl aantal of the de des du d di do da das dos del della dei der die das la le les l el los las a au al ' +
  'post posts publication publications publicacion publicaciones publicacao video videos tweet tweets reel reels lifetime instagram facebook linkedin tiktok youtube twitter x pinterest threads bluesky mastodon';
const units =
  'hours hour h heures stunden horas ore uren minutes minute min mins minuten minutos minuti seconds second sec secs s secondes sekunden sek segundos secondi ms';
const isOf = (list: string, word: string) => ` ${list} `.includes(` ${word} `);

/** Words that change nothing, the names of networks among them. */
export const isFiller = (word: string): boolean => isOf(fillers, word);
export const isUnit = (word: string): boolean => isOf(units, word);

let known: Map<string, MappedKey> | null = null;

function lookup(): Map<string, MappedKey> {
  known ??= new Map(
    Object.entries(words).flatMap(([key, texts]) => texts.split('|').map((text): [string, MappedKey] => [text.replace(/ /g, ''), key as MappedKey])),
  );
  return known;
}

/** Words of a header as they are compared. */
export function wordsOf(header: string): string[] {
  const plain = header.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  // the currency of an amount
  return (
    plain
      .replace(/\([A-Z]{3}\)\s*$/, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|%/gu) ?? []
  );
}

/** What exactly these words mean. */
export const familiarKey = (some: readonly string[]): MappedKey | null => lookup().get(some.join('')) ?? null;
