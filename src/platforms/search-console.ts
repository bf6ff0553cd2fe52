/** Google Search Console: the archive of the performance report (video-web-ads-tools.md §11). Queries do not add up to the chart: rare ones are kept back. */
import { type Column, definePlatform, figure, label, mark, type NameFacts } from './platform';
import { by, splitsOf, splitter } from './split';

const splits: readonly Column[] = [
  by('query', { en: ['Top queries', 'Query'] }),
  by('page', { en: ['Top pages', 'Page'] }),
  by('country', { en: 'Country' }),
  by('device', { en: 'Device' }),
  by('appearance', { en: 'Search Appearance' }),
];
const columns: readonly Column[] = [
  label('day', { en: 'Date' }),
  ...splits,
  figure('clicks', { en: 'Clicks' }),
  figure('impressions', { en: 'Impressions' }),
  // averages over searches: they can neither be added nor averaged again
  mark('ctr', { en: 'CTR' }),
  mark('position', { en: 'Position' }),
];

/** `https___site_-Performance-on-Search-2026-05-06.zip` */
function readName(fileName: string): NameFacts {
  const found = /^(?:https?___)?(.+?)_?-Performance-on-Search-(\d{4}-\d{2}-\d{2})(?: ?\(\d+\))?\.zip$/i.exec(fileName);
  return found ? { account: found[1], exportedOn: found[2] } : {};
}

export const searchConsole = definePlatform({
  id: 'search-console',
  readName,
  unused: [{ reason: 'settings', headers: ['Filter', 'Value'] }],
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
