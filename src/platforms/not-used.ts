/** Tables that are known, and known to give no record: side tables of the networks' own files, and what else people drop with them. */
import type { Table } from '../decode/table';
import type { NotUsed } from '../problems';
import { plainHeader } from '../values/headers';
import { isComment } from './blocks';
import type { Platform, Unused } from './platform';
import { headerWithin } from './recognise';

/** Of no network we read. Words of the vendors' own help pages and of public files; the catalogue names the first (video-web-ads-tools.md §11). */
const elsewhere: readonly Unused[] = [
  {
    reason: 'index',
    headers: [['Week', 'Month', 'Day', 'Time', 'Date', 'Semaine', 'Mois', 'Jour', 'TOP', 'RISING']],
    fits: ({ rows }) => /^(?:category|cat[eé]gorie): /i.test(rows[0]?.[0] ?? ''),
  },
  { reason: 'plan', headers: ['Date', ['Text', 'Message'], ['Link', 'Link(s)'], 'Media URL(s)'] },
  { reason: 'plan', headers: ['Text', 'Date', 'Time', 'Draft'] },
  {
    reason: 'plan',
    headers: [
      ['Text', 'Content'],
      ['Posting Time', 'Scheduled_time', 'Scheduled time', 'Scheduled at'],
    ],
  },
  { reason: 'archive', headers: ['First Name', 'Last Name', 'Connected On'] },
  { reason: 'archive', headers: ['Conversation ID', 'From', 'To', 'Content'] },
];

/** Null: nobody knows the table, so a person may say what its columns are. */
export function whyNotUsed(table: Table, platforms: readonly Platform[]): NotUsed | null {
  const said = [...platforms.flatMap(({ unused = [] }) => unused), ...elsewhere];
  const headers = table.rows.slice(0, headerWithin).map((row) => new Set(row.map(plainHeader)));
  const known = said.find((unused) => headers.some((header) => holds(header, unused)) && (unused.fits?.(table) ?? true));
  return known?.reason ?? withoutColumns(table);
}

function holds(header: ReadonlySet<string>, { headers }: Unused): boolean {
  return headers.every((text) => [text].flat().some((one) => header.has(plainHeader(one))));
}

/** A list or a text has no columns to describe, and a header alone has nothing to read. */
function withoutColumns({ rows }: Table): NotUsed | null {
  const widths = rows.filter((row) => !isComment(row)).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const filled = widths.filter((width) => width > 0);
  if (filled.every((width) => width === 1)) return 'text';
  return filled.length === 1 ? 'empty' : null;
}
