/** YouTube Studio, advanced mode: the table by content or by any other split (figures of a chosen period), and the daily lines behind its chart. */
import { isBlank } from '../values/blanks';
import { isTotalWord } from '../values/total-words';
import { type Column, definePlatform, type ExportDefinition, figure, type LeftOut, label, type NameFacts, type Sheet } from './platform';
import { by, splitsOf, splitter } from './split';

const content = {
  en: ['Content', 'Video'],
  fr: ['Contenu', 'Vidéo'],
  de: ['Videos', 'Video', 'Inhalte', 'Inhalt'],
  es: ['Contenido', 'Vídeo'],
  it: ['Contenuti', 'Contenuto', 'Video'],
  pt: ['Conteúdo', 'Vídeo'],
};
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
      es: ['Duración promedio de vistas', 'Duración media de las visualizaciones'],
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
      de: ['Durchschnittliche Wiedergabedauer (%)', 'Durchschnittlich wiedergegebener Prozentsatz (%)'],
      es: ['Porcentaje promedio reproducido (%)', 'Porcentaje medio visto (%)'],
      it: 'Percentuale media visualizzata (%)',
      pt: 'Porcentagem visualizada média (%)',
    },
    { form: 'percent' },
  ),
  figure('subscribers', { en: 'Subscribers', fr: 'Abonnés', de: 'Abonnenten', es: 'Suscriptores', it: 'Iscritti', pt: 'Inscritos' }),
  figure('subscribersGained', {
    en: 'Subscribers gained',
    fr: ['Abonnés gagnés', 'Nouveaux abonnés'],
    de: ['Gewonnene Abonnenten', 'Neue Abonnenten'],
    es: ['Suscriptores obtenidos', 'Suscriptores ganados'],
    it: ['Iscritti acquisiti', 'Iscritti guadagnati'],
    pt: ['Inscrições obtidas', 'Inscritos obtidos', 'Inscritos ganhos'],
  }),
  figure('subscribersLost', {
    en: 'Subscribers lost',
    fr: 'Abonnés perdus',
    de: 'Verlorene Abonnenten',
    es: 'Suscriptores perdidos',
    it: 'Iscritti persi',
    pt: ['Inscrições perdidas', 'Inscritos perdidos'],
  }),
  // of thumbnails: the click-through rate is of these, and is no views ÷ impressions
  figure('impressions', {
    en: ['Impressions', 'Thumbnail impressions'],
    fr: 'Impressions',
    de: ['Impressionen', 'Thumbnail-Impressionen'],
    es: ['Impresiones', 'Impresiones de miniaturas'],
    it: ['Impressioni', 'Impressioni miniature'],
    pt: ['Impressões', 'Impressões de miniaturas'],
  }),
  figure(
    'impressionClickRate',
    {
      en: ['Impressions click-through rate (%)', 'Thumbnail click-through rate (%)'],
      fr: 'Taux de clics par impression (%)',
      de: ['Klickrate der Impressionen (%)', 'Thumbnail-Klickrate (%)'],
      es: ['Porcentaje de clics de las impresiones (%)', 'Tasa de clics de las miniaturas (%)'],
      it: ['Percentuale di clic delle impressioni (%)', 'Percentuale di clic miniature (%)'],
      pt: ['Taxa de cliques de impressões (%)', 'Taxa de cliques na miniatura (%)'],
    },
    { form: 'percent' },
  ),
  figure('likes', {
    en: 'Likes',
    fr: ["J'aime", "Mentions J'aime"],
    de: ['Likes', '„Mag ich“-Bewertungen'],
    es: ['Me gusta', 'Marcas "Me gusta"'],
    it: 'Mi piace',
    pt: ['Marcações "Gostei"', 'Gostei'],
  }),
  figure('dislikes', { en: 'Dislikes', fr: "Je n'aime pas", pt: 'Marcações "Não gostei"' }),
  figure('comments', {
    en: 'Comments added',
    fr: 'Commentaires ajoutés',
    de: ['Hinzugefügte Kommentare', 'Kommentare hinzugefügt'],
    es: ['Comentarios añadidos', 'Comentarios agregados'],
    it: 'Commenti aggiunti',
    pt: ['Comentários adicionados', 'Comentários postados'],
  }),
  figure('shares', {
    en: 'Shares',
    fr: 'Partages',
    de: ['Geteilte Inhalte', 'Teilungen'],
    es: ['Veces compartido', 'Veces que se ha compartido'],
    it: 'Condivisioni',
    pt: 'Compartilhamentos',
  }),
  figure('uniqueViewers', { en: 'Unique viewers', fr: 'Spectateurs uniques', it: 'Spettatori unici', pt: 'Espectadores únicos' }),
  figure('newViewers', { en: 'New viewers', fr: 'Nouveaux spectateurs', it: 'Nuovi spettatori' }),
  figure('returningViewers', { en: 'Returning viewers', fr: ['Spectateurs connus', 'Spectateurs récurrents'], it: 'Spettatori di ritorno' }),
  figure('estimatedRevenue', {
    en: ['Estimated revenue', 'Your estimated revenue'],
    fr: ['Revenus estimés', 'Vos revenus estimés'],
    de: ['Geschätzter Umsatz', 'Dein geschätzter Umsatz', 'Geschätzte Einnahmen', 'Deine geschätzten Einnahmen'],
    es: ['Ingresos estimados', 'Tus ingresos estimados'],
    it: ['Entrate stimate', 'Le tue entrate stimate'],
    pt: ['Receita estimada', 'Sua receita estimada'],
  }),
];

/** Every other split of the same figures. Its first column names it. */
const splits: readonly Column[] = [
  by('city', { en: ['Cities', 'City'], fr: ['Villes', 'Ville'], de: ['Städte', 'Stadt'], es: ['Ciudades', 'Ciudad'], it: 'Città', pt: ['Cidades', 'Cidade'] }),
  by('country', {
    en: ['Geography', 'Country'],
    fr: ['Zone géographique', 'Données géographiques', 'Pays'],
    de: ['Geografie', 'Land'],
    es: ['Ubicación geográfica', 'Zona geográfica', 'País'],
    it: ['Area geografica', 'Paese'],
    pt: ['País', 'Geografia', 'Localização geográfica'],
  }),
  by('subscription', {
    en: 'Subscription status',
    fr: "État de l'abonnement",
    de: 'Abostatus',
    es: 'Estado de la suscripción',
    it: 'Stato iscrizione',
    pt: ['Status da inscrição', 'Status de inscrição'],
  }),
  by('age', {
    en: 'Viewer age',
    fr: 'Âge du spectateur',
    de: ['Alter der Zuschauer', 'Zuschaueralter'],
    es: ['Edad de los espectadores', 'Edad del espectador', 'Edad de los usuarios'],
    it: ['Età spettatore', 'Età dello spettatore'],
    pt: 'Idade do espectador',
  }),
  by('gender', {
    en: 'Viewer gender',
    fr: 'Sexe du spectateur',
    de: ['Geschlecht der Zuschauer', 'Zuschauergeschlecht'],
    es: ['Sexo de los espectadores', 'Género del espectador', 'Sexo del espectador'],
    it: ['Genere spettatore', 'Genere dello spettatore'],
    pt: 'Gênero do espectador',
  }),
  by('traffic-source', {
    en: 'Traffic source',
    fr: 'Source de trafic',
    de: ['Zugriffsquelle', 'Traffic-Quelle'],
    es: ['Fuente de tráfico', 'Fuente del tráfico'],
    it: 'Sorgente di traffico',
    pt: ['Origem do tráfego', 'Fonte de tráfego'],
  }),
  by('device', { en: 'Device type', fr: "Type d'appareil", de: 'Gerätetyp', es: 'Tipo de dispositivo', it: 'Tipo di dispositivo', pt: 'Tipo de dispositivo' }),
  by('operating-system', {
    en: 'Operating system',
    fr: "Système d'exploitation",
    de: 'Betriebssystem',
    es: 'Sistema operativo',
    it: 'Sistema operativo',
    pt: 'Sistema operacional',
  }),
  by('playback-location', {
    en: 'Playback location',
    fr: 'Lieu de lecture',
    de: 'Wiedergabeort',
    es: ['Ubicación de reproducción', 'Lugar de reproducción'],
    it: 'Luogo di riproduzione',
    pt: ['Local da reprodução', 'Local de reprodução'],
  }),
  by('content-type', {
    en: 'Content type',
    fr: 'Type de contenu',
    de: 'Inhaltstyp',
    es: 'Tipo de contenido',
    it: ['Tipo di contenuti', 'Tipo di contenuto'],
    pt: 'Tipo de conteúdo',
  }),
  by('playlist', { en: 'Playlist', fr: 'Playlist', es: 'Lista de reproducción', pt: ['Playlist', 'Lista de reprodução'] }),
  by('audience', { en: 'Audience by watch behavior' }),
];
const splitKeys = splitsOf(splits);
const fillSplit = splitter(splits);
// a city is known by its code; its name may come twice
const cityName = label('title', {
  en: 'City name',
  fr: 'Nom de la ville',
  de: 'Name der Stadt',
  es: 'Nombre de la ciudad',
  it: ['Nome della città', 'Nome città'],
  pt: 'Nome da cidade',
});
const viewsShare = figure(
  'share',
  {
    en: 'Views (%)',
    fr: 'Vues (%)',
    de: 'Aufrufe (%)',
    es: ['Visualizaciones (%)', 'Vistas (%)'],
    it: 'Visualizzazioni (%)',
    pt: 'Visualizações (%)',
  },
  { form: 'percent' },
);
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
