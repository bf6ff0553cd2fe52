/** X: the video file of account analytics (meta-x-linkedin.md §4.3), days and videos one under the other; the words are those of the page that writes it. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { partOf } from './blocks';
import { type ExportDefinition, figure, label, mark } from './platform';

/** Both headers must stand in the file: any other table comes back as it is. */
export function arrangeVideos(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) => {
    const days = table.rows.slice(0, 5).findIndex((row) => holds(row, ['watchtime(ms)', 'completionrate']));
    if (table.arranged !== undefined || days < 0) return [table];
    const videos = table.rows.findIndex((row, at) => at > days && holds(row, ['videoid', 'videolink']));
    if (videos < 0) return [table];
    const isFilled = (at: number) => (table.rows[at] ?? []).filter((cell) => cell.trim() !== '').length > 1;
    const span = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i).filter(isFilled);
    const title = (at: number, otherwise: string) => table.rows[at - 1]?.[0]?.trim() || otherwise;
    return [partOf(table, title(days, 'Video overview'), span(days, videos)), partOf(table, title(videos, 'Videos'), span(videos, table.rows.length))];
  });
}

function holds(row: readonly string[], words: readonly string[]): boolean {
  const header = row.slice(0, 12).map(plainHeader);
  return words.every((word) => header.includes(word));
}

export const videoExports: readonly ExportDefinition[] = [
  {
    kind: 'daily',
    requires: ['day', 'views', 'watchTimeSeconds', 'completion'],
    identity: ['day'],
    zone: null,
    plainNumbers: true,
    columns: [
      label('day', { en: 'Date' }),
      figure('views', { en: 'Views' }),
      figure('watchTimeSeconds', { en: 'Watch Time (ms)' }, { form: 'milliseconds' }),
      // how many watched to the end: no share of the length
      mark('completion', { en: 'Completion Rate' }),
      figure('averageViewSeconds', { en: 'Average Watch Time (ms)' }, { form: 'milliseconds' }),
      figure('estimatedRevenue', { en: 'Estimated Revenue' }),
    ],
  },
  {
    kind: 'breakdown',
    requires: ['postId', 'videoLink', 'views'],
    identity: ['postId'],
    zone: null,
    plainNumbers: true,
    columns: [
      label('postId', { en: 'Video ID' }),
      mark('videoLink', { en: 'Video Link' }),
      // both are empty in the files that were looked at
      label('published', { en: 'Published date' }),
      label('permalink', { en: 'Post Link' }),
      label('title', { en: 'Video title' }),
      figure('views', { en: 'Views' }),
      figure('durationSeconds', { en: 'Duration' }, { form: 'duration' }),
      figure('estimatedRevenue', { en: 'Estimated Revenue' }),
    ],
    refine: (record) => {
      record.dimension = 'video';
    },
  },
];
