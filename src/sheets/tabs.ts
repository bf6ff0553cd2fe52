/** Data tabs: finding them, making them ready for an import, and reading their records. */

import { type Kind, kindIds } from '../kinds';
import type { WorkbookPhrases } from '../languages/language';
import { workbookLanguages } from '../languages/workbook';
import { hiddenColumns, isUserColumn, tabColumns } from '../records/columns';
import { platformIds } from '../records/platform-ids';
import { fresh } from '../records/room';
import { fromRows, isExcluded } from '../records/rows';
import type { TabRecords } from '../records/tab-records';
import { coveredTotals } from '../records/totals';
import type { ColumnKey, TabId } from '../records/transfer';
import { a1Range } from '../report/formula';
import { localIn } from '../values/zones';
import { formatOf, literal } from './cells';
import { readCoverage } from './coverage';
import { blocksOf, cellsOf, formatColumns, type Grid, readGrid } from './grid';
import { fingerprint, type Header, headerNote, headerWord, type KnownHeader, readTop } from './header';
import { insertNamed, isGrid, markedSheets, markSheet, sheetNamed } from './marks';
import { readMemory } from './memory';
import { damagedCells, overlappingTotals, withoutCopies } from './remarks';
import { runs } from './runs';
import { fileOf, type Services, type SheetLike } from './services';
import { phrasesOf, readSettings } from './settings';

/** Tab colour of records (design/visual §5). */
const recordsColor = '#8A94A0';

export const tabKey = ({ platform, kind }: TabId): string => `${platform}:${kind}`;
export const markOf = (tab: TabId): string => `tab:${tabKey(tab)}`;

export function tabName(tab: TabId, { tabs }: WorkbookPhrases): string {
  return `${tabs.platforms[tab.platform]} · ${tabs.kinds[tab.kind]}`;
}

/** The data tabs of the workbook, in the order of networks and kinds. */
export function dataTabs(services: Services, marked: ReadonlyMap<string, SheetLike> = markedSheets(services)): { tab: TabId; sheet: SheetLike }[] {
  return platformIds
    .flatMap((platform) => kindIds.map((kind): TabId => ({ platform, kind })))
    .flatMap((tab) => {
      const sheet = marked.get(markOf(tab));
      return sheet ? [{ tab, sheet }] : [];
    });
}

/** By its mark; else by its name in any language, when it is empty or its header is ours: a copied file may have lost the marks. */
export function findTab(services: Services, tab: TabId, marked: ReadonlyMap<string, SheetLike>): SheetLike | null {
  return lookUp(services, tab, marked, null).sheet;
}

/** The tab, or null with the name it will get in the workbook's language. */
export function lookUp(
  services: Services,
  tab: TabId,
  marked: ReadonlyMap<string, SheetLike>,
  words: WorkbookPhrases | null,
): { sheet: SheetLike | null; name: string } {
  const known = marked.get(markOf(tab));
  if (known) return { sheet: known, name: words ? known.getName() : '' };
  let free = '';
  for (const phrases of Object.values(workbookLanguages)) {
    const { sheet, name } = firstOfName(services, marked, tabName(tab, phrases), isOurs);
    if (sheet) return { sheet, name };
    if (phrases === words) free = name;
  }
  return { sheet: null, name: free };
}

function isOurs(sheet: SheetLike): boolean {
  if (!isGrid(sheet)) return false;
  const top = readTop(sheet);
  return top === 'blank' || top.header !== null;
}

/** The first of «name», «name 2»… that is accepted, or that is free. */
function firstOfName(
  services: Services,
  marked: ReadonlyMap<string, SheetLike>,
  name: string,
  accept: (sheet: SheetLike) => boolean,
): { name: string; sheet: SheetLike | null } {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name} ${i}`;
    const sheet = sheetNamed(services, marked, candidate);
    if (!sheet || accept(sheet)) return { name: candidate, sheet };
  }
}

/** What a tab needs before rows can be written, decided from what is there; nothing is written yet. */
export type Preparation = {
  tab: TabId;
  name: string;
  /** Null: the tab is to be made. */
  sheet: SheetLike | null;
  /** The mark to set; null: it has it. */
  mark: string | null;
  /** Null: a header is to be written. */
  header: Header | null;
  /** Columns to add; for a fresh tab all. */
  missing: ColumnKey[];
  /** Columns of the sheet in use. */
  used: number;
};

/** A column that people removed from a tab of theirs comes back only when an import brings it. */
export function prepare(known: Omit<Preparation, 'missing'>, columns: readonly ColumnKey[]): Preparation {
  const { tab, header } = known;
  const needed = header ? [...new Set(['account', ...columns, 'asOf', 'older'])] : tabColumns(tab.kind, columns);
  return { ...known, missing: needed.filter((key) => !header?.keys.includes(key)) };
}

/** The header as it will be once the preparation is carried out. */
export function headerAfter({ tab, header, missing, used }: Preparation, phrases: WorkbookPhrases): KnownHeader {
  const pad = <T>(cells: readonly T[], blank: T): T[] => [...cells, ...new Array<T>(Math.max(0, used - cells.length)).fill(blank)];
  return {
    row: header?.row ?? 1,
    print: fingerprint([...pad(header?.texts ?? [], ''), ...missing.map((key) => headerWord(key, tab.kind, phrases))]),
    keys: [...pad(header?.keys ?? [], null), ...missing],
  };
}

/** Lines for which a fresh tab is made long enough at once; a longer import makes it grow chunk by chunk, so that no call carries millions of formats. */
const linesAtOnce = 10_000;

/** Carries a preparation out; it may stop anywhere and be done again. A fresh tab is marked first, so that what follows finds it, and gets room for `rows`. */
export function carryOut(services: Services, preparation: Preparation, phrases: WorkbookPhrases, rows = 0): SheetLike {
  const { tab, header, missing, used } = preparation;
  const file = fileOf(services);
  const sheet = preparation.sheet ?? insertNamed(services, preparation.name, file.getSheets().length);
  if (preparation.mark) markSheet(services, sheet, preparation.mark);
  const row = header?.row ?? 1;
  if (missing.length > 0) {
    if (preparation.sheet || missing.length > fresh.columns) ensureColumns(sheet, used + missing.length);
    const lines = header ? sheet.getMaxRows() : ensureLines(sheet, preparation.sheet ? sheet.getMaxRows() : fresh.lines, row + Math.min(rows, linesAtOnce));
    const words = missing.map((key) => headerWord(key, tab.kind, phrases));
    if (!header) dress(sheet, missing, words, lines, preparation.sheet !== null);
    addColumns(sheet, row, used, missing, words, lines, tab.kind, phrases, header === null);
  }
  // marks that a person cleared, or that a run did not come to, are set again
  if (header?.keys.some((key, i) => key !== null && header.notes[i] === '')) {
    sheet
      .getRange(row, 1, 1, header.keys.length)
      .setNotes([header.keys.map((key, i) => (key !== null && header.notes[i] === '' ? headerNote(key, tab.kind, phrases) : header.notes[i]!))]);
  }
  return sheet;
}

function addColumns(
  sheet: SheetLike,
  row: number,
  used: number,
  keys: readonly ColumnKey[],
  words: readonly string[],
  lines: number,
  kind: Kind,
  phrases: WorkbookPhrases,
  isFresh: boolean,
): void {
  const cells = sheet.getRange(row, used + 1, 1, keys.length);
  // words last: before them the sheet looks as it did, and a second run begins anew
  cells.setNotes([keys.map((key) => headerNote(key, kind, phrases))]);
  cells.setFontWeights([keys.map(() => 'bold')]);
  cells.setWraps([keys.map(() => true)]);
  const formats = new Array<string | null>(used + keys.length).fill(null);
  for (const { start, keys: block } of blocksOf([...formats.slice(0, used).map(() => null), ...keys]))
    block.forEach((key, i) => {
      const format = formatOf(key, phrases.tabs.dayFormat);
      // as all cells of a fresh tab are
      if (!isFresh || format !== 'general') formats[start + i] = format;
    });
  formatColumns(sheet, formats, row + 1, lines - row, isFresh);
  cells.setValues([words.map(literal)]);
}

function ensureColumns(sheet: SheetLike, columns: number): void {
  const grid = sheet.getMaxColumns();
  if (columns > grid) sheet.insertColumnsAfter(grid, columns - grid);
}

/** The number of lines there are then. */
function ensureLines(sheet: SheetLike, grid: number, lines: number): number {
  if (lines <= grid) return grid;
  sheet.insertRowsAfter(grid, lines - grid);
  return lines;
}

/** Pixels of columns of texts; those of figures are as wide as their word on two lines needs. */
const widths: { [key: ColumnKey]: number } = { accountName: 160, account: 130, publishedLocal: 130, title: 320, permalink: 200 };
const figureWidths = [100, 130, 160, 200];
const headerHeight = 40;
/** People's own columns, as yellow as what they fill in on report sheets. */
const ownColor = '#FFF8DC';

/** Of a bold letter, and of the filter's button with the cell's edges. */
const [letterWidth, buttonWidth] = [7, 26];

function widthOf(key: ColumnKey, word: string): number {
  const fits = (width: number): boolean => {
    const letters = (width - buttonWidth) / letterWidth;
    const parts = word.split(' ');
    let [lines, left] = [1, letters];
    for (const part of parts) {
      if (part.length > left) [lines, left] = [lines + 1, letters];
      left -= part.length + 1;
    }
    return lines <= 2 && parts.every((part) => part.length <= letters);
  };
  return widths[key] ?? figureWidths.find(fits) ?? 200;
}

/** Look of a fresh tab. `isBegun`: a run that stopped may have made the filter. */
function dress(sheet: SheetLike, keys: readonly ColumnKey[], words: readonly string[], lines: number, isBegun: boolean): void {
  sheet.setFrozenRows(1);
  sheet.setTabColor(recordsColor);
  const first = keys.findIndex((key) => hiddenColumns.includes(key));
  if (first >= 0) sheet.hideColumns(first + 1, keys.length - first);
  // the tab of earlier figures is hidden
  if (keys.includes('history')) return;
  for (const [start, count, width] of runs(keys.map((key, i) => widthOf(key, words[i]!)))) if (width !== 100) sheet.setColumnWidths(start + 1, count, width);
  sheet.setRowHeightsForced(1, 1, headerHeight);
  const own = keys.flatMap((key, i) => (isUserColumn(key) ? [a1Range(1, i + 1, 1, i + 1)] : []));
  if (own.length > 0) sheet.getRangeList(own).setBackground(ownColor);
  if (!(isBegun && sheet.getFilter())) sheet.getRange(1, 1, lines, keys.length).createFilter();
}

/**
 * The records of every data tab, rows that people excluded left out, and totals whose rows stand there too; and what the imports cover. The local time of publication is told anew from the instant in the report zone, so a change of zone needs no import.
 * A tab whose header is gone has no records.
 */
export function readTabs(services: Services): TabRecords[] {
  const marked = markedSheets(services);
  const memory = readMemory(services, marked);
  const zone = fileOf(services).getSpreadsheetTimeZone();
  const settings = readSettings(services, memory, zone);
  const coverage = readCoverage(memory);
  return dataTabs(services, marked).map(({ tab, sheet }) => {
    const grid = readGrid(sheet, zone);
    const covered = coverage(tabKey(tab));
    if (!grid) return { tab, records: [], covered };
    const counted = recordsOf(grid, settings.zone);
    const { records, problems } = withoutCopies(counted.records, tab, () => sheet.getName());
    const said = overlappingTotals(counted.overlapping, () => sheet.getName());
    return { tab, records, covered, problems: [...damagedCells(grid, tab, () => phrasesOf(settings)), ...problems, ...said] };
  });
}

function recordsOf(grid: Grid, reportZone: string): { records: TabRecords['records']; overlapping: TabRecords['records'] } {
  const cells = cellsOf(grid);
  const exclude = cells.columns.indexOf('exclude');
  const all = fromRows(cells, grid.header + 1);
  const { covered, overlapping } = coveredTotals(all);
  const records = all
    .filter((record, i) => record.account !== null && record.asOf !== '' && !covered.has(record) && !isExcluded(cells.rows[i]![exclude] ?? null))
    .map((record) => (record.publishedAt === null ? record : { ...record, publishedLocal: localIn(record.publishedAt, reportZone) ?? record.publishedLocal }));
  return { records, overlapping: [...overlapping] };
}
