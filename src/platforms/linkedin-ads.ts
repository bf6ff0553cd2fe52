/** LinkedIn Campaign Manager reports, known from two public parsers (meta-x-linkedin.md §5.7): UTF-16 with tabs, some lines above the header. */
import type { SocialRecord } from '../records/record';
import type { DateOrder } from '../values/conventions';
import { readDate } from '../values/dates';
import { fillId, leaveOutNameless } from './ads';
import { type Column, definePlatform, type ExportDefinition, figure, label, mark, type NameFacts, type Sheet, type Texts } from './platform';
import { by, splitter } from './split';

const startDate: Texts = { en: 'Start Date (in UTC)', nl: 'Begindatum (in UTC)' };
const columns: readonly Column[] = [
  label('accountName', { en: 'Account Name', nl: 'Accountnaam' }),
  label('currency', { en: 'Currency', nl: 'Valuta' }),
  label('campaignName', { en: 'Campaign Name', nl: 'Campagnenaam' }),
  mark('adId', { en: 'Ad ID' }),
  mark('adSetId', { en: 'Ad Set ID' }),
  mark('campaignId', { en: 'Campaign ID', nl: 'Campagne-ID' }),
  by('campaign-group', { en: 'Campaign Group Name' }, { keep: true }),
  by('ad-set', { en: 'Ad Set Name' }, { keep: true }),
  by('ad', { en: 'Ad Name' }, { keep: true }),
  figure('spend', { en: 'Total Spent', nl: 'Totaal besteed' }),
  figure('impressions', { en: 'Impressions', nl: 'Weergaven' }),
  figure('clicks', { en: 'Clicks', nl: 'Klikken' }),
  figure('cpm', { en: 'Average CPM', nl: 'Gemiddelde CPM' }),
  figure('cpc', { en: 'Average CPC', nl: 'Gemiddelde CPC' }),
  figure('engagementsNative', { en: 'Total Engagements', nl: 'Aantal interacties' }),
  figure('conversions', { en: 'Conversions', nl: 'Conversies' }),
  figure('linkClicks', { en: 'Clicks to Landing Page', nl: 'Klikken naar bestemmingspagina' }),
];

/** `Report Start: September 21, 2026, 12:00 AM` → the day; the words are translated, so the order of the lines counts. */
function above({ table, headerRow }: Sheet): NameFacts {
  const days = table.rows.slice(0, headerRow).flatMap((row) => {
    const text = /^[^:]*:(.*)$/.exec(row.join(', '))?.[1]?.replace(/,?\s*\d{1,2}:\d{2}.*$/, '') ?? '';
    const read = text.trim() === '' ? null : readDate(text, { dateOrder: 'day-month' });
    return read === null || read === 'date-unreadable' ? [] : [read.day];
  });
  const [from, to, exportedOn] = days;
  return from && to ? { from, to, ...(exportedOn ? { exportedOn } : {}) } : {};
}

const dateCells = ({ table, headerRow, at }: Sheet) => table.rows.slice(headerRow + 1).flatMap((row) => row[Math.max(at('day'), at('start'))]?.trim() || []);

/** A report of a range without days dates every row with the first day: then the date is no day of its own. */
function isPerDay(sheet: Sheet): boolean {
  const { from, to } = above(sheet);
  return new Set(dateCells(sheet)).size > 1 || (from !== undefined && from === to);
}

/** The order under which all dates lie in the period of the report, if only one does it. */
function orderInPeriod(sheet: Sheet): DateOrder | null {
  const { from, to } = above(sheet);
  if (!from || !to) return null;
  const fitting = (['month-day', 'day-month'] as const).filter((dateOrder) =>
    dateCells(sheet).every((text) => {
      const read = readDate(text, { dateOrder });
      return read !== null && read !== 'date-unreadable' && read.day >= from && read.day <= to;
    }),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const split = splitter(columns);

const shared = {
  kind: 'ads',
  identity: [],
  zone: null,
  figures: 'period',
  severalAccounts: true,
  above,
  dateOrder: orderInPeriod,
  leaveOut: leaveOutNameless('day', 'start', 'campaignName', 'campaignId', 'by:campaign-group', 'by:ad-set', 'adSetId', 'by:ad', 'adId'),
  refine: (record: SocialRecord, cells: readonly string[], sheet: Sheet) => {
    record.account = record.accountName?.trim() || null;
    record.currency = record.currency?.trim() || null;
    fillId(record, cells, sheet);
    split(record, cells, sheet);
  },
} satisfies Partial<ExportDefinition>;

export const linkedinAds = definePlatform({
  id: 'linkedin-ads',
  // nothing was shown: the lines above the header are all there is
  unused: [
    {
      reason: 'empty',
      headers: [],
      fits: ({ rows }) => rows.length < 8 && /report \(in utc\)|^rapport met advertentieprestaties/i.test(rows[0]?.[0]?.trim() ?? ''),
    },
  ],
  exports: [
    { ...shared, requires: ['day', 'spend', 'impressions'], columns: [label('day', startDate), ...columns], fits: isPerDay },
    { ...shared, requires: ['start', 'spend', 'impressions'], columns: [mark('start', startDate), ...columns], fits: (sheet) => !isPerDay(sheet) },
  ],
});
