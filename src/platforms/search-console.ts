/** Google Search Console: the archive of the performance report (video-web-ads-tools.md §11). Queries do not add up to the chart: rare ones are kept back. */
import { type Column, definePlatform, figure, label, mark, type NameFacts } from './platform';
import { by, splitsOf, splitter } from './split';

const splits: readonly Column[] = [
  by('query', { en: ['Top queries', 'Query'], fr: 'Requêtes les plus fréquentes', es: 'Consultas principales', de: 'Häufigste Suchanfragen' }),
  by('page', { en: ['Top pages', 'Page'], fr: 'Pages les plus populaires', es: 'Páginas principales' }),
  by('country', { en: 'Country', fr: 'Pays' }),
  by('device', { en: 'Device', fr: 'Appareil' }),
  by('appearance', { en: 'Search Appearance', fr: 'Apparence dans les résultats de recherche' }),
];
const columns: readonly Column[] = [
  label('day', { en: 'Date', fr: 'Date' }),
  ...splits,
  figure('clicks', { en: 'Clicks', fr: 'Clics', es: 'Clics', de: 'Klicks' }),
  figure('impressions', { en: 'Impressions', fr: 'Impressions', es: 'Impresiones', de: 'Impressionen' }),
  // averages over searches: they can neither be added nor averaged again
  mark('ctr', { en: 'CTR', fr: 'CTR', es: 'CTR', de: 'Klickrate' }),
  mark('position', { en: 'Position', fr: 'Position', es: 'Posición', de: 'Position' }),
];

/** `https___site_-Performance-on-Search-2026-05-06.zip` */
function readName(fileName: string): NameFacts {
  const found = /^(?:https?___)?(.+?)_?-Performance-on-Search-(\d{4}-\d{2}-\d{2})(?: ?\(\d+\))?\.zip$/i.exec(fileName);
  return found ? { account: found[1], exportedOn: found[2] } : {};
}

export const searchConsole = definePlatform({
  id: 'search-console',
  readName,
  unused: [
    {
      reason: 'settings',
      headers: [
        ['Filter', 'Filtre'],
        ['Value', 'Valeur'],
      ],
    },
  ],
  exports: [
    {
      kind: 'web',
      requires: [['day', ...splitsOf(splits)], 'clicks', 'impressions', 'ctr', 'position'],
      columns,
      identity: [],
      zone: null,
      plainNumbers: true,
      figures: 'period',
      refine: splitter(splits),
    },
  ],
});
