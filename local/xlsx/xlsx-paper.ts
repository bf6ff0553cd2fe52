/** What of a workbook goes on paper: the report sheets, cut between their blocks; what people type and the data stay on the screen. */
import { closeRect, columnLetters, parseA1, type Rect } from '../apps-script/a1';
import type { SheetSnapshot, StyleSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';

/** `breaks`: 0-based rows that begin a page. */
export type Paper = { area: string; scale: number; breaks: number[] };

/** A4 across, in px of 1/96 inch; margins in inches. */
export const margins = { side: 0.4, top: 0.4, bottom: 0.7, footer: 0.3 };
const page = { width: 96 * (11.69 - 2 * margins.side), height: 96 * (8.27 - margins.top - margins.bottom) };
/** Programs that take a digit's width from the font itself draw columns that much wider than those that round it to whole pixels. */
const widest = 1.06;
/** Room left at a page's foot, since printers round heights too. */
const spare = 0.97;
/** A block no higher than this is a title, which goes with what follows. */
const titleHeight = 60;

const marked = (sheet: SheetSnapshot) => sheet.metadata.find(({ key, column }) => key === 'socialKpi.sheet' && column === null)?.value.split('#')[0];
export const isOverview = (sheet: SheetSnapshot): boolean => marked(sheet) === 'overview' && !sheet.hidden;
/** Whether the sheet is a report to be read, by the mark that the script left on it. */
export const isReport = (sheet: SheetSnapshot): boolean => (isOverview(sheet) || /^objective:/.test(marked(sheet) ?? '')) && !sheet.hidden;

const rectOf = (sheet: SheetSnapshot, a1: string): Rect | null => {
  const open = parseA1(a1);
  return open && closeRect(open, sheet.rows, sheet.columns);
};

/** Rows of a sheet, each with its height in px, whether anything stands in it, and whether it may begin a page. */
function rowsOf(sheet: SheetSnapshot): { rows: { height: number; filled: boolean; whole: boolean }[]; columns: [number, number] } {
  const hidden = new Set(sheet.hiddenColumns);
  const filled = new Set<number>();
  const columns: [number, number] = [sheet.columns, 0];
  const take = (row: number, column: number) => {
    filled.add(row);
    columns[0] = Math.min(columns[0], column);
    columns[1] = Math.max(columns[1], column);
  };
  for (const [position, { v, f, e }] of Object.entries(sheet.cells)) {
    const [row = 0, column = 0] = position.split(',').map(Number);
    if (!hidden.has(column) && (f !== undefined || e !== undefined || (v !== undefined && v !== ''))) take(row, column);
  }
  const height = (row: number) => (sheet.hiddenRows.includes(row) ? 0 : (sheet.heights[row] ?? 21));
  const joined = new Set<number>();
  for (const merge of sheet.merges) {
    const rect = rectOf(sheet, merge);
    if (!rect) continue;
    columns[1] = Math.max(columns[1], filled.has(rect.row) && !hidden.has(rect.column) ? rect.column + rect.columns - 1 : 0);
    for (let row = rect.row + 1; row < rect.row + rect.rows; row++) joined.add(row);
  }
  for (const { position, options } of sheet.charts) {
    let left = Number(options.height ?? 371) + position.offsetY;
    for (let row = position.row - 1; left > 0; row++) {
      take(row, position.column - 1);
      if (row >= position.row) joined.add(row);
      left -= height(row);
    }
  }
  const last = Math.max(-1, ...filled);
  const rows = Array.from({ length: last + 1 }, (_, row) => ({ height: height(row), filled: filled.has(row), whole: !joined.has(row) }));
  return { rows, columns };
}

/** How a report sheet is printed; null for a sheet that is none, or holds nothing. */
export function paperOf(sheet: SheetSnapshot): Paper | null {
  if (!isReport(sheet)) return null;
  const { rows, columns } = rowsOf(sheet);
  const first = rows.findIndex(({ filled }) => filled);
  if (first < 0) return null;
  const width = Array.from({ length: columns[1] - columns[0] + 1 }, (_, i) => columns[0] + i)
    .filter((column) => !sheet.hiddenColumns.includes(column))
    .reduce((sum, column) => sum + (sheet.widths[column] ?? 100), 0);
  const largest = Math.min(100, Math.floor((100 * page.width) / (width * widest)));
  const area = `$${columnLetters(columns[0])}$${first + 1}:$${columnLetters(columns[1])}$${rows.length}`;
  // a little smaller where that saves a page
  const tried = Array.from({ length: Math.ceil(largest / 8) }, (_, i) => largest - i).map((scale) => ({
    area,
    scale,
    breaks: cut(rows, first, ((100 * page.height) / scale) * spare),
  }));
  const fewest = Math.min(...tried.map(({ breaks }) => breaks.length));
  return tried.find(({ breaks }) => breaks.length === fewest) ?? null;
}

/** Blocks are parted by rows in which nothing stands; one that is higher than a page is cut between its rows. */
function cut(rows: readonly { height: number; filled: boolean; whole: boolean }[], first: number, room: number): number[] {
  const high = (from: number, to: number) => rows.slice(from, to).reduce((sum, { height }) => sum + height, 0);
  const starts: number[] = [];
  for (let row = first; row < rows.length; row++) {
    const [one, before] = [rows[row], rows[row - 1]];
    if (!one?.filled || !one.whole || (row > first && before?.filled)) continue;
    const previous = starts[starts.length - 1];
    if (previous !== undefined && high(previous, row) <= titleHeight) continue;
    starts.push(row);
  }
  const pages = [first];
  const top = () => pages[pages.length - 1] as number;
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? rows.length;
    if (start > top() && high(top(), end) > room) pages.push(start);
    for (let row = start + 1; row < end; row++) if (high(top(), row + 1) > room) pages.push(lastWhole(rows, top(), row));
  }
  return pages.slice(1);
}

/** The last row up to `row` that may begin a page. */
function lastWhole(rows: readonly { whole: boolean }[], top: number, row: number): number {
  for (let at = row; at > top; at--) if (rows[at]?.whole) return at;
  return row;
}

/** An empty cell far beside everything: a sheet that prints nothing else is left out. */
export const nowhere = '$AMJ$1';

/** Drop-downs of a report keep their rule and lose their yellow, which would be printed. */
export function withPlainChoices(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const styles = [...snapshot.styles];
  const plain = (index: number): number => {
    const { fill: _, ...style } = styles[index] as StyleSnapshot;
    const known = styles.findIndex((other) => JSON.stringify(other) === JSON.stringify(style));
    return known < 0 ? styles.push(style) - 1 : known;
  };
  const sheets = snapshot.sheets.map((sheet) => {
    if (!isReport(sheet)) return sheet;
    const cells = { ...sheet.cells };
    for (const { row, column, rows, columns } of freeRanges(sheet))
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) {
          const cell = cells[`${r},${c}`];
          if (cell?.s !== undefined) cells[`${r},${c}`] = { ...cell, s: plain(cell.s) };
        }
    return { ...sheet, cells };
  });
  return { ...snapshot, styles, sheets };
}

/** What a person may fill in, with the whole of the merged cells it stands in. */
function freeRanges(sheet: SheetSnapshot): Rect[] {
  const merges = sheet.merges.flatMap((merge) => rectOf(sheet, merge) ?? []);
  return sheet.protections.flatMap(({ unprotected }) =>
    unprotected.flatMap((range) => {
      const rect = rectOf(sheet, range);
      return rect ? (merges.find(({ row, column }) => row === rect.row && column === rect.column) ?? rect) : [];
    }),
  );
}

/** A new spreadsheet's empty first sheet, which nobody needs in a report; only where nothing names it. */
export function withoutEmpty(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const named = (name: string) =>
    snapshot.sheets.some(
      ({ cells, charts, validations }) =>
        Object.values(cells).some(({ f }) => f?.includes(name)) ||
        charts.some(({ ranges }) => ranges.some((range) => range.includes(name))) ||
        validations.some(({ source }) => source?.includes(name)),
    );
  const isEmpty = ({ cells, charts, metadata, name }: SheetSnapshot) =>
    Object.keys(cells).length === 0 && charts.length === 0 && metadata.length === 0 && !named(name);
  const kept = snapshot.sheets.filter((sheet) => !isEmpty(sheet));
  return kept.some(isReport) ? { ...snapshot, sheets: kept } : snapshot;
}
