/** Publer: post insights, the overview of five tables, hashtags (video-web-ads-tools.md §7.3). A dash is a missing figure. */
import type { Table } from '../decode/table';
import type { SocialRecord } from '../records/record';
import { readDate } from '../values/dates';
import { plainHeader } from '../values/headers';
import { blocksOf, isComment, partOf, titleOf } from './blocks';
import { type Column, definePlatform, figure, label, mark, type NameFacts, type Sheet } from './platform';
import { by, splitter } from './split';

const figures: readonly Column[] = [
  figure('followers', { en: 'Followers' }),
  figure('reach', { en: 'Reach' }),
  figure('views', { en: 'Video views' }),
  figure('reactions', { en: 'Reactions' }),
  figure('likes', { en: 'Likes' }),
  figure('comments', { en: 'Comments' }),
  figure('shares', { en: 'Shares' }),
  figure('engagementsNative', { en: ['Engagements', 'Engagement'] }),
  figure('linkClicks', { en: 'Link clicks' }),
  figure('engagementRateNative', { en: ['Engagement rate', 'Engagement rate (%)'] }, { form: 'percent' }),
];

const countries = by('country', { en: 'Top Countries' });
const cities = by('city', { en: 'Top Cities' });
const hashtag = by('hashtag', { en: 'Hashtag' });
const splitAudience = splitter([countries, cities]);
const splitHashtags = splitter([hashtag]);

/** `# Start Date: 1 Jul 2025` and `# ACME Inc Analytics CSV Export`. */
function above({ table, headerRow }: Sheet): NameFacts {
  const comments = table.rows
    .slice(0, headerRow)
    .filter(isComment)
    .map((row) => row.join(',').replace(/,+$/, ''));
  const dayOf = (name: string) => {
    const text = comments.find((line) => plainHeader(line).startsWith(`#${name}:`))?.replace(/^[^:]*:/, '') ?? '';
    const read = readDate(text, { dateOrder: 'day-month' });
    return read === null || read === 'date-unreadable' ? undefined : read.day;
  };
  const account = comments.map((line) => /^#\s*(.+?) Analytics CSV Export\s*$/.exec(line)?.[1]).find((name) => name !== undefined);
  const [from, to] = [dayOf('startdate'), dayOf('enddate')];
  return { ...(account ? { account } : {}), ...(from && to ? { from, to } : {}) };
}

/** `ACME ∙ Overview ∙ 1 Jun 2025 - 30 Jun 2025.csv` */
function readName(fileName: string): NameFacts {
  const parts = fileName.replace(/\.csv$/i, '').split(/ ?[∙·•] ?/);
  return parts.length >= 3 && parts[0] ? { account: parts[0].trim() } : {};
}

/** A file of several tables starts with comments whose dates are words (`# Start Date: 1 Jun 2025`). */
function isPubler(table: Table): boolean {
  const lead = table.rows
    .slice(0, 6)
    .filter(isComment)
    .map((row) => row.join(','));
  return lead.some((line) => /Analytics CSV Export/i.test(line)) || lead.some((line) => /^#\s*Start Date:\s*\d{1,2} \p{L}/u.test(line));
}

/** Blocks apart; of two tables side by side (countries, cities) each gets its own columns. */
function arrange(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) => {
    if (!isPubler(table)) return [table];
    const blocks = blocksOf(table);
    if (blocks.length < 2) return [table];
    const comments = blocks[0]?.comments ?? [];
    return blocks.flatMap(({ rows }) => {
      const header = table.rows[rows[0] as number] ?? [];
      return sideBySide(header).map(([from, to]) =>
        partOf(table, titleOf(header.slice(from, to)), [...comments, ...rows], (row) =>
          isComment(row) && row !== header && from > 0 ? row : row.slice(from, to),
        ),
      );
    });
  });
}

/** Column ranges between the empty cells of a header. */
function sideBySide(header: readonly string[]): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= header.length; at++) {
    if (at < header.length && header[at]?.trim() !== '') continue;
    if (at > from) ranges.push([from, at]);
    from = at + 1;
  }
  return ranges;
}

/** Links of stories and of some networks are missing or alike, so a post is known by its moment, account and network too. */
function nameById(record: SocialRecord, cells: readonly string[], { at }: Sheet): void {
  const printed = (cells[at('published')] ?? '').trim();
  record.postId = [printed, record.account ?? '', (cells[at('network')] ?? '').trim()].join(' · ');
  dropDash(record);
}

function dropDash(record: SocialRecord): void {
  if (record.permalink === '-') record.permalink = null;
}

export const publer = definePlatform({
  id: 'publer',
  readName,
  arrange,
  unused: [{ reason: 'team', headers: ['Member', 'Posts'], fits: ({ arranged, rows }) => arranged === undefined && rows.slice(0, 6).some(isComment) }],
  exports: [
    {
      kind: 'posts',
      requires: ['published', 'account', 'network', 'permalink'],
      identity: [],
      zone: null,
      severalAccounts: true,
      columns: [
        label('published', { en: 'Date' }),
        label('account', { en: 'Social account' }),
        mark('network', { en: 'Social network' }),
        label('permalink', { en: 'Post link' }),
        label('title', { en: 'Post text' }),
        label('format', { en: 'Post type' }),
        mark('action', { en: 'Action' }, { keep: false }),
        ...figures,
      ],
      above,
      refine: nameById,
    },
    {
      kind: 'posts',
      requires: ['permalink', 'title', ['reach', 'likes', 'reactions']],
      identity: [],
      zone: null,
      columns: [label('permalink', { en: 'Post' }), label('title', { en: 'Post Text' }), ...figures],
      above,
      fits: ({ table, headerRow, at }) => (table.rows[headerRow + 1]?.[at('permalink')] ?? 'http').startsWith('http'),
      refine: dropDash,
    },
    {
      kind: 'audience',
      requires: [[countries.key, cities.key], 'count'],
      identity: ['dimension', 'segment'],
      zone: null,
      figures: 'period',
      columns: [countries, cities, figure('count', { en: 'Users' })],
      above,
      refine: splitAudience,
    },
    {
      // the whole workspace in its period
      kind: 'profiles',
      requires: ['account', 'accounts'],
      identity: [],
      zone: null,
      figures: 'period',
      columns: [
        label('account', { en: 'Workspace Name' }),
        mark('accounts', { en: 'Number of Social Accounts' }),
        // people who use the tool
        mark('members', { en: 'Members' }, { keep: false }),
        ...figures,
      ],
      above,
      refine: (record) => {
        record.account = record.account?.replace(/ \(Workspace\)$/i, '') ?? null;
      },
    },
    {
      kind: 'breakdown',
      requires: [hashtag.key, ['engagementsNative', 'reach', 'reactions']],
      identity: ['dimension', 'segment'],
      zone: null,
      figures: 'period',
      columns: [hashtag, ...figures],
      above,
      fits: (sheet) => above(sheet).from !== undefined,
      refine: splitHashtags,
    },
  ],
});
