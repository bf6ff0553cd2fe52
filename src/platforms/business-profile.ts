/** Google Business Profile: the performance report, one row a location over the period that the file's name tells (video-web-ads-tools.md §11). */
import { toDay } from '../values/dates';
import { definePlatform, figure, label, mark, type NameFacts } from './platform';

/** `GMB insights (Performance Report) - 2026-1-1 - 2026-1-31 - <hash>.csv` */
function readName(fileName: string): NameFacts {
  const found = /^GMB insights \(Performance Report\) - (\d{4})-(\d{1,2})-(\d{1,2}) - (\d{4})-(\d{1,2})-(\d{1,2})(?:\D|$)/i.exec(fileName);
  const [from, to] = found ? [1, 4].map((at) => toDay(Number(found[at]), Number(found[at + 1]), Number(found[at + 2]))) : [];
  return from && to ? { from, to } : {};
}

export const businessProfile = definePlatform({
  id: 'business-profile',
  readName,
  exports: [
    {
      kind: 'profiles',
      requires: ['account', 'storeCode', 'address', 'calls', 'directions', 'linkClicks'],
      identity: [],
      zone: null,
      figures: 'period',
      severalAccounts: true,
      columns: [
        label('account', { en: 'Business name' }),
        mark('storeCode', { en: 'Store code' }),
        mark('address', { en: 'Address' }),
        // people who saw the profile, who may be the same in all four
        mark('viewers', { en: ['Google Search - Mobile', 'Google Search - Desktop', 'Google Maps - Mobile', 'Google Maps - Desktop'] }),
        figure('linkClicks', { en: 'Website clicks' }),
        figure('calls', { en: 'Calls' }),
        figure('messages', { en: 'Messages' }),
        figure('bookings', { en: 'Bookings' }),
        figure('directions', { en: 'Directions' }),
      ],
      // the second line says what each column is
      leaveOut: ({ at }) => {
        const figures = ['calls', 'directions', 'linkClicks'].map(at);
        return (cells) => (figures.every((index) => /\p{L}{2}/u.test(cells[index] ?? '')) ? { code: 'row-note' } : null);
      },
      refine: (record, cells, { at }) => {
        record.dimension = 'location';
        record.segment = (cells[at('storeCode')] ?? '').trim() || (cells[at('address')] ?? '').trim() || null;
      },
    },
  ],
});
