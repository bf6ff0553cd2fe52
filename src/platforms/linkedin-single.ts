/** LinkedIn: the workbook of a single post (meta-x-linkedin.md §5.6), names and values in two columns, then the viewers by group. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { type ExportDefinition, figure, label, mark, type NameFacts, type Sheet } from './platform';

const viewers = 'linkedin-viewers';

/** `SinglePostAnalytics_Ana Demo_7401234567890123456.xlsx` */
export function readSingleName(fileName: string): NameFacts {
  const account = /^SinglePostAnalytics_(.+)_\d{15,}(?: ?\(\d+\))?\.xlsx$/i.exec(fileName)?.[1];
  return account ? { account } : {};
}

/** The pairs become a header and a row, the groups a table of their own; every other table comes back as it is. */
export function arrangeSingle(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) => {
    const link = table.rows.slice(0, 6).findIndex(([name = '', value = '']) => plainHeader(name) === 'posturl' && /linkedin\.com\//i.test(value));
    if (table.arranged !== undefined || table.origin === 'csv' || link < 0) return [table];
    const lines = table.rows.map((cells, at) => ({ cells, line: table.lines?.[at] ?? at + 1 }));
    const groups = lines.findIndex(({ cells }) => plainHeader(cells[0] ?? '') === 'category' && plainHeader(cells[1] ?? '') === 'value');
    // a name without a value is the title of the next ones
    const pairs = lines.slice(link, groups < 0 ? lines.length : groups).filter(({ cells }) => (cells[0] ?? '').trim() !== '' && (cells[1] ?? '').trim() !== '');
    const post: Table = { ...table, rows: [pairs.map(({ cells }) => cells[0] ?? ''), pairs.map(({ cells }) => cells[1] ?? '')], lines: [link + 1, link + 1] };
    if (groups < 0) return [post];
    const rows = lines.slice(groups).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const url = lines[link]?.cells[1] ?? '';
    const named = rows.map(({ cells }, at) => [...[0, 1, 2].map((column) => cells[column] ?? ''), at === 0 ? 'Post URL' : url]);
    return [
      post,
      {
        ...table,
        name: `${table.name} › ${lines[groups - 1]?.cells[0]?.trim() || 'Category'}`,
        rows: named,
        lines: rows.map(({ line }) => line),
        arranged: viewers,
      },
    ];
  });
}

/** `idOf` and `instant` are those of the page's posts. */
export function singleExports(
  idOf: (link: string) => string | null,
  instant: ExportDefinition['instant'],
  dateOrder: (sheet: Sheet) => 'day-month' | 'month-day' | null,
): ExportDefinition[] {
  return [
    {
      kind: 'posts',
      requires: ['permalink', 'published', 'impressions', ['engagementsNative', 'reactions']],
      identity: ['postId'],
      zone: 'UTC',
      dateOrder,
      instant,
      columns: [
        label('permalink', { en: 'Post URL' }),
        label('published', { en: 'Post Date' }),
        // in the zone of whoever exported it, which no file tells
        mark('clock', { en: 'Post Publish Time' }),
        figure('impressions', { en: 'Impressions' }),
        figure('reach', { en: 'Members reached' }),
        figure('follows', { en: 'Followers gained from this post' }),
        figure('engagementsNative', { en: 'Social engagements' }),
        figure('reactions', { en: 'Reactions' }),
        figure('comments', { en: 'Comments' }),
        figure('shares', { en: 'Reposts' }),
        figure('saves', { en: 'Saves' }),
        figure('sends', { en: 'Sends on LinkedIn' }),
        figure('linkClicks', { en: 'Link engagements' }),
      ],
      refine: (record) => {
        record.postId = idOf(record.permalink ?? '');
        // as the posts of a page: this export knows no paid ones
        record.scope = 'organic';
      },
    },
    {
      kind: 'breakdown',
      arranged: viewers,
      requires: ['dimension', 'segment', 'share'],
      identity: ['postId', 'dimension', 'segment'],
      zone: null,
      columns: [
        label('dimension', { en: 'Category' }),
        label('segment', { en: 'Value' }),
        label('permalink', { en: 'Post URL' }),
        figure('share', { en: '%' }, { form: 'number' }),
      ],
      refine: (record) => {
        record.postId = idOf(record.permalink ?? '');
        record.dimension = `viewers: ${record.dimension ?? ''}`;
      },
    },
  ];
}
