/** HubSpot: exports of deals and of contacts, whose columns each portal chooses (video-web-ads-tools.md §9.2). Names, addresses and owners are not kept. */
import type { SocialRecord } from '../records/record';
import { plainHeader } from '../values/headers';
import { type Column, definePlatform, figure, label, mark, type Sheet } from './platform';

const shared: readonly Column[] = [
  label('postId', { en: 'Record ID' }),
  label('published', { en: 'Create Date' }),
  label('segment', { en: ['Original Source', 'Lead source'] }),
];

const won: ReadonlySet<string> = new Set(['closedwon', 'won']);
const lost: ReadonlySet<string> = new Set(['closedlost', 'lost']);

/** A deal brings revenue once its stage says so in HubSpot's own words; until then its closing date is a forecast, which stays as printed. */
function settle(record: SocialRecord, cells: readonly string[], { table, headerRow, at }: Sheet): void {
  const stage = plainHeader(record.format ?? '');
  if (won.has(stage) && record.values.amount !== undefined) record.values.revenue = record.values.amount;
  if (!won.has(stage) && !lost.has(stage)) {
    record.periodTo = null;
    const forecast = cells[at('periodTo')]?.trim();
    if (forecast) record.extra = { ...record.extra, [table.rows[headerRow]?.[at('periodTo')] ?? '']: forecast };
  }
  record.dimension = 'source';
}

export const hubspot = definePlatform({
  id: 'hubspot',
  exports: [
    {
      kind: 'sales',
      requires: ['postId', 'dealName', 'format', ['amount', 'periodTo']],
      identity: ['postId'],
      // the portal's own, which no file tells
      zone: null,
      columns: [
        ...shared,
        mark('dealName', { en: 'Deal Name' }, { keep: false }),
        label('format', { en: 'Deal Stage' }),
        label('periodTo', { en: 'Close Date' }),
        label('currency', { en: 'Currency' }),
        mark('pipeline', { en: 'Pipeline' }),
        figure('amount', { en: 'Amount' }),
      ],
      refine: settle,
    },
    {
      kind: 'leads',
      requires: ['postId', 'format', ['name', 'email']],
      refuses: ['dealName'],
      identity: ['postId'],
      zone: null,
      columns: [
        ...shared,
        mark('name', { en: ['First Name', 'Last Name'] }, { keep: false }),
        mark('email', { en: 'Email' }, { keep: false }),
        mark('dealName', { en: 'Deal Name' }, { keep: false }),
        label('format', { en: 'Lifecycle Stage' }),
        mark('status', { en: 'Lead Status' }),
      ],
      refine: (record) => {
        record.dimension = 'source';
      },
    },
  ],
});
