/** The small tables Meta Business Suite exports one under another (daily series, audience, content formats), each brought into one header and one value a row. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { countHeader, formatHeader, type KnownTitle, knownTitle, shareHeader } from './meta-titles';

/** `Table.arranged` of such tables. */
export const metaBlock = 'meta';

type Line = { cells: string[]; line: number };
type Block = { title: string; body: Line[] };

/** Tables of other files come back as they are: only a title Meta prints, or its header `Date, Primary`, gives such a file away. */
export function arrangeMetaBlocks(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) => (mayBeMeta(table) ? (arrange(table) ?? [table]) : [table]));
}

/** A look at the first filled row, so that large tables cost nothing. */
function mayBeMeta({ rows, arranged }: Table): boolean {
  if (arranged !== undefined) return false;
  const first = filled(rows.find((row) => filled(row).length > 0) ?? []);
  return (first.length === 1 && !first[0]?.startsWith('#')) || isDailyHeader(first);
}

function arrange(table: Table): Table[] | null {
  const blocks = blocksOf(table);
  if (!blocks.some(isMetas)) return null;
  const names = new Map<string, number>();
  return blocks.map((block) => {
    const title = block.title || (blocks.length === 1 ? stemOf(table.file) : '');
    const shaped = shape(title, block.body);
    const lines = shaped ?? [...(block.title ? [{ cells: [block.title], line: 0 }] : []), ...block.body];
    const times = (names.get(title) ?? 0) + 1;
    names.set(title, times);
    const part = times > 1 ? `${title} (${times})` : title;
    return {
      ...table,
      name: blocks.length === 1 || part === '' ? table.name : `${table.name} › ${part}`,
      rows: lines.map(({ cells }) => cells),
      lines: lines.map(({ line }) => line),
      arranged: metaBlock,
    };
  });
}

/** Blank lines part the blocks; files saved again may have lost them, then a lone cell above a header of several does. */
function blocksOf({ rows, lines }: Table): Block[] {
  const all: Line[] = rows.map((row, at) => ({ cells: trimmed(row), line: lines?.[at] ?? at + 1 }));
  const blocks: Block[] = [];
  let body: Line[] = [];
  const close = () => {
    if (body.length === 0) return;
    const [first] = body as [Line];
    const titled = body.length > 1 && first.cells.length === 1;
    blocks.push({ title: titled ? (first.cells[0] as string) : '', body: titled ? body.slice(1) : body });
    body = [];
  };
  all.forEach((row, at) => {
    const loneTitle = row.cells.length === 1 && !/^[\d"]/.test(row.cells[0] ?? '') && (all[at + 1]?.cells.length ?? 0) > 1;
    if (row.cells.length === 0 || (loneTitle && body.length > 1)) close();
    if (row.cells.length > 0) body.push(row);
  });
  close();
  return blocks;
}

function isMetas({ title, body }: Block): boolean {
  return isDailyHeader(body[0]?.cells ?? []) || (body.length > 0 && title !== '' && isOurs(knownTitle(title, codeOf(body)).kind));
}

const isOurs = (kind: KnownTitle['kind']): boolean => kind !== null && kind !== 'pages';

/** The line under the title of a number of followers; a comma may have cut it. */
function codeOf(body: readonly Line[]): string {
  return body.length === 2 && body[1]?.cells.length === 1 && isFigure(body[1].cells[0]) ? (body[0]?.cells.join(',') ?? '') : '';
}

const dateWords = new Set(['date', 'data', 'fecha', 'datum']);
const primaryWords = new Set(['primary', 'principal', 'principale', 'primaire', 'primario', 'primar']);

function isDailyHeader(cells: readonly string[]): boolean {
  return cells.length === 2 && dateWords.has(plainHeader(cells[0] ?? '')) && primaryWords.has(plainHeader(cells[1] ?? ''));
}

/** Header and rows of the one form its exports are declared in; null for a shape nobody has seen. */
function shape(title: string, body: readonly Line[]): Line[] | null {
  const [head, ...rest] = body;
  if (!head) return null;
  const headed = (cells: string[]): Line => ({ cells, line: head.line });
  const known = knownTitle(title, codeOf(body));
  const [first = '', second = ''] = head.cells;
  const isDay = dateWords.has(plainHeader(first)) && (known.kind === 'metric' || plainHeader(second) === plainHeader(title));
  if (isDailyHeader(head.cells) || isDay) return [headed([first, known.title]), ...rest];
  const last = body[body.length - 1] as Line;
  if (known.kind === 'total') {
    return last.cells.length === 1 && isFigure(last.cells[0]) ? [headed([known.title, countHeader]), { cells: [title, ...last.cells], line: last.line }] : null;
  }
  const values = valuesOf(head, rest);
  if (!values) return null;
  return [headed(known.kind === 'metric' ? [formatHeader, known.title] : [known.title, known.kind === 'pages' ? title : shareHeader]), ...values];
}

/** One row a value: from a table of ages by gender, from labels above their values, or from labels beside them (2024). */
function valuesOf(head: Line, rest: readonly Line[]): Line[] | null {
  const isTable =
    head.cells[0] === '' ||
    (head.cells.length > 2 && !head.cells.some(isFigure) && rest.every((line) => isBeside(line) && line.cells.length === head.cells.length));
  if (isTable && rest.length > 0 && rest.every(({ cells }) => cells.length > 1)) {
    return rest.flatMap(({ cells: [label = '', ...values], line }) =>
      values.map((value, i) => ({ cells: [[head.cells.length > 2 ? (head.cells[i + 1] ?? '') : '', label].join(' ').trim(), value], line })),
    );
  }
  const [values, ...more] = rest;
  if (
    values &&
    more.length === 0 &&
    values.cells.some(isFigure) &&
    values.cells.length <= head.cells.length &&
    !head.cells.every(isFigure) &&
    !isBeside(head)
  ) {
    return head.cells.flatMap((label, i) => (label === '' ? [] : [{ cells: [label, values.cells[i] ?? ''], line: values.line }]));
  }
  // names of cities hold commas, which not every file quoted
  const beside = [head, ...rest];
  return beside.every(isBeside) ? beside.map(({ cells, line }) => ({ cells: [cells.slice(0, -1).join(', '), cells[cells.length - 1] as string], line })) : null;
}

function isBeside({ cells }: Line): boolean {
  return cells.length > 1 && isFigure(cells[cells.length - 1]) && !isFigure(cells[0]);
}

/** Figures, also those a spreadsheet made dates of; ages (`18-24`, `65+`) are labels. */
function isFigure(cell: string | undefined): boolean {
  return cell !== undefined && /^[<>]?\s*\d/.test(cell) && !/^\d+(?:[-–]\d+|\+)$/.test(cell);
}

function trimmed(row: readonly string[]): string[] {
  const cells = row.map((cell) => cell.trim());
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

function filled(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** `Visits (1).csv` is the second `Visits.csv` of a folder: where the title was lost, the name is all that tells the figure. */
function stemOf(file: string): string {
  return file
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/[_]+/g, ' ')
    .trim();
}
