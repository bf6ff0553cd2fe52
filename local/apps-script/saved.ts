/** A book to its snapshot (plain JSON) and back. */

import { closeRect, parseA1, type Rect, rectName, sheetReference, splitSheet } from './a1';
import { Book, type Cell, type Reference, type Sheet } from './book';
import { isErrorText } from './engine';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

function cellOut(cell: Cell): CellSnapshot | null {
  const out: CellSnapshot = {};
  if (cell.formula) out.f = cell.formula.text;
  if (cell.v !== undefined) {
    if ((cell.formula || cell.spill) && isErrorText(cell.v)) out.e = cell.v;
    else out.v = cell.v;
  }
  if (cell.s !== 0) out.s = cell.s;
  if (cell.link !== undefined) out.link = cell.link;
  if (cell.note !== undefined) out.note = cell.note;
  if (cell.spill && !cell.formula) out.spilled = true;
  return Object.keys(out).length > 0 ? out : null;
}

const referenceName = (home: Sheet | null, { sheet, rect }: Reference) => (sheet === home ? rectName(rect) : `${sheetReference(sheet.name)}!${rectName(rect)}`);

function sheetOut(book: Book, sheet: Sheet): SheetSnapshot {
  const cells: SheetSnapshot['cells'] = {};
  sheet.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const out = cell && cellOut(cell);
      if (out) cells[`${row},${column}`] = out;
    });
  });
  const source = (value: unknown) => referenceName(null, value as Reference);
  const isThere = (reference: Reference) => book.sheets.includes(reference.sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    frozenRows: sheet.frozenRows,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    widths: Object.fromEntries(sheet.widths),
    heights: Object.fromEntries(sheet.heights),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    cells,
    merges: sheet.merges.map(rectName),
    ...(sheet.filter ? { filter: rectName(sheet.filter) } : {}),
    validations: sheet.validations
      .filter((rule) => rule.criteria === 'VALUE_IN_LIST' || (rule.criteria === 'VALUE_IN_RANGE' && isThere(rule.values[0] as Reference)))
      .map((rule) => ({
        range: rectName(rule.rect),
        ...(rule.criteria === 'VALUE_IN_LIST' ? { list: rule.values[0] as string[] } : { source: source(rule.values[0]) }),
        allowInvalid: rule.allowInvalid,
      })),
    conditionals: sheet.conditionals
      .filter((rule) => rule.criteria === 'CUSTOM_FORMULA')
      .map(({ rects, values, fill, ink, bold }) => ({ ranges: rects.map(rectName), formula: String(values[0]), ...given({ fill, ink, bold }) })),
    charts: sheet.charts.map((chart) => ({ ...chart, ranges: chart.ranges.filter(isThere).map((range) => referenceName(null, range)) })),
    protections: sheet.protections.map(({ rect, warningOnly, description, unprotected, locked }) => ({
      range: rect && rectName(rect),
      warningOnly,
      description,
      unprotected: unprotected.map(rectName),
      ...(locked ? { locked } : {}),
    })),
    metadata: book.metadata.filter((entry) => entry.sheet === sheet && entry.row === null).map(({ key, value, column }) => ({ key, value, column })),
  };
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

export function toSnapshot(book: Book): WorkbookSnapshot {
  return {
    id: book.id,
    name: book.name,
    locale: book.locale,
    zone: book.zone,
    activeSheet: book.active.id,
    styles: book.styles,
    sheets: book.sheets.map((sheet) => sheetOut(book, sheet)),
  };
}

function rectIn(sheet: Sheet, text: string): Rect {
  const open = parseA1(text);
  if (!open) throw new Error(`the snapshot names no range: ${text}`);
  return closeRect(open, sheet.rowCount, sheet.columnCount);
}

/** Everything but values; formulas are calculated when read. */
export function fromSnapshot(snapshot: WorkbookSnapshot): Book {
  const book = new Book(snapshot.id, snapshot.name, snapshot.locale, snapshot.zone);
  const indexes = snapshot.styles.map((style) => book.styleIndex(style));
  for (const from of snapshot.sheets) {
    const sheet = book.addSheet(from.name, book.sheets.length, from.rows, from.columns, from.id);
    if (from.id === snapshot.activeSheet) book.active = sheet;
  }
  /** Null where the tab has been removed: its list or series went with it. */
  const reference = (text: string, home: Sheet): Reference | null => {
    const { sheet: name, rest } = splitSheet(text);
    const sheet = name === null ? home : book.sheetNamed(name);
    return sheet ? { sheet, rect: rectIn(sheet, rest) } : null;
  };
  snapshot.sheets.forEach((from, index) => {
    const sheet = book.sheets[index] as Sheet;
    Object.assign(sheet, { hidden: from.hidden, gridlines: from.gridlines, tabColor: from.tabColor, frozenRows: from.frozenRows });
    sheet.widths = new Map(Object.entries(from.widths).map(([column, width]) => [Number(column), width]));
    sheet.heights = new Map(Object.entries(from.heights).map(([row, height]) => [Number(row), height]));
    sheet.hiddenColumns = new Set(from.hiddenColumns);
    sheet.hiddenRows = new Set(from.hiddenRows);
    for (const [position, stored] of Object.entries(from.cells)) {
      const [row, column] = position.split(',').map(Number) as [number, number];
      let cell: Cell | undefined;
      if (stored.f !== undefined) cell = book.putFormula(sheet, row, column, stored.f);
      else if (!stored.spilled) cell = book.put(sheet, row, column, stored.v ?? null);
      if (stored.s === undefined && stored.note === undefined && stored.link === undefined) continue;
      cell ??= book.touch(sheet, row, column);
      if (stored.s !== undefined) cell.s = indexes[stored.s] ?? 0;
      if (stored.link !== undefined) cell.link = stored.link;
      if (stored.note !== undefined) cell.note = stored.note;
    }
    sheet.merges = from.merges.map((text) => rectIn(sheet, text));
    if (from.filter) sheet.filter = rectIn(sheet, from.filter);
    sheet.validations = from.validations.flatMap((rule) => {
      const offered = rule.list ?? reference(rule.source as string, sheet);
      const criteria = rule.list ? 'VALUE_IN_LIST' : 'VALUE_IN_RANGE';
      return offered ? [{ rect: rectIn(sheet, rule.range), criteria, values: [offered, true], allowInvalid: rule.allowInvalid, helpText: null }] : [];
    });
    sheet.conditionals = from.conditionals.map(({ ranges, formula, ...look }) => ({
      rects: ranges.map((text) => rectIn(sheet, text)),
      criteria: 'CUSTOM_FORMULA',
      values: [formula],
      ...look,
    }));
    sheet.charts = from.charts.map((chart) => ({ ...chart, ranges: chart.ranges.flatMap((text) => reference(text, sheet) ?? []) }));
    book.nextId = Math.max(book.nextId, ...from.charts.map((chart) => chart.id + 1));
    sheet.protections = from.protections.map(({ range, locked, unprotected, ...rest }) => ({
      ...rest,
      rect: range === null ? null : rectIn(sheet, range),
      unprotected: unprotected.map((text) => rectIn(sheet, text)),

      locked: locked ?? false,
    }));
    for (const { key, value, column } of from.metadata) book.metadata.push({ id: book.nextId++, key, value, visibility: 'DOCUMENT', sheet, column, row: null });
  });
  return book;
}
