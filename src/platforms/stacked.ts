/** Files of several tables, one under the other, that are no network's own stack: cut at their blank lines and comments, so that each table is recognised for itself. */
import type { Table } from '../decode/table';
import { type Block, blocksOf, isComment, partOf, titleOf } from './blocks';
import { headerRowOf, widthOf } from './header-row';

type Part = { positions: number[]; header: readonly string[]; known: boolean };

/** More headers than this are no tables, but a text in pieces. */
const mostTables = 100;

/** `isKnown`: whether a table is some network's. A table comes back whole unless one of its parts is known, and another part has a header of its own. */
export function cutStack(table: Table, isKnown: (part: Table) => boolean): readonly Table[] {
  if (table.arranged !== undefined || !table.rows.some(isBoundary)) return [table];
  const blocks = blocksOf(table, isLoneComment);
  const headed = blocks.filter(({ rows }) => isTable(table, rows));
  if (headed.length < 2 || headed.length > mostTables) return [table];
  const parts: Part[] = [];
  // lines above the first known header belong to it, as long as it is found below them
  const isFound = isKnown(table);
  for (const block of blocks) {
    const positions = [...block.comments, ...block.rows];
    const last = parts[parts.length - 1];
    const known = headed.includes(block) && isKnown(partOf(table, '', positions));
    if (known && isFound && last && !last.known) {
      last.positions.push(...positions);
      parts[parts.length - 1] = { ...last, header: headerAt(table, block), known };
      continue;
    }
    const own = known || (headed.includes(block) && !(last?.known && goesOn(table, last.header, block.rows)));
    if ((own && !(isFound && last && !last.known)) || !last) parts.push({ positions, header: headerAt(table, block), known });
    else last.positions.push(...positions);
  }
  if (parts.length < 2 || !parts.some(({ known }) => known)) return [table];
  const names = new Map<string, number>();
  return parts.map(({ positions, header }) => {
    const title = titleOf(header);
    const times = (names.get(title) ?? 0) + 1;
    names.set(title, times);
    return partOf(table, times === 1 ? title : `${title} (${times})`, positions);
  });
}

const headerAt = (table: Table, { rows }: Block): readonly string[] => table.rows[rows[0] as number] ?? [];

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
/** A caption that begins with a hashtag has other cells beside it. */
const isLoneComment = (row: readonly string[]): boolean => isComment(row) && row.filter((cell) => cell.trim() !== '').length === 1;
const isBoundary = (row: readonly string[]): boolean => isBlankRow(row) || isLoneComment(row);

/** A header of words over rows that fit below it. */
function isTable(table: Table, rows: readonly number[]): boolean {
  return rows.length > 1 && headerRowOf(rows.slice(0, 60).map((at) => table.rows[at] ?? [])) === 0;
}

/** A caption in pieces between blank lines looks like a header of words; the rows of its table go on below. */
function goesOn(table: Table, header: readonly string[], rows: readonly number[]): boolean {
  return rows.slice(1).some((at) => widthOf(table.rows[at] ?? []) === widthOf(header));
}
