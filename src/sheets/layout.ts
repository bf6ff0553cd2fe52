/** Step 7 of the line: a Layout into a sheet, in few service calls whatever it holds; a sheet whose look is already right gets its contents only. */
import { a1Range } from '../report/formula';
import type { Content, Layout, Style } from '../report/layout';
import { literal, writeBack } from './cells';
import { boxOf, furnish } from './furnish';
import { runs } from './runs';
import { type CellValue, fileOf, type MetadataLike, type Services, type SheetLike } from './services';

/** Metadata key of the look of a sheet. */
const lookKey = 'socialKpi.look';

/**
 * What a look's mark says: the print of widths, styles, merges, rules and charts, and which charts are ours; while a sheet is being built the charts that are a person's.
 * Of several marks the highest number holds: in a copied file an old one may be impossible to remove.
 */
type Look = { build: number; print?: string; own?: number[]; foreign?: number[] };

/** `sheet` is the one marked with the layout's key; `isNew`: made in this call. Yellow cells that people filled stay; the period and comparison asked for replace those chosen before. */
export function writeLayout(services: Services, sheet: SheetLike, layout: Layout, isNew: boolean): { sheetId: number } {
  const rows = layout.contents.length;
  const columns = Math.max(...layout.contents.map((row) => row.length));
  const print = printOf(layout);
  const marks = isNew ? [] : sheet.getDeveloperMetadata().filter((mark) => mark.getKey() === lookKey);
  const last = marks.map(lookOf).sort((a, b) => b.build - a.build)[0];
  const { typed } = layout;
  const isKept = last?.print === print && !typed?.moved;
  const contents = layout.editable.length && last && !typed ? withTyped(services, sheet, layout) : layout.contents;
  const texts = isKept ? textCells(layout) : [];
  if (texts.length) sheet.getRangeList(texts).setNumberFormat('@');
  if (isKept) {
    writeContents(services, sheet, layout, contents, columns);
    if (typed) writeNotes(sheet, typed.notes, columns);
  } else {
    const foreign = last ? foreignCharts(sheet, last) : [];
    const build = (last?.build ?? 0) + 2;
    // first, so that a run that stopped half way is known for one
    if (last) addLook(services, sheet, { build: build - 1, foreign });
    for (const mark of marks) isRemoved(mark);
    const isProtected = !isNew && strip(services, sheet, foreign, typed !== undefined);
    // what people typed leaves its place only once it is written in the other
    resize(sheet, rows, columns, layout.hidden || typed !== undefined);
    dress(sheet, layout, rows, columns);
    writeContents(services, sheet, layout, contents, columns);
    if (typed) writeNotes(sheet, typed.notes, columns);
    if (typed) resize(sheet, rows, columns, false);
    furnish(services, sheet, layout, isProtected);
    const own = layout.charts.length ? chartIds(sheet).filter((id) => !foreign.includes(id)) : [];
    addLook(services, sheet, { build, print, own });
  }
  return { sheetId: sheet.getSheetId() };
}

/** Makes the sheet large enough before formulas of other sheets refer to it: rows added later would move what they refer to. */
export function makeRoom(sheet: SheetLike, layout: Layout): void {
  resize(sheet, layout.contents.length, Math.max(...layout.contents.map((row) => row.length)), true);
}

/** A mark of an older version, or one that a person changed, says nothing. */
function lookOf(mark: MetadataLike): Look {
  try {
    return { build: 0, ...(JSON.parse(mark.getValue()) as Partial<Look>) };
  } catch {
    return { build: 0 };
  }
}

function addLook(services: Services, sheet: SheetLike, look: Look): void {
  sheet.addDeveloperMetadata(lookKey, JSON.stringify(look), services.SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** A mark of a copied file, or what another editor protected, may be impossible to remove; a report is built all the same. */
function isRemoved(thing: { remove(): void }): boolean {
  try {
    thing.remove();
    return true;
  } catch {
    return false;
  }
}

const chartIds = (sheet: SheetLike): number[] => sheet.getCharts().map((chart) => chart.getChartId());

/** Charts that a person put there. */
function foreignCharts(sheet: SheetLike, { own, foreign }: Look): number[] {
  return chartIds(sheet).filter((id) => (foreign ? foreign.includes(id) : own && !own.includes(id)));
}

/** Cells that people type texts into: pasting takes their format away, and «October 2026» would become a day. */
function textCells({ editable, styles, styled }: Layout): string[] {
  return editable.flatMap((range) => {
    const { row, column, rows, columns } = boxOf(range);
    const ofText = Array.from({ length: columns }, (_, i) => column + i).filter((c) => styles[styled[row - 1]?.[c - 1] ?? 0]?.format === '@');
    return ofText.map((c) => a1Range(row, c, row + rows - 1, c));
  });
}

/** A short hash of everything but contents. */
function printOf({ contents, lines, dropdowns, name, typed, ...look }: Layout): string {
  void lines;
  void name;
  void typed;
  const width = Math.max(...contents.map((row) => row.length));
  const text = JSON.stringify([
    look,
    look.hidden ? 0 : contents.length,
    look.hidden ? 0 : width,
    dropdowns.map(({ range, from, strict }) => [range, from, strict]),
  ]);
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}

/** The layout's contents with what people typed into its editable cells. */
function withTyped(services: Services, sheet: SheetLike, layout: Layout): Content[][] {
  const boxes = layout.editable.map(boxOf);
  const last = Math.min(sheet.getMaxRows(), Math.max(...boxes.map((box) => box.row + box.rows - 1)));
  const first = Math.min(...boxes.map((box) => box.row));
  const width = Math.max(...boxes.map((box) => box.column + box.columns - 1));
  if (last < first) return layout.contents;
  const range = sheet.getRange(first, 1, last - first + 1, width);
  const typed = range.getValues();
  const zone = fileOf(services).getSpreadsheetTimeZone();
  // a text that became a day or a number where a format was pasted
  let display: string[][] | null = null;
  const shown = (r: number, c: number): string => {
    display ??= range.getDisplayValues();
    return display[r - first]?.[c - 1] ?? '';
  };
  const contents = layout.contents.map((row) => [...row]);
  const asked = [layout.selectors?.period, layout.selectors?.compare];
  const listed = new Map(layout.dropdowns.filter((list) => list.strict).map((list) => [list.range, list.values]));
  for (const [i, box] of boxes.entries()) {
    const a1 = layout.editable[i] as string;
    if (asked.includes(a1)) continue;
    for (let r = box.row; r < box.row + box.rows && r <= last; r++)
      for (let c = box.column; c < box.column + box.columns; c++) {
        const value = typed[r - first]?.[c - 1] ?? '';
        const choices = listed.get(a1);
        if (value === '' || (choices && !choices.includes(value as Content))) continue;
        const isText = layout.styles[layout.styled[r - 1]?.[c - 1] ?? 0]?.format === '@';
        (contents[r - 1] as Content[])[c - 1] = isText && typeof value !== 'string' ? shown(r, c) : plain(value, zone);
      }
  }
  return contents;
}

/** Dates as serial numbers; texts as they are. */
function plain(value: CellValue, zone: string): Content {
  if (typeof value === 'string') return value;
  return writeBack(value, zone) as Content;
}

/** Takes off what a new look would leave behind, but a person's charts and notes. True when a protection stays. */
function strip(services: Services, sheet: SheetLike, foreign: readonly number[], keepsContents: boolean): boolean {
  for (const chart of sheet.getCharts()) if (!foreign.includes(chart.getChartId())) sheet.removeChart(chart);
  const isProtected = sheet.getProtections(services.SpreadsheetApp.ProtectionType.SHEET).filter((protection) => !isRemoved(protection)).length > 0;
  sheet.showColumns(1, sheet.getMaxColumns());
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  whole.breakApart();
  whole.setDataValidation(null);
  sheet.setConditionalFormatRules([]);
  if (keepsContents) sheet.clear({ formatOnly: true });
  else sheet.clear();
  return isProtected;
}

/** Notes of header cells, a row of them a call; others in these rows go. */
function writeNotes(sheet: SheetLike, notes: readonly [number, number, string][], columns: number): void {
  for (const row of new Set(notes.map(([at]) => at))) {
    const texts = new Array<string>(columns).fill('');
    for (const [at, column, text] of notes) if (at === row) texts[column - 1] = text;
    sheet.getRange(row, 1, 1, columns).setNotes([texts]);
  }
}

/** Grid of exactly the layout's size; a hidden tab never shrinks, because formulas and drop-downs of other tabs refer to it. */
function resize(sheet: SheetLike, rows: number, columns: number, grows: boolean): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > hasRows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  if (grows) return;
  if (rows < hasRows) sheet.deleteRows(rows + 1, hasRows - rows);
  if (columns < hasColumns) sheet.deleteColumns(columns + 1, hasColumns - columns);
}

const usual = { width: 100, height: 21 };

/** Sizes and cell styles; before the contents, so that the text format is there when a text comes. */
function dress(sheet: SheetLike, layout: Layout, rows: number, columns: number): void {
  for (const [start, count, width] of runs(layout.widths)) if (width !== usual.width) sheet.setColumnWidths(start + 1, count, width);
  for (const [start, count, height] of runs(layout.heights)) if (height !== usual.height) sheet.setRowHeightsForced(start + 1, count, height);
  if (layout.styles.every((style) => Object.keys(style).length === 0)) return;
  const all = sheet.getRange(1, 1, rows, columns);
  const each = <T>(read: (style: Style) => T): T[][] =>
    layout.contents.map((row, r) =>
      Array.from({ length: columns }, (_, c) => read(layout.styles[layout.styled[r]?.[c] ?? 0] ?? {})).slice(0, Math.max(columns, row.length)),
    );
  all.setNumberFormats(each((style) => style.format ?? 'general'));
  all.setBackgrounds(each((style) => style.fill ?? null));
  all.setFontColors(each((style) => style.ink ?? null));
  all.setFontSizes(each((style) => style.size ?? 10));
  all.setFontWeights(each((style) => (style.bold ? 'bold' : 'normal')));
  all.setHorizontalAlignments(each((style) => style.align ?? 'general'));
  all.setVerticalAlignments(each((style) => style.valign ?? 'bottom'));
  all.setWraps(each((style) => style.wrap ?? false));
}

/** Texts that could act are stored as text; in cells of text format they are text already, but for one that reads as a formula. */
function cellValue(content: Content, format: string | undefined): CellValue {
  if (content === null) return '';
  if (typeof content === 'string') return format === '@' && !content.startsWith('=') ? content : literal(content);
  if (typeof content !== 'object') return content;
  return 'formula' in content ? content.formula : literal(content.text);
}

function writeContents(services: Services, sheet: SheetLike, layout: Layout, contents: Content[][], columns: number): void {
  const values = contents.map((row, r) =>
    Array.from({ length: columns }, (_, c) => cellValue(row[c] ?? null, layout.styles[layout.styled[r]?.[c] ?? 0]?.format)),
  );
  if (layout.hidden) padTo(sheet, values, columns);
  sheet.getRange(1, 1, values.length, columns).setValues(values);
  for (const [r, row] of contents.entries())
    for (const [c, content] of row.entries()) {
      if (content === null || typeof content !== 'object' || !('link' in content)) continue;
      const rich = services.SpreadsheetApp.newRichTextValue().setText(content.text).setLinkUrl(content.link).build();
      sheet.getRange(r + 1, c + 1, 1, 1).setRichTextValue(rich);
    }
}

/** Rows that a longer table left behind are blanked; a grid that is too small for a longer one grows. */
function padTo(sheet: SheetLike, values: CellValue[][], columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (values.length > hasRows) sheet.insertRowsAfter(hasRows, values.length - hasRows);
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  const last = sheet.getLastRow();
  while (values.length < last) values.push(new Array<CellValue>(columns).fill(''));
}
