/** The workbook a person exports of their own profile (meta-x-linkedin.md §5.5): sheets, headers and date order are translated, so it is read by its shape. */
import type { Table } from '../decode/table';
import type { DateOrder } from '../values/conventions';
import { daysBetween } from '../values/dates';
import { dayUnder, orderOfDailyCells, orderThat } from './date-order';
import { type ExportDefinition, figure, label, type NameFacts } from './platform';

const personal = 'linkedin-personal';

const period = /^\s*(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*[-–]\s*(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*$/;
const dateLike = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
const isLink = (text = '') => /linkedin\.com\//i.test(text);

/** `Content_2023-08-07_2024-08-05_Ana Demo.xlsx`, `AggregateAnalytics_Ana Demo_2026-06-17_2026-06-23.xlsx`, the first word translated. */
export function readPersonalName(fileName: string): NameFacts {
  const day = String.raw`(\d{4}-\d{2}-\d{2})`;
  const stem = fileName.replace(/\.[a-z]+$/i, '').replace(/ ?\(\d+\)$/, '');
  const before = new RegExp(`^\\p{L}+_${day}_${day}_(.+)$`, 'u').exec(stem);
  if (before) return { account: before[3], from: before[1], to: before[2] };
  const after = new RegExp(`^\\p{L}+_(.+)_${day}_${day}$`, 'u').exec(stem);
  return after ? { account: after[1], from: after[2], to: after[3] } : {};
}

/** Workbooks with the period beside the first title, and posts by their links, get one header a sheet; all others come back as they are. */
export function arrangePersonal(tables: readonly Table[]): readonly Table[] {
  const books = new Map<string, Table[]>();
  for (const table of tables) if (table.origin !== 'csv') books.set(table.file, [...(books.get(table.file) ?? []), table]);
  const shaped = new Map<Table, Table>();
  for (const sheets of books.values()) if (sheets[0] && sheets.length > 2 && printedPeriod(sheets[0])) shapeBook(sheets, shaped);
  return tables.map((table) => shaped.get(table) ?? table);
}

function printedPeriod({ rows }: Table): [string, string] | null {
  const [, from, to] = period.exec(rows[0]?.[1] ?? '') ?? [];
  return from === undefined || to === undefined ? null : [from, to];
}

function shapeBook(sheets: readonly Table[], shaped: Map<Table, Table>): void {
  const order = orderOf(sheets);
  let demographics = 0;
  for (const [position, table] of sheets.entries()) {
    const rows = position === 0 ? overall(table, order) : (days(table, order) ?? posts(table, order) ?? groups(table, ++demographics));
    if (rows) shaped.set(table, { ...table, rows: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line), arranged: personal });
  }
}

type Line = { cells: string[]; line: number };

/** The sheet of days covers the period without a gap: only the right order makes its dates a range. Else the ends of the period tell it. */
function orderOf(sheets: readonly Table[]): DateOrder | null {
  const [from, to] = printedPeriod(sheets[0] as Table) as [string, string];
  for (const { rows } of sheets.slice(1)) {
    const start = daysStart(rows);
    if (start < 0) continue;
    const order = orderOfDailyCells(rows.slice(start + 1).flatMap((row) => row[0]?.trim() || []));
    if (order) return order;
  }
  return orderThat((order) => {
    const [first, last] = [dayUnder(order, from), dayUnder(order, to)];
    // such an export reaches back thirteen months at most
    return first !== null && last !== null && daysBetween(first, last) >= 0 && daysBetween(first, last) <= 400;
  });
}

/** Position of the header of a sheet of days: a header of two or three words, then a date and whole numbers. −1: it is none. */
function daysStart(rows: readonly string[][]): number {
  const at = rows.findIndex((row) => row.length > 1 && isDate(row[0]) && !isLink(row[0]));
  const header = rows[at - 1];
  return at > 0 && header && !/\d/.test(header.join('')) ? at - 1 : -1;
}

const isDate = (text = '') => /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*$/.test(text);
/** ISO where the order is known; as printed where it must be asked. */
const written = (text: string, order: DateOrder | null) => (order === null ? text : (dayUnder(order, text) ?? text));
const numbered = (table: Table) => table.rows.map((cells, at): Line => ({ cells, line: table.lines?.[at] ?? at + 1 }));

function overall(table: Table, order: DateOrder | null): Line[] {
  const [from, to] = printedPeriod(table) as [string, string];
  const values = table.rows.slice(1, 3).map((row) => row[1] ?? '');
  const people = /uni(?:que|ci|cas|cos)/i.test(table.rows[2]?.[0] ?? '') ? 'Unique views' : 'Members reached';
  return [
    { cells: ['From', 'To', 'Impressions', people], line: 1 },
    { cells: [written(from, order), written(to, order), ...values], line: 2 },
  ];
}

/** `ENGAGEMENT` has two figures a day, `FOLLOWERS` one, with the total above it: the only day whose number of followers is known. */
function days(table: Table, order: DateOrder | null): Line[] | null {
  const start = daysStart(table.rows);
  if (start < 0) return null;
  const width = table.rows[start]?.filter((text) => text.trim() !== '').length ?? 0;
  const body = numbered(table).slice(start + 1);
  const dated = (cells: readonly string[]) => [written(cells[0] ?? '', order), ...cells.slice(1)];
  if (width > 2) return [{ cells: ['Date', 'Impressions', 'Engagements'], line: start + 1 }, ...body.map(({ cells, line }) => ({ cells: dated(cells), line }))];
  const total = table.rows.slice(0, start).find((row) => dateLike.test(row[0] ?? '') && row[1]);
  const on = total && written(dateLike.exec(total[0] ?? '')?.[0] ?? '', order);
  return [
    { cells: ['Date', 'New followers', 'Total followers'], line: start + 1 },
    ...body.map(({ cells: [day = '', gained = ''], line }) => {
      const iso = written(day, order);
      return { cells: [iso, gained, iso === on ? (total?.[1] ?? '') : ''], line };
    }),
  ];
}

/** Two lists side by side, of different posts and lengths (left by engagements, right by impressions), joined by the link. */
function posts(table: Table, order: DateOrder | null): Line[] | null {
  const first = table.rows.findIndex((row) => row.some(isLink));
  const columns = (table.rows[first] ?? []).flatMap((cell, at) => (isLink(cell) ? [at] : []));
  const [left, right] = columns;
  if (left === undefined || right === undefined) return null;
  const joined = new Map<string, Line>();
  for (const [list, at] of [left, right].entries()) {
    for (const { cells, line } of numbered(table).slice(first)) {
      const link = cells[at]?.trim() ?? '';
      if (!isLink(link)) continue;
      const post = joined.get(link) ?? { cells: [link, written(cells[at + 1] ?? '', order), '', ''], line };
      if (post.cells[2 + list] === '') post.cells[2 + list] = cells[at + 2] ?? '';
      joined.set(link, post);
    }
  }
  return [{ cells: ['Post URL', 'Post publish date', 'Engagements', 'Impressions'], line: first }, ...joined.values()];
}

/** Three columns of words and shares. Where a second such sheet speaks of the content's audience, its splits are other ones. */
function groups(table: Table, nth: number): Line[] | null {
  const [header, ...body] = numbered(table);
  if (header?.cells.length !== 3 || !body.some(({ cells }) => /\d/.test(cells[2] ?? ''))) return null;
  const of = nth > 1 ? `${table.name.split(' › ').pop() ?? ''}: ` : '';
  return [
    { cells: ['Top Demographics', 'Value', 'Percentage'], line: header.line },
    ...body.map(({ cells, line }) => ({ cells: [cells[0] ? of + cells[0] : '', ...cells.slice(1)], line })),
  ];
}

const shared = { arranged: personal, zone: 'UTC' } satisfies Partial<ExportDefinition>;
const day = label('day', { en: 'Date' });

/** `idOf` and `instant` are those of the page's posts. */
export function personalExports(idOf: (link: string) => string | null, instant: ExportDefinition['instant']): ExportDefinition[] {
  return [
    {
      ...shared,
      kind: 'profiles',
      figures: 'period',
      requires: ['periodFrom', 'periodTo', ['reach', 'uniqueImpressions']],
      identity: [],
      columns: [
        label('periodFrom', { en: 'From' }),
        label('periodTo', { en: 'To' }),
        figure('impressions', { en: 'Impressions' }),
        figure('reach', { en: 'Members reached' }),
        // of older workbooks
        figure('uniqueImpressions', { en: 'Unique views' }),
      ],
    },
    {
      ...shared,
      kind: 'daily',
      requires: ['day', 'impressions', 'engagementsNative'],
      identity: ['day'],
      columns: [day, figure('impressions', { en: 'Impressions' }), figure('engagementsNative', { en: 'Engagements' })],
    },
    {
      ...shared,
      kind: 'daily',
      requires: ['day', 'follows'],
      identity: ['day'],
      columns: [day, figure('follows', { en: 'New followers' }), figure('followers', { en: 'Total followers' })],
    },
    {
      ...shared,
      kind: 'posts',
      requires: ['permalink', 'published'],
      identity: ['postId'],
      instant,
      columns: [
        label('permalink', { en: 'Post URL' }),
        label('published', { en: 'Post publish date' }),
        figure('engagementsNative', { en: 'Engagements' }),
        figure('impressions', { en: 'Impressions' }),
      ],
      refine: (record) => {
        record.postId = idOf(record.permalink ?? '');
        // as the posts of a page: this export knows no paid ones
        record.scope = 'organic';
      },
    },
    {
      ...shared,
      kind: 'audience',
      requires: ['dimension', 'segment', 'share'],
      identity: ['dimension', 'segment'],
      columns: [
        label('dimension', { en: 'Top Demographics' }),
        label('segment', { en: 'Value' }),
        // fractions as numbers in older workbooks, text with its sign in newer ones
        figure('share', { en: 'Percentage' }, { form: 'number' }),
      ],
    },
  ];
}
