/** YouTube Studio, advanced mode: the table by content or by any other split (figures of a chosen period), and the daily lines behind its chart. */
import { isBlank } from '../values/blanks';
import { isTotalWord } from '../values/total-words';
import { type Column, definePlatform, type ExportDefinition, figure, type LeftOut, label, type NameFacts, type Sheet } from './platform';
import { by, splitsOf, splitter } from './split';

const content = { en: ['Content', 'Video'], fr: ['Contenu', 'Vidéo'], de: 'Videos', es: 'Contenido', it: 'Contenuti', pt: 'Conteúdo' };
const title = label('title', {
  en: 'Video title',
  fr: 'Titre de la vidéo',
  de: 'Videotitel',
  es: 'Título del vídeo',
  it: 'Titolo video',
  pt: 'Título do vídeo',
});
const published = label('published', {
  en: 'Video publish time',
  fr: 'Heure de publication de la vidéo',
  de: 'Veröffentlichungszeitpunkt des Videos',
  es: ['Hora de publicación del vídeo', 'Tiempo de publicación del video'],
  it: 'Ora pubblicazione video',
  pt: 'Horário de publicação do vídeo',
});

const day = label('day', { en: 'Date', fr: 'Date', de: 'Datum', es: 'Fecha', it: 'Data', pt: 'Data' });

/** The user chooses the columns, in any order. */
const figures = [
  figure('durationSeconds', { en: 'Duration', fr: 'Durée', de: 'Dauer', es: 'Duración', it: 'Durata', pt: 'Duração' }, { form: 'duration' }),
  figure('views', { en: 'Views', fr: 'Vues', de: 'Aufrufe', es: ['Visualizaciones', 'Vistas'], it: 'Visualizzazioni', pt: 'Visualizações' }),
  figure('engagedViews', {
    en: 'Engaged views',
    fr: ['Vues intentionnelles', 'Vues engagées'],
    it: 'Visualizzazioni "engaged"',
    pt: ['Visualizações intencionais', 'Visualizações engajadas'],
  }),
  figure(
    'watchTimeSeconds',
    {
      en: 'Watch time (hours)',
      fr: 'Durée de visionnage (heures)',
      de: 'Wiedergabezeit (Stunden)',
      es: ['Tiempo de visualización (horas)', 'Tiempo de reproducción (horas)'],
      it: 'Tempo di visualizzazione (ore)',
      pt: 'Tempo de exibição (horas)',
    },
    { form: 'hours' },
  ),
  figure(
    'averageViewSeconds',
    {
      en: 'Average view duration',
      fr: ["Durée moyenne d'une vue", 'Durée moyenne de visionnage'],
      de: 'Durchschnittliche Wiedergabedauer',
      es: 'Duración promedio de vistas',
      it: 'Durata di visualizzazione media',
      pt: 'Duração média da visualização',
    },
    { form: 'duration' },
  ),
  figure(
    'averageViewedShare',
    {
      en: 'Average percentage viewed (%)',
      fr: ['Pourcentage moyen de vidéo regardé (%)', 'Pourcentage moyen regardé (%)'],
      es: 'Porcentaje promedio reproducido (%)',
      it: 'Percentuale media visualizzata (%)',
      pt: 'Porcentagem visualizada média (%)',
    },
    { form: 'percent' },
  ),
  figure('subscribers', { en: 'Subscribers', fr: 'Abonnés', de: 'Abonnenten', es: 'Suscriptores', it: 'Iscritti', pt: 'Inscritos' }),
  figure('subscribersGained', {
    en: 'Subscribers gained',
    fr: ['Abonnés gagnés', 'Nouveaux abonnés'],
    es: 'Suscriptores obtenidos',
    pt: 'Inscrições obtidas',
  }),
  figure('subscribersLost', { en: 'Subscribers lost', fr: 'Abonnés perdus', es: 'Suscriptores perdidos' }),
  // of thumbnails: the click-through rate is of these, and is no views ÷ impressions
  figure('impressions', {
    en: ['Impressions', 'Thumbnail impressions'],
    fr: 'Impressions',
    de: ['Impressionen', 'Thumbnail-Impressionen'],
    es: ['Impresiones', 'Impresiones de miniaturas'],
    pt: ['Impressões', 'Impressões de miniaturas'],
  }),
  figure(
    'impressionClickRate',
    {
      en: ['Impressions click-through rate (%)', 'Thumbnail click-through rate (%)'],
      fr: 'Taux de clics par impression (%)',
      de: ['Klickrate der Impressionen (%)', 'Thumbnail-Klickrate (%)'],
      es: ['Porcentaje de clics de las impresiones (%)', 'Tasa de clics de las miniaturas (%)'],
      pt: ['Taxa de cliques de impressões (%)', 'Taxa de cliques na miniatura (%)'],
    },
    { form: 'percent' },
  ),
  figure('likes', { en: 'Likes', fr: "J'aime" }),
  figure('dislikes', { en: 'Dislikes', fr: "Je n'aime pas", pt: 'Marcações "Não gostei"' }),
  figure('comments', { en: 'Comments added', fr: 'Commentaires ajoutés' }),
  figure('shares', { en: 'Shares', fr: 'Partages' }),
  figure('uniqueViewers', { en: 'Unique viewers', fr: 'Spectateurs uniques', it: 'Spettatori unici', pt: 'Espectadores únicos' }),
  figure('newViewers', { en: 'New viewers', fr: 'Nouveaux spectateurs', it: 'Nuovi spettatori' }),
  figure('returningViewers', { en: 'Returning viewers', fr: ['Spectateurs connus', 'Spectateurs récurrents'], it: 'Spettatori di ritorno' }),
  figure('estimatedRevenue', {
    en: ['Estimated revenue', 'Your estimated revenue'],
    fr: ['Revenus estimés', 'Vos revenus estimés'],
    de: 'Geschätzter Umsatz',
    es: 'Ingresos estimados',
    pt: 'Receita estimada',
  }),
];

/** Every other split of the same figures. Its first column names it. */
const splits: readonly Column[] = [
  by('city', { en: ['Cities', 'City'], fr: 'Villes' }),
  by('country', { en: 'Geography', fr: ['Zone géographique', 'Données géographiques'] }),
  by('subscription', { en: 'Subscription status', fr: "État de l'abonnement" }),
  by('age', { en: 'Viewer age', fr: 'Âge du spectateur' }),
  by('gender', { en: 'Viewer gender', fr: 'Sexe du spectateur' }),
  by('traffic-source', { en: 'Traffic source', fr: 'Source de trafic', pt: 'Origem do tráfego' }),
  by('device', { en: 'Device type', fr: "Type d'appareil" }),
  by('operating-system', { en: 'Operating system', fr: "Système d'exploitation" }),
  by('playback-location', { en: 'Playback location', fr: 'Lieu de lecture' }),
  by('content-type', { en: 'Content type', fr: 'Type de contenu' }),
  by('playlist', { en: 'Playlist', fr: 'Playlist' }),
  by('audience', { en: 'Audience by watch behavior' }),
];
const splitKeys = splitsOf(splits);
const fillSplit = splitter(splits);
// a city is known by its code; its name may come twice
const cityName = label('title', { en: 'City name', fr: 'Nom de la ville' });
const viewsShare = figure('share', { en: 'Views (%)', fr: 'Vues (%)' }, { form: 'percent' });
/** Figures and splits whose words are YouTube's own: subscribers and views by city, device or source are counted by other tools too. */
const ownFigures = ['watchTimeSeconds', 'averageViewSeconds', 'impressionClickRate', 'engagedViews', 'averageViewedShare'];
const own = [...ownFigures, ...['subscription', 'age', 'gender', 'playback-location', 'audience'].map((id) => `by:${id}`)];

/** The split stands first, or right after the day; elsewhere the word belongs to some other tool's table. */
function splitsFirst({ at }: Sheet): boolean {
  return splitKeys.some((key) => at(key) === (at('day') < 0 ? 0 : 1));
}

/** The table by date: days first, then numbers; a word among them (a network, an author, an episode) makes it some other tool's. */
function daysOfNumbers({ table, headerRow, at }: Sheet): boolean {
  const known = new Set(figures.map(({ key }) => at(key)));
  return at('day') === 0 && !table.rows.slice(headerRow + 1).some((row) => row.some((cell, index) => index > 0 && !known.has(index) && /\p{L}{2}/u.test(cell)));
}

/** The total row counts deleted videos too: it is no sum of the rows, and no video, whatever it is called. A list cut at 500 ends with one filled cell. */
function leaveOut({ at }: Sheet): (cells: readonly string[]) => LeftOut | null {
  const [first, name, time] = [at('postId'), at('title'), at('published')];
  return (cells) => {
    if (![name, time].every((index) => isBlank(cells[index] ?? ''))) return null;
    const id = (cells[first] ?? '').trim();
    if (id === '' || (!isTotalWord(id) && /^[\w-]{11}$/.test(id))) return null;
    return { code: cells.some((cell, index) => index !== first && /\d/.test(cell)) ? 'row-total' : 'row-footer' };
  };
}

/** `Content 2024-01-01_2024-01-31 Channel name.zip`: the only place that tells the period and the channel. */
function readName(fileName: string): NameFacts {
  const found = /^\p{L}[\p{L}\u00ad '’]* (\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2}) (.+?)(?: \(\d+\))?\.zip$/u.exec(fileName);
  return found ? { from: found[1], to: found[2], account: found[3] } : {};
}

/** By a split for the period, and the same by day: the lines of the chart. */
const breakdown: readonly ExportDefinition[] = [
  {
    kind: 'breakdown',
    requires: [splitKeys, ['views', ...ownFigures], own],
    refuses: ['day', 'share', 'published'],
    identity: ['dimension', 'segment'],
    zone: null,
    plainNumbers: true,
    figures: 'period',
    columns: [...splits, cityName, day, published, viewsShare, ...figures],
    fits: splitsFirst,
    totalFirst: true,
    refine: fillSplit,
  },
  {
    kind: 'breakdown',
    requires: ['day', splitKeys, ['views', ...ownFigures], own],
    refuses: ['published'],
    identity: ['day', 'dimension', 'segment'],
    zone: null,
    plainNumbers: true,
    columns: [day, ...splits, cityName, published, ...figures],
    fits: splitsFirst,
    totalFirst: true,
    refine: fillSplit,
  },
];

/** `Traffic source,Views` may be anybody's. */
function unnamed(definition: ExportDefinition): ExportDefinition {
  return { ...definition, generic: true, requires: definition.requires.slice(0, -1), refuses: [...(definition.refuses ?? []), ...own] };
}

export const youtube = definePlatform({
  id: 'youtube',
  // videos; posts of the community, playlists and channels have longer ones
  postIds: /^(?:[\w-]{11}|(?:Ug|PL|UU|UC|FL|OL|RD)[\w-]{9,})$/,
  readName,
  exports: [
    {
      kind: 'posts',
      requires: ['postId', 'title', 'published'],
      refuses: ['day', ...splitKeys],
      identity: ['postId'],
      zone: null,
      plainNumbers: true,
      figures: 'period',
      columns: [label('postId', content), title, published, day, ...splits, ...figures],
      fits: ({ at }) => figures.some(({ key }) => key !== 'durationSeconds' && at(key) >= 0),
      leaveOut,
      refine: (record) => {
        if (record.postId !== null) record.permalink = `https://www.youtube.com/watch?v=${record.postId}`;
      },
    },
    {
      // the channel by day, one metric: `Totals.csv` of the archive
      kind: 'daily',
      generic: true,
      requires: ['day'],
      identity: ['day'],
      zone: null,
      plainNumbers: true,
      columns: [day, ...figures],
      fits: ({ table, headerRow, at }) => {
        const filled = table.rows[headerRow]?.filter((text) => text.trim() !== '') ?? [];
        const known = figures.filter(({ key }) => at(key) >= 0).length;
        // beside the views, subscribers may be a newsletter's
        return (filled.length === 2 || (at('views') >= 0 && at('subscribers') >= 0 && filled.length === known + 1)) && known > 0;
      },
    },
    {
      // the table by date
      kind: 'daily',
      requires: ['day', 'views', ownFigures],
      refuses: ['title', ...splitKeys],
      identity: ['day'],
      zone: null,
      plainNumbers: true,
      columns: [day, title, ...splits, ...figures],
      fits: daysOfNumbers,
      totalFirst: true,
    },
    {
      // shares of the views, by age or gender
      kind: 'audience',
      requires: ['share', splitKeys],
      identity: ['dimension', 'segment'],
      zone: null,
      plainNumbers: true,
      figures: 'period',
      columns: [...splits, viewsShare, ...figures],
      fits: splitsFirst,
      totalFirst: true,
      refine: fillSplit,
    },
    ...breakdown,
    ...breakdown.map(unnamed),
    {
      // one row a day and video, for the lines of the chart only
      kind: 'breakdown',
      requires: ['day', 'segment', 'title'],
      identity: ['day', 'segment'],
      zone: null,
      plainNumbers: true,
      columns: [day, label('segment', content), title, ...figures],
      refine: (record) => {
        record.dimension = 'video';
        record.segment = record.segment?.trim() ?? null;
      },
    },
  ],
});
