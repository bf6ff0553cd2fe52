/** Rows to the two kinds of workbook the networks hand out. */
import { utils, write } from '@e965/xlsx';
import type { Row } from './text';

/** A binary .xls or an .xlsx. Texts stay texts and numbers numbers; empty strings are cells, as LinkedIn writes them. `tall`: cells of a column merged over rows, counted from 0. */
export function workbook(
  sheets: Record<string, readonly Row[]>,
  type: 'biff8' | 'xlsx',
  tall: readonly (readonly [column: number, from: number, to: number])[] = [],
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (tall.length > 0) sheet['!merges'] = tall.map(([c, from, to]) => ({ s: { r: from, c }, e: { r: to, c } }));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes = new Uint8Array(write(book, { bookType: type, type: 'array', compression: true }));
  if (type === 'biff8') freeUnusedSectors(bytes);
  return bytes;
}

/** LinkedIn marks sectors past the end of the file as free; the writer used here marks them as ends of chains. */
function freeUnusedSectors(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  const [sector, tables] = [512, view.getUint32(44, true)];
  for (let at = bytes.length / sector - 1; at < (tables * sector) / 4; at++) {
    const table = view.getUint32(76 + 4 * Math.floor((4 * at) / sector), true);
    view.setUint32((table + 1) * sector + ((4 * at) % sector), 0xffffffff, true);
  }
}
