/** Google Search Console: the archive of the performance report (video-web-ads-tools.md §11). Queries do not add up to the chart: rare ones are kept back. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { widthOf } from './header-row';
import { type Column, definePlatform, type ExportDefinition, figure, label, mark, type NameFacts, type Sheet } from './platform';
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

/** `https___site_-Performance-on-Search-2026-05-06.zip`; `…-on-Discover-….xlsx` too. */
function readName(fileName: string): NameFacts {
  const found = /^(?:https?___)?(.+?)_?-Performance-on-[A-Za-z-]+-(\d{4}-\d{2}-\d{2})(?: ?\(\d+\))?\.(?:zip|xlsx)$/i.exec(fileName);
  return found ? { account: found[1], exportedOn: found[2] } : {};
}

/** The same figure of two periods: `Last 3 months Clicks`, `Previous 3 months Clicks`; beside them the impressions of both. */
function isCompared({ rows }: Table): boolean {
  const header = (rows[0] ?? []).map(plainHeader);
  const times = (key: string) => {
    const words = columns.flatMap((column) =>
      column.key === key
        ? Object.values(column.texts)
            .flat()
            .map((text) => plainHeader(text as string))
        : [],
    );
    return header.filter((text) => words.some((word) => text !== word && (text.endsWith(word) || text.startsWith(word)))).length;
  };
  return header.length < 12 && times('clicks') === 2 && times('impressions') === 2;
}

/** The four columns and no other. */
const isAlone = ({ table, headerRow }: Sheet): boolean => widthOf(table.rows[headerRow] ?? []) === 4;

const report = {
  kind: 'web',
  columns,
  identity: [],
  zone: null,
  plainNumbers: true,
  figures: 'period',
  refine: splitter(splits),
} satisfies Partial<ExportDefinition>;

export const searchConsole = definePlatform({
  id: 'search-console',
  readName,
  unused: [
    { reason: 'compared', headers: [], fits: isCompared },
    {
      reason: 'settings',
      headers: [
        ['Filter', 'Filtre'],
        ['Value', 'Valeur'],
      ],
    },
  ],
  exports: [
    { ...report, requires: [['day', ...splitsOf(splits)], 'clicks', 'impressions', 'ctr', 'position'] },
    // Discover and News rank nothing; such words are other tools' too
    { ...report, requires: [['day', ...splitsOf(splits)], 'clicks', 'impressions', 'ctr'], refuses: ['position'], generic: true, fits: isAlone },
  ],
});
