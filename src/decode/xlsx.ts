/** An .xlsx to its sheets: large ones are set aside and read row by row while they are unpacked, everything else is the general reader's. */
import type { LargeFailure, PackedPart } from './large-sheet';
import { type ExcelReader, readWorkbook, type WorkbookReading } from './workbook';
import { crc32, largeParts, repackZip, type ZipFailure } from './zip';

/** Bytes of unpacked sheet from which on it is set aside. */
const largeFrom = 20_000_000;
const placeOf = 'social-kpi sheet ';

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

/** `from`: there for tests, which have small files. `told`: share of the large sheets that is read. */
export async function readXlsx(
  bytes: Uint8Array,
  load: () => Promise<ExcelReader>,
  told: (share: number) => void = () => {},
  from = largeFrom,
): Promise<WorkbookReading | ZipFailure> {
  const parts = largeParts(bytes, isSheet, from);
  const reading = parts.size > 0 ? await inPieces(bytes, parts, load, told) : 'other';
  if (reading === 'too-many') return 'file-too-big';
  if (reading === 'damaged') return 'file-unreadable';
  if (reading !== 'other') return reading;
  const packed = repackZip(bytes);
  return typeof packed === 'string' ? packed : readWorkbook(packed, await load());
}

async function inPieces(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, PackedPart>,
  load: () => Promise<ExcelReader>,
  told: (share: number) => void,
): Promise<WorkbookReading | ZipFailure | LargeFailure> {
  const names = [...parts.keys()];
  const packed = repackZip(bytes, Object.fromEntries(names.map((name) => [name, placeholder(name)])));
  if (typeof packed === 'string') return packed;
  const excel = await load();
  const read = excel.readLargeSheet;
  if (!read) return 'other';
  return readWorkbook(packed, excel, (text, words) => {
    const name = text.startsWith(placeOf) ? text.slice(placeOf.length) : '';
    const part = parts.get(name);
    return part ? read(part, words, crc32, (share) => told((names.indexOf(name) + share) / names.length)) : null;
  });
}

/** A sheet of one cell that says whose place it holds; its name on the tab then tells which sheet it is. */
function placeholder(name: string): Uint8Array {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>${placeOf}${name}</v></c></row></sheetData></worksheet>`;
  return Uint8Array.from(sheet, (sign) => sign.charCodeAt(0));
}
