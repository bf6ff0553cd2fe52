/** Rows to the two kinds of workbook the networks hand out. */
import { utils, write } from '@e965/xlsx';
import type { Row } from './text';

/** A binary .xls or an .xlsx. Texts stay texts and numbers numbers; empty strings are cells, as LinkedIn writes them. */
export function workbook(sheets: Record<string, readonly Row[]>, type: 'biff8' | 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { bookType: type, type: 'array', compression: true }));
}
