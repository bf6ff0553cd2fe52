/** Facebook Insights until about 2021 (meta-x-linkedin.md §1.5): a workbook of many sheets, of which the first has two header rows; names in words or internal ones. */
import type { Table } from '../decode/table';
import type { SocialRecord } from '../records/record';
import { pacific, pacificName } from './meta';
import { type ExportDefinition, figure, label, type NameFacts, type Sheet, type Unused } from './platform';

const legacy = 'facebook-legacy';

/** `Facebook Insights Data Export (Post Level) - My page - 2017-07-27.xls`. */
export function readLegacyName(fileName: string): NameFacts {
  const [, account, exportedOn] = /^Facebook Insights Data Export(?: \([^)]*\))? - (.+) - (\d{4}-\d{2}-\d{2})/.exec(fileName) ?? [];
  return account === undefined ? {} : { account, exportedOn };
}

/** The sheet of key metrics gets one header row, and what other sheets of its file count per post: reactions and shares stand nowhere else. */
export function arrangeLegacy(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    const [header = [], second = []] = table.rows;
    if (table.arranged !== undefined || header.filter((name) => metricName.test(name.trim())).length < 3) return table;
    const described = second[0]?.trim() === '' && second.some((text) => description.test(text));
    const skip = described ? 2 : 1;
    const rows = [tellApart(header, described ? second : []), ...table.rows.slice(skip)];
    const lines = rows.map((_, i) => (i === 0 ? 1 : i + skip)).map((line) => table.lines?.[line - 1] ?? line);
    const parts = tables.filter((other) => other !== table && other.file === table.file);
    return { ...table, rows: withCounts(rows, parts), lines, arranged: legacy };
  });
}

const metricName = /^(?:(?:page|post)_\w+:(?:lifetime|day|week|days_28)|(?:Lifetime|Daily|Weekly|28 Days) \S.*)$/;
const description = /^(?:Lifetime|Daily|Weekly|28 Days): /;

/** The same name stands for views and for viewers: the description below tells which. */
function tellApart(header: readonly string[], second: readonly string[]): string[] {
  return header.map((name, at) => {
    const unit = /\((?:Unique Users|Total Count)\)\s*$/.exec(second[at] ?? '')?.[0].trim();
    return unit && header.indexOf(name) !== header.lastIndexOf(name) ? `${name} ${unit}` : name;
  });
}

const isCounted = (name: string, said: string) => (said ? /\(Total Count\)/.test(said) : /Post Stories by act|Consumptions b/.test(name));

/** Columns of the sheets by type that are taken over; their order varies, and sheet names are cut. */
const counted = ['like', 'comment', 'share', 'link clicks'];

function withCounts(rows: string[][], parts: readonly Table[]): string[][] {
  const [header = [], ...posts] = rows;
  const own = header.indexOf('Post ID');
  if (own < 0) return rows;
  const found = new Map<string, Map<string, string>>();
  for (const { name, rows: others } of parts) {
    const [names = [], ...lines] = others;
    const id = names.indexOf('Post ID');
    const said = lines[0]?.[names.indexOf('Description')] ?? '';
    if (id < 0 || !isCounted(name, said)) continue;
    for (const column of counted) {
      const at = names.indexOf(column);
      if (at >= 0 && !found.has(column)) found.set(column, new Map(lines.map((line) => [line[id] ?? '', line[at] ?? ''])));
    }
  }
  const columns = [...found];
  const wide = (row: readonly string[], more: string[]) => [...header.map((_, at) => row[at] ?? ''), ...more];
  return [
    wide(header, [...found.keys()]),
    ...posts.map((row) =>
      wide(
        row,
        columns.map(([, cells]) => cells.get(row[own] ?? '') ?? ''),
      ),
    ),
  ];
}

const descriptionOf = ({ rows: [header = [], first = []] }: Table) => first[header.indexOf('Description')] ?? '';
/** `file › Daily Like Source`: a sheet named for the figure it splits. */
const isSheet = ({ name }: Table) => / › (?:Lifetime|Daily|Weekly|28 Days) /.test(name);
const postSheet = ['Description', 'Post ID', 'Permalink', 'Post Message'];

export const legacyUnused: readonly Unused[] = [
  {
    reason: 'included',
    headers: [...postSheet, counted],
    fits: (table) => isSheet(table) && isCounted(table.name, descriptionOf(table)),
  },
  { reason: 'detail', headers: postSheet, fits: isSheet },
  { reason: 'detail', headers: ['Description', 'Date'], fits: isSheet },
];

/** Ids are `page_post`; the second part is the id of today's content export, so that histories join. */
function splitId(record: SocialRecord, _cells: readonly string[], { table }: Sheet): void {
  const [page, post] = record.postId?.split('_') ?? [];
  if (page === undefined || post === undefined) return;
  record.postId = post;
  record.account = page;
  record.accountName = readLegacyName(table.file).account ?? null;
}

const shared = { arranged: legacy, zone: pacific, dateOrder: 'month-day', plainNumbers: true } satisfies Partial<ExportDefinition>;

export const legacyExports: readonly ExportDefinition[] = [
  {
    ...shared,
    kind: 'posts',
    requires: ['postId', 'published', 'reach'],
    identity: ['postId'],
    refine: splitId,
    remarks: (records, place) => (records.some(({ publishedAt }) => publishedAt !== null) ? [{ code: 'zone-presumed', ...place, zone: pacificName }] : []),
    columns: [
      label('postId', { en: 'Post ID' }),
      label('permalink', { en: 'Permalink' }),
      label('title', { en: 'Post Message' }),
      label('format', { en: 'Type' }),
      label('published', { en: 'Posted' }),
      figure('reach', { en: ['post_impressions_unique:lifetime', 'Lifetime Post Total Reach'] }),
      figure('impressions', { en: ['post_impressions:lifetime', 'Lifetime Post Total Impressions'] }),
      figure('engagedUsers', { en: ['post_engaged_users:lifetime', 'Lifetime Engaged Users'] }),
      figure('clicks', { en: ['post_consumptions:lifetime', 'Lifetime Post Consumptions'] }),
      figure('averageViewSeconds', { en: ['post_video_avg_time_watched:lifetime', 'Lifetime Average time video viewed'] }, { form: 'milliseconds' }),
      figure('durationSeconds', { en: ['post_video_length:lifetime', 'Lifetime Video length'] }, { form: 'milliseconds' }),
      figure('likes', { en: 'like' }),
      figure('comments', { en: 'comment' }),
      figure('shares', { en: 'share' }),
      figure('linkClicks', { en: 'link clicks' }),
    ],
  },
  {
    ...shared,
    kind: 'daily',
    requires: ['day', ['followers', 'reach', 'impressions']],
    identity: ['day'],
    // columns of 7 and 28 days are rolling windows: they stay with the others
    columns: [
      label('day', { en: 'Date' }),
      figure('followers', { en: ['page_fans:lifetime', 'Lifetime Total Likes'] }),
      figure('follows', { en: ['page_fan_adds_unique:day', 'page_fan_adds:day', 'Daily New Likes'] }),
      figure('followsLost', { en: ['page_fan_removes_unique:day', 'page_fan_removes:day', 'Daily Unlikes'] }),
      figure('reach', { en: ['page_impressions_unique:day', 'Daily Total Reach'] }),
      figure('impressions', { en: ['page_impressions:day', 'Daily Total Impressions'] }),
      figure('engagedUsers', { en: ['page_engaged_users:day', 'Daily Page Engaged Users'] }),
      figure('clicks', { en: ['page_consumptions:day', 'Daily Page Consumptions'] }),
    ],
  },
];
