/** Files that hold one table after another: the table cut at its blank lines, each part with the comments that belong to it. */
import type { Table } from '../decode/table';

/** `comments`: lines that begin with `#` right above the header. `rows`: the header and its data. Positions are those of the whole table. */
export type Block = { comments: number[]; rows: number[] };

const isBlankRow = (row: readonly string[]) => row.every((cell) => cell.trim() === '');
/** A comment is a line of its own: a data row that begins with a hashtag stands below a header. */
export const isComment = (row: readonly string[]) => row[0]?.trimStart().startsWith('#') === true;

/**
 * Comments that stand apart from the header below them join it. Comments without a table under them are no block.
 * `begins`: comments that begin a block also where the blank line before them was lost.
 */
export function blocksOf(table: Table, begins: (row: readonly string[]) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  let comments: number[] = [];
  let rows: number[] = [];
  const close = () => {
    if (rows.length === 0) return;
    blocks.push({ comments, rows });
    comments = [];
    rows = [];
  };
  table.rows.forEach((row, at) => {
    if (isBlankRow(row) || begins(row)) close();
    if (isBlankRow(row)) return;
    if (rows.length === 0 && isComment(row)) comments.push(at);
    else rows.push(at);
  });
  close();
  return blocks;
}

/** The table of some rows of another one, which keeps the line numbers a person sees. `title` becomes the part's name. */
export function partOf(table: Table, title: string, positions: readonly number[], cut: (row: string[]) => string[] = (row) => row): Table {
  return {
    ...table,
    name: `${table.name} › ${title}`,
    rows: positions.map((at) => cut(table.rows[at] ?? [])),
    lines: positions.map((at) => table.lines?.[at] ?? at + 1),
  };
}

/** What a part is called: its header, shortened. */
export function titleOf(header: readonly string[]): string {
  const text = header.filter((cell) => cell.trim() !== '').join(', ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
