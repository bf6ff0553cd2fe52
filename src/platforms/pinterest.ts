/** Pinterest: the analytics overview (days, pins, boards; one figure a file, so three files fill the same rows) and the audience, known from importers' code and notes (video-web-ads-tools.md §3.1). */
import type { SocialRecord } from '../records/record';
import { plainHeader } from '../values/headers';
import { periodAbove } from './ads';
import { arrangePinterest, boardLink, pinLink, pinterestAudience, pinterestDays } from './pinterest-blocks';
import { type Column, definePlatform, type ExportDefinition, figure, label, mark, type NameFacts, type Sheet } from './platform';

/** Most French words are unconfirmed, so a French file is told by its links and days, and only the figures below are read from it. */
const figures: readonly Column[] = [
  figure('impressions', { en: 'Impressions', fr: 'Impressions' }),
  figure('engagementsNative', { en: ['Engagements', 'Engagement'] }),
  figure('clicks', { en: 'Pin clicks' }),
  figure('linkClicks', { en: 'Outbound clicks' }),
  figure('saves', { en: 'Saves' }),
  figure('views', { en: 'Video views' }),
  figure('reach', { en: 'Total audience' }),
  figure('engagedUsers', { en: 'Engaged audience' }),
];
const anyFigure = figures.map(({ key }) => key);
const link = label('permalink', { en: 'Pinterest Link' });
const contentType = mark('contentType', { en: 'Content Type' });

/** `Pinterest Analytics overview 20260607-20260707.csv`; `audience-insights-total-audience-2026-07-05.csv`. */
function readName(fileName: string): NameFacts {
  const days = /^pinterest.*?(\d{4})(\d{2})(\d{2})-(\d{4})(\d{2})(\d{2})(?!\d)/i.exec(fileName);
  if (days) return { from: days.slice(1, 4).join('-'), to: days.slice(4, 7).join('-') };
  const on = /^audience-insights-.+?-(\d{4}-\d{2}-\d{2})(?!\d)/i.exec(fileName)?.[1];
  return on ? { exportedOn: on } : {};
}

/** What the figures are of (`Claimed accounts`, `Curated content`) stands above the table: it is kept beside each row. */
function keepScope(record: SocialRecord, _cells: readonly string[], { table, headerRow }: Sheet): void {
  const said = table.rows.slice(0, headerRow).filter((row) => row.length > 1 && row[0]?.trim() && row[1]?.trim());
  if (said.length > 0) record.extra = { ...record.extra, ...Object.fromEntries(said.map(([name = '', value = '']) => [name.trim(), value.trim()])) };
}

const firstLink = ({ table, headerRow, at }: Sheet) => table.rows.slice(headerRow + 1).find((row) => row[at('permalink')]?.trim())?.[at('permalink')];
const listsPins = (sheet: Sheet) => {
  const seen = firstLink(sheet);
  return seen === undefined ? sheet.at(contentType.key) >= 0 : pinLink.test(seen);
};

/** Figures of the period: those of several files of one period are of the same pin. */
const pins = { kind: 'posts', identity: ['postId'], zone: null, plainNumbers: true, figures: 'period', above: periodAbove } satisfies Partial<ExportDefinition>;

/** Ids of the splits, the same in every language. */
const splits: readonly Column[] = [
  mark('interest-category', { en: 'Category' }),
  mark('interest', { en: 'Interest' }),
  mark('country', { en: 'Countries' }),
  mark('metro', { en: 'Metros' }),
  mark('gender', { en: 'Gender' }),
  mark('device', { en: 'Devices' }),
  mark('age', { en: ['Ages', 'Age'] }),
];

/** The total audience and the engaged one have the same splits: every other than the total is named in them. */
function fillAudience(record: SocialRecord, { table, headerRow }: Sheet): void {
  const view = table.rows[headerRow === 0 ? 1 : headerRow - 1]?.[0]?.trim() ?? '';
  const named = `${view} ${/^audience-insights-[a-z]+/i.exec(table.file)?.[0] ?? ''}`;
  const of = /\btotal\b/i.test(named) ? '' : /\bengaged\b/i.test(named) ? 'engaged ' : `${view}: `;
  const header = plainHeader(table.rows[headerRow]?.[0] ?? '');
  const split = splits.find(({ texts }) =>
    Object.values(texts)
      .flat()
      .some((text) => plainHeader(text) === header),
  );
  record.dimension = of + (split?.key ?? 'audience');
}

export const pinterest = definePlatform({
  id: 'pinterest',
  postIds: /^\d+$/,
  readName,
  arrange: arrangePinterest,
  exports: [
    {
      // the last days are estimates, which the next export corrects
      kind: 'daily',
      arranged: pinterestDays,
      requires: ['day', anyFigure],
      identity: ['day'],
      zone: null,
      plainNumbers: true,
      above: periodAbove,
      columns: [label('day', { en: 'Date' }), ...figures],
      leaveOut: () => (cells) => (cells.slice(1).every((cell) => cell.trim() === '') && !/\d{4}/.test(cells[0] ?? '') ? { code: 'row-footer' } : null),
      refine: keepScope,
    },
    {
      ...pins,
      requires: ['permalink', anyFigure],
      columns: [link, contentType, ...figures],
      fits: listsPins,
      refine: (record, cells, sheet) => {
        record.postId = pinLink.exec(record.permalink ?? '')?.[1] ?? null;
        keepScope(record, cells, sheet);
      },
    },
    {
      ...pins,
      requires: ['postId', anyFigure],
      // reports of advertisements name pins too
      refuses: ['campaign'],
      columns: [
        label('postId', { en: 'Pin ID' }),
        label('permalink', { en: ['Pinterest Link', 'Pin link', 'Pin URL'] }),
        label('title', { en: ['Pin title', 'Title'] }),
        mark('board', { en: 'Board name' }),
        mark('campaign', { en: ['Campaign ID', 'Campaign name', 'Ad ID', 'Ad group ID'] }),
        ...figures,
      ],
      refine: keepScope,
    },
    {
      kind: 'breakdown',
      requires: ['permalink', anyFigure],
      identity: ['dimension', 'segment'],
      zone: null,
      plainNumbers: true,
      figures: 'period',
      above: periodAbove,
      columns: [link, contentType, ...figures],
      fits: (sheet) => !listsPins(sheet) && boardLink.test((firstLink(sheet) ?? 'pinterest.com/a/b/').trim()),
      refine: (record, cells, sheet) => {
        record.dimension = 'board';
        record.segment = boardLink.exec((record.permalink ?? '').trim())?.[1] ?? null;
        keepScope(record, cells, sheet);
      },
    },
    {
      kind: 'audience',
      arranged: pinterestAudience,
      requires: ['segment', 'count'],
      identity: ['dimension'],
      zone: null,
      columns: [label('segment', { en: 'Audience View' }), figure('count', { en: 'Audience Size' })],
      fits: ({ table }) => table.rows.length <= 2,
      refine: (record, _cells, sheet) => fillAudience(record, sheet),
    },
    {
      kind: 'audience',
      arranged: pinterestAudience,
      requires: ['segment', 'share'],
      identity: ['dimension', 'segment'],
      zone: null,
      columns: [
        label('segment', { en: splits.flatMap(({ texts }) => Object.values(texts).flat()) }),
        // a fraction; the affinity beside it is no share and stays as it is
        figure('share', { en: 'Percent of audience' }),
      ],
      refine: (record, _cells, sheet) => fillAudience(record, sheet),
    },
  ],
});
