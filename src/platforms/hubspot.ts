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

const said = new WeakMap<Sheet, boolean>();

/** True where some deal of the table is closed in HubSpot's own words; a portal may have others, which only a person knows. */
function usesOwnWords(sheet: Sheet): boolean {
  const known = said.get(sheet);
  if (known !== undefined) return known;
  const index = sheet.at('format');
  const found = sheet.table.rows.slice(sheet.headerRow + 1).some((row) => isClosed(plainHeader(row[index] ?? '')));
  said.set(sheet, found);
  return found;
}

const isClosed = (stage: string): boolean => won.has(stage) || lost.has(stage);

/**
 * A deal brings revenue once its stage says so; until then it brings 0, said outright so that a deal opened again loses what an earlier export said, and its
 * closing date is a forecast, which stays as printed.
 */
function settle(record: SocialRecord, cells: readonly string[], sheet: Sheet): void {
  const { table, headerRow, at } = sheet;
  const stage = plainHeader(record.format ?? '');
  if (won.has(stage)) {
    if (record.values.amount !== undefined) record.values.revenue = record.values.amount;
  } else if (usesOwnWords(sheet)) record.values.revenue = 0;
  if (!isClosed(stage)) {
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
