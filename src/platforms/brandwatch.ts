/** Brandwatch: the download of mentions, in both generations of its header (video-web-ads-tools.md §8.1). Authors and texts are not kept. */

import { readDate } from '../values/dates';
import { plainHeader } from '../values/headers';
import { isRoundedId } from '../values/ids';
import { definePlatform, figure, label, mark, type NameFacts, type Sheet } from './platform';
import { rate, unratedRemark } from './tone';

/** `"Brand:","…"`, `"From:","2026-03-01T00:00:00.000Z"` stand above the header, however many such lines there are. */
function above({ table, headerRow }: Sheet): NameFacts {
  const lines = table.rows.slice(0, headerRow);
  const told = (name: string) => lines.find((row) => plainHeader(row[0] ?? '') === `${name}:`)?.[1]?.trim() ?? '';
  const dayOf = (name: string) => {
    const read = readDate(told(name), { dateOrder: 'month-day' });
    return read === null || read === 'date-unreadable' ? undefined : read.day;
  };
  const [account, from, to] = [told('brand'), dayOf('from'), dayOf('to')];
  return { ...(account ? { account } : {}), ...(from && to ? { from, to } : {}) };
}

export const brandwatch = definePlatform({
  id: 'brandwatch',
  exports: [
    {
      kind: 'mentions',
      requires: ['published', 'segment', 'permalink', 'sentiment', 'format'],
      identity: ['postId', 'segment'],
      zone: 'UTC',
      columns: [
        label('published', { en: 'Date' }),
        label('segment', { en: 'Query Name' }),
        label('postId', { en: 'Resource Id' }),
        mark('mentionId', { en: 'Mention Id' }),
        label('permalink', { en: 'Url' }),
        label('format', { en: 'Page Type' }),
        mark('sentiment', { en: 'Sentiment' }),
        mark('queryId', { en: 'Query Id' }),
        mark('source', { en: ['Domain', 'Content Source Name', 'Unified Source Name'] }),
        mark('place', { en: ['Language', 'Country Code', 'Country'] }),
        // what the tool estimates that could have been seen
        mark('impressions', { en: 'Impressions' }),
        figure('likes', { en: 'Likes' }),
        figure('comments', { en: 'Comments' }),
        figure('shares', { en: 'Shares' }),
      ],
      above,
      refine: (record, cells, sheet) => {
        const other = (cells[sheet.at('mentionId')] ?? '').trim();
        // where the first id is only lost to rounding, the link is what joins the row to the mention it is
        if (!cells[sheet.at('postId')]?.trim() && other !== '' && !isRoundedId(other)) record.postId = other;
        record.dimension = 'query';
        rate(record, cells, sheet);
      },
      remarks: unratedRemark,
    },
  ],
});
