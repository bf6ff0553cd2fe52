/** What people's hands left in a data tab: cells of figures that hold no number, and rows that stand there twice. */
import type { WorkbookPhrases } from '../languages/language';
import type { Problem } from '../problems';
import { isField } from '../records/columns';
import { identityOf } from '../records/identity';
import type { SocialRecord } from '../records/record';
import { figureOf } from '../records/rows';
import type { Cell, TabId } from '../records/transfer';
import type { Grid } from './grid';
import { headerWord } from './header';

/** Cells that are named; the others are counted. */
const named = 3;

/** One problem a column; `words` are asked for where there is one. Its figures there are missing, never 0. */
export function damagedCells(grid: Grid, tab: TabId, words: () => WorkbookPhrases): Problem[] {
  return grid.keys.flatMap((key, column): Problem[] => {
    if (key === null || !isField(key)) return [];
    const cells: string[] = [];
    let count = 0;
    grid.rows.forEach((row, i) => {
      const cell = row[column] ?? '';
      if (typeof cell === 'number' || cell === '' || figureOf(cell as Cell) !== null) return;
      count++;
      if (cells.length < named) cells.push(`${lettersOf(column)}${grid.header + 1 + i}`);
    });
    if (count === 0) return [];
    return [{ code: 'cells-damaged', tab: grid.sheet.getName(), rows: count, column: headerWord(key, tab.kind, words()), cells: cells.join(', ') }];
  });
}

/** The records without copies of one another: of several with one identity the first counts, as imports keep it. */
export function withoutCopies(records: readonly SocialRecord[], tab: TabId, name: () => string): { records: SocialRecord[]; problems: Problem[] } {
  const seen = new Set<string>();
  let first: number | undefined;
  const once = records.filter((record) => {
    const { key } = identityOf(tab.kind, (column) => (record as unknown as { [key: string]: Cell })[column] ?? null);
    if (key === null || !seen.has(key)) {
      if (key !== null) seen.add(key);
      return true;
    }
    first ??= record.row;
    return false;
  });
  const copies = records.length - once.length;
  return { records: once, problems: copies === 0 ? [] : [{ code: 'rows-copied', tab: name(), row: first, rows: copies }] };
}

/** Totals of partly the same ads cannot be added; what stands in them alone is missing, and is said. */
export function overlappingTotals(totals: readonly SocialRecord[], name: () => string): Problem[] {
  const rows = totals.map(({ row }) => row);
  return rows.length === 0 ? [] : [{ code: 'totals-overlap', tab: name(), row: Math.min(...rows), rows: rows.length }];
}

function lettersOf(column: number): string {
  return (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
