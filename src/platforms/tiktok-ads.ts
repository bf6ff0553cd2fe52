/** TikTok Ads Manager reports, known from public importers (video-web-ads-tools.md §2.3). The user chooses the columns; `Cost` may carry the currency. */
import { fillId } from './ads';
import { type Column, definePlatform, figure, label, mark } from './platform';
import { by, splitter } from './split';

const columns: readonly Column[] = [
  label('day', { en: ['By Day', 'Date'] }),
  label('campaignName', { en: 'Campaign name' }),
  label('currency', { en: 'Currency' }),
  by('ad-group', { en: 'Ad group name' }, { keep: true }),
  by('ad', { en: 'Ad name' }, { keep: true }),
  mark('adId', { en: 'Ad ID' }),
  mark('adGroupId', { en: 'Ad group ID' }),
  mark('campaignId', { en: 'Campaign ID' }),
  figure('spend', { en: 'Cost' }),
  figure('impressions', { en: 'Impressions' }),
  figure('reach', { en: 'Reach' }),
  figure('clicks', { en: 'Clicks (all)' }),
  // clicks that leave TikTok are another figure than all clicks
  figure('linkClicks', { en: 'Clicks (destination)' }),
  figure('cpm', { en: 'CPM' }),
  figure('conversions', { en: 'Conversions' }),
];
const split = splitter(columns);

export const tiktokAds = definePlatform({
  id: 'tiktok-ads',
  exports: [
    {
      kind: 'ads',
      requires: ['spend', ['linkClicks', 'clicks'], ['campaignName', 'by:ad-group', 'by:ad']],
      columns,
      identity: [],
      // the ad account's own, which no file tells
      zone: null,
      figures: 'period',
      leaveOut: () => (cells) => (cells.some((cell) => /^Total of \d+ results?$/i.test(cell.trim())) ? { code: 'row-total' } : null),
      refine: (record, cells, sheet) => {
        record.currency = record.currency?.trim() || null;
        fillId(record, cells, sheet);
        split(record, cells, sheet);
      },
    },
  ],
});
