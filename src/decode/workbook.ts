/** A workbook (BIFF .xls, .xlsx, XML Spreadsheet 2003, or an HTML table saved as .xls) to one table of text cells a sheet. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellWords, LargeFailure, LargeSheet, readLargeSheet } from './large-sheet';
import type { MergedCells } from './table';

/**
 * The slice of @e965/xlsx that is used, and our own reader of large sheets; the caller loads both, only when such a file is dropped.
 * Without the second a large sheet is read as a small one, while memory lasts.
 */
export type ExcelReader = Pick<typeof import('@e965/xlsx'), 'read' | 'SSF'> & { readLargeSheet?: typeof readLargeSheet };

export type SheetRows = { name: string; rows: string[][]; typed: boolean; merged: MergedCells[] };
export type WorkbookReading = { sheets: SheetRows[]; failure: 'file-password' | 'file-unreadable' | null };

/** Reads the sheet whose place this text holds, null where it holds none. */
export type LargeSheets = (placeholder: string, words: CellWords) => LargeSheet | LargeFailure | null;

/** Hidden sheets are read too: networks hide none, people do. Rows keep their number on the sheet; columns left of the first filled one are dropped. */
export function readWorkbook(bytes: Uint8Array, excel: ExcelReader): WorkbookReading;
export function readWorkbook(bytes: Uint8Array, excel: ExcelReader, large: LargeSheets): WorkbookReading | LargeFailure;
export function readWorkbook(bytes: Uint8Array, excel: ExcelReader, large: LargeSheets = () => null): WorkbookReading | LargeFailure {
  try {
    const book = excel.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      cellText: false,
      cellDates: false,
      raw: true,
      nodim: true,
    });
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets: SheetRows[] = [];
    for (const name of book.SheetNames) {
      const cells = sheetOf(book, name);
      const read = large(String(cells[0]?.[0]?.v ?? ''), wordsOf(book, excel, date1904)) ?? {
        ...readSheet(cells, excel, date1904),
        merged: tallCells(book, name),
      };
      if (typeof read === 'string') return read;
      const first = firstColumn(read.rows);
      const merged = read.merged.flatMap((tall) => (tall.column >= first ? [{ ...tall, column: tall.column - first }] : []));
      sheets.push({ name, rows: first > 0 ? read.rows.map((row) => row.slice(first)) : read.rows, typed: read.typed, merged });
    }
    return { sheets, failure: null };
  } catch (error) {
    // what the reader says of the fault is of no use to people, and in one language
    const reason = error instanceof Error ? error.message : String(error);
    return { sheets: [], failure: /password|encrypt/i.test(reason) ? 'file-password' : 'file-unreadable' };
  }
}

function sheetOf(book: WorkBook, name: string): CellObject[][] {
  const sheet: WorkSheet | undefined = book.Sheets[name];
  // chart and macro sheets have no cells
  return ((sheet as { '!data'?: CellObject[][] } | undefined)?.['!data'] ?? []) as CellObject[][];
}

/** Shared strings and styles, which the library hands out beside what its types say. */
function wordsOf(book: WorkBook, excel: ExcelReader, date1904: boolean): CellWords {
  const { Strings, Styles, SSF } = book as WorkBook & {
    Strings?: CellWords['strings'];
    Styles?: { CellXf?: { numFmtId?: number }[] };
    SSF?: { [id: number]: string };
  };
  const formats = (Styles?.CellXf ?? []).map(({ numFmtId }) => SSF?.[numFmtId ?? 0] ?? '');
  const dates = formats.map((format) => format !== '' && excel.SSF.is_date(format));
  const small: string[] = [];
  return {
    strings: Strings ?? [],
    number: (value, style) => {
      if (style !== null && dates[style]) return serialText(value, formats[style] as string, date1904);
      if (!(value >= 0 && value < 10_000 && Number.isInteger(value))) return numberText(value);
      small[value] ??= numberText(value);
      return small[value] as string;
    },
  };
}

function readSheet(cells: CellObject[][], excel: ExcelReader, date1904: boolean): Omit<LargeSheet, 'merged'> {
  const rows: string[][] = [];
  let typed = false;
  for (let r = 0; r < cells.length; r++) {
    const row: string[] = [];
    const source = cells[r] ?? [];
    for (let c = 0; c < source.length; c++) {
      const cell = source[c];
      if (!cell || cell.t === 'z') continue;
      const text = cellText(cell, excel, date1904);
      if (text === '') continue;
      while (row.length < c) row.push('');
      row[c] = text;
      if (cell.t === 'n' || cell.t === 'd') typed = true;
    }
    rows.push(row);
  }
  return { rows, typed };
}

/** The first column with anything in it; blank rows at the end are dropped on the way. */
function firstColumn(rows: string[][]): number {
  while (rows.length > 0 && (rows[rows.length - 1] as string[]).length === 0) rows.pop();
  return rows.reduce((least, row) => Math.min(least, row.findIndex((cell) => cell !== '') >>> 0), Number.MAX_SAFE_INTEGER);
}

function tallCells(book: WorkBook, name: string): MergedCells[] {
  const ranges = book.Sheets[name]?.['!merges'] ?? [];
  return ranges.flatMap(({ s, e }) => (s.c === e.c && e.r > s.r ? [{ column: s.c, from: s.r, to: e.r }] : []));
}

function cellText(cell: CellObject, excel: ExcelReader, date1904: boolean): string {
  const { t: type, v: value } = cell;
  if (value === undefined || value === null) return '';
  if (type === 'e') return cell.w ?? '#N/A';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/\.\d+Z$/, '')
      .replace(/T00:00:00$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = typeof cell.z === 'string' ? cell.z : '';
  return format !== '' && excel.SSF.is_date(format) ? serialText(value, format, date1904) : numberText(value);
}

/** All digits; whole numbers past what a spreadsheet keeps exactly are written with an exponent, so that a rounded id is seen for what it is. */
function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
}

/** Days since 30 December 1899 (or 1904) to ISO text; a time of day or a length of time to `H:MM:SS`. */
function serialText(serial: number, format: string, date1904: boolean): string {
  const bare = format.replace(/"[^"]*"|\\./g, '');
  const seconds = Math.round(serial * 86_400);
  if (/\[[hms]+\]/i.test(bare) || !/[dy]/i.test(bare.replace(/\[[^\]]*\]/g, ''))) return clockText(seconds);
  // the calendar of 1900 counts a 29 February that never was
  const days = (date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial) - 25_569;
  const at = new Date(Math.round(days * 86_400) * 1000);
  if (!Number.isFinite(at.getTime())) return String(serial);
  const iso = at.toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

function clockText(seconds: number): string {
  const rest = Math.abs(seconds);
  const parts = [Math.floor(rest / 60) % 60, rest % 60].map((part) => String(part).padStart(2, '0'));
  return `${seconds < 0 ? '-' : ''}${Math.floor(rest / 3600)}:${parts.join(':')}`;
}
