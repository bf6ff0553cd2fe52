/** Meltwater: exported mentions, in both generations of its header (video-web-ads-tools.md §8.3). Authors and texts are not kept. */
import { definePlatform, figure, label, mark } from './platform';
import { rate, unratedRemark } from './tone';

export const meltwater = definePlatform({
  id: 'meltwater',
  exports: [
    {
      kind: 'mentions',
      requires: ['published', 'permalink', 'hit', 'opening', 'segment', 'sentiment'],
      identity: ['postId', 'segment'],
      // the workspace's own, which no file tells
      zone: null,
      columns: [
        label('published', { en: 'Date' }),
        label('permalink', { en: 'URL' }),
        label('postId', { en: 'Tweet Id' }),
        label('segment', { en: 'Input Name' }),
        mark('sentiment', { en: 'Sentiment' }),
        mark('hit', { en: 'Hit Sentence' }, { keep: false }),
        mark('opening', { en: 'Opening Text' }, { keep: false }),
        mark('source', { en: ['Source', 'Country', 'Language'] }),
        // the audience of the source, and what its space would cost: neither was counted
        mark('estimates', { en: ['Reach', 'AVE', 'Estimated Views'] }),
        figure('engagementsNative', { en: 'Engagement' }),
        figure('views', { en: 'Views' }),
      ],
      refine: (record, cells, sheet) => {
        record.postId = record.postId?.replace(/^["']+|["']+$/g, '') || null;
        record.dimension = 'query';
        rate(record, cells, sheet);
      },
      remarks: unratedRemark,
    },
  ],
});
