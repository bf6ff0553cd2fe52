/** Talkwalker: exports of results, whose column names vary by csv, workbook and interface (video-web-ads-tools.md §8.2). Authors and texts are not kept. */
import { definePlatform, figure, label, mark } from './platform';
import { rate, unratedRemark } from './tone';

export const talkwalker = definePlatform({
  id: 'talkwalker',
  exports: [
    {
      kind: 'mentions',
      requires: ['published', 'permalink', 'format', 'sentiment', ['indexed', 'domain', 'engagementsNative', 'country']],
      identity: ['postId'],
      // the project's own, which no file tells
      zone: null,
      columns: [
        label('published', { en: ['Published date', 'published'] }),
        label('permalink', { en: 'URL' }),
        label('format', { en: ['Media type', 'source_type'] }),
        mark('sentiment', { en: 'Sentiment' }),
        mark('indexed', { en: 'indexed' }, { keep: false }),
        mark('domain', { en: 'domain_url' }),
        mark('language', { en: ['Language', 'lang'] }),
        mark('country', { en: ['Country', 'extra_source_attributes.world_data.country'] }),
        // people who might have seen it
        mark('reach', { en: 'Reach' }),
        figure('engagementsNative', { en: 'Engagement' }),
      ],
      refine: rate,
      remarks: unratedRemark,
    },
  ],
});
