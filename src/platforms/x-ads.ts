/** X Ads: the report whose columns X's help page lists (meta-x-linkedin.md §4.6); a row is a campaign's day or hour. The columns after «Engagement rate» depend on the objective. */
import type { SocialRecord } from '../records/record';
import { readDate } from '../values/dates';
import { fillCurrency, fillId, leaveOutNameless } from './ads';
import { type Column, definePlatform, figure, label, mark, type Sheet } from './platform';

const columns: readonly Column[] = [
  label('day', { en: 'Time' }),
  label('campaignName', { en: 'Campaign' }),
  label('currency', { en: 'Currency' }),
  // of the campaign, since no row is finer
  mark('campaignId', { en: 'ID' }),
  mark('campaignUrl', { en: 'Campaign URL' }),
  mark('starts', { en: 'Campaign start date' }),
  mark('ends', { en: 'Campaign end date' }),
  mark('billedEngagements', { en: 'Billed engagements' }),
  mark('cardEngagements', { en: 'Card engagements' }),
  figure('spend', { en: 'Spend' }),
  figure('impressions', { en: 'Impressions' }),
  figure('engagementsNative', { en: 'Engagements' }),
  figure('shares', { en: ['Reposts', 'Retweets'] }),
  figure('comments', { en: 'Replies' }),
  figure('follows', { en: 'Follows' }),
  figure('followsLost', { en: 'Unfollows' }),
  figure('clicks', { en: 'Clicks' }),
  figure('likes', { en: ['Likes', 'Favorites'] }),
  figure('engagementRateNative', { en: 'Engagement rate' }),
];

const clockOf = (cell: string): string => {
  const printed = readDate(cell, { dateOrder: 'month-day' });
  return printed === null || printed === 'date-unreadable' ? '00:00' : (printed.time?.slice(0, 5) ?? '00:00');
};

/** A report by hours has several rows a day; in one by days every row prints midnight, or no hour. */
const hourly = new WeakMap<Sheet, boolean>();

function splitHours(record: SocialRecord, cells: readonly string[], sheet: Sheet): void {
  const time = sheet.at('day');
  if (time < 0) return;
  let byHour = hourly.get(sheet);
  if (byHour === undefined) {
    byHour = sheet.table.rows.slice(sheet.headerRow + 1).some((row) => clockOf(row[time] ?? '') !== '00:00');
    hourly.set(sheet, byHour);
  }
  if (!byHour) return;
  record.dimension = 'hour';
  record.segment = clockOf(cells[time] ?? '');
}

export const xAds = definePlatform({
  id: 'x-ads',
  exports: [
    {
      kind: 'ads',
      requires: ['campaignName', 'spend', 'impressions', ['campaignUrl', 'billedEngagements', 'cardEngagements']],
      columns,
      identity: [],
      // the ad account's own, which no file tells
      zone: null,
      figures: 'period',
      leaveOut: leaveOutNameless('day', 'campaignName', 'campaignId'),
      refine: (record, cells, sheet) => {
        fillCurrency(record, cells, sheet);
        fillId(record, cells, sheet);
        splitHours(record, cells, sheet);
      },
    },
  ],
});
