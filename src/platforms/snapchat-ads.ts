/** Snapchat Ads reports, known from an importer's test (video-web-ads-tools.md §6): a row runs from a start to an end, which may lie a month apart. */
import type { SocialRecord } from '../records/record';
import { addDays } from '../values/dates';
import { fillCurrency, leaveOutNameless } from './ads';
import { type Column, definePlatform, figure, label, mark, type Sheet } from './platform';
import { by, splitter } from './split';

const splits: readonly Column[] = [
  by('age', { en: ['Age', 'Age Range'] }, { keep: true }),
  by('gender', { en: 'Gender' }, { keep: true }),
  by('country', { en: 'Country' }, { keep: true }),
  by('ad-set', { en: ['Ad Squad Name', 'Ad Set Name'] }, { keep: true }),
  by('ad', { en: 'Ad Name' }, { keep: true }),
];
const fillSplit = splitter(splits);

/** A row of a day runs to the midnight that begins the next one. */
function endBeforeMidnight(record: SocialRecord, cells: readonly string[], { at }: Sheet): void {
  const { periodFrom, periodTo } = record;
  const isMidnight = /\b(?:0?0:00(?::00)?(?:\.0+)?(?! ?[ap]\.?m)|12:00(?::00)? ?a\.?m)/i.test(cells[at('periodTo')] ?? '');
  if (isMidnight && periodFrom !== null && periodTo !== null && periodFrom < periodTo) record.periodTo = addDays(periodTo, -1);
}

export const snapchatAds = definePlatform({
  id: 'snapchat-ads',
  exports: [
    {
      kind: 'ads',
      requires: ['periodFrom', 'periodTo', 'impressions', 'spend'],
      columns: [
        label('periodFrom', { en: 'Start Time' }),
        label('periodTo', { en: 'End Time' }),
        label('campaignName', { en: 'Campaign Name' }),
        label('currency', { en: 'Currency' }),
        ...splits,
        mark('campaignTimes', { en: ['Campaign Start Time', 'Campaign End Time'] }),
        // no other tool calls them so
        figure('impressions', { en: 'Paid Impressions' }),
        figure('clicks', { en: ['Swipe Ups', 'Swipes', 'Clicks'] }),
        figure('spend', { en: ['Spend', 'Amount Spent'] }),
        figure('purchases', { en: 'Purchases' }),
        figure('conversionValue', { en: ['Purchases Value', 'Purchase Value'] }),
        figure('addsToCart', { en: ['Adds to Cart', 'Add to Cart'] }),
      ],
      identity: [],
      // the ad account's own; a row's days are its calendar days
      zone: null,
      figures: 'period',
      leaveOut: leaveOutNameless('periodFrom', 'periodTo', 'campaignName'),
      refine: (record, cells, sheet) => {
        endBeforeMidnight(record, cells, sheet);
        fillCurrency(record, cells, sheet);
        fillSplit(record, cells, sheet);
      },
    },
  ],
});
