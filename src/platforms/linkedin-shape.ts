/** LinkedIn page workbooks in a language whose words nobody has seen: LinkedIn translates them, not their columns, and the columns prove themselves by their sums and rates. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';

type Rows = readonly (readonly string[])[];

const triple = (name: string) => [`${name} (organic)`, `${name} (sponsored)`, `${name} (total)`];
const metrics = [
  'Date',
  ...triple('Impressions'),
  'Unique impressions (organic)',
  ...['Clicks', 'Reactions', 'Comments', 'Reposts', 'Engagement rate'].flatMap(triple),
];
const posts =
  'Post title|Post link|Post type|Campaign name|Posted by|Created date|Campaign start date|Campaign end date|Audience|Impressions|Views|Offsite Views|Clicks|Click through rate (CTR)|Likes|Comments|Reposts|Follows|Engagement rate|Content Type'.split(
    '|',
  );
const followers = ['Date', 'Sponsored followers', 'Organic followers', 'Auto-invited followers', 'Total followers'];
const olderFollowers = ['Date', 'Sponsored followers', 'Organic followers', 'Total followers'];
const visits = ['page views', 'unique visitors'].flatMap((what) => ['desktop', 'mobile', 'total'].map((on) => `Total ${what} (${on})`));
/** The sheets of groups, in this order, or none of them. */
const groups = ['Location', 'Job function', 'Seniority', 'Industry', 'Company size'];

/** A year of days, some years of posts. */
const longest = 5000;

const isDay = (cell = '') => /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*$/.test(cell);
const numberAt = (row: readonly string[], at: number) => ((row[at] ?? '').trim() === '' ? 0 : Number(row[at]));
/** Every row has the sum in its column, and some row has anything to sum. */
const addsUp = (rows: Rows, parts: readonly number[], sum: number) =>
  rows.every((row) => parts.reduce((total, at) => total + numberAt(row, at), 0) === numberAt(row, sum)) && rows.some((row) => numberAt(row, sum) !== 0);
const isNear = (a: number, b: number) => Math.abs(a - b) < 0.0005;

/** Header texts that the rows prove; null: they are of neither sheet. */
function provenHeader(width: number, rows: Rows): string[] | null {
  if (width === metrics.length && rows.length > 0 && rows.every((row) => isDay(row[0]))) {
    const whole = [1, 5, 8, 11, 14].every((at) => rows.every((row) => numberAt(row, at) + numberAt(row, at + 1) === numberAt(row, at + 2)));
    return whole && rows.some((row) => numberAt(row, 3) > 0) ? metrics : null;
  }
  if (width !== posts.length || !rows.every((row) => /linkedin\.com\//i.test(row[1] ?? ''))) return null;
  const seen = rows.filter((row) => numberAt(row, 9) > 0);
  const proven = seen.every((row) => {
    const [views, clicks] = [numberAt(row, 9), numberAt(row, 12)];
    const acts = [12, 14, 15, 16].reduce((sum, at) => sum + numberAt(row, at), 0);
    return isNear(numberAt(row, 13), clicks / views) && [acts, acts + numberAt(row, 17)].some((all) => isNear(numberAt(row, 18), all / views));
  });
  return seen.length > 0 && proven ? posts : null;
}

/** Sheets that only the name of the file tells to be LinkedIn's; the headers of visits are those of its last columns. */
function provenByName(width: number, rows: Rows): string[] | null {
  if (rows.length === 0 || !rows.every((row) => isDay(row[0]))) return null;
  if (width === followers.length && addsUp(rows, [1, 2, 3], 4)) return followers;
  if (width === olderFollowers.length && addsUp(rows, [1, 2], 3)) return olderFollowers;
  const first = width - visits.length;
  return first > 1 && first % visits.length === 1 && addsUp(rows, [first, first + 1], first + 2) ? visits : null;
}

/** Workbooks with English words, and all others, come back as they are. */
export function arrangeShapes(tables: readonly Table[]): readonly Table[] {
  const proven = new Map<string, string>();
  const shaped = tables.map((table): Table => {
    const found = table.origin === 'csv' || table.arranged !== undefined ? null : headerOf(table);
    if (!found) return table;
    const { at, width, rows } = found;
    const texts = provenHeader(width, rows) ?? (/_1\d{12}(?!\d)/.test(table.file) ? provenByName(width, rows) : null);
    if (texts === null) return table;
    if (texts === visits) proven.set(table.file, 'Total views');
    else if (texts !== metrics && texts !== posts) proven.set(table.file, 'Total followers');
    return withHeader(table, at, texts, width - texts.length);
  });
  if (proven.size === 0) return shaped;
  const pairs = shaped.filter((table) => proven.has(table.file) && isGroup(table));
  return shaped.map((table) => {
    const own = pairs.filter(({ file }) => file === table.file);
    const nth = own.indexOf(table);
    return nth >= 0 && own.length === groups.length ? withHeader(table, 0, [groups[nth] as string, proven.get(table.file) as string], 0) : table;
  });
}

const english: ReadonlySet<string> = new Set([metrics, posts, followers, visits].flatMap((texts) => texts.slice(1).map(plainHeader)));

/** The first row of words in the first three, every cell filled; null where it speaks English, or there is none. */
function headerOf({ rows }: Table): { at: number; width: number; rows: Rows } | null {
  if (rows.length > longest) return null;
  const at = rows.slice(0, 3).findIndex((row) => row.length > 3 && row.every((cell) => cell.trim() !== ''));
  const header = rows[at];
  if (!header || header.some((cell) => Number.isFinite(Number(cell)) || isDay(cell))) return null;
  if (header.filter((cell) => english.has(plainHeader(cell))).length > header.length / 2) return null;
  return { at, width: header.length, rows: rows.slice(at + 1).filter((row) => row.some((cell) => cell.trim() !== '')) };
}

function isGroup({ rows }: Table): boolean {
  const [header, ...body] = rows;
  return header?.length === 2 && body.length > 0 && body.every((row) => row.length === 2 && Number.isInteger(Number(row[1])));
}

function withHeader(table: Table, at: number, texts: readonly string[], from: number): Table {
  const rows = [...table.rows];
  // the day stands far left of the last columns
  rows[at] = [...(from > 0 ? ['Date', ...(rows[at] ?? []).slice(1, from)] : []), ...texts];
  return { ...table, rows, byOrder: true };
}
