/** Snapchat Ads reports, known from an importer's test (video-web-ads-tools.md §6): a row runs from a start to an end, which may lie a month apart. */
import { fillCurrency, leaveOutNameless } from './ads';
import { definePlatform, figure, label } from './platform';

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
        // no other tool calls them so
        figure('impressions', { en: 'Paid Impressions' }),
        figure('clicks', { en: ['Swipe Ups', 'Swipes', 'Clicks'] }),
        figure('spend', { en: 'Spend' }),
      ],
      identity: [],
      // the ad account's own, which no file tells
      zone: null,
      figures: 'period',
      leaveOut: leaveOutNameless('periodFrom', 'periodTo', 'campaignName'),
      refine: fillCurrency,
    },
  ],
});
