/** Advanced mode exports of YouTube Studio: one archive a month, its period in the name only, a total row first. */
import { DAY, daysIn, MONTHS, monthStart, pacific, print } from './clock';
import { youtubeId } from './ids';
import { plans, posts } from './plan';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8, zip } from './text';
import { title } from './words';

export const tableHeaders = {
  en: 'Content|Video title|Video publish time|Duration|Likes|Comments added|Shares|Average view duration|Engaged views|Views|Watch time (hours)|Subscribers|Impressions|Impressions click-through rate (%)'.split(
    '|',
  ),
  fr: 'Contenu|Titre de la vidéo|Heure de publication de la vidéo|Durée|J’aime|Commentaires ajoutés|Partages|Durée moyenne d’une vue|Vues|Durée de visionnage (heures)|Abonnés|Impressions|Taux de clics par impression (%)'.split(
    '|',
  ),
};
const names = {
  en: { table: 'Table data.csv', totals: 'Totals.csv', chart: 'Chart data.csv', total: 'Total' },
  fr: { table: 'Informations relatives aux tableaux.csv', totals: 'Totaux.csv', chart: 'Informations relatives aux graphiques.csv', total: 'Total' },
};

export type Video = { id: string; title: string; instant: number; seconds: number; views: number };
export const clock = (seconds: number) =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

/** Figures of a video in a period of the given views. */
export function figures(views: number, seconds: number, random: Random) {
  const average = Math.max(4, Math.round(seconds * (0.35 + 0.25 * random.next())));
  const impressions = random.count(views * 3.1);
  return {
    likes: random.count(views * 0.028),
    comments: random.count(views * 0.004),
    shares: random.count(views * 0.003),
    average,
    engaged: Math.round(views * (0.72 + 0.1 * random.next())),
    views,
    hours: (views * average) / 3600,
    subscribers: random.count(views * 0.002) - random.between(0, 1),
    impressions,
    clickRate: impressions === 0 ? '' : (3 + 3 * random.next()).toFixed(2).replace(/\.?0+$/, ''),
  };
}
type Figures = ReturnType<typeof figures>;

const decimal = (n: number) => n.toFixed(4).replace(/\.?0+$/, '');

/** A row in the order of the headers; the French export of this channel has no engaged views. */
export function tableRow(language: 'fr' | 'en', lead: Row, f: Figures): Row {
  const engaged = language === 'en' ? [f.engaged] : [];
  return [...lead, f.likes, f.comments, f.shares, clock(f.average), ...engaged, f.views, decimal(f.hours), f.subscribers, f.impressions, f.clickRate];
}

export const videoLead = (video: Video, language: 'fr' | 'en'): Row => {
  const printed = pacific(video.instant);
  // a guard against formulas: a space before an id that starts with a dash and a letter
  const id = /^-[A-Za-z-]/.test(video.id) ? ` ${video.id}` : video.id;
  return [id, video.title, language === 'fr' ? print.mediumFrench(printed) : print.medium(printed), video.seconds];
};

export function videos(): Video[] {
  const random = randomFor('youtube videos');
  return posts('youtube', plans.youtube).map((post, i) => ({
    id: i === 5 ? `-k${youtubeId(random).slice(2)}` : youtubeId(random),
    title: title(i % 2 ? 'en' : 'fr', random),
    instant: post.instant,
    seconds: i % 3 === 2 ? random.between(14, 58) : random.between(140, 1260),
    views: post.exposures,
  }));
}

/** Views of a video in a month: strong while it is young, then a slow tail. */
function viewsIn(video: Video, month: number, random: Random): number {
  const [from, to] = [monthStart(month), monthStart(month + 1)];
  if (video.instant >= to) return 0;
  const share = (at: number) => (at <= video.instant ? 0 : 1 - 2 ** (-(at - video.instant) / DAY / 26));
  return random.count(video.views * (share(to) - share(from)) + 12);
}

export function monthArchive(month: number, language: 'fr' | 'en', all: Video[], random: Random): Uint8Array {
  const seen = all.map((video) => ({ video, views: viewsIn(video, month, random) })).filter(({ views }) => views > 0);
  seen.sort((a, b) => b.views - a.views);
  const rows = seen.map(({ video, views }) => ({ video, f: figures(views, video.seconds, random) }));
  const sum = (key: keyof Figures) => rows.reduce((total, { f }) => total + Number(f[key]), 0);
  // the total also counts videos that are no longer listed
  const total = {
    ...figures(sum('views') + 37, 90, random),
    likes: sum('likes') + 1,
    comments: sum('comments'),
    shares: sum('shares'),
    engaged: sum('engaged') + 20,
    hours: sum('hours') + 0.4,
    impressions: sum('impressions') + 64,
  };
  const table = [
    tableHeaders[language],
    tableRow(language, [names[language].total, '', '', ''], total),
    ...rows.map(({ video, f }) => tableRow(language, videoLead(video, language), f)),
  ];
  const views = language === 'fr' ? 'Vues' : 'Views';
  const perDay = Array.from({ length: daysIn(month) }, (_, i): Row => [print.iso(monthStart(month) + i * DAY), random.count(total.views / daysIn(month))]);
  const first = rows
    .slice(0, 1)
    .flatMap(({ video, f }) => perDay.map(([day]): Row => [day!, ...videoLead(video, language), random.count(f.views / daysIn(month))]));
  const file = (content: Row[]) => utf8(csv(content, { quote: 'needed' }));
  return zip({
    [names[language].table]: file(table),
    [names[language].totals]: file([['Date', views], ...perDay]),
    [names[language].chart]: file([['Date', ...tableHeaders[language].slice(0, 4), views], ...first]),
  });
}

/** Fourteen months: French until February 2026, English since. */
export function youtubeFiles(): Record<string, Uint8Array> {
  const random = randomFor('youtube rows');
  const all = videos();
  const out: Record<string, Uint8Array> = {};
  for (let month = 0; month < MONTHS; month++) {
    const language = month < 6 ? 'fr' : 'en';
    const period = `${print.iso(monthStart(month))}_${print.iso(monthStart(month + 1) - DAY)}`;
    out[`youtube/${language === 'fr' ? 'Contenu' : 'Content'} ${period} Ma marque.zip`] = monthArchive(month, language, all, random);
  }
  return out;
}
