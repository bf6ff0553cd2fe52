/** Exports of Meta Business Suite's small tables, declared once for Facebook and Instagram: a title without the network's name fits both, so it is asked. */

import { plainHeader } from '../values/headers';
import { orderOfDays } from './date-order';
import { metaBlock } from './meta-blocks';
import { countHeader, formatHeader, metrics, shareHeader, splits, totalTexts, withNetwork } from './meta-titles';
import { type ExportDefinition, figure, label, type Sheet } from './platform';

/** Daily series, audience, followers total, content formats (meta-x-linkedin.md §1.3, §1.4). */
export function metaExports(network: 'Facebook' | 'Instagram'): ExportDefinition[] {
  const figures = metrics.map(([field, texts]) => figure(field, withNetwork(texts, network)));
  const fields = metrics.map(([field]) => field);
  const shared = { arranged: metaBlock, zone: null, plainNumbers: true } satisfies Partial<ExportDefinition>;
  const audience = { ...shared, kind: 'audience', identity: ['dimension', 'segment'] } satisfies Partial<ExportDefinition>;
  return [
    {
      ...shared,
      kind: 'daily',
      // the hour beside the day is an artefact of the US clock change
      columns: [label('day', { en: 'Date', pt: 'Data', es: 'Fecha', de: 'Datum' }), ...figures],
      requires: ['day', fields],
      dateOrder: orderOfDays,
      identity: ['day'],
    },
    {
      ...audience,
      columns: [label('segment', titlesOfSplits(network)), figure('share', { en: shareHeader }, { form: 'percent' })],
      requires: ['segment', 'share'],
      refine: (record, _cells, sheet) => {
        record.dimension = splitOf(sheet, network);
      },
    },
    {
      ...audience,
      columns: [label('segment', totalTexts(network)), figure('count', { en: countHeader })],
      requires: ['segment', 'count'],
      refine: (record) => {
        record.dimension = 'followers';
      },
    },
    {
      ...shared,
      kind: 'breakdown',
      figures: 'period',
      columns: [label('segment', { en: formatHeader }), ...figures],
      requires: ['segment', fields],
      identity: ['dimension', 'segment'],
      refine: (record) => {
        record.dimension = 'format';
      },
    },
  ];
}

/** Titles of all splits by language. */
function titlesOfSplits(network: string): { [language: string]: string[] } {
  const all: { [language: string]: string[] } = {};
  for (const [, texts] of splits)
    for (const [language, list] of Object.entries(withNetwork(texts, network))) all[language] = [...(all[language] ?? []), ...[list].flat()];
  return all;
}

function splitOf({ table, headerRow }: Sheet, network: string): string | null {
  const title = plainHeader(table.rows[headerRow]?.[0] ?? '');
  return (
    splits.find(([, texts]) =>
      Object.values(withNetwork(texts, network))
        .flat()
        .some((text) => plainHeader(text) === title),
    )?.[0] ?? null
  );
}
