/** The several tables of Pinterest's two analytics files, each with its own header; found by the shape of their rows, since titles and headers may be translated. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { partOf, titleOf } from './blocks';

/** `Table.arranged` of days and of audience tables; lists of pins and of boards stay plain, since their links tell them. */
export const pinterestDays = 'pinterest-days';
export const pinterestAudience = 'pinterest-audience';

export const pinLink = /pinterest\.[a-z.]+\/pin\/(\d+)/i;
export const boardLink = /pinterest\.[a-z.]+\/([^/]+\/[^/?#]+)\/?$/i;
const anyLink = /pinterest\.[a-z.]+\//i;

const isDay = (cell: string) => /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(cell);
const filledOf = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '');
const first = (row: readonly string[]) => row[0] ?? '';

/** Tables of other files come back as they are. */
export function arrangePinterest(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) =>
    table.arranged !== undefined ? [table] : isOverview(table) ? overview(table) : isAudience(table) ? audience(table) : [table],
  );
}

/** A period alone in one of the first lines, and the network's name or links somewhere. */
function isOverview({ rows, file }: Table): boolean {
  const top = rows.slice(0, 6).map(filledOf);
  if (!top.some((row) => row.length === 1 && /^\d{4}-\d{2}-\d{2} [-–] \d{4}-\d{2}-\d{2}$/.test((row[0] ?? '').trim()))) return false;
  return (
    /pinterest/i.test(file) ||
    plainHeader(first(top.find((row) => row.length > 0) ?? [])) === 'analyticsoverview' ||
    rows.some((row) => anyLink.test(first(row)))
  );
}

type Part = { title: string; header: number; body: number[] };

function overview(table: Table): Table[] {
  const { rows } = table;
  const parts: Part[] = [];
  const above: number[] = [];
  let title = '';
  let blank = true;
  rows.forEach((row, at) => {
    const filled = filledOf(row);
    const open = parts[parts.length - 1];
    if (filled.length === 0) blank = true;
    else {
      if (isHeaderAt(rows, at)) {
        parts.push({ title, header: at, body: [] });
        title = '';
      } else if (!open) above.push(at);
      // a line alone right below the rows is a note to them, one that stands apart is the title of the next table
      else if (filled.length === 1 && (blank || title !== '' || !isData(rows[at - 1] ?? []))) title = (filled[0] ?? '').trim();
      else open.body.push(at);
      blank = false;
    }
  });
  if (parts.length === 0) return [table];
  return parts.map((part) => {
    const shape = shapeOf(rows[part.body[0] ?? -1] ?? []);
    const header = shape === null ? undefined : [shape === 'day' ? 'Date' : 'Pinterest Link', ...(rows[part.header] ?? []).slice(1)];
    const cut = partOf(table, part.title || titleOf(rows[part.header] ?? []), [...above, part.header, ...part.body], (row) =>
      header && row === rows[part.header] ? header : row,
    );
    return isDays(cut.rows[above.length] ?? []) ? { ...cut, arranged: pinterestDays } : cut;
  });
}

const isDays = (header: readonly string[]) => plainHeader(first(header)) === 'date';
const isData = (row: readonly string[]) => shapeOf(row) !== null;
const shapeOf = (row: readonly string[]) => (isDay(first(row)) ? 'day' : anyLink.test(first(row)) ? 'link' : null);
const knownFirst: ReadonlySet<string> = new Set(['date', 'pinterestlink', 'pinid']);

/** Words over the first row of days or links, or the words Pinterest begins a header with. */
function isHeaderAt(rows: readonly string[][], at: number): boolean {
  const row = rows[at] ?? [];
  if (filledOf(row).length < 2 || isData(row)) return false;
  const next = rows.slice(at + 1, at + 3).find((below) => filledOf(below).length > 0);
  return knownFirst.has(plainHeader(first(row))) || (next !== undefined && isData(next));
}

const viewHeader = ['audienceview', 'date', 'aggregation', 'audiencesize'];

function isAudience({ rows }: Table): boolean {
  const top = rows.find((row) => filledOf(row).length > 0) ?? [];
  return viewHeader.every((text, at) => plainHeader(top[at] ?? '') === text);
}

/** `Audience View, Date, Aggregation, Audience Size` with one row, then a table a split; interests stand as categories and interests side by side. */
function audience(table: Table): Table[] {
  const { rows } = table;
  const top = rows.findIndex((row) => filledOf(row).length > 0);
  const view = rows.findIndex((row, at) => at > top && filledOf(row).length > 0);
  const parts: Table[] = [{ ...partOf(table, titleOf(rows[top] ?? []), [top, ...(view < 0 ? [] : [view])]), arranged: pinterestAudience }];
  let open: { name: string; header: number; body: number[] } | null = null;
  let name = '';
  const close = () => {
    if (!open) return;
    const { header, body } = open;
    const sides = sidesOf(rows[header] ?? []);
    for (const [from, to] of sides) {
      const part = partOf(table, sides.length > 1 ? (rows[header]?.[from] ?? '') : open.name, [top, view, header, ...body], (row) => row);
      const cut = part.rows.map((row, at) => (at < 2 ? row : row.slice(from, to)));
      // a category stands beside each of its interests
      const texts = cut.map((row) => row.join('\n'));
      const kept = cut.flatMap((_, at) => (at < 3 || texts.indexOf(texts[at] as string) === at ? [at] : []));
      parts.push({ ...part, rows: kept.map((at) => cut[at] as string[]), lines: kept.map((at) => part.lines?.[at] ?? at + 1), arranged: pinterestAudience });
    }
    open = null;
  };
  rows.forEach((row, at) => {
    if (at <= view || view < 0) return;
    const filled = filledOf(row);
    if (filled.length === 0) close();
    else if (open) open.body.push(at);
    else if (filled.length === 1) name = (filled[0] ?? '').trim();
    else {
      open = { name: name || first(row), header: at, body: [] };
      name = '';
    }
  });
  close();
  return parts;
}

/** Where the tables that stand side by side begin and end: `Percent of audience` comes once in each. */
function sidesOf(header: readonly string[]): [number, number][] {
  const shares = header.flatMap((text, at) => (plainHeader(text) === 'percentofaudience' ? [at] : []));
  if (shares.length < 2) return [[0, header.length]];
  const width = (shares[1] as number) - (shares[0] as number);
  return shares.map((_, nth): [number, number] => [nth * width, (nth + 1) * width]);
}
